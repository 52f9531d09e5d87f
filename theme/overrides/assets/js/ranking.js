// What a query finds and in what order. Pure: it knows no page and no clock.

// How a word is found; `classOf` says between which of these it matters more whether something is over.
const EXACT = 0, BEGINS = 1, CONTAINS = 2, READ_FROM_START = 3, READ_INSIDE = 4, ALIKE = 5, ON_DAY = 6, IN_TEXT = 7, ALIKE_IN_TEXT = 8;
const NOWHERE = Infinity;
const LETTER = /[\p{L}\p{N}]/u;
const PLAIN = /[a-z0-9]/;
const DIGIT = /\d/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const PALACE = 0; // The first of the words that entries are called by.
const LEFT_OUT = "市区县"; // Of a palace's name, by those who say it.
const WEEKDAYS = "日一二三四五六";

// Letters and digits of any width and case; signs only part words. `at` says where each stood.
export function fold(text) {
  let folded = "", parted = false, position = 0;
  const at = [];
  for (const written of text) {
    for (const character of written.normalize("NFKC").toLowerCase()) {
      if (!LETTER.test(character)) { parted = true; continue; }
      const kept = character === "ü" ? "v" : character;
      if (parted && PLAIN.test(kept) && PLAIN.test(folded.at(-1) ?? "")) { folded += " "; at.push(position); }
      parted = false;
      folded += kept;
      for (let i = 0; i < kept.length; i++) at.push(position);
    }
    position += written.length;
  }
  at.push(text.length);
  return { text: folded, at };
}

// 7月18日 周六, with its year.
export function dayInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日 周${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`;
}

// search/index.json as entries (writing/search/files.py says what a row is).
export function entriesOf(index) {
  return index.rows.map(([title, url, word, palace, first, last, state, reading, text]) => {
    const days = [first, last].filter(Boolean).map(dayInWords);
    return {
      title, url, text, state, first, days,
      rank: word,
      word: index.words[word],
      palace: index.palaces[palace],
      last: last || first,
      off: index.off.includes(state),
      syllables: reading.split(" "),
      folded: fold(title).text,
    };
  });
}

// Folded characters with their syllables, which stand for the Chinese ones in turn.
function unitsOf(folded, syllables) {
  let next = 0, from = 0;
  return Array.from(folded, (character) => {
    const unit = { character, from, syllable: HAN.test(character) ? syllables[next++] ?? "" : "" };
    from += character.length;
    return unit;
  });
}

// The unit after the last one when `term` reads them from `start` on, else -1: each by its character,
// its syllable or the beginning of it (濠滨xy, hbxy, haobinxia).
function readFrom(units, start, term) {
  if (!term) return start;
  if (start === units.length) return -1;
  const { character, syllable } = units[start];
  if (term.startsWith(character)) {
    const end = readFrom(units, start + 1, term.slice(character.length));
    if (end >= 0) return end;
  }
  let length = 0;
  while (length < syllable.length && syllable[length] === term[length]) length++;
  for (; length > 0; length--) {
    const end = readFrom(units, start + 1, term.slice(length));
    if (end >= 0) return end;
  }
  return -1;
}

// The units that `term` reads, as [first, after the last].
function reading(units, term) {
  if (!/[a-z]/.test(term)) return null;
  for (let start = 0; start < units.length; start++) {
    const end = readFrom(units, start, term);
    if (end >= 0) return [start, end];
  }
  return null;
}

// Like indexOf, but no number is found in the middle of another: 1月8日 is not in 11月8日.
function placeOf(text, term, from = 0) {
  let i = text.indexOf(term, from);
  while (i > 0 && DIGIT.test(term[0]) && DIGIT.test(text[i - 1])) i = text.indexOf(term, i + 1);
  return i;
}

const isSaid = ({ character }) => !LEFT_OUT.includes(character);

// Whether a title has the characters of a term in their order, with others between them: 南昌工人文化宫 leaves one out.
export function isScattered(entry, term) {
  if (term.length < 3 || !HAN.test(term)) return false;
  let at = -1;
  return Array.from(term).every((character) => (at = entry.folded.indexOf(character, at + 1)) >= 0);
}

function gradeOfTitle(entry, term) {
  const place = placeOf(entry.folded, term);
  if (place === 0) return entry.folded === term ? EXACT : BEGINS;
  if (place > 0) return CONTAINS;
  if (entry.rank === PALACE && isScattered(entry, term)) return CONTAINS;
  entry.units ??= unitsOf(entry.folded, entry.syllables);
  const read = reading(entry.units, term) ?? (entry.rank === PALACE ? reading(entry.units.filter(isSaid), term) : null);
  if (!read) return NOWHERE;
  return read[0] === 0 ? READ_FROM_START : READ_INSIDE;
}

function grade(entry, term) {
  const own = gradeOfTitle(entry, term);
  if (own < NOWHERE) return own;
  // The evening of a day, rather than the exhibition that ends with it.
  entry.day ??= entry.days.length === 1 ? fold(entry.days[0]).text : "";
  if (placeOf(entry.day, term) >= 0) return ON_DAY;
  // A sign between the pieces, which folds to nothing, keeps a word from running over two of them.
  entry.rest ??= [entry.palace, entry.word, entry.state, ...entry.days, entry.text].map((piece) => fold(piece).text).join("\n");
  return placeOf(entry.rest, term) >= 0 ? IN_TEXT : NOWHERE;
}

// A word as it was written, or one that means the same.
function gradeOfAny(entry, [term, ...others]) {
  const own = grade(entry, term);
  if (own <= ALIKE || !others.length) return own;
  const alike = Math.min(...others.map((other) => grade(entry, other)));
  return Math.min(own, alike < ALIKE ? ALIKE : alike === IN_TEXT ? ALIKE_IN_TEXT : alike);
}

// How well an entry answers: every term must stand somewhere, and they may together be its title.
function gradeOfAll(entry, terms) {
  const sum = terms.reduce((total, term) => total + gradeOfAny(entry, term), 0);
  if (sum === NOWHERE || terms.length === 1) return sum;
  return Math.min(sum / terms.length, gradeOfTitle(entry, terms.map(([term]) => term).join("")));
}

// A title, its reading or another word for it, a day, the text. What is over gives way to what is ahead
// and answers as well, or by its reading.
function classOf(value, past) {
  const own = value <= CONTAINS ? 0 : value <= ALIKE ? 1 : value <= ON_DAY ? 2 : 3;
  return own + (past ? 1.5 : 0);
}

export const isOver = (entry, today) => Boolean(entry.last) && entry.last < today;

// The entries that answer, the best first. Each of `terms` is a word, then what means the same; `today` is the
// reader's day, 2026-11-21.
export function rank(entries, terms, today, gradeBy = gradeOfAll) {
  const found = [];
  for (const entry of entries) {
    const value = gradeBy(entry, terms);
    const past = isOver(entry, today);
    if (value < NOWHERE) found.push({ entry, value, past, place: classOf(value, past) });
  }
  const byDay = (a, b) => (a.past ? -1 : 1) * (a.entry.first < b.entry.first ? -1 : a.entry.first > b.entry.first ? 1 : 0);
  found.sort((a, b) => a.place - b.place || a.value - b.value || a.entry.rank - b.entry.rank || byDay(a, b));
  return found.map(({ entry }) => entry);
}

// Where the words of a query stand in a text, as [from, to] pairs in order, none in another.
export function marks(text, words, syllables = []) {
  const { text: folded, at } = fold(text);
  const found = words.flatMap((word) => {
    const places = [];
    for (let i = placeOf(folded, word); i >= 0; i = placeOf(folded, word, i + word.length)) places.push([i, i + word.length]);
    if (places.length || !syllables.length) return places;
    const units = unitsOf(folded, syllables);
    const read = reading(units, word);
    return read ? [[units[read[0]].from, units[read[1]]?.from ?? folded.length]] : [];
  });
  // A mark ends with its last character, not with the signs that follow.
  const ends = found.map(([from, to]) => [at[from], at[to - 1] + String.fromCodePoint(text.codePointAt(at[to - 1])).length]);
  ends.sort((a, b) => a[0] - b[0]);
  return ends.reduce((kept, [from, to]) => {
    const before = kept.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else kept.push([from, to]);
    return kept;
  }, []);
}

// A piece of a text around the first word found in it.
export function excerpt(text, words, length = 64) {
  const first = marks(text, words)[0]?.[0] ?? 0;
  const from = first > length / 2 ? first - 12 : 0;
  const to = from + length;
  return (from ? "…" : "") + text.slice(from, to) + (to < text.length ? "…" : "");
}

// What somebody asks for in the words of the index: other words and characters for the same, questions, days. Pure.
import { daysAsked, dayRows, written } from "./days.js";
import { entriesOf, fold, isScattered, rank } from "./ranking.js";

const BEFORE = /^(?:请问|我?想要?|我要|去|找|看|学|听|参加|怎么样?|怎样|如何|在?哪里|在?哪儿|有没有|有什么|有哪些|有)+/;
const AFTER = /(?:有什么|有哪些|的?活动|在?哪里|在?哪儿|怎么[去走办]?|什么时候|几点|多少钱|的|班|课|吗|呢)+$/;
const SHORTEST = 2, LONGEST = 12; // Of pieces that a word is cut into, and of words that are cut.

// search/index.json as it is searched (writing/search/files.py says what its parts are).
export function indexOf(raw) {
  const { alike = [], traditional = "", days = {}, suggested = [] } = raw;
  const entries = entriesOf(raw);
  const pairs = Array.from(traditional.matchAll(/(.)(.)/gu), ([, simplified, other]) => /** @type {const} */ ([other, simplified]));
  return { entries, alike, days, simplified: new Map(pairs), suggested: suggested.map((place) => entries[place]) };
}

// The words of a query, in simplified characters, dates as the calendar writes them: 7-18 is 7月18日.
export function terms(query, simplified = new Map()) {
  const found = query.normalize("NFKC").split(/\s+/).map((word) => {
    const { text } = fold(written(word));
    return Array.from(text, (character) => simplified.get(character) ?? character).join("");
  });
  return [...new Set(found.filter(Boolean))];
}

// The query in other words, one looser than the other: without what only asks, each word as two.
function* forms(words) {
  yield words;
  const bare = words.map(bared);
  if (bare.join() !== words.join()) yield bare;
  for (const [place, word] of bare.entries()) {
    for (const cut of cuts(word)) yield [...bare.slice(0, place), word.slice(0, cut), word.slice(cut), ...bare.slice(place + 1)];
  }
}

function bared(word) {
  const left = word.replace(BEFORE, "").replace(AFTER, "");
  return left.length < SHORTEST ? word : left;
}

// Between characters, or where figures follow letters.
function cuts(word) {
  if (word.length > LONGEST) return [];
  if (/[a-z]/.test(word)) return /^[a-z]+\d+$/.test(word) ? [word.search(/\d/)] : [];
  return Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, i) => i + SHORTEST);
}

function ask({ entries, alike, days }, words, today) {
  const asked = words.map((word) => {
    const own = daysAsked(word, today, days);
    const same = alike.filter((group) => group.includes(word)).flat().filter((other) => other !== word);
    return { own, term: [word, ...same, ...(own?.terms ?? [])] };
  });
  const others = asked.filter(({ own }) => !own);
  let found = rank(entries, asked.map(({ term }) => term), today);
  // Not every evening has an entry of its own: what is asked for beside the day is better than nothing.
  if (!found.length && others.length) found = rank(entries, others.map(({ term }) => term), today);
  const rows = others.length ? [] : asked.flatMap(({ own }) => dayRows(own, today, days));
  return { found: [...rows, ...found], words: asked.flatMap(({ term }) => term) };
}

// What a query finds, the best first, and the words to mark in it.
export function answer(index, query, today) {
  const words = terms(query, index.simplified);
  if (!words.length) return { found: [], words };
  for (const form of forms(words)) {
    const answered = ask(index, form, today);
    if (answered.found.length) return answered;
  }
  const scattered = (entry) => (words.every((word) => isScattered(entry, word)) ? 0 : Infinity);
  return { found: rank(index.entries, [], today, scattered), words };
}

// Days as people say them, and the pages of the calendar that they lead to. Pure.
import { dayInWords } from "./ranking.js";

const DATE = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/;
const FIGURES = /^(20\d\d)?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:(\d{4})年)?(\d{1,2})月份?$/;
const NEAR = { 今: 0, 明: 1, 后: 2 };
const NAMES = ["今天", "明天", "后天"];
const WEEKDAY = /^(这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天末])$/;
const CHINESE = "一二三四五六七八九";

const later = (iso, days) => new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 10);
const isoOf = (year, month, day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

// 十二 is 12, 廿八 is 28.
function numeral(text) {
  const [tens, ones] = text.replace("廿", "二十").split("十");
  if (ones === undefined) return CHINESE.indexOf(tens) + 1;
  return (tens ? CHINESE.indexOf(tens) + 1 : 1) * 10 + CHINESE.indexOf(ones) + 1 - (ones ? 0 : 1);
}

// Dates as the calendar writes them: 7-18 is 7月18日.
export function written(word) {
  const [, year, month, day] = DATE.exec(word) ?? [];
  return month ? `${year ? `${year}年` : ""}${+month}月${+day}日` : word;
}

// 十一月廿八日 and 1128 are 11月28日, too; but 三月三 is a festival, and 1801 may be a number.
function inFigures(word) {
  const [, year, month, day] = FIGURES.exec(word) ?? [];
  if (month) return `${year ? `${year}年` : ""}${month}月${day}日`;
  return word.replace(/[一二三四五六七八九十廿]{1,3}(?=[月日号])/g, numeral);
}

function coming(pattern, today) {
  for (let n = 0; n < 62; n++) if (later(today, n).endsWith(pattern)) return [later(today, n)];
  return [];
}

function weekdays(which, name, today) {
  const monday = later(today, -((new Date(today).getUTCDay() + 6) % 7));
  const wanted = name === "末" ? [5, 6] : [name === "天" ? 6 : (CHINESE.indexOf(name) + 7) % 7];
  if (name === "日") wanted[0] = 6;
  const found = wanted.map((n) => later(monday, n + (which === "下" ? 7 : 0)));
  if (which && name !== "末") return found;
  const ahead = found.filter((iso) => iso >= today);
  return ahead.length ? ahead : found.map((iso) => later(iso, 7));
}

// Of this year and its neighbours, what is ahead first; only those of which the calendar has a page, and
// of days with nothing on them one at most.
function dates(year, rest, today, calendar) {
  const years = year ? [+year] : [-1, 0, 1].map((n) => +today.slice(0, 4) + n);
  const known = years.map((own) => `${own}-${rest}`).filter((iso) => countOn(iso, calendar) !== undefined);
  const reached = today.slice(0, rest.length + 5);
  const sorted = [...known.filter((iso) => iso >= reached), ...known.filter((iso) => iso < reached).reverse()];
  const held = sorted.filter((iso) => countOn(iso, calendar));
  return held.length ? held : sorted.slice(0, 1);
}

// How much is on, on a day or in a month; undefined where there is no such page or day.
function countOn(iso, calendar) {
  const counts = calendar[iso.slice(0, 7)];
  if (!counts) return undefined;
  return iso.length > 7 ? counts[iso.slice(8) - 1] : counts.reduce((sum, count) => sum + count, 0);
}

// The days (or months) that a word asks for, with what entries say instead of it; null for other words.
export function daysAsked(word, today, calendar) {
  const found = listed(inFigures(word), today, calendar);
  return found && { found, terms: found.map((iso) => (iso.length > 7 ? dayInWords(iso).split(" ")[0] : `${+iso.slice(5)}月`)) };
}

function listed(word, today, calendar) {
  const near = /^([今明后])[天日晚夜]上?$/.exec(word);
  if (near) return [later(today, NEAR[near[1]])];
  const week = WEEKDAY.exec(word === "双休日" ? "周末" : word);
  if (week) return weekdays(week[1], week[2], today);
  const day = DATE.exec(word);
  if (day) return dates(day[1], isoOf("", day[2], day[3]).slice(1), today, calendar);
  const alone = /^(\d{1,2})[日号]$/.exec(word);
  if (alone) return coming(`-${alone[1].padStart(2, "0")}`, today);
  const month = MONTH.exec(word);
  if (month) return dates(month[1], month[2].padStart(2, "0"), today, calendar).slice(0, 1);
  if (/^(这个|本|当)月$/.test(word)) return [today.slice(0, 7)];
  if (/^下个?月$/.test(word)) return [later(`${today.slice(0, 7)}-01`, 31).slice(0, 7)];
  return null;
}

// Results that lead to the calendar: 11月21日 周六 今天的活动.
export function dayRows({ found }, today, calendar) {
  return found.filter((iso) => iso.slice(0, 7) in calendar).map((iso) => {
    const page = `calendar/${iso.slice(0, 4)}/${iso.slice(5, 7)}/`;
    const count = countOn(iso, calendar);
    const made = { word: "日历", palace: "", text: "", state: "", days: [], last: "", syllables: [], count };
    const short = (title) => ({ ...made, title: title.replace(`${today.slice(0, 4)}年`, "") });
    if (iso.length === 7) return { ...short(`${iso.slice(0, 4)}年${+iso.slice(5)}月的活动`), url: page };
    const name = NAMES[(Date.parse(iso) - Date.parse(today)) / 864e5] ?? "";
    return { ...short(`${dayInWords(iso)}${name && ` ${name}`}的活动`), url: count ? `${page}#d-${iso}` : page };
  });
}

// The build wrote the page as of its own day; here it becomes right for the day it is read on.
// One file, since every page with a date on it loads this one: each further file is a request.
const EVENING = "17:00";
const STALE = 3; // Days after which a page says how old it is.

// ---- The clock: Shanghai's day, wherever the device believes to be. Days are ISO 8601 text.
const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });
export const today = () => shanghai.format(new Date());
const shanghaiMinute = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });
const minuteOf = (now) => shanghaiMinute.format(now).replace(" ", "T");
const later = (iso, days) => new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 10);
const weekday = (iso) => new Date(iso).getUTCDay() || 7;
const label = (iso) => `${+iso.slice(5, 7)}月${+iso.slice(8)}日 周${"一二三四五六日"[weekday(iso) - 1]}`;

/** The ISO 8601 week, 2026-W47: it belongs to the year of its Thursday. */
export function week(iso) {
  const thursday = later(iso, 4 - weekday(iso));
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 864e5;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** Where a day lies, as gongli/rules/soon.py tells it. */
export function soon(iso, from) {
  const sunday = later(from, 7 - weekday(from));
  if (iso === from) return "today";
  if (iso <= sunday) return weekday(iso) >= 6 ? "weekend" : "week";
  return iso <= later(sunday, 7) ? "next" : "later";
}

// ---- Rows: over, going on, tonight.
export function mark(root, now = new Date(), day = today()) {
  root.querySelectorAll("[data-from], [data-to]").forEach((word) => { word.hidden = !stands(word, minuteOf(now)); });
  root.querySelectorAll("[data-iso]").forEach((element) => {
    const { iso, until = iso, starts, ends } = element.dataset;
    const on = iso <= day && day <= until;
    element.classList.toggle("is-today", on);
    if (element.matches(".gl-cell, .gl-dot")) return;
    const over = until < day || (ends !== undefined && new Date(ends) <= now);
    element.classList.toggle("is-past", over);
    const word = on && starts && element.querySelector(".gl-meta .gl-now");
    if (!word) return;
    const how = over ? "已结束" : new Date(starts) <= now ? "正在进行" : isEvening(element) ? "今晚" : "";
    word.textContent = how || "今天";
    word.toggleAttribute("data-now", how !== "");
  });
}
// What is told at some times only: how registration stands. Both ends are days or minutes: 2026-12-01T08:59.
const past = (until, minute) => until !== "" && until < minute.slice(0, until.length);
const stands = ({ dataset: { from = "", to = "" } }, minute) => from <= minute && !past(to, minute);

/** What a row is found by now. */
export function facetsOf(row, minute = minuteOf(new Date())) {
  const facets = new URLSearchParams(row.dataset.facets);
  const turns = [...row.querySelectorAll(".gl-badge:is([data-from], [data-to])")];
  if (!turns.length) return facets;
  facets.delete("open");
  if (turns.some((word) => stands(word, minute) && word.matches(".gl-badge--open, .gl-badge--waiting"))) facets.set("open", "1");
  return facets;
}
const isEvening = (row) => (row.dataset.starts || "").slice(11, 16) >= EVENING;

// ---- The next few: of what the page carries, those still ahead.
function excerpt(part) {
  const rows = [...part.querySelectorAll(".gl-row")];
  const few = rows.filter((row) => !("spare" in row.dataset)).length;
  const ahead = rows.filter((row) => !row.classList.contains("is-past"));
  rows.forEach((row) => { row.hidden = !ahead.slice(0, few).includes(row); });
  part.querySelector("[data-ran-out]").hidden = ahead.length > 0;
}

// ---- The home page: its days under the headings of the reader's day.
const total = (days) => days.reduce((sum, { rows, more }) => sum + rows.length + more, 0);

function home(page, day) {
  const days = [...page.querySelectorAll(".gl-soon .gl-day")].map((section) => ({
    section,
    iso: section.dataset.iso,
    rows: [...section.querySelectorAll(".gl-row:not(.is-off)")],
    more: Number(section.dataset.more || 0),
    evenings: Number(section.dataset.evenings || 0),
  }));
  days.forEach(({ section, iso }) => { section.hidden = iso < day; });
  days.forEach((one) => unfold(one, one.iso === day));
  const ahead = days.filter(({ iso }) => iso >= day);
  const groups = {};
  for (const one of ahead) (groups[soon(one.iso, day)] ||= []).push(one);
  page.querySelectorAll(".gl-soon").forEach((group) => {
    const own = groups[group.id] || [];
    const fold = group.querySelector("details");
    (fold || group).append(...own.map(({ section }) => section));
    group.hidden = group.id !== "today" && own.length === 0;
    if (!fold) return;
    fold.querySelector("[data-rows]").textContent = total(own);
    if (group.id === "next" && page.dataset.built !== day && !groups.week && !groups.weekend) fold.open = true;
  });
  count(page, groups, day);
  nothing(page, groups.today, ahead.find(({ iso }) => iso > day), day);
  beyond(page, day);
  if (page.dataset.built !== day) page.querySelector(".gl-cover__over").textContent = label(day);
  page.querySelector(".gl-stale").hidden = day <= later(page.dataset.built, STALE);
  page.querySelectorAll("li[data-closes]").forEach((item) => {
    const { opens, closes } = item.dataset;
    item.hidden = past(closes, minuteOf(new Date())) || (item.closest(".gl-showing") !== null && opens > day);
  });
  page.querySelectorAll(".gl-changed .gl-row").forEach((row) => { row.hidden = (row.dataset.until || row.dataset.iso) < day; });
  page.querySelectorAll(".gl-openings, .gl-showing, .gl-changed").forEach((part) => {
    part.hidden = !part.querySelector("li:not([hidden])");
  });
}

/** Today all its rows, what is over last; any other day those that the build chose. */
function unfold({ section, rows, more }, here) {
  const list = section.querySelector(".gl-rows");
  const every = [...list.children];
  every.forEach((row) => { row.hidden = !here && "spare" in row.dataset; });
  const over = (row) => row.classList.contains("is-past");
  if (here) list.append(...every.filter((row) => !over(row)), ...every.filter(over));
  const note = section.querySelector(".gl-more-of-day");
  if (!note) return;
  const unseen = more + rows.filter((row) => row.hidden).length;
  note.hidden = unseen === 0;
  note.querySelector("span").textContent = unseen;
}

function count(page, groups, day) {
  const weekend = [...(groups.weekend || []), ...(weekday(day) >= 6 ? groups.today || [] : [])];
  const now = groups.today || [];
  const tonight = now.flatMap(({ rows }) => rows).filter(isEvening);
  const over = tonight.every((row) => row.classList.contains("is-past"));
  const evenings = now.reduce((sum, one) => sum + one.evenings, tonight.length);
  const counts = { today: total(now), tonight: over ? 0 : evenings, weekend: total(weekend) };
  page.querySelectorAll("[data-count]").forEach((link) => {
    const number = counts[link.dataset.count];
    link.hidden = number === 0;
    link.querySelector("span").textContent = number;
    if (link.dataset.count === "weekend") link.hash = groups.weekend ? "#weekend" : "#today";
  });
}

function nothing(page, now, next, day) {
  const note = page.querySelector("[data-nothing]");
  note.hidden = now !== undefined || day > page.dataset.reach;
  const first = note.querySelector("[data-first]");
  if (!first) return;
  first.hidden = next === undefined;
  if (next) Object.assign(first.querySelector("a"), { hash: next.section.id, textContent: label(next.iso) });
}

/** What the page does not know: days after its last, and any other month than the one it shows. */
function beyond(page, day) {
  const note = page.querySelector("[data-beyond]");
  note.hidden = day <= page.dataset.reach;
  note.querySelector("span").textContent = label(day);
  note.querySelector("a").hash = `d-${day}`;
  const month = page.querySelector(".gl-panel--month");
  const same = day.slice(0, 7) === page.dataset.built.slice(0, 7);
  month.querySelector(".gl-month").hidden = !same;
  month.querySelectorAll("h2 small").forEach((count) => { count.hidden = !same; });
  const heading = month.querySelector("h2 a");
  heading.dataset.title ??= heading.textContent;
  heading.textContent = same ? heading.dataset.title : `${+day.slice(5, 7)}月的日历`;
}

// ---- Links to this month, week or year lead to the reader's own.
function jump(link, day) {
  const { jump: pattern, first, last, period } = link.dataset;
  const own = { 4: day.slice(0, 4), 7: day.slice(0, 7), 8: week(day) }[first.length];
  if (first <= own && own <= last) {
    const parts = { year: own.slice(0, 4), month: own.slice(5), week: own.slice(6) };
    const url = new URL(pattern.replace(/\{(\w+)\}/g, (_, name) => parts[name]), location.href);
    url.search = location.search;
    link.href = url;
    if ("follow" in link.dataset && own !== period) location.replace(url);
  }
  if (period) link.classList.toggle("is-here", period === own);
}

export function start(page) {
  const refresh = () => {
    const day = today();
    page.dataset.day = day;
    mark(page, new Date(), day);
    page.querySelectorAll("[data-jump]").forEach((link) => jump(link, day));
    page.querySelectorAll("[data-upcoming]").forEach(excerpt);
    page.querySelectorAll(".gl-home").forEach((one) => home(one, day));
    page.querySelectorAll(".gl-noticebox").forEach((box) => {
      const notices = [...box.querySelectorAll(".gl-notice")];
      notices.forEach((notice) => { notice.hidden = notice.dataset.until < day || notice.dataset.since > day; });
      box.hidden = notices.every((notice) => notice.hidden);
    });
    page.querySelectorAll(".gl-agenda--ahead .gl-day").forEach((section) => { section.hidden = section.dataset.iso < day; });
  };
  refresh();
  setInterval(() => mark(page), 60e3); // Registration opens and closes while people wait for it.
  // A page left open in a pocket overnight.
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
}

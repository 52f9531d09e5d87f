// Search: in a dialog on every page, and on the page /search/ with an address to share.
import { answer, indexOf } from "./asking.js";
import { excerpt, isOver, marks } from "./ranking.js";

export const site = new URL("../../", import.meta.url);
// As in today.js, which would be one more request where nothing else needs it.
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

let loading;
export function load() {
  loading ??= fetch(new URL("search/index.json", site))
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
    .then(indexOf)
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function marked(text, words, syllables) {
  const pieces = [];
  let end = 0;
  for (const [from, to] of marks(text, words, syllables)) {
    pieces.push(text.slice(end, from), element("mark", "", text.slice(from, to)));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

// 7月18日 周六, or 6月27日—9月5日; years only where they are not this one.
function span(days) {
  if (days.length < 2) return days.join("").replace(`${today().slice(0, 4)}年`, "");
  const [first, last] = days.map((day) => day.split(" ")[0]);
  const year = first.slice(0, 5);
  const whole = `${first}—${last.replace(year, "")}`;
  return last.startsWith(year) ? whole.replace(`${today().slice(0, 4)}年`, "") : whole;
}

// What was called off did not end; what was moved took place and did.
function stateOf(entry) {
  const over = isOver(entry, today()) && !entry.off;
  return over ? "已结束" : entry.state && `已${entry.state}`;
}

// Of a day or month of the calendar.
const countOf = ({ count }) => (count === undefined ? "" : count ? `${count} 场` : "没有安排");

function row(entry, words) {
  const facts = [entry.word, entry.palace, span(entry.days), stateOf(entry), countOf(entry)];
  const link = element(
    "a", "gl-found",
    element("span", "gl-found__title", ...marked(entry.title, words, entry.syllables)),
    element("span", "gl-found__facts", facts.filter(Boolean).join(" · ")),
  );
  if (entry.text) link.append(element("span", "gl-found__text", ...marked(excerpt(entry.text, words), words)));
  link.href = new URL(entry.url, site);
  return element("li", "", link);
}

// A way to the page of search.
function onward(words, query = "") {
  const link = element("a", "gl-found gl-found--all", words);
  link.href = new URL(`search/${query}`, site);
  return element("li", "", link);
}

export class Finder {
  constructor(box, limit, shown = (_query) => {}) {
    this.form = box.querySelector("form");
    this.input = box.querySelector("input");
    this.status = box.querySelector("[role=status]");
    this.list = box.querySelector("ol");
    this.limit = limit;
    this.shown = shown;
    this.composing = false;
    this.form.action = new URL("search/", site);
    this.input.addEventListener("compositionstart", () => { this.composing = true; });
    this.input.addEventListener("compositionend", () => { this.composing = false; this.show(); });
    this.input.addEventListener("input", () => this.show());
    this.form.addEventListener("reset", () => setTimeout(() => { this.show(); this.input.focus(); }));
    box.addEventListener("keydown", (event) => this.move(event));
  }

  // What the field asks for now; an input method's unfinished letters are not asked for.
  async show() {
    if (this.composing) return;
    const waiting = setTimeout(() => { this.status.textContent = "正在载入…"; }, 200);
    try {
      const index = await load();
      clearTimeout(waiting);
      if (!this.composing) this.fill(index, this.input.value.trim());
    } catch {
      clearTimeout(waiting);
      this.fail();
    }
  }

  fill(index, query) {
    const { found, words } = answer(index, query, today());
    const { suggested } = index;
    const shown = found.length ? found.slice(0, this.limit) : suggested;
    this.list.replaceChildren(...shown.map((entry) => row(entry, words)));
    // The dialog lists the first few; the page has room for more.
    if (found.length > this.limit) this.list.append(onward(`全部 ${found.length} 条`, `?q=${encodeURIComponent(query)}`));
    this.status.textContent = this.told(found.length, query, suggested.length);
    this.list.parentElement.scrollTop = 0;
    this.shown(query);
  }

  told(count, query, suggested) {
    if (count) return count > this.limit ? `找到 ${count} 条，先列出 ${this.limit} 条` : `找到 ${count} 条`;
    const instead = suggested ? "，看看这些品牌" : "";
    if (!query) return suggested ? "看看这些品牌，或者写下想找的" : "写下想找的";
    return `没有找到“${query}”${instead}`;
  }

  fail() {
    this.status.textContent = "搜索内容没有载入，请检查网络，再试一次。";
    this.list.replaceChildren(onward("按拼音查找"));
  }

  // Up and down between the field and the results.
  move(event) {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.isComposing) return;
    const links = [...this.list.querySelectorAll("a")];
    const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    if (next < 0) this.input.focus();
    else links[next]?.focus();
  }
}

let asked;

// From the button of every page; on the page of search its own field is meant.
export function open() {
  const field = document.querySelector("[data-gl-search-page] input");
  if (field) {
    field.focus();
    return;
  }
  const dialog = document.querySelector("dialog.gl-search");
  if (dialog.open) return;
  asked ??= finderOf(dialog);
  dialog.showModal();
  asked.input.select();
  asked.show();
}

function finderOf(dialog) {
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  // A press beside it, and a result: one on this very page would leave it open.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  return new Finder(dialog, 20);
}

// The page: what is asked for stands in its address.
export function start(box) {
  const names = document.querySelector("[data-gl-search-names]");
  const finder = new Finder(box, 100, (query) => {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    names.hidden = Boolean(query);
  });
  finder.form.addEventListener("submit", (event) => { event.preventDefault(); finder.show(); });
  finder.input.value = new URLSearchParams(location.search).get("q") ?? "";
  box.hidden = false;
  if (finder.input.value) finder.show();
  else finder.input.addEventListener("focus", () => load().catch(() => {}), { once: true });
}

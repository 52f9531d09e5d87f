// What a reader has marked with a star: kept in this browser alone, never sent anywhere.
import { mark, today } from "./today.js";

const key = (root) => `gongli.mine ${new URL(root, location.href).pathname}`;
const PAGE = /^[a-z0-9-]+(\/[a-z0-9-]+)*\/$/;

function load(root) {
  try {
    const found = JSON.parse(localStorage.getItem(key(root)) || "[]");
    return found.filter((one) => typeof one.url === "string" && PAGE.test(one.url));
  } catch {
    return [];
  }
}

function save(root, marks) {
  try {
    localStorage.setItem(key(root), JSON.stringify(marks));
    return true;
  } catch {
    return false; // No storage: a private window, or none left.
  }
}

function star(button) {
  const { url, title, root } = button.dataset;
  const show = () => {
    const on = load(root).some((one) => one.url === url);
    button.setAttribute("aria-pressed", on);
    button.querySelector("[data-words]").textContent = on ? "已标星" : "标星";
    button.querySelector("[data-shape]").textContent = on ? "★" : "☆";
  };
  button.addEventListener("click", () => {
    const marks = load(root);
    const others = marks.filter((one) => one.url !== url);
    const kept = save(root, others.length < marks.length ? others : [...marks, { url, title }]);
    show();
    if (!kept) button.querySelector("[data-words]").textContent = "这个浏览器不让记";
  });
  show();
}

const FEW = 12; // Rows taken of each marked page.
const over = (row, day) => (row.dataset.until || row.dataset.iso) < day;

/** Where a marked page is now, and its next rows, with links that work from here; all it has when all are over. */
async function upcoming(url, title) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Marked under an address that it has since left; a server may have led on already.
  const moved = page.querySelector("[data-moved]");
  if (moved) return upcoming(new URL(moved.getAttribute("href"), answer.url), title);
  const rows = [...page.querySelectorAll("[data-upcoming] .gl-row")];
  const ahead = rows.filter((row) => !over(row, today()));
  const next = (ahead.length ? ahead.slice(0, FEW) : rows).map((row) => {
    const own = document.importNode(row, true);
    own.removeAttribute("id");
    own.hidden = false;
    own.querySelectorAll("a[href]").forEach((link) => { link.href = new URL(link.getAttribute("href"), answer.url).href; });
    const over = own.querySelector(".gl-row__over") || own.querySelector(".gl-row__body").insertAdjacentElement("afterbegin", document.createElement("p"));
    over.className = "gl-row__over";
    if (!over.textContent.includes(title)) over.textContent = [over.textContent, title].filter(Boolean).join(" · ");
    return own;
  });
  return { at: answer.url, next };
}

function list(page) {
  const root = new URL(page.dataset.root, location.href);
  const part = (name) => page.querySelector(`[data-mine-${name}]`);
  const status = part("status");

  function names(marks) {
    part("marks").replaceChildren(...marks.map((one) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href: new URL(one.url, root), textContent: one.title });
      const feed = Object.assign(document.createElement("a"), { href: new URL(`${one.url}#subscribe`, root), textContent: "订阅" });
      const remove = Object.assign(document.createElement("button"), { type: "button", textContent: "取消标星" });
      feed.setAttribute("aria-label", `订阅${one.title}`);
      remove.setAttribute("aria-label", `取消标星：${one.title}`);
      remove.addEventListener("click", () => {
        save(root, load(root).filter((other) => other.url !== one.url));
        draw();
      });
      item.append(link, feed, remove);
      return item;
    }));
  }

  // What was asked for before the last mark was taken back may be answered after it.
  let turns = 0;

  async function draw() {
    const turn = ++turns;
    const marks = load(root);
    part("script").hidden = true;
    part("none").hidden = marks.length > 0;
    part("some").hidden = marks.length === 0;
    names(marks);
    status.textContent = marks.length ? "正在找……" : "";
    /** @type {{status: string, value?: {at: string, next: HTMLElement[]}}[]} */
    const pages = await Promise.allSettled(marks.map((one) => upcoming(new URL(one.url, root), one.title)));
    if (turn !== turns) return;
    // What has moved is marked where it is now, so that its page shows the star.
    const settled = marks.map((one, n) => {
      const url = pages[n].value?.at.replace(root.href, "") ?? "";
      return PAGE.test(url) ? { ...one, url } : one;
    });
    if (settled.some((one, n) => one.url !== marks[n].url)) {
      save(root, [...new Map(settled.map((one) => [one.url, one])).values()]);
      return draw();
    }
    const rows = new Map();
    const day = today();
    for (const page of pages) {
      for (const row of page.value?.next || []) {
        const link = row.querySelector(".gl-row__title a");
        if (!over(row, day)) rows.set(`${link?.href} ${row.dataset.iso} ${row.dataset.starts}`, row);
      }
    }
    const at = (row) => row.dataset.starts || row.dataset.iso;
    part("rows").replaceChildren(...[...rows.values()].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0)));
    mark(part("rows"));
    const lost = marks.filter((_, n) => pages[n].status === "rejected").map((one) => one.title);
    const ranOut = marks.filter((_, n) => pages[n].value?.next.length && pages[n].value.next.every((row) => over(row, day)));
    const words = [
      rows.size ? `接下来 ${rows.size} 场，每处最多列出最近的 ${FEW} 场。` : ranOut.length ? "" : "接下来还没有安排。",
      lost.length ? `没有找到：${lost.join("、")}。可能是没有网络，也可能已经撤下。` : "",
      ranOut.length ? "列出的都过去了，之后的请到它的页面看：" : "",
    ];
    status.textContent = marks.length ? words.join("") : "";
    ranOut.forEach((one, n) => {
      status.append(n ? "、" : "", Object.assign(document.createElement("a"), { href: new URL(one.url, root), textContent: one.title }));
    });
  }
  draw();
}

export function start(element) {
  if (element.matches("[data-mine]")) list(element);
  else star(element);
}

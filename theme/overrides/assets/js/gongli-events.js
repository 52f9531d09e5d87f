// <gongli-events palace="nantong" brand="haobin-xiaye" limit="5" theme="dark"></gongli-events>
// on any site: what is next, from this site's embed/….json. Nothing else is needed beside this file
// and its style sheet; brand="nantong/haobin-xiaye" says both; colours and font by --gongli-ink, -soft, -paper, -line, -accent, -font.
const SITE = new URL("../../", import.meta.url);

// Whoever pasted the code is told what it lacks.
class WrongName extends Error {}

class GongliEvents extends HTMLElement {
  static observedAttributes = ["palace", "brand", "limit"];

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.turn = 0;
  }

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  async show() {
    const turn = ++this.turn;
    const style = made("link", { rel: "stylesheet", href: new URL("assets/embed.css", SITE) });
    const box = made("section", { className: "ge" });
    const ready = new Promise((done) => { style.onload = style.onerror = done; });
    const fill = async () => {
      try {
        const answer = await fetch(this.source);
        if (!answer.ok) throw new Error(`${answer.status} ${this.source}`);
        return list(await answer.json(), this.limit);
      } catch (error) {
        console.warn("gongli-events:", error);
        return error instanceof WrongName ? wrong(error) : trouble();
      }
    };
    box.setAttribute("aria-busy", "true");
    if (turn === 1) this.shadowRoot.replaceChildren(style, box);
    const [parts] = await Promise.all([fill(), turn === 1 ? ready : undefined]);
    if (turn !== this.turn) return;
    this.shadowRoot.querySelector(".ge").replaceChildren(...parts);
    this.shadowRoot.querySelector(".ge").removeAttribute("aria-busy");
  }

  get limit() {
    return Number.parseInt(this.getAttribute("limit"), 10) || 10;
  }

  get source() {
    const [palace, brand] = ["palace", "brand"].map((name) => this.getAttribute(name)?.trim() ?? "");
    if (brand && !palace && !brand.includes("/")) throw new WrongName(`palace="…" brand="${brand}"`);
    const words = brand.includes("/") ? brand.split("/") : [palace, brand].filter(Boolean);
    if (!words.every((word) => /^[a-z0-9-]+$/.test(word))) throw new Error(`no such name: ${words}`);
    return new URL(`embed/${words.join("/") || "all"}.json`, SITE);
  }
}

function list(calendar, limit) {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const coming = calendar.occurrences.filter((one) => one.until >= today).slice(0, limit);
  const rows = made("ul", { ariaLabel: calendar.title }, ...coming.map((one) => row(one, today)));
  const none = made("p", { className: "ge-empty", textContent: "近期没有安排。" });
  return [coming.length ? rows : none, made("p", { className: "ge-more" }, link(calendar.url, "全部活动 →"))];
}

function row(one, today) {
  const where = [one.time, one.place, one.palace].filter(Boolean).join(" · ");
  const marks = one.marks.map((mark) =>
    made("span", { className: `ge-mark ge-mark--${mark.name}`, textContent: mark.text }));
  const now = made("span", { className: "ge-now", textContent: one.until > one.date ? "正在进行 " : "今天 " });
  const element = made("li", {},
    made("time", { dateTime: one.date },
      made("b", { textContent: one.day }), made("span", {}, `${one.month} ${one.weekday}`)),
    made("div", {},
      ...(one.over ? [made("p", { className: "ge-over", textContent: one.over })] : []),
      made("p", { className: "ge-title" }, link(one.url, one.title)),
      made("p", { className: "ge-meta" }, now, where),
      ...(marks.length ? [made("p", { className: "ge-marks" }, ...marks)] : []),
      ...(one.remark ? [made("p", { className: "ge-remark", textContent: one.remark })] : [])));
  element.classList.toggle("is-off", one.off);
  element.classList.toggle("is-today", one.date <= today && today <= one.until);
  return element;
}

function trouble() {
  const words = made("p", { className: "ge-trouble" }, "活动暂时取不到，请到", link(SITE.href, "活动日历"), "查看。");
  words.setAttribute("role", "status");
  return [words];
}

function wrong(error) {
  return [made("p", { className: "ge-trouble" }, `品牌要和文化宫一起写：${error.message}。`)];
}

// Only the calendar's own pages: data never becomes an address of another kind.
function link(href, textContent) {
  const safe = /^https?:/.test(href) ? href : SITE.href;
  return made("a", { href: safe, textContent, target: "_blank", rel: "noopener" });
}

function made(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

if (!customElements.get("gongli-events")) customElements.define("gongli-events", GongliEvents);

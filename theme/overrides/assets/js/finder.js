// Filters the rows of a calendar page. What is asked for stands in the address; a row carries what it
// answers to in the same form (data-facets="palace=nantong&slot=weekend").

import { facetsOf } from "./today.js";

const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** Whether a row has a value of every key asked for, and every word. */
export function matches(asked, facets, text) {
  for (const [key, value] of asked) {
    if (key === "q") {
      if (!value.split(/\s+/).every((word) => text.includes(folded(word)))) return false;
    } else if (!facets.getAll(key).includes(value)) return false;
  }
  return true;
}

const make = (name, className, text = "") => Object.assign(document.createElement(name), { className, textContent: text });
const color = (element) => [...element.classList].find((name) => name.startsWith("gl-c-")) || "";

/** A square of the month with other rows than it was built with. */
function redraw(cell, original, rows) {
  const number = original.querySelector(".gl-cell__day");
  const day = make(rows.length ? "a" : "span", "gl-cell__day");
  if (rows.length) day.href = `#d-${cell.dataset.iso}`;
  day.append(...[...number.cloneNode(true).childNodes].filter((node) => !(node.classList || []).contains?.("gl-ticks")));
  cell.replaceChildren(day);
  if (!rows.length) return;
  const ticks = day.appendChild(make("span", "gl-ticks"));
  const bars = cell.appendChild(make("ul", "gl-bars"));
  for (const row of rows.slice(0, 3)) {
    const link = row.querySelector(".gl-row__title > *");
    const off = row.classList.contains("is-off") ? " is-off" : "";
    ticks.appendChild(make("i", `gl-tick${off} ${color(row)}`)).append(make("span", "gl-vh", link.textContent + (off && "（不举行）")));
    const bar = make("a", `gl-bar${off} ${color(row)}`);
    bar.href = link.href || `#d-${cell.dataset.iso}`;
    bar.append(make("span", "", link.textContent));
    bars.appendChild(document.createElement("li")).append(bar);
  }
  if (rows.length > 3) {
    ticks.append(make("span", "gl-tick__more", `+${rows.length - 3}`));
    const more = Object.assign(make("a", "gl-bar gl-bar--more", `还有 ${rows.length - 3} 场`), { href: day.href });
    bars.appendChild(document.createElement("li")).append(more);
  }
}

// ---- The form and the address.
const asked = (form) => [...new FormData(form)].filter(([, value]) => String(value).trim());

function read(form) {
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field.type === "checkbox") field.checked = query.get(field.name) === "1";
    else field.value = query.get(field.name) || "";
  }
}

function write(form) {
  const query = new URLSearchParams(location.search);
  for (const { name } of form.elements) query.delete(name);
  asked(form).forEach(([key, value]) => query.set(key, String(value).trim()));
  const url = new URL(location.href);
  url.search = String(query);
  if (url.href !== location.href) history.replaceState(history.state, "", url);
  return query;
}

function press(form, chip) {
  const field = form.elements[chip.dataset.key];
  const on = chip.getAttribute("aria-pressed") !== "true";
  if (field.type === "checkbox") field.checked = on;
  else field.value = on ? chip.dataset.value : "";
}

// A page that lists only some of each day has the rest on the palaces' own pages.
function leaves({ finder, form }, shared = false) {
  const option = "cut" in finder.dataset ? form.elements.palace?.selectedOptions[0] : null;
  if (!option?.dataset.calendar) return false;
  const url = new URL(option.dataset.calendar, location.href);
  const query = write(form);
  query.delete("palace");
  url.search = String(query);
  if (shared) location.replace(url);
  else location.assign(url);
  return true;
}

// ---- The feed of exactly what is shown: of a choice that stands alone, or with the palace it lies in.
const named = (choice) => choice.labels?.[0].textContent || choice.textContent;

function chosen(form, key) {
  const field = form.elements[key];
  return field?.type === "checkbox" ? field : field?.value ? field.selectedOptions?.[0] : null;
}

function offered(choice) {
  const { feed, page } = choice.dataset;
  return feed ? { label: named(choice), href: new URL(page, location.href), feed } : null;
}

function subscription(view, wanted) {
  const palace = chosen(view.form, "palace");
  const others = wanted.filter(([key]) => key !== "palace");
  if (!others.length) return palace && offered(palace);
  if (others.length > 1) return nearest(view, others, palace);
  const [[key, value]] = others;
  const choice = chosen(view.form, key);
  if (!choice) return null;
  if (choice.dataset.scope) return palace ? wider(offered(palace)) : gathered(view, choice);
  return !palace || value.startsWith(`${palace.value}/`) ? offered(choice) : null;
}

const wider = (found) => found && { ...found, wider: true };

// Of a mixture there is no feed: the first that holds all of it and more, the smallest there is.
function nearest(view, others, palace) {
  const inside = palace ? [["palace", palace.value]] : [];
  const all = others.map((pair) => subscription(view, [...inside, pair])).filter(Boolean);
  return wider(all.find((found) => !found.wider) || all[0] || (palace && offered(palace)));
}

// Feeds by time of the week, category …: of all. Of a palace its own has these, too.
function gathered({ finder, whole }, choice) {
  const { feeds, page, scopes } = finder.dataset;
  const id = choice.dataset.scope;
  if (!scopes) return wider(whole);
  if (!scopes.split(" ").includes(id)) return null;
  const href = new URL(`${page}#feed-${id.replaceAll("/", "-")}`, location.href);
  return { label: named(choice), href, feed: `${feeds}${id}.ics` };
}

// ---- The page.
function viewOf(finder) {
  const page = finder.closest(".gl");
  const rows = [...page.querySelectorAll("[data-facets]")].map((element) => ({
    element,
    facets: facetsOf(element),
    text: folded(element.textContent),
  }));
  const squares = [...page.querySelectorAll(".gl-cell[data-iso]")].map((cell) => {
    const original = document.createDocumentFragment();
    original.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    return { cell, original };
  });
  const counted = rows.filter((row) => row.element.matches(".gl-row"));
  const link = finder.querySelector(".gl-finder__feed");
  const { feed } = link.dataset;
  const whole = feed ? { label: finder.dataset.whole, href: link.href, feed } : null;
  return { finder, form: finder.querySelector("form"), page, rows, counted, squares, whole };
}

function draw(view, query) {
  const wanted = asked(view.form);
  for (const row of view.rows) row.element.hidden = !matches(wanted, row.facets, row.text);
  const shown = view.counted.filter((row) => !row.element.hidden).length;
  group(view.page, wanted.length > 0, shown);
  fill(view, wanted.length > 0);
  tell(view, wanted, shown);
  offer(view, wanted);
  document.querySelectorAll("[data-keep] a[href]").forEach((link) => {
    const url = new URL(link.href);
    url.search = String(query);
    link.href = url.href;
  });
}

function group(page, active, shown) {
  const rowsOf = (element) => element.querySelectorAll(".gl-row:not([hidden])").length;
  page.querySelectorAll(".gl-agenda .gl-day, .gl-spans").forEach((part) => part.classList.toggle("is-empty", !rowsOf(part)));
  page.querySelectorAll(".gl-week .gl-day").forEach((day) => day.classList.toggle("is-none", active && !rowsOf(day)));
  page.querySelectorAll(".gl-undecided").forEach((part) => { part.hidden = !part.querySelector("li:not([hidden])"); });
  page.querySelectorAll("details.gl-over").forEach((fold) => {
    const own = rowsOf(fold);
    fold.hidden = own === 0;
    if (active && own === shown && own) fold.open = true;
  });
}

function fill({ page, squares }, active) {
  for (const { cell, original } of squares) {
    if (!active) cell.replaceChildren(...original.cloneNode(true).childNodes);
    else {
      const found = page.querySelectorAll(`[id="d-${cell.dataset.iso}"] .gl-row:not([hidden])`);
      redraw(cell, original, [...found]);
    }
  }
}

function tell({ finder, page, counted }, wanted, shown) {
  const active = wanted.length > 0;
  const whole = `共${"cut" in finder.dataset ? "列出 " : " "}${counted.length} 场`;
  finder.querySelector(".gl-finder__count").textContent = active ? `找到 ${shown} 场，${whole}` : "";
  finder.querySelector(".gl-finder__acts").hidden = !active;
  const badge = finder.querySelector(".gl-finder__number");
  badge.hidden = !active;
  badge.textContent = wanted.length;
  page.querySelectorAll(".gl-nothing").forEach((note) => { note.hidden = !active || shown > 0; });
  finder.querySelectorAll(".gl-chip[data-key]").forEach((chip) => {
    const pressed = wanted.some(([key, value]) => key === chip.dataset.key && value === chip.dataset.value);
    chip.setAttribute("aria-pressed", pressed);
  });
}

function offer(view, wanted) {
  const link = view.finder.querySelector(".gl-finder__feed");
  const found = wanted.length > 0 && subscription(view, wanted);
  link.hidden = !found;
  if (!found) return;
  Object.assign(link, { href: found.href, textContent: `${found.wider ? "最接近的订阅：" : "订阅"}“${found.label}”` });
  link.dataset.feed = found.feed;
}

export function start(finder) {
  const view = viewOf(finder);
  const { form } = view;
  const apply = () => draw(view, write(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (!event.isComposing && !(event.target.name === "palace" && leaves(view))) apply();
  });
  form.addEventListener("compositionend", apply);
  finder.addEventListener("click", (event) => {
    const chip = event.target.closest(".gl-chip[data-key]");
    if (chip) press(form, chip);
    else if (event.target.closest(".gl-finder__clear")) form.reset();
    else return;
    apply();
    if (!chip) finder.querySelector("summary").focus();
  });
  addEventListener("popstate", () => { read(form); draw(view, new URLSearchParams(location.search)); });

  finder.querySelector(".gl-doors").hidden = true;
  form.hidden = false;
  finder.querySelector(".gl-quick").hidden = false;
  read(form);
  if (!leaves(view, true)) apply();
}

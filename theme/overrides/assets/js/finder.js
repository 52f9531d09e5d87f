// Filters the rows of a calendar page. What is asked for stands in the address; a row carries what it
// answers to in the same form (data-facets="palace=nantong&slot=weekend").

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

export function start(finder, signal) {
  const page = finder.closest(".gl");
  const form = finder.querySelector("form");
  const cut = "cut" in finder.dataset;
  const rows = [...page.querySelectorAll(".gl-row[data-facets], .gl-stretch[data-facets]")].map((element) => ({
    element,
    facets: new URLSearchParams(element.dataset.facets),
    text: folded(element.textContent),
  }));
  const counted = rows.filter((row) => row.element.matches(".gl-row"));
  const squares = [...page.querySelectorAll(".gl-cell[data-iso]")].map((cell) => {
    const original = document.createDocumentFragment();
    original.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    return { cell, original };
  });
  const keys = [...form.elements].map((field) => field.name).filter(Boolean);

  const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = query.get(field.name) === "1";
      else field.value = query.get(field.name) || "";
    }
  };
  const write = () => {
    const query = new URLSearchParams(location.search);
    keys.forEach((key) => query.delete(key));
    asked().forEach(([key, value]) => query.set(key, value.trim()));
    const url = new URL(location.href);
    url.search = query;
    if (url.href !== location.href) history.replaceState(history.state, "", url);
    return query;
  };

  const draw = (query) => {
    const wanted = asked();
    const active = wanted.length > 0;
    for (const row of rows) row.element.hidden = !matches(wanted, row.facets, row.text);
    const shown = counted.filter((row) => !row.element.hidden);
    page.querySelectorAll(".gl-agenda .gl-day, .gl-spans").forEach((group) => {
      group.classList.toggle("is-empty", !group.querySelector(".gl-row:not([hidden])"));
    });
    page.querySelectorAll(".gl-week .gl-day").forEach((group) => {
      group.classList.toggle("is-none", active && !group.querySelector(".gl-row:not([hidden])"));
    });
    page.querySelectorAll("details.gl-over").forEach((fold) => {
      const own = fold.querySelectorAll(".gl-row:not([hidden])").length;
      fold.hidden = own === 0;
      if (active && own === shown.length && own) fold.open = true;
    });
    for (const { cell, original } of squares) {
      if (!active) cell.replaceChildren(...original.cloneNode(true).childNodes);
      else {
        const found = page.querySelectorAll(`[id="d-${cell.dataset.iso}"] .gl-row:not([hidden])`);
        redraw(cell, original, [...found]);
      }
    }
    tell(active, shown.length, wanted);
    document.querySelectorAll("[data-keep] a[href]").forEach((link) => {
      const url = new URL(link.href);
      url.search = query;
      link.href = url;
    });
  };

  const feed = finder.querySelector(".gl-finder__feed");
  const whole = { label: "全部活动", href: feed.href, feed: feed.dataset.feed };
  // The feed of exactly what is shown: of a choice that stands alone, or with the palace it lies in.
  const scopes = (finder.dataset.scopes || "").split(" ");
  const subscription = (wanted) => {
    if (!wanted.length) return whole;
    const palace = chosen("palace");
    const others = wanted.filter(([key]) => key !== "palace");
    if (!others.length) return palace && offered(palace);
    const [[key, value]] = others;
    const choice = chosen(key);
    if (others.length > 1) return nearest(others, palace);
    if (!choice) return null;
    if (choice.dataset.scope) return gathered(choice, palace);
    return !palace || value.startsWith(`${palace.value}/`) ? offered(choice) : null;
  };
  // Of a mixture there is no feed: the first that holds all of it and more.
  const nearest = (others, palace) => {
    const inside = palace ? [["palace", palace.value]] : [];
    const found = others.map((pair) => subscription([...inside, pair])).find(Boolean) || (palace && offered(palace));
    return found && { ...found, wider: true };
  };
  const chosen = (key) => {
    const field = form.elements[key];
    return field?.type === "checkbox" ? field : field?.value ? field.selectedOptions?.[0] : null;
  };
  const named = (choice) => choice.labels?.[0].textContent || choice.textContent;
  const offered = (choice) => choice.dataset.feed
    ? { label: named(choice), href: new URL(choice.dataset.page, location.href), feed: choice.dataset.feed }
    : null;
  // Feeds by time of the week, category …: of all, or of a palace. Only those with something in them are there.
  const gathered = (choice, palace) => {
    const id = (palace ? `${palace.value}/` : finder.dataset.base) + choice.dataset.scope;
    if (!scopes.includes(id)) return null;
    const label = [palace, choice].filter(Boolean).map(named).join(" · ");
    const href = new URL(`${finder.dataset.page}#feed-${id.replaceAll("/", "-")}`, location.href);
    return { label, href, feed: `${finder.dataset.feeds}${id}.ics` };
  };
  const tell = (active, number, wanted) => {
    finder.querySelector(".gl-finder__count").textContent = active ? `找到 ${number} 场，共${cut ? "列出 " : " "}${counted.length} 场` : "";
    finder.querySelector(".gl-finder__acts").hidden = !active;
    const badge = finder.querySelector(".gl-finder__number");
    badge.hidden = !active;
    badge.textContent = wanted.length;
    page.querySelectorAll(".gl-nothing").forEach((note) => { note.hidden = !active || number > 0; });
    const offer = subscription(wanted);
    feed.hidden = !active || !offer;
    if (offer) Object.assign(feed, { href: offer.href, textContent: `${offer.wider ? "最接近的订阅：" : "订阅"}“${offer.label}”` }).dataset.feed = offer.feed;
    finder.querySelectorAll(".gl-chip[data-key]").forEach((chip) => {
      const pressed = wanted.some(([key, value]) => key === chip.dataset.key && value === chip.dataset.value);
      chip.setAttribute("aria-pressed", pressed);
    });
  };
  const apply = () => draw(write());

  // A page that lists only some of each day has the rest on the palaces' own pages.
  const whither = () => {
    const option = cut && form.elements.palace?.selectedOptions[0];
    if (!option || !option.dataset.calendar) return false;
    const url = new URL(option.dataset.calendar, location.href);
    const query = write();
    query.delete("palace");
    url.search = query;
    location.assign(url);
    return true;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (!event.isComposing && !(event.target.name === "palace" && whither())) apply();
  });
  form.addEventListener("compositionend", apply);
  finder.addEventListener("click", (event) => {
    const chip = event.target.closest(".gl-chip[data-key]");
    if (chip) {
      const field = form.elements[chip.dataset.key];
      const on = chip.getAttribute("aria-pressed") !== "true";
      if (field.type === "checkbox") field.checked = on;
      else field.value = on ? chip.dataset.value : "";
      apply();
    } else if (event.target.closest(".gl-finder__clear")) {
      form.reset();
      for (const field of form.elements) if (field.type === "checkbox") field.checked = false; else field.value = "";
      apply();
      finder.querySelector("summary").focus();
    }
  });
  addEventListener("popstate", () => { read(); draw(new URLSearchParams(location.search)); }, { signal });

  finder.querySelector(".gl-doors").hidden = true;
  form.hidden = false;
  finder.querySelector(".gl-quick").hidden = false;
  read();
  apply();
}

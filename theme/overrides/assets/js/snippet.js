// Writes the code that another site needs, as the form says.
import { copy } from "./subscribe.js";

export function start(form) {
  const site = form.dataset.embed;
  const code = form.querySelector("textarea");
  const preview = form.querySelector("[data-preview]");
  const button = form.querySelector("[data-copy]");
  const update = () => {
    const { scope, limit, theme, kind } = Object.fromEntries(new FormData(form));
    const title = form.elements.scope.selectedOptions[0].textContent;
    const page = new URL(`embed/${scope}/?${new URLSearchParams({ limit: String(limit), ...(theme && { theme: String(theme) }) })}`, site);
    code.value = kind === "frame" ? frame(page.href, title) : element(site, scope, limit, theme);
    // The preview is of this very copy of the site, wherever it stands.
    preview.href = `${scope}/${page.search}`;
  };
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  button.addEventListener("click", () => copy(button, code.value, "代码"));
  update();
}

function frame(address, title) {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="480" loading="lazy"></iframe>`;
}

function element(site, scope, limit, theme) {
  const [palace, brand] = scope === "all" ? [] : scope.split("/");
  const wishes = Object.entries({ palace, brand, limit, theme }).filter(([, value]) => value);
  const attributes = wishes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `<script type="module" src="${escaped(`${site}assets/js/gongli-events.js`)}"></script>\n`
    + `<gongli-events${attributes}></gongli-events>`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

// The framed page: drops what is over by the reader's day, in Shanghai, and heeds ?limit= and ?theme=.
const wishes = new URLSearchParams(location.search);
const limit = Number.parseInt(wishes.get("limit"), 10) || Infinity;
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

if (["light", "dark"].includes(wishes.get("theme"))) document.documentElement.dataset.theme = wishes.get("theme");

let shown = 0;
for (const row of document.querySelectorAll("[data-until]")) {
  row.hidden = row.dataset.until < today || shown >= limit;
  row.classList.toggle("is-today", row.dataset.iso <= today && today <= row.dataset.until);
  if (!row.hidden) shown += 1;
}
document.querySelector(".ge-empty").hidden = shown > 0;

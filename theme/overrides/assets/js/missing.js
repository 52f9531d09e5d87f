// On the page for what is not there: the nearest page above the address that was asked for, and what a
// search for its last words finds.
import { Finder, load, site } from "./search.js";

// nantong/haobin-xiaye/2019/x/ as its parts; what cannot be decoded stays as it is.
function partsOf(address) {
  return address.slice(site.pathname.length).split("/").filter((part) => part && part !== "index.html").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

// The last part that holds a word, as somebody would type it: haobin-xiaye as haobinxiaye.
export function wordsOf(parts) {
  const named = parts.filter((part) => /\p{L}{2}/u.test(part.replace(/\.\w+$/, "")));
  return (named.at(-1) ?? "").replace(/\.\w+$/, "").replace(/[-_+\d]+/g, "").slice(0, 60);
}

// The entry of the deepest page above the address.
export function nearest(entries, parts) {
  const urls = new Map(entries.map((entry) => [entry.url, entry]));
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const found = urls.get(`${parts.slice(0, depth).join("/")}/`);
    if (found) return found;
  }
  return undefined;
}

function pointTo(line, entry) {
  const link = line.querySelector("a");
  link.href = new URL(entry.url, site);
  link.textContent = entry.title;
  line.hidden = false;
}

export async function start(box) {
  const parts = partsOf(location.pathname);
  const finder = new Finder(box, 8);
  finder.form.addEventListener("submit", (event) => { event.preventDefault(); finder.show(); });
  finder.input.value = wordsOf(parts);
  box.hidden = false;
  finder.show();
  const above = await load().then(({ entries }) => nearest(entries, parts)).catch(() => undefined);
  if (above) pointTo(box.querySelector("[data-missing-near]"), above);
}

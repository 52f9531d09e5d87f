// On the page for what is not there: the nearest page above the address that was asked for, and what a
// search for its last words finds.
import { Finder, load, site } from "./search.js";

// nantong/haobin-xiaye/2019/x/ as its parts; what cannot be decoded stays as it is. No address here has
// capitals, and none of a page an ending: other systems' do.
function partsOf(address) {
  return address.slice(site.pathname.length).split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }).map((part) => part.toLowerCase().replace(PAGE, "")).filter((part) => part && part !== "index");
}

const PAGE = /\.(html?|php|aspx?|jsp)$/;
// What search does not list: pages that are ways rather than finds.
const WAYS = { calendar: "日历", brands: "品牌", subscribe: "订阅", changes: "变动", data: "开放数据", embed: "放到别的网站上" };

// The last part that holds a word (no date, no way of the menu), as somebody would type it: haobin-xiaye as haobinxiaye.
function wordsOf(parts) {
  const said = (part) => !Object.hasOwn(WAYS, part) && !/^\d{4}(年|[-.]?\d)/.test(part);
  const named = parts.filter((part) => said(part) && /\p{L}{2}/u.test(part.replace(/\.\w+$/, "")));
  return (named.at(-1) ?? "").replace(/\.\w+$/, "").replace(/[-_+\d]+/g, "").slice(0, 60);
}

// The entry of the deepest page at or above the address: it is there itself once capitals and ending are gone.
export function nearest(entries, parts) {
  const urls = new Map(entries.map((entry) => [entry.url, entry]));
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const found = urls.get(`${parts.slice(0, depth).join("/")}/`);
    if (found) return found;
  }
  return Object.hasOwn(WAYS, parts[0] ?? "") && { url: `${parts[0]}/`, title: WAYS[parts[0]] };
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

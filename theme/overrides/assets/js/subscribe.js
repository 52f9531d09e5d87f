// Puts the reader's own device first, copies addresses, and in WeChat, which can neither subscribe
// nor download, says how to get out of it.
export function start(box) {
  // gongli.js told the device by a class.
  const device = ["wechat", "android", "outlook"].find((name) => document.documentElement.classList.contains(`on-${name}`)) ?? "apple";
  if (device === "wechat") leaveWechat(box);
  else putFirst(box, device);
  box.querySelector(".gl-ways")?.classList.add("is-ready");
  // At a desk the calendar wanted is the phone's.
  const code = box.querySelector(".gl-qr");
  if (code && (device === "wechat" || matchMedia("(min-width: 60rem)").matches)) code.open = true;
  for (const button of box.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button, button.dataset.copy, "地址"));
  }
  for (const field of box.querySelectorAll("input[readonly]")) {
    field.addEventListener("focus", () => field.select());
  }
}

function putFirst(box, device) {
  const own = box.querySelector(`[data-device="${device}"]`);
  if (!own || own === own.parentElement.firstElementChild) return;
  for (const way of own.parentElement.querySelectorAll("details")) way.open = own.contains(way);
  own.parentElement.prepend(own);
}

function leaveWechat(box) {
  const hint = box.querySelector("[data-wechat]");
  if (!hint) return;
  hint.hidden = false;
  for (const way of box.querySelectorAll(".gl-ways details")) way.open = false;
}

/** Says something on a button for two seconds, then its own word again, however often it is pressed. */
function flash(button, words) {
  const { dataset } = button;
  dataset.label ??= button.textContent;
  clearTimeout(dataset.flashing);
  button.textContent = words;
  dataset.flashing = setTimeout(() => { button.textContent = dataset.label; }, 2000);
}

export async function copy(button, text, what) {
  flash(button, (await copied(text)) ? "已复制" : `复制不了，请长按${what}`);
}

export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Older phones, and pages without https: the way by a selected field.
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

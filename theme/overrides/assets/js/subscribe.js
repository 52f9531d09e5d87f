// Copies addresses, and says in WeChat, which cannot subscribe, what to do instead.
export function start(page) {
  if (/MicroMessenger/i.test(navigator.userAgent)) document.documentElement.classList.add("is-wechat");
  for (const button of page.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
  for (const field of page.querySelectorAll(".gl-copy input")) {
    field.addEventListener("focus", () => field.select());
  }
}

async function copy(button) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    button.parentElement.querySelector("input").select();
    document.execCommand("copy");
  }
  button.textContent = "已复制";
  setTimeout(() => { button.textContent = words; }, 2000);
}

// Makes quicker what works without it: today's mark, copy buttons, the search button, WeChat's hint.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, visit) => document.querySelectorAll(selector).forEach(visit);

  // The build marks the day it ran; the reader's own day, in Shanghai, is what counts.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  all("[data-iso]", (element) => {
    const iso = element.dataset.iso;
    const until = element.dataset.until || iso;
    element.classList.toggle("is-today", iso <= today && today <= until);
    if (!element.classList.contains("gl-cell")) element.classList.toggle("is-past", until < today);
  });
  // A page built yesterday: its "today" is over.
  all(".gl-today", (section) => {
    const day = section.querySelector("[data-iso]");
    if (day && day.dataset.iso < today) section.hidden = true;
  });
  all(".gl-home .gl-soon .gl-day", (day) => { day.hidden = day.dataset.iso < today; });

  // A link to a lesson inside a folded list opens the list.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  if (/MicroMessenger/i.test(navigator.userAgent)) root.classList.add("is-wechat");

  all("[data-copy]", (button) => {
    const field = button.parentElement.querySelector("input");
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = button.textContent;
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
      } catch {
        field.select();
        document.execCommand("copy");
      }
      button.textContent = "已复制";
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  });
  all(".gl-copy input", (field) => field.addEventListener("focus", () => field.select()));

  // Search is the engine's; its switch is a checkbox, which no keyboard reaches.
  const toggle = document.getElementById("__search");
  const query = document.querySelector(".md-search__input");
  const opener = document.querySelector("[data-gl-search]");
  if (toggle && query && opener) {
    opener.addEventListener("click", () => {
      if (!toggle.checked) toggle.click();
      query.focus();
    });
    const close = () => { if (toggle.checked) toggle.click(); };
    all("[data-gl-search-close]", (button) => button.addEventListener("click", close));
    document.querySelector(".md-search").addEventListener("focusout", (event) => {
      if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
    });
    // The engine waits for a key to go up, which a Chinese input method on a phone never does.
    query.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")));
    toggle.addEventListener("change", () => { if (!toggle.checked) opener.focus(); });
  }
})();

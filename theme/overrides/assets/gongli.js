// Makes quicker what works without it. Each feature is a module of its own, loaded where a page has use for it.
(() => {
  "use strict";
  const root = document.documentElement;
  const modules = [
    ["#gl-main:has([data-iso], [data-jump], .gl-notice)", "today"],
    ["[data-finder]", "finder"],
    ["[data-star], [data-mine]", "mine"],
  ];
  const own = document.currentScript.src;
  const started = new WeakSet();
  const begin = () => modules.forEach(([selector, name]) => all(selector, (element) => {
    if (started.has(element)) return;
    started.add(element);
    import(new URL(`js/${name}.js`, own)).then((module) => module.start(element)).catch(console.error);
  }));

  const all = (selector, visit) => document.querySelectorAll(selector).forEach(visit);

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

  // Under instant navigation a new page comes without a new script.
  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();

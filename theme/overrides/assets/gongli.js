// The one script of every page; it stands in the head. A page works without it and is quicker with it.
// Each feature is a module of its own in js/, asked for only by a page that holds what it is for.
(() => {
  "use strict";
  const root = document.documentElement;
  const folder = new URL("js/", document.currentScript.src);
  const modules = [
    ["#gl-main:has([data-iso], [data-jump], .gl-notice)", "today"],
    ["[data-finder]", "finder"],
    ["[data-star], [data-mine]", "mine"],
    ["#gl-main:has([data-copy])", "subscribe"],
  ];
  root.classList.replace("no-js", "js");

  const started = new WeakMap();
  const start = (element, name) => {
    const names = started.get(element) ?? started.set(element, new Set()).get(element);
    if (names.has(name)) return;
    names.add(name);
    import(new URL(`${name}.js`, folder)).then((module) => module.start(element)).catch(console.error);
  };

  // A link to a lesson inside a folded list opens the list.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
      target.scrollIntoView();
    }
  };

  // Search is the engine's; its switch is a checkbox, which no keyboard reaches.
  const openSearch = () => {
    const toggle = document.getElementById("__search");
    const query = document.querySelector(".md-search__input");
    const opener = document.querySelector("[data-gl-search]");
    if (!toggle || !query || !opener) return;
    const close = () => { if (toggle.checked) toggle.click(); };
    opener.addEventListener("click", () => {
      if (!toggle.checked) toggle.click();
      query.focus();
    });
    document.querySelector("[data-gl-search-close]").addEventListener("click", close);
    document.querySelector(".md-search").addEventListener("focusout", (event) => {
      if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
    });
    // The engine waits for a key to go up, which a Chinese input method on a phone never does.
    query.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")));
    toggle.addEventListener("change", () => { if (!toggle.checked) opener.focus(); });
  };

  const begin = () => {
    for (const [selector, name] of modules) {
      for (const element of document.querySelectorAll(selector)) start(element, name);
    }
    unfold();
  };
  addEventListener("hashchange", unfold);
  // Under the engine's instant navigation a new page comes without its scripts being run again.
  addEventListener("DOMContentLoaded", () => {
    openSearch();
    if (window.document$) window.document$.subscribe(begin);
    else begin();
  });
})();

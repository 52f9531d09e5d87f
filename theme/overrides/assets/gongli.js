// The one script of every page. It stands in the head and is not deferred, so that the reader's choices
// hold before anything is painted. Each feature is a module of its own in js/, asked for only by a page
// that holds what it is for; a page works without any of it.
(() => {
  "use strict";
  const root = document.documentElement;
  const folder = new URL("js/", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  // What a page may hold, the module that makes it quicker, and whether it can wait until it is near.
  const modules = [
    ["#gl-main:has([data-iso], [data-jump], [data-from], [data-to], .gl-notice)", "today"],
    ["[data-finder]", "finder"],
    ["[data-star], [data-mine]", "mine"],
    ["[data-subscribe]", "subscribe", "near"],
    ["[data-gl-search-page]", "search"],
    ["[data-missing]", "missing"],
    ["[data-embed]", "snippet"],
  ];
  const load = (name) => import(new URL(`${name}.js`, folder).href);
  root.classList.replace("no-js", "js");

  // What the page is read on, as a class: the style sheet keeps ways to subscribe back until js/subscribe.js
  // has put the right one first, so that nothing jumps.
  const deviceOf = (agent) => {
    if (/MicroMessenger/i.test(agent)) return "wechat";
    if (/iPhone|iPad|Macintosh/.test(agent)) return "apple";
    if (/Android|HarmonyOS|OpenHarmony/i.test(agent)) return "android";
    return /Windows/.test(agent) ? "outlook" : "apple";
  };
  root.classList.add(`on-${deviceOf(navigator.userAgent)}`);

  // What a reader chose: data-size="large", data-theme="light" or "dark"; nothing is as the device has it.
  const chosen = (name) => {
    try {
      return localStorage.getItem(`gongli.${name}`) ?? "";
    } catch {
      return root.dataset[name] ?? "";
    }
  };
  const heed = (name) => {
    const value = chosen(name);
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    for (const button of document.querySelectorAll(`[data-choice="${name}"]`)) {
      button.setAttribute("aria-pressed", String(button.value === value));
    }
  };
  const choose = (name, value) => {
    root.dataset[name] = value;
    try {
      localStorage.setItem(`gongli.${name}`, value);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
    heed(name);
  };
  const heedAll = () => ["size", "theme"].forEach(heed);
  heedAll();
  addEventListener("storage", heedAll);
  addEventListener("click", (event) => {
    const button = event.target.closest("[data-choice]");
    if (!button) return;
    const off = button.dataset.choice === "size" && button.getAttribute("aria-pressed") === "true";
    choose(button.dataset.choice, off ? "" : button.value);
  });

  const start = (element, name) => {
    load(name).then((module) => module.start(element)).catch(console.error);
  };

  const targeted = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // Half a character: #%E4%.
    }
  };

  // A link to a lesson inside a folded list opens the list.
  const unfold = () => {
    const target = targeted();
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
      target.scrollIntoView();
    }
  };

  // Search is loaded when somebody reaches for it; where it can't be, its page lists every name.
  const openSearch = () => {
    const name = document.querySelector(".gl-search--guide") ? "guide" : "search";
    load(name).then((module) => module.open()).catch((error) => {
      console.error(error);
      location.href = document.querySelector(".gl-search form").action;
    });
  };
  addEventListener("click", (event) => {
    if (event.target.closest?.("[data-gl-search]")) openSearch();
  });
  // WeChat does nothing at all with a calendar file: it is told instead how to leave.
  addEventListener("click", (event) => {
    const file = event.target.closest?.('a[href$=".ics"], a[href^="webcal:"]');
    if (!file || !root.classList.contains("on-wechat")) return;
    event.preventDefault();
    load("wechat").then((module) => module.open()).catch(console.error);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog")) return;
    event.preventDefault();
    openSearch();
  });

  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      start(target, target.dataset.module);
    }
  }, { rootMargin: "300px" });

  addEventListener("hashchange", unfold);
  addEventListener("DOMContentLoaded", () => {
    for (const [selector, name, when] of modules) {
      for (const element of document.querySelectorAll(selector)) {
        if (when === "near") {
          element.dataset.module = name;
          near.observe(element);
        } else {
          start(element, name);
        }
      }
    }
    heedAll();
    unfold();
  });
})();

"""What is measured inside a page: targets, focus, letters. Scripts for `page.evaluate`."""

SMALL_TARGETS = """() => {
  // WCAG 2.5.8 leaves out links within a sentence; a ::after that covers a row is the row's target.
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const inSentence = (node) => {
    if (getComputedStyle(node).display !== "inline") return false;
    const words = [...node.parentElement.childNodes].filter((child) => child.nodeType === 3);
    return words.some((text) => text.data.trim().length > 1);
  };
  const boxOf = (node) => {
    const after = getComputedStyle(node, "::after");
    const covers = after.content !== "none" && after.position === "absolute";
    return (covers && node.offsetParent ? node.offsetParent : node).getBoundingClientRect();
  };
  const found = document.querySelectorAll("a[href], button, input, select, textarea, summary");
  return [...found]
    .filter((node) => seen(node) && !node.closest(".gl-vh, .gl-skip") && !inSentence(node))
    .map((node) => [node, boxOf(node)])
    .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
    .map(([node, box]) =>
      `${node.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`);
}"""

WITHOUT_A_RING = """() => {
  const ringed = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const bare = [];
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  for (const node of document.querySelectorAll(all)) {
    if (!node.checkVisibility({ visibilityProperty: true })) continue;
    node.focus({ focusVisible: true, preventScroll: true });
    const shown = [getComputedStyle(node), getComputedStyle(node, "::after")].some(ringed);
    // A field may lie in a frame that shows the focus for it.
    const framed = getComputedStyle(node.parentElement).boxShadow !== "none";
    if (document.activeElement === node && (shown || framed)) continue;
    bare.push(node.outerHTML.slice(0, 90));
  }
  return bare;
}"""

SMALL_LETTERS = """() => {
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    const words = walk.currentNode.data.trim().slice(0, 20);
    if (!words || node.closest(".gl-vh, [aria-hidden], script, option")) continue;
    if (!node.checkVisibility({ visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(node).fontSize);
    if (size < 23.9) found.add(`${node.className || node.tagName} ${size}px ${words}`);
  }
  return [...found];
}"""

LOOKS = """() => {
  // What decides how well letters are read: they themselves, and all that is painted behind them.
  const behind = new Map([[null, ""]]);
  const ground = (node) => {
    if (!behind.has(node)) {
      const style = getComputedStyle(node);
      const { backgroundColor, backgroundImage, opacity, position, zIndex, filter } = style;
      const own = [backgroundColor, backgroundImage, opacity, position, zIndex, filter].join(" ");
      const plain = own === "rgba(0, 0, 0, 0) none 1 static auto none";
      behind.set(node, `${ground(node.parentElement)} ${plain ? "" : own}`.trim());
    }
    return behind.get(node);
  };
  const lettered = (node) =>
    node.matches("input, textarea, select") ||
    [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  window.looks = {};
  for (const node of document.body.querySelectorAll("*")) {
    if (!lettered(node) || !node.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(node);
    const letters = [color, fontSize, fontWeight, textShadow, textDecorationLine];
    (looks[[node.tagName, node.className, ...letters, ground(node)].join(" ")] ??= []).push(node);
  }
  return Object.keys(looks);
}"""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

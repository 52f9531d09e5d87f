// What pages hold where scripts look, so that no cast stands in files that readers load.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector(selectors: "[data-moved]"): HTMLAnchorElement | null;
  querySelector(selectors: `${string} a`): HTMLAnchorElement | null;
  querySelector(selectors: `dialog${string}`): HTMLDialogElement | null;
  querySelector(selectors: `${string} form`): HTMLFormElement | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll(selectors: `${string}a[href]`): NodeListOf<HTMLAnchorElement>;
  querySelectorAll(selectors: `[data-choice=${string}]`): NodeListOf<HTMLButtonElement>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}

interface Element {
  closest<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  closest<E extends Element = HTMLElement>(selector: string): E | null;
  readonly dataset: DOMStringMap;
}

// What scripts listen for happens to elements.
interface EventTarget {
  closest(selector: "[data-choice]"): HTMLButtonElement | null;
  closest(selector: string): HTMLElement | null;
}

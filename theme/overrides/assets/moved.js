// On a page that only leads on: goes there with the part of the address that names an evening (#2026-07-04).
// The page's own refresh, which waits until everything is loaded, would lose it.
document.addEventListener("DOMContentLoaded", () => {
  const { href } = document.querySelector("[data-moved]");
  location.replace(href + location.search + location.hash);
});

// Search in the editor's guide is the engine's: its script, its worker and its index are asked for when
// somebody reaches for it.
export function open() {
  const dialog = document.querySelector("dialog.gl-search");
  const field = dialog.querySelector("input");
  const toggle = document.getElementById("__search");
  for (const template of document.querySelectorAll("template[data-script]")) {
    const script = document.createElement("script");
    script.src = template.dataset.script;
    template.replaceWith(script);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a, [data-close]")) dialog.close();
    });
    // The engine looks when a key is let go; what is pasted or spoken has none.
    field.addEventListener("input", () => field.dispatchEvent(new Event("keyup")));
    // The engine is told that nobody searches any more; it must not go back to where the page was.
    dialog.addEventListener("close", () => {
      document.body.style.top = "";
      if (toggle.matches(":checked")) toggle.click();
    });
  }
  if (!dialog.open) dialog.showModal();
  field.select();
}

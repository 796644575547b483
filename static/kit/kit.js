// What a page cannot do without a script, and can do without: every act also works as a plain link or form.
"use strict";

(function () {
  // Leaving with unsaved words warns.
  let touched = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-guard]")) touched = true;
  });
  document.addEventListener("submit", () => { touched = false; });
  window.addEventListener("beforeunload", (event) => { if (touched) event.preventDefault(); });

  document.addEventListener("click", (event) => {
    const from = event.target.closest("[data-print], [data-phrase], [data-value-for]");
    if (!from) return;
    if (from.hasAttribute("data-print")) { event.preventDefault(); window.print(); return; }
    const target = document.getElementById(from.dataset.phraseFor || from.dataset.valueFor);
    if (!target) return;
    event.preventDefault();
    // A usual phrase is added to what stands there; a proposed value takes its place.
    const added = from.dataset.phrase;
    target.value = added === undefined ? from.dataset.value : target.value ? target.value.replace(/\s*$/, "") + added : added;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.dispatchEvent(new Event("change", { bubbles: true }));
    target.focus();
  });

  // A menu shuts on Escape and on a click elsewhere.
  const menus = () => document.querySelectorAll("details[data-menu][open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menus().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });
  document.addEventListener("click", (event) => {
    menus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // After a refused submit the summary of what is to be mended is read first.
  const mistakes = document.querySelector(".mistakes");
  if (mistakes) mistakes.focus();
})();

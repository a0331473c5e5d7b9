"use strict";
(() => {
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const form = document.getElementById("filters");
  const said = document.getElementById("shown");
  const marksOf = new Map();
  for (const mark of all("a.mark")) {
    const target = mark.dataset.target;
    if (!marksOf.has(target)) {
      marksOf.set(target, []);
      if (!document.getElementById(target + "-m")) mark.id = target + "-m";
    }
    marksOf.get(target).push(mark);
  }
  const reachable = (mark, on) => {
    mark.classList.toggle("off", !on);
    if (on) mark.removeAttribute("tabindex"); else mark.tabIndex = -1;
  };
  const ticked = (name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));

  function apply() {
    const codes = ticked("code"), severities = ticked("severity");
    const article = form.elements.namedItem("article").value;
    const clean = form.elements.namedItem("clean").checked;
    let shown = 0, of = 0;
    for (const section of all("article.document")) {
      section.hidden = article ? section.id !== article : !clean && section.classList.contains("clean");
      for (const card of all("li.finding", section)) {
        const on = codes.has(card.dataset.code) && severities.has(card.dataset.severity);
        card.hidden = !on;
        of += 1;
        if (on && !section.hidden) shown += 1;
        for (const mark of marksOf.get(card.id) || []) reachable(mark, on);
      }
    }
    for (const kind of ["supported", "unverifiable"]) {
      const on = form.elements.namedItem(kind).checked;
      document.body.classList.toggle("no-" + kind, !on);
      for (const mark of all("a.mark." + kind)) reachable(mark, on);
    }
    said.textContent = `${shown} of ${of} findings shown`;
  }

  function arrive() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let outer = target; outer; outer = outer.parentElement) {
      if (outer.tagName === "DETAILS") outer.open = true;
    }
    target.scrollIntoView({ block: "nearest" });
    target.focus({ preventScroll: true });
  }

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  window.addEventListener("hashchange", arrive);
  apply();
  arrive();
})();

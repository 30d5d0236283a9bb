"use strict";
(() => {
  const form = document.getElementById("filter");
  const status = document.getElementById("shown");
  const questions = [...document.querySelectorAll("details.question")];
  const open = () => {
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named instanceof HTMLDetailsElement) named.open = true;
  };
  addEventListener("hashchange", open);
  open();
  if (!form) return;
  const texts = questions.map((one) => one.textContent.toLowerCase());
  const filter = () => {
    const asked = new FormData(form);
    const words = asked.get("words").toLowerCase().split(/\s+/);
    let left = 0;
    questions.forEach((one, i) => {
      const fits =
        (!asked.get("type") || one.dataset.type === asked.get("type")) &&
        (!asked.get("outcome") || one.dataset.outcome === asked.get("outcome")) &&
        words.every((word) => texts[i].includes(word));
      one.hidden = !fits;
      left += fits;
    });
    status.textContent = `${left} of ${questions.length} questions`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();

function runs(list, open) {
  return list.map((run) => {
    if (run.cite !== null) return mark(run.cite, run.label, open);
    return run.strong ? el("strong", {}, run.text) : run.text;
  });
}

function mark(n, label, open) {
  return el(
    "button",
    { type: "button", class: "cite", "data-cite": n, "aria-label": label, on: { click: () => open(n) } },
    `[${n}]`,
  );
}

function prose(paragraphs, open) {
  const out = [];
  let list = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.item) {
      list = null;
      out.push(el("p", { class: "lead" }, runs(paragraph.runs, open)));
      continue;
    }
    if (!list) {
      list = el("ul", { class: "lead" });
      out.push(list);
    }
    list.append(el("li", {}, runs(paragraph.runs, open)));
  }
  return out;
}

function quote(data, open, words) {
  return el(
    "figure",
    { "data-quote": data.n },
    el("blockquote", {}, data.quote),
    data.translation && el("p", { class: "note" }, data.translation),
    el(
      "figcaption",
      {},
      mark(data.n, data.label, open),
      el("span", { class: "credit" }, data.credit),
      el(
        "button",
        {
          type: "button",
          class: "read",
          "aria-label": `${words.read}: [${data.n}]`,
          on: { click: () => open(data.n) },
        },
        words.read,
      ),
    ),
  );
}

function more(label, fewer, content) {
  const summary = el("summary", {}, label);
  const details = el("details", {}, summary, content);
  details.addEventListener("toggle", () => {
    summary.textContent = details.open ? fewer : label;
  });
  return details;
}

function group(data, open, words) {
  const shown = data.quotes.filter((each) => each.shown || !data.shown);
  const hidden = data.quotes.filter((each) => !each.shown && data.shown);
  return el(
    "section",
    { class: "group" },
    data.heading && el("h3", {}, data.heading),
    data.note && el("p", { class: "note" }, data.note),
    shown.map((each) => quote(each, open, words)),
    hidden.length ? more(data.more, words.fewer, hidden.map((each) => quote(each, open, words))) : null,
  );
}

function struck(list) {
  const line = (each) => el("li", {}, el(each.struck ? "del" : "span", {}, each.text), ` (${each.why})`);
  return el("ul", { class: "struck" }, list.map(line));
}

function build(data, open) {
  const words = data.words;
  const hidden = data.groups.filter((each) => !each.shown);
  return el(
    "article",
    { class: data.answered ? "answer" : "answer refused" },
    el("h2", {}, data.question),
    data.understood && el("p", { class: "understood" }, data.understood),
    el("div", { class: "statement" }, data.badge && el("p", { class: "badge" }, data.badge), prose(data.lead, open)),
    data.struck.length ? more(data.struck_more, words.fewer, struck(data.struck)) : null,
    el(
      "div",
      { class: data.sides ? "sides" : "stack" },
      data.groups.filter((each) => each.shown).map((each) => group(each, open, words)),
    ),
    hidden.length ? more(data.more, words.fewer, hidden.map((each) => group(each, open, words))) : null,
  );
}

function select(place, selected) {
  for (const button of place.querySelectorAll("[data-cite]")) {
    const current = Number(button.dataset.cite) === selected;
    if (current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  for (const figure of place.querySelectorAll("[data-quote]")) {
    figure.classList.toggle("current", Number(figure.dataset.quote) === selected);
  }
}

function giveFocusBack(place) {
  setTimeout(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    const opener = place.icOpener;
    if (lost && opener && opener.isConnected) opener.focus();
  }, 200);
}

// A new answer is read from its top, while the page would stay at its bottom.
function bringToView(place) {
  const show = () => place.isConnected && place.scrollIntoView({ block: "start" });
  for (const delay of [0, 150]) setTimeout(show, delay);
}

export default function answer(component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = root(parentElement);
  const open = (n) => {
    place.icOpener = parentElement.activeElement || document.activeElement;
    setTriggerValue("open", n);
  };
  const { selected, fresh, ...content } = data;
  const signature = JSON.stringify(content);
  if (place.icSignature !== signature) {
    place.icSignature = signature;
    place.replaceChildren(build(content, open));
    if (fresh && !place.icSeen) bringToView(place);
    place.icSeen = true;
  }
  if (place.icSelected !== undefined && place.icSelected !== null && selected === null) giveFocusBack(place);
  place.icSelected = selected;
  select(place, selected);
}

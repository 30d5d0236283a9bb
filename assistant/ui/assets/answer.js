function runs(list, on) {
  return list.map((run) => {
    if (run.cite !== null) return mark(run.cite, run.label, on);
    return run.strong ? el("strong", {}, run.text) : run.text;
  });
}

function mark(n, label, on) {
  return el(
    "button",
    { type: "button", class: "cite", "data-cite": n, "aria-label": label, on: { click: () => on.open(n) } },
    `[${n}]`,
  );
}

function prose(paragraphs, on) {
  const out = [];
  let list = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.item) {
      list = null;
      out.push(el("p", { class: "lead" }, runs(paragraph.runs, on)));
      continue;
    }
    if (!list) {
      list = el("ul", { class: "lead" });
      out.push(list);
    }
    list.append(el("li", {}, runs(paragraph.runs, on)));
  }
  return out;
}

// A link within the site keeps the visitor's session; with a key held down it opens as links do.
function way(data, attributes, on, ...content) {
  const click = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    on.go(data.go);
  };
  return el("a", { href: data.href, ...attributes, on: { click } }, ...content);
}

function printed(links, words) {
  if (!links.length) return null;
  const one = (link) =>
    el(
      "li",
      {},
      link.opens
        ? el(
            "a",
            { href: link.opens, target: "_blank", rel: "noopener noreferrer nofollow", "aria-label": link.name },
            link.printed,
          )
        : [el("span", {}, link.printed), ` ${link.note}`],
    );
  return el("div", { class: "printed", title: words.printed_help }, el("span", {}, words.printed), el("ul", {}, links.map(one)));
}

function basket(n, on, words) {
  return el(
    "button",
    {
      type: "button",
      class: "act",
      "data-collect": n,
      "aria-pressed": "false",
      "aria-label": `${words.collect}: [${n}]`,
      on: { click: () => on.collect(n) },
    },
    words.collect,
  );
}

function actions(data, on, words) {
  const read = { type: "button", class: "act read", "aria-label": `${words.read}: [${data.n}]`, on: { click: () => on.open(data.n) } };
  const named = (label) => ({ class: "act", "aria-label": `${label}: [${data.n}]` });
  return el(
    "div",
    { class: "acts" },
    el("button", read, words.read),
    basket(data.n, on, words),
    data.example && way(data.example, { ...named(words.example), title: words.example_help }, on, words.example),
    data.source && way(data.source, { ...named(words.source), title: words.source_help }, on, words.source),
  );
}

function quote(data, on, words) {
  return el(
    "figure",
    { "data-quote": data.n },
    el("blockquote", {}, data.quote),
    data.translation && el("p", { class: "note" }, data.translation),
    el(
      "figcaption",
      {},
      el(
        "div",
        { class: "from" },
        mark(data.n, data.label, on),
        data.credit && el("span", { class: "credit" }, data.credit),
        data.age && [" ", el("span", { class: "age" }, data.age)],
      ),
      printed(data.links, words),
      actions(data, on, words),
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

function place(data, on) {
  return data.place ? way(data.place, { title: data.place_help }, on, data.heading) : data.heading;
}

function country(data) {
  return data.country && el("span", { class: "country" }, data.country);
}

function about(data) {
  if (!data.note && !data.age) return null;
  return el("p", { class: "note" }, data.note && el("span", {}, data.note), data.age && [" ", el("span", { class: "age" }, data.age)]);
}

function group(data, on, words) {
  const shown = data.quotes.filter((each) => each.shown || !data.shown);
  const hidden = data.quotes.filter((each) => !each.shown && data.shown);
  return el(
    "section",
    { class: "group" },
    data.heading && el("div", { class: "head" }, el("h3", {}, place(data, on)), country(data)),
    about(data),
    shown.map((each) => quote(each, on, words)),
    hidden.length ? more(data.more, words.fewer, hidden.map((each) => quote(each, on, words))) : null,
  );
}

// The roles say again what the elements are: on a narrow screen the styles would take it away.
function table(data, on, words) {
  const cell = (quotes, at) =>
    el(
      "td",
      { role: "cell", "data-place": [data.columns[at].heading, data.columns[at].country].filter(Boolean).join(", ") },
      quotes.length ? quotes.map((each) => quote(each, on, words)) : el("p", { class: "missing" }, data.missing),
    );
  const column = (head) => el("th", { scope: "col", role: "columnheader" }, place(head, on), " ", country(head));
  const row = (each) =>
    el("tr", { role: "row" }, el("th", { scope: "row", role: "rowheader" }, each.aspect), each.cells.map(cell));
  return el(
    "table",
    { role: "table" },
    el("caption", {}, data.caption),
    el(
      "thead",
      { role: "rowgroup" },
      el(
        "tr",
        { role: "row" },
        el("th", { scope: "col", role: "columnheader", class: "corner" }, el("span", {}, data.corner)),
        data.columns.map(column),
      ),
    ),
    el("tbody", { role: "rowgroup" }, data.rows.map(row)),
  );
}

function limits(list, on, words) {
  if (!list.length) return null;
  const one = (limit) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "limit", "aria-label": limit.name, on: { click: () => on.lift(limit.lift) } },
        limit.label,
        el("span", { "aria-hidden": "true", class: "cross" }, "\u00d7"),
      ),
    );
  return el("div", { class: "limits" }, el("span", {}, words.limited), el("ul", {}, list.map(one)));
}

function struck(list) {
  const line = (each) => el("li", {}, el(each.struck ? "del" : "span", {}, each.text), ` (${each.why})`);
  return el("ul", { class: "struck" }, list.map(line));
}

function build(data, on) {
  const words = data.words;
  const hidden = data.groups.filter((each) => !each.shown);
  return el(
    "article",
    { class: data.answered ? "answer" : "answer refused" },
    el("h2", {}, data.question),
    data.understood && el("p", { class: "understood" }, data.understood),
    limits(data.limits, on, words),
    el("div", { class: "statement" }, data.badge && el("p", { class: "badge" }, data.badge), prose(data.lead, on)),
    data.struck.length ? more(data.struck_more, words.fewer, struck(data.struck)) : null,
    data.table && table(data.table, on, words),
    data.groups.filter((each) => each.shown).map((each) => group(each, on, words)),
    hidden.length ? more(data.more, words.fewer, hidden.map((each) => group(each, on, words))) : null,
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

function showCollected(place, collected, words) {
  for (const button of place.querySelectorAll("[data-collect]")) {
    const inside = collected !== null && collected.includes(Number(button.dataset.collect));
    button.hidden = collected === null;
    button.setAttribute("aria-pressed", String(inside));
    button.textContent = inside ? `\u2713 ${words.collected}` : words.collect;
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
  const on = {
    open: (n) => {
      place.icOpener = parentElement.activeElement || document.activeElement;
      setTriggerValue("open", n);
    },
    collect: (n) => setTriggerValue("collect", n),
    go: (named) => setTriggerValue("go", named),
    lift: (named) => setTriggerValue("lift", named),
  };
  const { selected, fresh, collected, ...content } = data;
  const signature = JSON.stringify(content);
  if (place.icSignature !== signature) {
    place.icSignature = signature;
    place.replaceChildren(build(content, on));
    if (fresh && !place.icSeen) bringToView(place);
    place.icSeen = true;
  }
  if (place.icSelected !== undefined && place.icSelected !== null && selected === null) giveFocusBack(place);
  place.icSelected = selected;
  select(place, selected);
  showCollected(place, collected, content.words);
}

function act(tell, what, at) {
  return (event) => {
    // A click with a modifier opens a new tab, as with any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tell({ what, at });
  };
}

function toggle(more, less, onChange) {
  const button = el("button", { type: "button", class: "quiet", "aria-expanded": "false" }, more);
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? less : more;
    onChange(open);
  });
  return button;
}

function quote(data, words, tell) {
  const part = (text) => text && el("span", { class: "rest", hidden: true }, text);
  const dots = (text, sign) => text && el("span", { class: "dots", "aria-hidden": "true" }, sign);
  const [before, rest] = [part(data.before), part(data.rest)];
  const signs = [dots(data.before, "…\u00a0"), dots(data.rest, "\u00a0…")];
  const more =
    (before || rest) &&
    toggle(words.more, words.less, (open) => {
      for (const each of [before, rest]) if (each) each.hidden = !open;
      for (const each of signs) if (each) each.hidden = open;
    });
  return el(
    "figure",
    { "data-quote": data.n },
    data.label && el("p", { class: "told" }, data.label),
    el("blockquote", {}, signs[0], before, data.opening, rest, signs[1]),
    el(
      "figcaption",
      {},
      el("span", { class: "credit" }, data.credit),
      el(
        "span",
        { class: "actions" },
        more,
        el("a", { href: data.href, class: "quiet", "aria-label": data.open, on: { click: act(tell, "open", data.n) } }, words.open),
        el(
          "button",
          {
            type: "button",
            class: data.inside ? "quiet inside" : "quiet",
            "aria-label": data.collect_name,
            "aria-pressed": String(data.inside),
            "data-focus": `collect-${data.n}`,
            on: { click: act(tell, "collect", data.n) },
          },
          data.collect,
        ),
      ),
    ),
  );
}

function behind(label, fewer, content) {
  const summary = el("summary", {}, label);
  const details = el("details", {}, summary, content);
  details.addEventListener("toggle", () => {
    summary.textContent = details.open ? fewer : label;
  });
  return details;
}

function cell(quotes, column, nearest, data, tell) {
  const words = data.words;
  const shown = quotes.slice(0, data.most).map((each) => quote(each, words, tell));
  const hidden = quotes.slice(data.most).map((each) => quote(each, words, tell));
  return el(
    "td",
    { role: "cell", class: quotes.length ? null : "blank" },
    el("p", { class: "where" }, column.short),
    quotes.length ? shown : el("p", { class: "none" }, words.blank),
    hidden.length ? behind(data.more[String(hidden.length)], words.fewer, hidden) : null,
    !quotes.length && nearest ? behind(words.nearest, words.fewer, [quote(nearest, words, tell)]) : null,
  );
}

function heading(column, at, tell) {
  const control = (what, sign, name) =>
    name &&
    el(
      "button",
      {
        type: "button",
        "aria-label": name,
        title: name,
        "data-focus": `${what}-${column.name}`,
        "data-column": column.name,
        on: { click: act(tell, what, at) },
      },
      el("span", { "aria-hidden": "true" }, sign),
    );
  return el(
    "th",
    { scope: "col", role: "columnheader" },
    el("span", { class: "name" }, column.name),
    column.note && el("span", { class: "note" }, column.note),
    column.nowhere && el("span", { class: "note nowhere" }, column.nowhere),
    el(
      "span",
      { class: "controls" },
      control("left", "←", column.left),
      control("right", "→", column.right),
      control("remove", "×", column.remove),
    ),
  );
}

function body(rows, data, tell) {
  const line = (row) =>
    el(
      "tr",
      { role: "row" },
      el("th", { scope: "row", role: "rowheader" }, row.aspect),
      row.cells.map((each, at) => cell(each, data.columns[at], row === data.rows[0] && data.nearest[String(at)], data, tell)),
    );
  return el("tbody", { role: "rowgroup" }, rows.map(line));
}

function build(data, tell) {
  const behind = data.rows.filter((row) => row.behind);
  const rest = behind.length ? body(behind, data, tell) : null;
  const more = rest && toggle(data.alone, data.words.fewer, (open) => (rest.hidden = !open));
  if (rest) rest.hidden = true;
  const table = el(
    "table",
    { role: "table", class: `columns-${data.columns.length}` },
    el("caption", {}, data.label),
    el(
      "thead",
      { role: "rowgroup" },
      el(
        "tr",
        { role: "row" },
        el("th", { scope: "col", role: "columnheader", class: "corner" }, data.corner),
        data.columns.map((each, at) => heading(each, at, tell)),
      ),
    ),
    body(data.rows.filter((row) => !row.behind), data, tell),
    rest,
  );
  return [table, more && el("p", { class: "alone" }, more)].filter(Boolean);
}

// A quote put into the basket changes its own button and nothing else; any other change is a new
// table, in which the focus stays on the control that it was on.
function mend(place, data) {
  const quotes = [...data.rows.flatMap((row) => row.cells.flat()), ...Object.values(data.nearest)];
  for (const each of quotes) {
    const button = place.querySelector(`[data-focus="collect-${each.n}"]`);
    button.textContent = each.collect;
    button.setAttribute("aria-label", each.collect_name);
    button.setAttribute("aria-pressed", String(each.inside));
    button.classList.toggle("inside", each.inside);
  }
}

function redraw(place, parentElement, fresh) {
  const held = parentElement.activeElement || document.activeElement;
  const had = held && place.contains(held) ? { ...held.dataset } : {};
  place.replaceChildren(...fresh);
  if (!had.focus) return;
  const controls = [...place.querySelectorAll("[data-focus]")];
  const next =
    controls.find((each) => each.dataset.focus === had.focus) ||
    controls.find((each) => had.column && each.dataset.column === had.column) ||
    controls[0];
  if (next) next.focus();
}

const NARROWEST_REM = 12.5;

// Columns too narrow to read are put one under another; what is narrow goes by the type's size.
function watch(place) {
  if (place.icWatched) return;
  place.icWatched = new ResizeObserver(() => fit(place));
  place.icWatched.observe(place);
}

function fit(place) {
  const shown = place.querySelector("table");
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = shown.querySelectorAll("thead th").length;
  shown.classList.toggle("stacked", place.clientWidth < columns * NARROWEST_REM * rem);
}

function shape(data) {
  const kept = ["inside", "collect", "collect_name"];
  return JSON.stringify(data, (name, value) => (kept.includes(name) ? undefined : value));
}

export default function table(component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = root(parentElement);
  if (place.icShape !== shape(data)) {
    place.icShape = shape(data);
    redraw(place, parentElement, build(data, (what) => setTriggerValue("act", what)));
    watch(place);
    fit(place);
  }
  mend(place, data);
}

function cellLink(cell, tell, text) {
  const [, number, href, name, current] = cell;
  const step = Math.min(5, number);
  return link(
    tell,
    href,
    { class: `cell step-${step}`, "aria-label": text ? null : name, title: name, "aria-current": current ? "true" : null, "data-focus": name },
    text || String(number),
  );
}

function headLink(data, tell) {
  return link(tell, data.href, { class: "head", "aria-current": data.current ? "true" : null, "data-focus": `head-${data.name}` }, data.name);
}

function row(data, before, columns, tell) {
  const again = before && before.group && before.group === data.group;
  const filled = new Map(data.cells.map((cell) => [cell[0], cell]));
  return el(
    "tr",
    { class: data.group && !again ? "first" : null },
    el(
      "th",
      { scope: "row" },
      headLink(data, tell),
      data.note && el("span", { class: again ? "note hidden-name" : "note" }, ` ${data.note}`),
    ),
    el("td", { class: "total" }, String(data.total)),
    columns.map((column, at) =>
      el("td", { class: column.first ? "edge" : null }, filled.has(at) ? cellLink(filled.get(at), tell) : null),
    ),
  );
}

function table(data, tell) {
  const rows = data.rows.map((each, at) => row(each, data.rows[at - 1], data.columns, tell));
  const grouped = data.columns.some((each) => each.over);
  const over = [];
  for (const each of data.columns) {
    if (each.first) over.push([each.over, 0]);
    over[over.length - 1][1] += 1;
  }
  return [
    el(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": data.caption },
      el(
        "table",
        {},
        el("caption", { class: "hidden-name" }, data.caption),
        el(
          "thead",
          {},
          !grouped
            ? null
            : el(
              "tr",
              { class: "over" },
              el("td", { colspan: 2 }),
              over.map(([name, width]) => el("th", { scope: "colgroup", colspan: width, title: name }, el("span", { style: `max-width: ${width * 2.7}rem` }, name))),
            ),
          el(
            "tr",
            {},
            el("th", { scope: "col", class: "corner" }, data.corner),
            el("th", { scope: "col", class: "total" }, data.total),
            data.columns.map((each) => el("th", { scope: "col", class: each.first ? "edge" : null }, headLink(each, tell))),
          ),
        ),
        el("tbody", {}, rows),
      ),
    ),
    folded(rows, data.most, data.more, data.words.fewer),
  ];
}

// On a phone: a list by row, each with the columns that it fills.
function list(data, tell) {
  const items = data.rows.map((each) =>
    el(
      "li",
      {},
      el("h2", {}, headLink(each, tell), data.look === "matrix" && each.note ? el("span", { class: "note" }, ` ${each.note}`) : null),
      data.look === "timeline" && each.note ? el("p", { class: "note" }, each.note) : null,
      el(
        "ul",
        { class: "cells" },
        each.cells.map((cell) => el("li", {}, cellLink(cell, tell, `${data.columns[cell[0]].name} (${cell[1]})`))),
      ),
    ),
  );
  return el("div", { class: "list" }, el("ul", {}, items), folded(items, Math.min(data.most, 15), data.more, data.words.fewer));
}

function draw(data, tell) {
  return el(
    "div",
    { class: data.look },
    el("h2", { class: "hidden-name" }, data.caption),
    el("div", { class: "wide" }, table(data, tell)),
    list(data, tell),
    data.note && el("p", { class: "note" }, data.note),
  );
}

export default function grid(component) {
  renew(component, draw);
}

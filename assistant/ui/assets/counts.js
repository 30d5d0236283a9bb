function bar(row, tell) {
  return el(
    "li",
    {},
    link(
      tell,
      row.href,
      { class: "bar", "aria-current": row.current ? "true" : null, "data-focus": row.name },
      el("span", { class: "name" }, row.name),
      " ",
      el("span", { class: "number" }, String(row.count)),
      el("span", { class: "track" }, el("span", { class: "fill", style: `width: ${Math.max(0.01, row.share) * 100}%` })),
    ),
  );
}

function draw(data, tell) {
  return el(
    "div",
    { class: "groups" },
    el("h2", { class: "hidden-name" }, data.words.name),
    data.groups.map((group) => {
      const rows = group.rows.map((each) => bar(each, tell));
      return el(
        "section",
        {},
        el("h2", {}, group.heading),
        el("ul", {}, rows),
        folded(rows, data.most, group.more, data.words.fewer),
      );
    }),
  );
}

export default function counts(component) {
  renew(component, draw);
}

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(name, value);
  node.append(...children.filter((each) => each !== null));
  return node;
}

function point(mark, tell) {
  const far = mark.label && Math.hypot(mark.at[0] - mark.x, mark.at[1] - 4 - mark.y) > mark.r + 14;
  const node = shape(
    "a",
    { href: mark.href, class: "point", "aria-label": mark.name, "aria-current": mark.current ? "true" : null, "data-focus": mark.name },
    shape("title", {}, mark.name),
    shape("circle", { class: "target", cx: mark.x, cy: mark.y, r: Math.max(13, mark.r) }),
    far ? shape("line", { x1: mark.x, y1: mark.y, x2: mark.at[0], y2: mark.at[1] - 4 }) : null,
    shape("circle", { class: "dot", cx: mark.x, cy: mark.y, r: mark.r }),
    mark.label ? shape("text", { x: mark.at[0], y: mark.at[1], "text-anchor": mark.anchor }, mark.label) : null,
  );
  node.addEventListener("click", go(tell, mark.href));
  return node;
}

function drawing(panel, layout, tell) {
  const scale = layout.width / panel.layouts[0].width;
  return shape(
    "svg",
    { viewBox: `0 0 ${layout.width} ${layout.height}`, role: "group", "aria-label": panel.name },
    shape("path", { class: "land", d: panel.land, transform: `scale(${scale})`, "fill-rule": "evenodd", "aria-hidden": "true" }),
    // The largest lie lowest, so that no small one is hidden.
    ...layout.marks.map((mark) => point(mark, tell)),
  );
}

// The labels are laid out for two sizes; the one that comes nearest is drawn.
function panel(data, tell) {
  const sea = el("div", { class: "sea" });
  const fit = () => {
    const wide = sea.clientWidth || data.layouts[0].width;
    const layout = data.layouts.find((each) => each.width <= wide * 1.25) || data.layouts[data.layouts.length - 1];
    if (sea.icWidth === layout.width) return;
    sea.icWidth = layout.width;
    sea.replaceChildren(drawing(data, layout, tell));
  };
  fit();
  new ResizeObserver(fit).observe(sea);
  return el("section", {}, el("h2", {}, data.name), sea);
}

function places(items, tell) {
  return items.map((each) =>
    el(
      "li",
      {},
      link(tell, each.href, { "aria-label": each.label, "aria-current": each.current ? "true" : null, "data-focus": `list-${each.name}` }, each.name),
      each.country && el("span", { class: "small" }, ` ${each.country}`),
      el("span", { class: "count" }, ` ${each.count}`),
    ),
  );
}

function draw(data, tell) {
  const words = data.words;
  const listed = places(data.list, tell);
  return el(
    "div",
    {},
    el("h2", { class: "hidden-name" }, words.name),
    data.empty && el("p", {}, data.empty),
    el("div", { class: data.panels.length > 1 ? "panels several" : "panels", role: "group", "aria-label": words.name }, data.panels.map((each) => panel(each, tell))),
    data.panels.length ? el("p", { class: "small" }, `${data.note} ${data.source}`) : null,
    listed.length
      ? [el("h2", { class: "listing" }, words.list), el("ul", { class: "places" }, listed), folded(listed, data.most, words.all, words.fewer)]
      : null,
    data.lost.length
      ? [el("h2", { class: "listing" }, words.lost), el("p", { class: "small" }, words.lost_note), el("ul", { class: "places" }, places(data.lost, tell))]
      : null,
  );
}

export default function map(component) {
  renew(component, draw);
}

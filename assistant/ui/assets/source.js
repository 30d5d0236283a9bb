// A whole source: its outline beside its text. Where one reads is marked in the outline.
const WIDE_PX = 640;
const FEW = 60;

// Headings as a tree: each holds those of a deeper level that follow it.
function tree(outline) {
  const top = { children: [] };
  const open = [{ level: 0, node: top }];
  for (const heading of outline) {
    while (open.at(-1).level >= heading.level) open.pop();
    const node = { heading, children: [] };
    open.at(-1).node.children.push(node);
    open.push({ level: heading.level, node });
  }
  return top.children;
}

function setOpen(item, open, words) {
  const toggle = item.querySelector(":scope > .row > .toggle");
  if (!toggle) return;
  toggle.setAttribute("aria-expanded", String(open));
  toggle.setAttribute("aria-label", `${open ? words.fold : words.unfold}: ${item.dataset.title}`);
  item.querySelector(":scope > ul").hidden = !open;
}

function branch(nodes, data, choose) {
  return el("ul", {}, nodes.map((node) => {
    const { title, block, kind } = node.heading;
    const link = el("button", { type: "button", class: `go ${kind}`, "data-go": block, on: { click: () => choose(block) } }, title);
    const item = el("li", { "data-title": title });
    if (!node.children.length) {
      item.append(el("div", { class: "row" }, link));
      return item;
    }
    const toggle = el("button", { type: "button", class: "toggle", "aria-expanded": "false" });
    toggle.addEventListener("click", () => setOpen(item, toggle.getAttribute("aria-expanded") !== "true", data.words));
    item.append(el("div", { class: "row" }, toggle, link), branch(node.children, data, choose));
    setOpen(item, data.outline.length <= FEW, data.words);
    return item;
  }));
}

function offsetOf(region, node) {
  return node.getBoundingClientRect().top - region.getBoundingClientRect().top + region.scrollTop;
}

function bring(region, node, share) {
  region.scrollTop = offsetOf(region, node) - region.clientHeight * share;
}

function nodeOf(region, block) {
  return region.querySelector(`[data-block="${block}"]`);
}

// The last heading that stands above the upper third of what is in view.
function currentOf(region, headings) {
  const line = region.getBoundingClientRect().top + region.clientHeight / 3;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle].node.getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return low ? headings[low - 1].block : null;
}

function mark(nav, block, words) {
  const last = nav.querySelector("[aria-current]");
  const next = nav.querySelector(`[data-go="${block}"]`);
  if (last === next) return;
  last?.removeAttribute("aria-current");
  if (!next) return;
  next.setAttribute("aria-current", "location");
  for (let item = next.closest("ul").closest("li"); item; item = item.parentElement.closest("li")) setOpen(item, true, words);
  const box = nav.getBoundingClientRect();
  const row = next.getBoundingClientRect();
  if (row.top < box.top || row.bottom > box.bottom) nav.scrollTop += row.top - box.top - nav.clientHeight / 3;
}

function follow(region, nav, data) {
  const headings = data.outline.map(({ block }) => ({ block, node: nodeOf(region, block) })).filter((each) => each.node);
  let waiting = false;
  const update = () => {
    waiting = false;
    mark(nav, region.icChosen ?? currentOf(region, headings), data.words);
    region.icChosen = null;
  };
  region.addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  });
  return update;
}

// To the heading that was chosen, else to the marked words.
function show(region, data) {
  const chosen = data.target === null ? null : nodeOf(region, data.target);
  const first = region.querySelector("mark");
  region.icChosen = chosen ? data.target : null;
  if (chosen) bring(region, chosen, 0.02);
  else if (first) bring(region, first, 0.25);
  else region.scrollTop = 0;
}

function build(data, place, component) {
  const region = el("div", { class: "text", role: "region", tabindex: "0", "aria-label": data.label }, body(data, 1));
  const choose = (block) => {
    place.icTarget = block;
    show(region, { target: block });
    if (!place.icWide) place.querySelector(".outline").open = false;
    component().setTriggerValue("section", block);
  };
  const nav = el("nav", { "aria-label": data.words.outline }, branch(tree(data.outline), data, choose));
  place.icUpdate = follow(region, nav, data);
  const outline = el("details", { class: "outline", open: place.icWide }, el("summary", {}, data.words.outline), nav);
  const foot = el(
    "div",
    { class: "foot" },
    reference(data),
    toCopy(data.words.link, data.link, data.words.copy_link, data.words.copied),
  );
  return el(
    "section",
    { class: "source" },
    data.outline.length > 0 && outline,
    el("div", { class: "page-text" }, data.notice && el("p", { class: "notice", role: "status" }, data.notice), region, foot),
  );
}

export default function source(component) {
  const { data, parentElement } = component;
  const place = root(parentElement);
  place.icComponent = component;
  const same = place.icStamp === data.stamp;
  if (same && place.icTarget === data.target) return;
  place.icTarget = data.target;
  if (!same) {
    place.icStamp = data.stamp;
    place.icWide = place.clientWidth >= WIDE_PX;
    place.replaceChildren(build(data, place, () => place.icComponent));
  }
  const region = place.querySelector(".text");
  const settle = () => {
    show(region, data);
    place.icUpdate();
  };
  requestAnimationFrame(() => requestAnimationFrame(settle));
}

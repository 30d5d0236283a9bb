function pieces(block, words, state) {
  return block.pieces.map(([text, marked]) => {
    if (!marked) return text;
    const attributes = {};
    if (state.index === 0) attributes["data-begin"] = words.begin;
    state.index += 1;
    if (state.index === state.total) attributes["data-end"] = words.end;
    return el("mark", attributes, text);
  });
}

function body(data) {
  const total = data.blocks.reduce((sum, block) => sum + block.pieces.filter((each) => each[1]).length, 0);
  const state = { index: 0, total };
  const out = [];
  let page = null;
  let list = null;
  for (const block of data.blocks) {
    if (block.page !== null && block.page !== page) {
      page = block.page;
      list = null;
      out.push(el("p", { class: "page" }, block.page_label));
    }
    const content = pieces(block, data.words, state);
    if (block.level < 0) {
      if (!list) {
        list = el("ul", {});
        out.push(list);
      }
      list.append(el("li", {}, content));
      continue;
    }
    list = null;
    out.push(el(block.level ? `h${Math.min(6, block.level + 2)}` : "p", {}, content));
  }
  return out;
}

function reference(data) {
  const button = el("button", { type: "button", class: "copy" }, data.words.copy);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(data.cite_as);
    button.textContent = data.words.copied;
  });
  return el("details", {}, el("summary", {}, data.words.cite), el("p", {}, data.cite_as), button);
}

function build(data) {
  const region = el("div", { class: "text", role: "region", tabindex: "0", "aria-label": data.label }, body(data));
  return el(
    "section",
    { class: "reader" },
    el("h2", {}, data.title),
    el("p", { class: "meta" }, data.meta),
    data.where && el("p", { class: "where" }, data.where),
    data.notice && el("p", { class: "notice" }, data.notice),
    reference(data),
    region,
  );
}

function show(region, focus) {
  const first = region.querySelector("mark");
  const offset = first ? first.getBoundingClientRect().top - region.getBoundingClientRect().top : 0;
  region.scrollTop += offset - region.clientHeight / 4;
  if (focus) region.focus({ preventScroll: true });
  const frame = region.getRootNode().host?.closest(".st-key-reader") ?? region.parentElement;
  const box = frame.getBoundingClientRect();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (box.top < 0 || box.top + 160 > innerHeight) {
    frame.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }
}

export default function reader(component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = root(parentElement);
  if (place.icStamp === data.stamp) return;
  place.icStamp = data.stamp;
  place.replaceChildren(build(data));
  place.onkeydown = (event) => {
    if (event.key === "Escape") setTriggerValue("close", true);
  };
  const region = place.querySelector(".text");
  requestAnimationFrame(() => requestAnimationFrame(() => show(region, data.focus)));
}

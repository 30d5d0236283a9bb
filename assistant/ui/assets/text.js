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

// The blocks of a source, in reading order; `under` is the level of the heading they stand under.
function body(data, under) {
  const total = data.blocks.reduce((sum, block) => sum + block.pieces.filter((each) => each[1]).length, 0);
  const state = { index: 0, total };
  const out = [];
  let page = null;
  let list = null;
  for (const [index, block] of data.blocks.entries()) {
    const place = { "data-block": index };
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
      list.append(el("li", place, content));
      continue;
    }
    list = null;
    out.push(el(block.level ? `h${Math.min(6, block.level + under)}` : "p", place, content));
  }
  return out;
}

// Something to copy, behind its name; where there is no clipboard, as without HTTPS, it is selected.
function toCopy(summary, text, label, copied) {
  const shown = el("p", {}, text);
  const copy = async () => {
    getSelection().selectAllChildren(shown);
    await navigator.clipboard?.writeText(text);
    if (navigator.clipboard) button.textContent = copied;
  };
  const button = el("button", { type: "button", class: "copy", on: { click: copy } }, label);
  return el("details", {}, el("summary", {}, summary), shown, button);
}

function reference(data) {
  return toCopy(data.words.cite, data.cite_as, data.words.copy, data.words.copied);
}

// What was collected: quotes to be read, moved, noted and taken out.
// The focus stays on the control that was used, wherever its quote has gone.
function button(label, name, id, action, act, disabled = false) {
  // Never `disabled` itself, which would drop the focus of who moves a quote to the end.
  const attributes = { type: "button", "data-control": `${action} ${id}`, "aria-label": `${label}: ${name}` };
  if (disabled) attributes["aria-disabled"] = "true";
  return el("button", { ...attributes, on: { click: () => !disabled && act(action, id) } }, label);
}

function noteBox(data, words, act) {
  const area = el("textarea", {
    rows: 1,
    maxlength: words.most,
    "data-control": `note ${data.id}`,
    "aria-label": `${words.note}: ${data.name}`,
    placeholder: words.note_help,
    on: { change: (event) => act("note", data.id, event.target.value) },
  });
  area.value = data.note;
  return el("label", { class: "own" }, data.note && el("span", {}, words.note), area);
}

function sourceLink(data, words, act) {
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    act("open", data.id);
  };
  return el("a", { href: data.href, "aria-label": `${words.open}: ${data.name}`, on: { click: follow } }, words.open);
}

function item(data, words, act) {
  return el(
    "li",
    { "data-item": data.id },
    el("span", { class: "number", "aria-hidden": "true" }, String(data.n)),
    el(
      "div",
      {},
      el("blockquote", {}, data.quote),
      el("p", { class: "credit" }, `${data.credit} · `, sourceLink(data, words, act)),
      data.asked && el("p", { class: "credit" }, data.asked),
      noteBox(data, words, act),
      el(
        "p",
        { class: "controls" },
        button(words.up, data.name, data.id, "up", act, data.first),
        button(words.down, data.name, data.id, "down", act, data.last),
        button(words.remove, data.name, data.id, "remove", act),
      ),
    ),
  );
}

function group(data, words, act) {
  return [
    data.heading && el("h3", {}, data.heading),
    el("ol", {}, data.items.map((each) => item(each, words, act))),
  ];
}

function lost(data, words, act) {
  if (!data.length) return null;
  const line = (each) => el(
    "li",
    {},
    el("p", {}, el("strong", {}, each.name), ` ${each.why}`),
    each.note && el("p", { class: "credit" }, `${words.note}: ${each.note}`),
    el("p", { class: "controls" }, button(words.remove, each.name, each.id, "remove", act)),
  );
  return el("section", { class: "lost" }, el("h2", {}, words.lost), el("p", {}, words.lost_help),
    el("ul", {}, data.map(line)));
}

function notice(data, words, act) {
  if (!data) return null;
  const back = el("button", { type: "button", "data-control": "undo ", on: { click: () => act("undo", "") } }, data.label);
  return el("p", { class: "notice" }, data.text, " ", back);
}

function control(place, name) {
  return [...place.querySelectorAll("[data-control]")].find((each) => each.dataset.control === name);
}

function keepFocus(place, build) {
  const active = place.getRootNode().activeElement;
  const name = place.contains(active) ? active.dataset.control : undefined;
  const typed = active && active.tagName === "TEXTAREA" ? [active.value, active.selectionStart] : null;
  build();
  if (!name) return;
  const again = control(place, name) || control(place, "undo ");
  if (!again) return;
  if (typed && again.tagName === "TEXTAREA") {
    [again.value] = typed;
    again.setSelectionRange(typed[1], typed[1]);
  }
  again.focus();
}

export default function basket(component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = root(parentElement);
  const act = (action, id, text = "") => setTriggerValue("act", { action, id, text });
  const signature = JSON.stringify(data);
  if (place.icSignature === signature) return;
  place.icSignature = signature;
  const { words } = data;
  keepFocus(place, () => place.replaceChildren(...[
    el("div", { role: "status" }, notice(data.notice, words, act)),
    data.groups.length ? el("h2", {}, data.heading) : null,
    ...data.groups.flatMap((each) => group(each, words, act)),
    lost(data.lost, words, act),
  ].filter(Boolean)));
}

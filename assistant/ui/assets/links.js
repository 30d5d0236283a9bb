// A link that stays in the visitor's session; with a modifier it opens a new tab, as any link.
function link(tell, href, attributes, ...children) {
  return el("a", { ...attributes, href, on: { click: go(tell, href) } }, ...children);
}

function go(tell, href) {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tell({ what: "go", at: href });
  };
}

// All beyond the first `most`, behind a button.
function folded(nodes, most, more, fewer) {
  if (!more || nodes.length <= most) return null;
  const hide = (hidden) => nodes.slice(most).forEach((node) => (node.hidden = hidden));
  const button = el("button", { type: "button", class: "more", "aria-expanded": "false" }, more);
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? fewer : more;
    hide(!open);
  });
  hide(true);
  return button;
}

// Draws anew when the data changed; the keyboard's focus stays on what has the same data-focus.
function renew(component, build) {
  const { data, parentElement, setTriggerValue } = component;
  const place = root(parentElement);
  const shape = JSON.stringify(data);
  if (place.icShape === shape) return false;
  const held = (parentElement.getRootNode().activeElement || document.activeElement)?.dataset?.focus;
  const scrolled = place.querySelector(".scroll");
  const at = scrolled ? [scrolled.scrollLeft, scrolled.scrollTop] : [0, 0];
  place.icShape = shape;
  place.replaceChildren(build(data, (act) => setTriggerValue("act", act)));
  const scroll = place.querySelector(".scroll");
  if (scroll) scroll.scrollTo(at[0], at[1]);
  if (held) {
    const again = [...place.querySelectorAll("[data-focus]")].filter((each) => each.dataset.focus === held);
    const shown = again.find((each) => each.getClientRects().length);
    if (shown) shown.focus({ preventScroll: true });
  }
  return true;
}

// The whole site's keyboard shortcuts, and where the focus goes on a new page.
// One listener for the window's life; each run of the page only tells it where it stands.
const PLAIN_INPUT = "input:not([type=checkbox], [type=radio], [type=range])";
const TYPED_IN = `${PLAIN_INPUT}, textarea, select, [contenteditable=""], [contenteditable=true]`;
const USES_ARROWS = "input, [role=slider], [role=tablist], [role=grid], [role=listbox], [role=menu], "
  + "[role=radiogroup], [role=combobox], [role=tree], [role=application], [role=separator]";
const OVERLAY = "[role=dialog], [role=menu], [role=listbox], [data-testid=stPopoverBody]";
const STEPS = {
  ArrowLeft: "[class*='st-key-'][class*='-step--1'] button",
  ArrowRight: "[class*='st-key-'][class*='-step-1'] button",
};
const CLOSE = ".st-key-reader-close button";
const MENU_OPEN = "[data-testid=stExpandSidebarButton]";
const MENU_CLOSE = "[data-testid=stSidebar][data-collapsed=false] [data-testid=stSidebarCollapseButton] button";
const STILL = "[data-testid=stApp][data-test-script-state=notRunning]";
const PHONE = "(max-width: 767px)";

function switchedOn() {
  try {
    return localStorage.getItem("ic-shortcuts") !== "off";
  } catch {
    return true;
  }
}

function elements(event) {
  return event.composedPath().filter((one) => one instanceof Element);
}

function within(event, selector) {
  return elements(event).some((one) => one.matches(selector));
}

function scrollsSideways(event) {
  return elements(event).some(
    (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
  );
}

function press(selector) {
  const button = document.querySelector(selector);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}

function onEscape(event) {
  // Streamlit's own overlays and lists close themselves.
  if (within(event, TYPED_IN) || document.querySelector(OVERLAY)) return;
  if (matchMedia(PHONE).matches && press(MENU_CLOSE)) return;
  // A run of the page that is under way could swallow it.
  soon(() => document.querySelector(STILL), () => press(CLOSE));
}

function onSlash(event, state) {
  event.preventDefault();
  state.wantsBox = true;
  if (state.page === "ask") focusBox(state);
  else state.component.setTriggerValue("ask", true);
}

function onKey(event, state) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === "Escape") return onEscape(event);
  if (within(event, TYPED_IN)) return;
  // Streamlit runs the page anew on a bare "r" and has no way to turn that off.
  if (event.key === "r" || event.key === "c") event.stopPropagation();
  if (!switchedOn() || event.defaultPrevented || document.querySelector(OVERLAY)) return;
  if (event.key === "/") return onSlash(event, state);
  const step = event.shiftKey ? null : STEPS[event.key];
  if (step && !within(event, USES_ARROWS) && !scrollsSideways(event) && press(step)) event.preventDefault();
}

// What is not there yet is looked for again, for a page arrives in parts.
function soon(find, then, tries = 60) {
  const found = find();
  if (found) then(found);
  else if (tries > 0) setTimeout(() => soon(find, then, tries - 1), 50);
}

function focusBox(state) {
  soon(
    () => document.querySelector(".st-key-question textarea:not([disabled])"),
    (box) => {
      state.wantsBox = false;
      box.focus();
    },
  );
}

function focusHeading() {
  const fresh = () => document.querySelector(".stMain [data-stale=false] h1") || document.querySelector(".stMain h1");
  soon(fresh, (heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
}

// The opener's name is in view on a phone, where it leads to the pages. Streamlit takes it away
// when it is pressed, and the focus with it: that goes to its counterpart.
function followMenu(state) {
  const opener = document.querySelector(MENU_OPEN);
  if (opener && opener.dataset.name !== state.words.menu) {
    opener.dataset.name = state.words.menu;
    opener.setAttribute("aria-label", state.words.menu_name);
  }
  const closed = Boolean(opener);
  const moved = state.closed !== undefined && state.closed !== closed;
  state.closed = closed;
  if (!moved) return;
  const lost = () => !document.activeElement || document.activeElement === document.body;
  setTimeout(() => lost() && document.querySelector(closed ? MENU_OPEN : MENU_CLOSE)?.focus(), 100);
}

function begin() {
  const state = { page: null, wantsBox: false };
  window.addEventListener("keydown", (event) => onKey(event, state), true);
  const header = document.querySelector("[data-testid=stHeader]") || document.body;
  new MutationObserver(() => followMenu(state)).observe(header, { childList: true, subtree: true });
  return state;
}

export default function keys(component) {
  const state = (window.icKeys ??= begin());
  const { page, words } = component.data;
  const before = state.page;
  Object.assign(state, { component, page, words });
  followMenu(state);
  if (before === null || before === page) return;
  if (matchMedia(PHONE).matches) press(MENU_CLOSE);
  if (page === "ask" && state.wantsBox) focusBox(state);
  else focusHeading();
}

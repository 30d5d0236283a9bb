// The browser's memory of the basket, for as long as this tab is open: a session of the server
// ends when the page is loaded anew, and what was collected would be lost.
const KEY = "ic-basket";

function kept() {
  try {
    return sessionStorage.getItem(KEY) || "";
  } catch {
    return "";
  }
}

function store(packed) {
  try {
    if (packed) sessionStorage.setItem(KEY, packed);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage the basket lasts as long as the page.
  }
}

export default function memory(component) {
  const { packed } = component.data;
  if (!window.icBasketRecalled) {
    window.icBasketRecalled = true;
    const found = kept();
    if (found && found !== packed) {
      setTimeout(() => component.setTriggerValue("found", found), 0);
      return;
    }
  }
  store(packed);
}

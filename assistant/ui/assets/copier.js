// Copies a note with its looks for word processors and as text for everything else.
function byEvent(data) {
  let done = false;
  const fill = (event) => {
    event.clipboardData.setData("text/html", data.html);
    event.clipboardData.setData("text/plain", data.text);
    event.preventDefault();
    done = true;
  };
  // Before anything else on the page hears of it.
  window.addEventListener("copy", fill, { capture: true, once: true });
  try {
    document.execCommand("copy");
  } finally {
    window.removeEventListener("copy", fill, { capture: true });
  }
  return done;
}

async function copy(data) {
  const part = (text, type) => new Blob([text], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": part(data.html, "text/html"),
        "text/plain": part(data.text, "text/plain"),
      }),
    ]);
    return true;
  } catch {
    // No permission, or a page without https, where the older way still works.
    return byEvent(data);
  }
}

function byHand(data) {
  const area = el("textarea", { readonly: true, rows: 8, "aria-label": data.words.text });
  area.value = data.text;
  return area;
}

export default function copier(component) {
  const { data, parentElement } = component;
  const place = root(parentElement);
  place.icData = data;
  if (place.firstChild) return;
  const told = el("p", { role: "status" });
  const press = async () => {
    const now = place.icData;
    const done = await copy(now);
    place.querySelector("textarea")?.remove();
    told.textContent = done ? now.words.copied : now.words.failed;
    if (done) return;
    const area = byHand(now);
    place.append(area);
    area.focus();
    area.select();
  };
  place.append(el("button", { type: "button", on: { click: press } }, data.words.copy), told);
}

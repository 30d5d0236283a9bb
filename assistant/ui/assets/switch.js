const STORED = "ic-shortcuts";

export default function shortcuts(component) {
  const place = root(component.parentElement);
  const box = el("input", {
    type: "checkbox",
    on: {
      change: () => {
        try {
          localStorage.setItem(STORED, box.checked ? "on" : "off");
        } catch {
          // A browser that stores nothing keeps them on.
          box.checked = true;
        }
      },
    },
  });
  try {
    box.checked = localStorage.getItem(STORED) !== "off";
  } catch {
    box.checked = true;
  }
  place.replaceChildren(el("label", {}, box, el("span", {}, component.data.label)));
}

function build(data) {
  const region = el("div", { class: "text", role: "region", tabindex: "0", "aria-label": data.label }, body(data, 2));
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
  const held = place.contains(parentElement.activeElement ?? document.activeElement);
  place.replaceChildren(build(data));
  place.onkeydown = (event) => {
    if (event.key === "Escape") setTriggerValue("close", true);
  };
  const region = place.querySelector(".text");
  requestAnimationFrame(() => requestAnimationFrame(() => show(region, data.focus || held)));
}

function card(item, level, tell) {
  const collect = el(
    "button",
    { type: "button", class: item.inside ? "quiet inside" : "quiet", "aria-label": item.collect_name, "aria-pressed": String(item.inside), "data-focus": `collect-${item.id}`, on: { click: () => tell({ what: "collect", at: item.id }) } },
    item.collect,
  );
  return el(
    "li",
    {},
    el(
      "article",
      {},
      item.title && el(`h${level}`, {}, link(tell, item.href, { "data-focus": item.id }, item.title), item.country && el("span", { class: "country" }, ` ${item.country}`)),
      item.credit && el("p", { class: "small" }, item.credit),
      el("blockquote", {}, item.text, item.whole ? null : el("span", { "aria-hidden": "true" }, " …")),
      el(
        "p",
        { class: "foot" },
        link(tell, item.href, { class: "quiet", "aria-label": item.link_name, "data-focus": `open-${item.id}` }, item.link),
        collect,
        item.age && el("span", { class: "small" }, item.age),
      ),
    ),
  );
}

function draw(data, tell) {
  const items = data.items.map((each) => card(each, data.level + 1, tell));
  return el(
    "section",
    { class: data.look },
    data.heading && el(`h${data.level}`, { tabindex: -1, class: "heading" }, data.heading),
    data.note && el("p", { class: "small" }, data.note),
    el("ul", {}, items),
    data.more && link(tell, data.more.href, { class: "more", "data-focus": "more" }, data.more.label),
  );
}

export default function found(component) {
  const place = root(component.parentElement);
  const first = place.icStamp === undefined;
  renew(component, draw);
  const { stamp } = component.data;
  if (!first && place.icStamp !== stamp) {
    const heading = place.querySelector(".heading");
    if (heading) {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    }
  }
  place.icStamp = stamp;
}

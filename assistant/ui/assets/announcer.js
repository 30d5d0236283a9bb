export default function announcer(component) {
  const place = root(component.parentElement);
  if (place.textContent !== component.data.text) place.textContent = component.data.text;
}

"""axe-core on a page as it stands: what it finds against WCAG 2.2 A and AA and best practice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import axe_playwright_python
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_TALLEST = 12_000
"""Pixels of the window at most, so that nothing is scrolled out of sight of the contrast check."""
_RUN = """async (tags) => {
  const found = await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: { type: "tag", values: tags },
  });
  return found.violations.flatMap((each) =>
    each.nodes.map((node) => [
      each.id, node.target.flat().join(" "), node.html.slice(0, 200), node.failureSummary,
    ]));
}"""
_SETTLED = """(scheme) => {
  const ink = getComputedStyle(document.querySelector("h1")).color.match(/[\\d.]+/g).map(Number);
  const light = ink.slice(0, 3).reduce((sum, one) => sum + one, 0) > 384;
  return light === (scheme === "dark");
}"""
"""Whether the page wears the scheme: its heading is light on dark, or dark on light."""
_HEIGHT = "Math.ceil(document.querySelector('.stMain')?.scrollHeight ?? 0) + 40"


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule of axe that an element breaks.

    Attributes:
        rule: axe's name for it.
        target: selector of the element.
        markup: the beginning of the element's own.
        why: what is wrong, in axe's words.
    """

    rule: str
    target: str
    markup: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.target}\n    {self.markup}\n    {self.why}"


def violations(page: Page, width: int, scheme: Scheme) -> list[Violation]:
    """What axe finds on the page, shown whole at a width in pixels, light or dark."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(_SETTLED, arg=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(250)
    height = min(_TALLEST, max(900, int(page.evaluate(_HEIGHT))))
    page.set_viewport_size({"width": width, "height": height})
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    return [Violation(*each) for each in page.evaluate(_RUN, TAGS)]


@cache
def _script() -> str:
    folder = Path(axe_playwright_python.__file__).parent
    return (folder / "axe.min.js").read_text(encoding="utf-8")

"""HTML and SVG from Python, with everything escaped that is not markup already."""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

VOID = frozenset({"br", "circle", "hr", "input", "line", "link", "meta", "path", "rect"})

Attribute = str | int | float | bool | None


class Html(str):
    """Text that is markup already and is not escaped again."""

    __slots__ = ()


def el(name: str, /, *children: str | None, **attributes: Attribute) -> Html:
    """An element.

    Args:
        name: of the element.
        children: markup as it is, other text escaped; None is left out.
        attributes: `class_` stands for class and `aria_label` for aria-label; True gives an
            attribute without a value, False and None none.

    >>> el("p", "a < b ", el("b", "c"), class_="x", hidden=True, id=None)
    '<p class="x" hidden>a &lt; b <b>c</b></p>'
    """
    opening = f"<{name}{''.join(_attribute(*one) for one in attributes.items())}>"
    if name in VOID:
        return Html(opening if name not in _SVG_VOID else f"{opening[:-1]}/>")
    return Html(f"{opening}{join(children)}</{name}>")


_SVG_VOID = frozenset({"circle", "line", "path", "rect"})


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {written}"
    told = f"{value:.4g}" if isinstance(value, float) else str(value)
    return f' {written}="{html.escape(told)}"'


def join(parts: Iterable[str | None], between: str = "") -> Html:
    """Parts one after the other, those escaped that are not markup; None is left out.

    >>> join(["a & b", None, Html("<br>")])
    'a &amp; b<br>'
    """
    return Html(between.join(_safe(part) for part in parts if part is not None))


def _safe(part: str) -> str:
    return part if isinstance(part, Html) else html.escape(part)


def asset(name: str) -> Html:
    """A style sheet or script that lies beside this module, to stand inside the page."""
    return Html((Path(__file__).parent / name).read_text(encoding="utf-8"))

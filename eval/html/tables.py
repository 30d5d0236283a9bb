"""Tables that a screen reader can follow and a narrow screen can scroll."""

from __future__ import annotations

from collections.abc import Sequence

from eval.estimates import Estimate
from eval.html.markup import Html, el, join
from eval.measures import Unit

FEW = 10
"""Below so many questions, a figure says little and is marked."""


def table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    """A table whose first column names its rows.

    Args:
        caption: what the table tells; names the region that scrolls, too.
        columns: heads, the first column's among them.
        rows: as many cells each as there are columns.
    """
    head = el("tr", join(el("th", one, scope="col") for one in columns))
    body = (
        el("tr", el("th", row[0], scope="row"), join(el("td", cell) for cell in row[1:]))
        for row in rows
    )
    return el(
        "div",
        el(
            "table",
            el("caption", caption),
            el("thead", head),
            el("tbody", join(body)),
        ),
        class_="scroll",
        role="region",
        aria_label=caption,
        tabindex=0,
    )


def number(value: float, unit: Unit) -> str:
    """A figure as people read it.

    >>> number(0.625, "share"), number(212.4, "words")
    ('0.625', '212')
    """
    return f"{value:.3f}" if unit == "share" else f"{value:.0f}"


def cell(found: Estimate | None, unit: Unit, count: bool = False) -> Html:
    """A figure with its interval; with `count`, with its denominator, too."""
    if found is None:
        return el("span", "–", aria_label="none counted", role="img")
    interval = f"{number(found.low, unit)} to {number(found.high, unit)}"
    few = el("abbr", "few", title=f"fewer than {FEW} questions") if found.questions < FEW else None
    return join(
        [
            el("span", number(found.mean, unit), class_="figure"),
            el("span", f"{interval} ", few, class_="interval"),
            el("span", f"n {found.questions}", class_="interval") if count else None,
        ]
    )

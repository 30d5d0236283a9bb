"""Plots: dots with whiskers, and lines; each stands beside a table with the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eval.estimates import Estimate
from eval.html.markup import Html, el, join
from eval.html.svg import Scale, across, drawing, line, path, upward, whisker, words
from eval.html.tables import number
from eval.measures import Unit

WIDTH = 340
_ROW = 34
_START, _LEFT, _RIGHT = 20, 44, 318


@dataclass(frozen=True, slots=True)
class Dot:
    """One row of a plot of dots.

    Attributes:
        label: whose figure it is.
        found: the figure.
        ours: whether it is the system that the page is about; its dot is filled.
    """

    label: str
    found: Estimate
    ours: bool


def figure(title: str, picture: Html, below: str = "") -> Html:
    """A picture with its title."""
    note = el("span", below, class_="note") if below else None
    return el("figure", el("figcaption", el("strong", title), " ", note), picture)


def dots(
    title: str, below: str, rows: Sequence[Dot], low: float, high: float, unit: Unit = "share"
) -> Html:
    """A measure's figures, a row a system, with 95 % intervals.

    Args:
        title: the measure's name.
        below: what it means.
        rows: at least one.
        low: the scale's left end.
        high: its right end; a line marks 0 where it lies between.
        unit: of the figures.
    """
    along = Scale(low, high, _START, _RIGHT)
    bottom = _ROW * len(rows) + 4
    zero = [line(along.at(0), 0, along.at(0), bottom, "axis")] if low < 0 < high else []
    marks = [
        join(
            [
                words(_START, _ROW * i + 13, row.label, class_="strong" if row.ours else ""),
                words(_RIGHT, _ROW * i + 13, number(row.found.mean, unit), "end"),
                whisker(
                    along,
                    _ROW * i + 24,
                    row.found.low,
                    row.found.mean,
                    row.found.high,
                    "ours" if row.ours else "other",
                ),
            ]
        )
        for i, row in enumerate(rows)
    ]
    told = "; ".join(f"{row.label} {number(row.found.mean, unit)}" for row in rows)
    picture = drawing(
        WIDTH, bottom + 22, f"{title}: {told}", across(along, 0, bottom), *zero, *marks
    )
    return figure(title, picture, below)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plot.

    Attributes:
        label: what it is of.
        points: (x, y), in order of x.
        style: 0 to 5: how it is dashed, so that colour alone tells nothing.
        mark: a point that stands out; None for none.
    """

    label: str
    points: Sequence[tuple[float, float]]
    style: int
    mark: tuple[float, float] | None = None


def lines(
    title: str, below: str, rows: Sequence[Line], x_name: str, x_high: float, y_high: float
) -> Html:
    """Lines over a scale from 0, with a key of how each is dashed."""
    height = 240
    along, up = Scale(0, x_high, _LEFT, _RIGHT), Scale(0, y_high, 200, 8)
    drawn = [
        path([(along.at(x), up.at(y)) for x, y in row.points], f"line style{row.style % 6}")
        for row in rows
        if row.points
    ]
    picture = drawing(
        WIDTH,
        height,
        f"{title}; the figures stand in the table",
        upward(up, _LEFT, _RIGHT),
        across(along, 200, 200),
        *drawn,
        *(_mark(along, up, row) for row in rows if row.mark),
        words((_LEFT + _RIGHT) / 2, height - 4, x_name, "middle", "tick"),
    )
    return figure(title, join([picture, key([(row.label, row.style) for row in rows])]), below)


def _mark(along: Scale, up: Scale, row: Line) -> Html:
    x, y = row.mark or (0.0, 0.0)
    return el("circle", cx=along.at(x), cy=up.at(y), r=5, class_=f"mark style{row.style % 6}")


def key(entries: Sequence[tuple[str, int]]) -> Html:
    """What each kind of line stands for."""
    return el(
        "ul",
        join(
            el(
                "li",
                el(
                    "svg",
                    line(0, 6, 36, 6, f"line style{style % 6}"),
                    viewBox="0 0 36 12",
                    width=36,
                    height=12,
                    aria_hidden="true",
                ),
                " ",
                label,
            )
            for label, style in entries
        ),
        class_="key",
    )

"""Risk against coverage: how well a system knows what it cannot answer."""

from __future__ import annotations

from collections.abc import Sequence

from eval.html.contestants import Contestant
from eval.html.markup import Html, el
from eval.html.plots import Line, lines
from eval.html.svg import nice
from eval.html.tables import table
from eval.risk import Curve, Point, risk_coverage


def refusing(systems: Sequence[Contestant]) -> Html:
    """The section on refusals."""
    shown = [one for one in systems if not one.ablation] or list(systems)
    curves = {one.label: risk_coverage(one.records) for one in shown}
    drawn = [
        Line(label, [(p.coverage, p.risk) for p in curve.points], style, _mark(curve))
        for style, (label, curve) in enumerate(curves.items())
    ]
    highest = max((p.risk for curve in curves.values() for p in curve.points), default=1.0)
    plot = lines(
        "Risk by coverage",
        "lower is better; a dot: as it is set, where it refuses at all",
        drawn,
        "share of all questions that are answered",
        1.0,
        nice(max(highest, 0.1)),
    )
    rows = [
        [label, str(len(curve.points)), f"{curve.area:.3f}", f"{curve.least:.3f}", *_stands(curve)]
        for label, curve in curves.items()
    ]
    columns = ["", "n", "area", "least possible", "answers", "of these wrongly"]
    return el(
        "section",
        el("h2", "Knowing when not to answer", id="refusing"),
        el(
            "p",
            "Questions are answered surest first. Risk is the share of those answered so far "
            "that the corpus does not answer; the area under the curve is the mean risk. The "
            "last two columns are where each system stands as it is set.",
        ),
        plot,
        table("Area under the curve; lower is better", columns, rows),
        aria_labelledby="refusing",
    )


def _mark(curve: Curve) -> tuple[float, float] | None:
    point = curve.shipped
    return None if point is None or point.coverage >= 1 else (point.coverage, point.risk)


def _stands(curve: Curve) -> tuple[str, str]:
    point: Point | None = curve.shipped
    return ("0.000", "–") if point is None else (f"{point.coverage:.3f}", f"{point.risk:.3f}")

"""How long each system and each of its steps takes."""

from __future__ import annotations

from collections.abc import Sequence

from eval.html.contestants import Contestant
from eval.html.markup import Html, el, join
from eval.html.plots import figure
from eval.html.svg import Scale, across, drawing, nice, words
from eval.html.tables import table
from eval.records import Record
from eval.timing import percentile

_WHOLE = "whole answer"


def times(systems: Sequence[Contestant]) -> Html:
    """The section on time."""
    shown = [one for one in systems if not one.ablation] or list(systems)
    found = {one.label: _steps(one.records) for one in shown}
    rows = [
        [f"{label}: {step}", str(len(values)), _ms(values, 50), _ms(values, 95)]
        for label, steps in found.items()
        for step, values in steps.items()
    ]
    return el(
        "section",
        el("h2", "Time", id="time"),
        el(
            "p",
            "As it passed during the run, one question after the other, on the machine named "
            "above; a system that tells no steps shows its whole only. ",
            el("code", "make bench"),
            " measures time with more care.",
        ),
        table("Milliseconds a question", ["", "n", "median", "95th percentile"], rows),
        el("h3", "Time per step"),
        el("div", join(_plot(one, found[one.label]) for one in shown), class_="plots"),
        aria_labelledby="time",
    )


def _steps(records: Sequence[Record]) -> dict[str, list[float]]:
    """Milliseconds by step, in the steps' order, the whole answer last; failures left out."""
    out: dict[str, list[float]] = {}
    sound = [one for one in records if not one.error]
    for record in sound:
        for step, ms in record.steps_ms.items():
            out.setdefault(step, []).append(ms)
    if sound:
        out[_WHOLE] = [1000 * record.seconds for record in sound]
    return out


def _ms(values: Sequence[float], percent: float) -> str:
    return f"{percentile(values, percent):.1f}"


def _plot(one: Contestant, steps: dict[str, list[float]]) -> Html | None:
    """A bar a step, from 0 to its median, with a thin one on to its 95th percentile."""
    if len(steps) < 2:
        return None
    medians = {step: percentile(values, 50) for step, values in steps.items()}
    highs = {step: percentile(values, 95) for step, values in steps.items()}
    along = Scale(0, nice(max(*highs.values(), 0.1)), 16, 318)
    bars = [
        join(
            [
                words(16, 34 * i + 13, step),
                words(318, 34 * i + 13, f"{medians[step]:.1f} ms", "end"),
                _bar(along, 34 * i + 18, highs[step], 4, "thin"),
                _bar(along, 34 * i + 18, medians[step], 9, "bar"),
            ]
        )
        for i, step in enumerate(steps)
    ]
    bottom = 34 * len(steps)
    told = "; ".join(f"{step} {value:.1f} ms" for step, value in medians.items())
    picture = drawing(340, bottom + 22, f"{one.label}, {told}", across(along, 0, bottom), *bars)
    return figure(one.label, picture, "bar: median; thin: 95th percentile; milliseconds")


def _bar(along: Scale, top: float, value: float, height: float, class_: str) -> Html:
    return el(
        "rect",
        x=along.start,
        y=top,
        width=along.at(value) - along.start,
        height=height,
        class_=class_,
    )

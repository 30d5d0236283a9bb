"""The headline figures, of the system that the page is about and of one beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.estimates import Estimate, estimates
from eval.headline import HEADLINES, MEASURE
from eval.html.contestants import Contestant
from eval.html.markup import Html, el
from eval.html.tables import cell, table

Found = tuple[str, Mapping[str, Estimate]]
"""A label and its figures by measure."""

_TOLD = {
    "core recall, answer": "{} of the evidence that a full answer needs stands in what it quotes",
    "citation precision": "{} of its quotations bear on the question",
    "refused rightly": "it refuses {} of the questions that the documents do not answer",
    "false refusals": "and {} of those that they do",
}


def short(one: Contestant, systems: Sequence[Contestant]) -> Html:
    """The headline figures of one system beside the first other."""
    beside = [other for other in systems if other is not one and not other.ablation][:1]
    found = [(other.label, estimates(other.records)) for other in (one, *beside)]
    rows = [
        [
            line.words,
            _count(found[0], line.measure),
            *(cell(of.get(line.measure), MEASURE[line.measure].unit) for _, of in found),
        ]
        for line in HEADLINES
        if any(line.measure in of for _, of in found)
    ]
    answered = sum(record.answerable for record in one.records)
    failed = [f"{other.label} failed on {_failed(other)}" for other in (one, *beside)]
    return el(
        "section",
        el("h2", "In short", id="short"),
        _lead(*found),
        el(
            "p",
            f"{len(one.records)} questions; the documents answer {answered} of them. ",
            f"{'; '.join(failed)}.",
        ),
        table(
            "Headline figures with 95 % intervals", ["", "n", *(label for label, _ in found)], rows
        ),
        aria_labelledby="short",
    )


def _count(one: Found, measure: str) -> str:
    return str(one[1][measure].questions) if measure in one[1] else "–"


def _failed(one: Contestant) -> str:
    count = sum(1 for record in one.records if record.error)
    return "none" if not count else f"{count} of them (they count as zero)"


def _lead(one: Found, *beside: Found) -> Html | None:
    """The figures that matter most as one sentence."""
    parts = [
        told.format(_percent(measure, one, beside))
        for measure, told in _TOLD.items()
        if measure in one[1]
    ]
    if not parts:
        return None
    compared = f" (in brackets: {beside[0][0]})" if beside else ""
    told = f"{one[0]}{compared}: {', '.join(parts)}."
    return el("p", told[:1].upper() + told[1:], class_="lead")


def _percent(measure: str, one: Found, beside: Sequence[Found]) -> str:
    told = f"{100 * one[1][measure].mean:.0f} %"
    others = [f"{100 * of[measure].mean:.0f} %" for _, of in beside if measure in of]
    return f"{told} ({others[0]})" if others else told

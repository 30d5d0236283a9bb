"""The same figures by part of the exam: type, source, kind, place, split."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from eval.estimates import Estimate, estimates
from eval.headline import MEASURE
from eval.html.contestants import Contestant
from eval.html.markup import Html, el, join
from eval.html.tables import FEW, cell, table
from eval.records import Record
from eval.withheld import may_show

Groups = Mapping[str, tuple[Record, ...]]

_SHOWN = (
    "hit@3",
    "RR@10",
    "nDCG@10",
    "core recall@300w",
    "core recall, answer",
    "citation precision",
    "false refusals",
    "refused rightly",
)


def _of(
    values: Callable[[Record], Sequence[str]], records: Sequence[Record], reveal_test: bool
) -> Groups:
    """The records by value, the largest group first."""
    names = {value for one in records for value in values(one)}
    groups = {name: tuple(one for one in records if name in values(one)) for name in names}
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return {
        name: group
        if len(group) >= FEW
        else tuple(one for one in group if may_show(one.split, reveal_test))
        for name, group in ordered
    }


DIMENSIONS: Mapping[str, Callable[[Record], Sequence[str]]] = {
    "type": lambda one: (one.type,),
    "source": lambda one: one.sources,
    "kind": lambda one: one.kinds,
    "place": lambda one: one.places,
    "split": lambda one: (one.split,),
    "reason for no answer": lambda one: () if one.answerable else (one.subtype,),
}


def slices(systems: Sequence[Contestant], reveal_test: bool = False) -> Html:
    """The section that says where each system is good: the first open, the others to open."""
    shown = [one for one in systems if not one.ablation] or list(systems)
    return el(
        "section",
        el("h2", "By part of the exam", id="slices"),
        el(
            "p",
            "Source, kind and place are those of a question's core evidence; a question with "
            f"several counts under each. “few” marks figures of fewer than {FEW} questions: they "
            "say little. Parts that small leave the test split out, so that no single test "
            "question can be read off them.",
        ),
        join(
            el(
                "details",
                el("summary", f"{one.label}, by part"),
                join(_table(one, name, values, reveal_test) for name, values in DIMENSIONS.items()),
                open=number == 0,
            )
            for number, one in enumerate(shown)
        ),
        aria_labelledby="slices",
    )


def _table(
    one: Contestant, name: str, values: Callable[[Record], Sequence[str]], reveal_test: bool
) -> Html | None:
    groups = _of(values, one.records, reveal_test)
    if not groups:
        return None
    found = {group: estimates(records, _SHOWN) for group, records in groups.items()}
    measures = [m for m in _SHOWN if any(m in figures for figures in found.values())]
    rows = [
        [
            group,
            str(len(groups[group])),
            *(_cell(m, figures.get(m), len(groups[group])) for m in measures),
        ]
        for group, figures in found.items()
    ]
    return table(f"{one.label}, by {name}", [name, "n", *measures], rows)


def _cell(measure: str, found: Estimate | None, group: int) -> Html:
    """The figure; with its denominator where the measure leaves some of the group out."""
    return cell(found, MEASURE[measure].unit, found is not None and found.questions != group)

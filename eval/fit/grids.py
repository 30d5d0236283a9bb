"""Which weights are fitted, on which grids, and what each is chosen by.

- **rank**: dense (late is what it leaves of 1), lexical, rarity_power, stop_word, what front matter
  and references get added; on all answerable questions, by RR@10, core recall in 300 words, core
  recall in the answer, citation precision.
- **lending**: key_factor, guide_question; on those that are taken to ask what cities do, by core
  recall in the answer, places, citation precision.
- **showing**: fact, place, how_to, comparison; on all answerable questions, by the same.
- **quoting**: least, example, new_place; on those that are taken to ask what cities do, by the
  same, after its regression was fitted (`eval.fit.quoting`).

A question's value is the mean of those measures that count it; nothing is refused meanwhile, and
follow-ups are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from assistant.answer import OF_PRACTICE
from assistant.calibration import Calibration, Lending, Quoting, RankWeights, Showing
from eval.fit.drafts import Prepared
from eval.fit.search import Point

Held = TypeVar("Held", RankWeights, Lending, Showing, Quoting)

_ANSWER = ("core recall, answer", "places, several", "citation precision")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the calibration that is fitted by itself.

    Attributes:
        name: of the calibration's field.
        grids: the values to try, by name; "kinds.x" is entry x of the mapping `kinds`.
        measures: names of those whose mean is the objective.
        counts: whether a question counts.
    """

    name: str
    grids: dict[str, tuple[float, ...]]
    measures: tuple[str, ...]
    counts: Callable[[Prepared], bool]

    def values(self, calibration: Calibration) -> Point:
        """The part's values in a calibration."""
        held = getattr(calibration, self.name)
        return tuple(_value(held, name) for name in self.grids)

    def put(self, calibration: Calibration, point: Point) -> Calibration:
        """The calibration with other values of this part."""
        held = getattr(calibration, self.name)
        for name, value in zip(self.grids, point, strict=True):
            if value != _value(held, name):
                held = _with(held, name, value)
        return replace(calibration, **{self.name: held})


def _value(held: Held, name: str) -> float:
    field, _, entry = name.partition(".")
    value = getattr(held, field)
    return float(value.get(entry, 0.0) if entry else value)


def _with(held: Held, name: str, value: float) -> Held:
    field, _, entry = name.partition(".")
    changes: dict[str, Any] = {field: value}
    if entry:
        changes[field] = {**getattr(held, field), entry: value}
    elif name == "dense":
        # Relevance keeps its scale, on which the margins and the refusal hang.
        changes["late"] = round(1.0 - value, 4)
    return replace(held, **changes)


def _asks_for_examples(prepared: Prepared) -> bool:
    return prepared.desk.query.understanding.intent in OF_PRACTICE


def _any(prepared: Prepared) -> bool:
    return True


PARTS: dict[str, Part] = {
    one.name: one
    for one in (
        Part(
            "rank",
            {
                "dense": (0.0, 0.08, 0.15, 0.22, 0.28, 0.35, 0.45),
                "lexical": (0.0, 0.01, 0.02, 0.04, 0.08, 0.15),
                "rarity_power": (0.25, 0.5, 0.75, 1.0),
                "stop_word": (0.1, 0.2, 0.3, 0.5, 1.0),
                "kinds.front_matter": (-0.1, -0.05, -0.02, 0.0),
                "kinds.reference": (-0.1, -0.05, -0.02, 0.0),
            },
            ("RR@10", "core recall@300w", "core recall, answer", "citation precision"),
            _any,
        ),
        Part(
            "lending",
            {
                "key_factor": (0.0, 0.2, 0.4, 0.6, 0.8),
                "guide_question": (0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
            },
            _ANSWER,
            _asks_for_examples,
        ),
        Part(
            "showing",
            {
                "fact": (0.0, 0.02, 0.04, 0.055, 0.07, 0.1, 0.2),
                "place": (0.04, 0.06, 0.09, 0.12),
                "how_to": (0.05, 0.1, 0.15, 0.2, 0.3),
                "comparison": (0.0, 0.02, 0.04, 0.07, 0.1),
            },
            _ANSWER,
            _any,
        ),
        Part(
            "quoting",
            {
                "least": (0.001, 0.0014, 0.0018, 0.0022, 0.0026),
                "example": (0.04, 0.08, 0.1, 0.12, 0.15),
                "new_place": (1.0, 1.5, 2.0),
            },
            _ANSWER,
            _asks_for_examples,
        ),
    )
}
"""In the order in which they are fitted: each on what those before it gave."""

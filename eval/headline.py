"""The figures that the README shows, the series keeps and the gate holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from eval.measures import MEASURES, Measure
from eval.records import Record
from eval.summary import Figure, figures


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the figures that stand for all.

    Attributes:
        measure: its name among the measures.
        words: what it is in the README.
        slack: by how much it may fall short of its floor's run, for machines differ in the last
            bits and a tie may turn; 0 where nothing may be lost.
    """

    measure: str
    words: str
    slack: float = 0.01


HEADLINES: tuple[Headline, ...] = (
    Headline("hit@3", "an evidence passage in the first three"),
    Headline("RR@10", "MRR at 10"),
    Headline("nDCG@10", "nDCG at 10"),
    Headline("core recall@300w", "core evidence in the first 300 words retrieved"),
    Headline("core recall, answer", "core evidence inside the answer's quotes"),
    Headline("core recall, how-to", "the same, how-to questions only"),
    Headline("places, several", "places reached, how-to, compare and list questions"),
    Headline("citation precision", "citations that are right"),
    Headline("exact quotes", "quotes that are exact", slack=0.0),
    Headline("refused rightly", "unanswerable questions refused"),
    Headline("false refusals", "answerable questions wrongly refused (lower is better)"),
)

MEASURE: Mapping[str, Measure] = MappingProxyType({one.name: one for one in MEASURES})


def headline_figures(records: Sequence[Record]) -> dict[str, Figure]:
    """The headline figures of a system's records, those left out that count no question."""
    found = figures(records)
    return {
        one.measure: found[one.measure]
        for one in HEADLINES
        if one.measure in found and found[one.measure].mean is not None
    }

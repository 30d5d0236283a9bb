"""The benchmark's own parts: listed from the catalogue, complete."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.compose.census import asks_for_all, compose_all_standards
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.fact import is_pointer
from assistant.compose.guide_questions import compose_guide_questions
from assistant.compose.items import singled_out
from assistant.compose.key_factors import compose_key_factors
from assistant.compose.method import compose_method
from assistant.compose.toolkit import budgeted, in_mind
from ingest.model import Kind

_NAMES = {
    Kind.GUIDE_QUESTION: "guide questions",
    Kind.KEY_FACTOR: "key factors",
    Kind.CONTEXT_FACTOR: "context factors",
    Kind.CHARTER: "passages on the Charter",
    Kind.STANDARD: "standard",
}
_SEVERAL = re.compile(
    r"\b(?:factors|circumstances|conditions|things|reasons)\b|"
    r"\bbefore (?:we|you|i|one|cop\w+|tak\w+|borrow\w+|adopt\w+|imitat\w+|transfer\w+)\b",
    re.IGNORECASE,
)
"""Says that more than one context factor is asked for."""


def compose_structure(desk: Desk, part: Kind) -> Draft | None:
    """The parts of the benchmark that a question asks for; None if the corpus has none."""
    if part is Kind.KEY_FACTOR:
        return compose_key_factors(desk)
    if part is Kind.GUIDE_QUESTION:
        return compose_guide_questions(desk)
    if part is Kind.METHOD:
        return compose_method(desk)
    if part is Kind.STANDARD and asks_for_all(desk):
        return compose_all_standards(desk) or _of_one_source(desk, part)
    return _of_one_source(desk, part)


def _of_one_source(desk: Desk, part: Kind) -> Draft | None:
    """The part of a kind in the toolkit in mind that is meant, or all of them."""
    positions = desk.knowledge.positions_by_kind.get(part, ())
    source, items = in_mind(desk, positions)
    if source is None:
        return None
    several = part is Kind.CONTEXT_FACTOR and _SEVERAL.search(desk.query.search)
    meant = [] if several else singled_out(desk, list(_listed(desk, items)))
    excerpts = [desk.whole(p) for p in items]
    notes = _notes(desk, meant or list(items))
    title = desk.knowledge.sources[source].title
    if meant:
        others = tuple(excerpt for excerpt in excerpts if excerpt.position not in meant)
        blocks = (
            Block("", "", tuple(desk.whole(p) for p in (*meant, *notes))),
            Block("", "", others, shown=False),
        )
        closest = f"{len(meant)} closest" if len(meant) > 1 else "closest"
        lead = f"The {closest} of {len(excerpts)} {_NAMES[part]} in {title}:"
        return Draft(lead, blocks, kind="structure")
    many = (
        f"has {len(excerpts)} {_NAMES[part]}" if len(excerpts) > 1 else f"sets this {_NAMES[part]}"
    )
    excerpts += [desk.whole(p) for p in notes]
    return Draft(f"{title} {many}:", budgeted(desk, excerpts), kind="structure")


def _notes(desk: Desk, positions: Sequence[int]) -> list[int]:
    """Footnotes to some passages, which may narrow what these say; but for bare references."""
    wanted = {note for position in positions for note in desk.passage(position).notes}
    if not wanted:
        return []
    notes = [
        p
        for p in desk.knowledge.positions_by_kind.get(Kind.FOOTNOTE, ())
        if desk.passage(p).id in wanted and not is_pointer(desk.passage(p).text)
    ]
    return desk.allowed(notes)


def _listed(desk: Desk, items: Mapping[int, float]) -> dict[int, float]:
    """Those under headings of the commonest depth: without what introduces the others."""
    depths = Counter(len(desk.passage(position).path) for position in items)
    ((depth, _),) = depths.most_common(1)
    return {p: its for p, its in items.items() if len(desk.passage(p).path) == depth}

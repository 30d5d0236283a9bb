"""The benchmark's own parts: listed from the catalogue, complete."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from assistant.compose.census import asks_for_all, compose_all_key_factors
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.fact import is_pointer
from assistant.compose.guide_questions import compose_guide_questions
from assistant.compose.items import item_scores, singled_out
from assistant.compose.method import compose_method
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
_LOOK_AT = 12
_FOUND = 0.1
"""What it counts that all of the best passages, weighed by rank, are of one source."""
_NOT_THE_BENCHMARK = (Kind.FOOTNOTE, Kind.REFERENCE, Kind.BODY)
_FRAME_WORDS = 25
"""Words of an answer's lead and close, which count towards what is shown at first."""
_MARK_WORDS = 2
"""Words that a quote's mark and bullet add."""


def compose_structure(desk: Desk, part: Kind) -> Draft | None:
    """The parts of the benchmark that a question asks for; None if the corpus has none."""
    if part is Kind.KEY_FACTOR:
        everything = compose_all_key_factors(desk) if asks_for_all(desk) else None
        return everything or _key_factors(desk)
    if part is Kind.GUIDE_QUESTION:
        return compose_guide_questions(desk)
    if part is Kind.METHOD:
        return compose_method(desk)
    return _of_one_source(desk, part)


def _source_in_mind(desk: Desk, items: Mapping[int, float]) -> str | None:
    """The source of the item that suits best, those favoured of which most was found."""
    having = {desk.passage(position).source for position in items}
    passages = (desk.passage(position) for position in desk.order)
    telling = (
        passage.source
        for passage in passages
        if passage.source in having and passage.kind not in _NOT_THE_BENCHMARK
    )
    votes: dict[str, float] = {}
    for rank, source in enumerate(islice(telling, _LOOK_AT), 1):
        votes[source] = votes.get(source, 0.0) + 1.0 / rank
    every = sum(votes.values()) or 1.0
    best = max(
        items,
        key=lambda p: items[p] + _FOUND * votes.get(desk.passage(p).source, 0.0) / every,
        default=None,
    )
    return None if best is None else desk.passage(best).source


def _key_factors(desk: Desk) -> Draft | None:
    """All key factors of the toolkit in mind, each by its name and its first sentence."""
    firsts = [positions[0] for positions in desk.knowledge.key_factors.values()]
    source, items = _in_mind(desk, firsts)
    if source is None:
        return None
    lead = f"{desk.knowledge.sources[source].title} has {len(items)} key factors:"
    titles = [_named(desk, p) for p in items]
    return Draft(lead, _budgeted(desk, titles), kind="structure")


def _in_mind(desk: Desk, positions: Sequence[int]) -> tuple[str | None, dict[int, float]]:
    """The source in mind, and its items with how well they suit, in the order of the text."""
    scores = item_scores(desk, desk.allowed(positions))
    source = _source_in_mind(desk, scores)
    return source, {p: its for p, its in scores.items() if desk.passage(p).source == source}


def _named(desk: Desk, position: int) -> Excerpt:
    last = min(1, len(desk.passage(position).sentences) - 1)
    return Excerpt(position, 0, last, desk.relevance.get(position, 0.0))


def _of_one_source(desk: Desk, part: Kind) -> Draft | None:
    """The part of a kind in the toolkit in mind that is meant, or all of them."""
    positions = desk.knowledge.positions_by_kind.get(part, ())
    source, items = _in_mind(desk, positions)
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
    return Draft(f"{title} {many}:", _budgeted(desk, excerpts), kind="structure")


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


def _budgeted(desk: Desk, excerpts: list[Excerpt]) -> tuple[Block, ...]:
    """As many as fit are shown, the others stand behind "more"."""
    shown: list[Excerpt] = []
    rest: list[Excerpt] = []
    words = _FRAME_WORDS
    for excerpt in excerpts:
        words += desk.words(excerpt) + _MARK_WORDS
        (shown if words <= desk.words_long or not shown else rest).append(excerpt)
    blocks = [Block("", "", tuple(shown))]
    if rest:
        blocks.append(Block("", "", tuple(rest), shown=False))
    return tuple(blocks)

"""The benchmark's own parts: listed from the catalogue, complete."""

from __future__ import annotations

from itertools import islice

from assistant.compose.census import asks_for_all, compose_all_key_factors
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.guide_questions import compose_guide_questions
from ingest.model import Kind

_NAMES = {
    Kind.GUIDE_QUESTION: "guide questions",
    Kind.KEY_FACTOR: "key factors",
    Kind.CONTEXT_FACTOR: "context factors",
    Kind.CHARTER: "passages on the Charter",
    Kind.STANDARD: "standard",
}
_LOOK_AT = 12
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
    return _of_one_source(desk, part)


def _source_in_mind(desk: Desk, part: Kind) -> str | None:
    """Of the sources that have the part, the one of most of the best passages, weighed by rank."""
    having = {desk.passage(p).source for p in desk.knowledge.positions_by_kind.get(part, ())}
    passages = (desk.passage(position) for position in desk.order)
    telling = (
        passage.source
        for passage in passages
        if passage.source in having and passage.kind not in _NOT_THE_BENCHMARK
    )
    votes: dict[str, float] = {}
    for rank, source in enumerate(islice(telling, _LOOK_AT), 1):
        votes[source] = votes.get(source, 0.0) + 1.0 / rank
    return max(votes, key=lambda s: (votes[s], s)) if votes else None


def _key_factors(desk: Desk) -> Draft | None:
    """All key factors of the toolkit in mind, each by its name and its first sentence."""
    source = _source_in_mind(desk, Kind.KEY_FACTOR)
    firsts = [
        positions[0] for (of, _), positions in desk.knowledge.key_factors.items() if of == source
    ]
    titles = [_named(desk, p) for p in desk.allowed(firsts)]
    if not titles or source is None:
        return None
    lead = f"{desk.knowledge.sources[source].title} has {len(titles)} key factors:"
    return Draft(lead, _budgeted(desk, titles), kind="structure")


def _named(desk: Desk, position: int) -> Excerpt:
    last = min(1, len(desk.passage(position).sentences) - 1)
    return Excerpt(position, 0, last, desk.relevance.get(position, 0.0))


def _of_one_source(desk: Desk, part: Kind) -> Draft | None:
    """All parts of a kind in the toolkit in mind, the best first where they do not fit."""
    source = _source_in_mind(desk, part)
    positions = [
        p
        for p in desk.allowed(desk.knowledge.positions_by_kind.get(part, ()))
        if desk.passage(p).source == source
    ]
    if not positions or source is None:
        return None
    excerpts = [desk.whole(p) for p in positions]
    many = (
        f"has {len(excerpts)} {_NAMES[part]}" if len(excerpts) > 1 else f"sets this {_NAMES[part]}"
    )
    lead = f"{desk.knowledge.sources[source].title} {many}:"
    return Draft(lead, _budgeted(desk, excerpts), kind="structure")


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

"""The toolkit that a question has in mind, and how much of a part of it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from assistant.compose.desk import Desk
from assistant.compose.draft import Block
from assistant.compose.excerpt import Excerpt
from assistant.compose.items import item_scores
from ingest.model import Kind

_LOOK_AT = 12
_FOUND = 0.1
"""What it counts that all of the best passages, weighed by rank, are of one source."""
_NOT_THE_BENCHMARK = (Kind.FOOTNOTE, Kind.REFERENCE, Kind.BODY)
_FRAME_WORDS = 25
"""Words of an answer's lead and close, which count towards what is shown at first."""
_LEAD_WORDS = 8
"""Words of the lead before what stands by toolkit."""
_MARK_WORDS = 2
"""Words that a quote's mark and bullet add."""


def in_mind(desk: Desk, positions: Sequence[int]) -> tuple[str | None, dict[int, float]]:
    """The source in mind, and its items with how well they suit, in the order of the text."""
    scores = item_scores(desk, desk.allowed(desk.in_works(positions) or positions))
    source = _source_in_mind(desk, scores)
    return source, {p: its for p, its in scores.items() if desk.passage(p).source == source}


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


def budgeted(desk: Desk, excerpts: list[Excerpt]) -> tuple[Block, ...]:
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


def by_toolkit(desk: Desk, excerpts: Sequence[Excerpt]) -> tuple[Block, ...]:
    """Excerpts under the titles of their toolkits, in the order given; one block is shown at least.

    What does not fit at first stands behind "more".
    """
    by_source: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        by_source.setdefault(desk.passage(excerpt.position).source, []).append(excerpt)
    blocks: list[Block] = []
    shown_words = _LEAD_WORDS
    for source, its in by_source.items():
        about = desk.knowledge.sources[source]
        size = sum(desk.words(e) + _MARK_WORDS for e in its) + len(about.title.split())
        fits = not blocks or shown_words + size <= desk.words_long
        shown_words += size if fits else 0
        blocks.append(Block(about.title, str(about.year), tuple(its), fits))
    return tuple(blocks)

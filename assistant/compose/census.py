"""Everything of one sort, for a question that names no topic: all places, all key factors."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from ingest.index.words import words
from ingest.model import Kind
from ingest.places import place_parts

_ABOUT_THE_CORPUS = frozenset(
    words(
        "all every list name names tell show give which what many cities city towns municipalities "
        "councils places regions countries examples example toolkits toolkit documents document "
        "guides guide corpus sources key factors factor mentioned covered included contain "
        "named described given appear featured complete full whole overall total please across "
        "integrating eurocities headings heading exist know"
    )
)
"""Stems that ask for everything of a sort and say nothing of a topic."""
_CLOSE_WORDS = 10
"""Words that say how many more there are."""
_NAME_WORDS = 3
"""Words of a place's name and year."""
_MARK_WORDS = 2


def asks_for_all(desk: Desk) -> bool:
    """Whether a question names no topic, and so asks for everything of its sort."""
    return set(words(desk.query.understanding.standalone)) <= _ABOUT_THE_CORPUS


def compose_all_places(desk: Desk) -> Draft | None:
    """Every place with an example, complete in the lead; what each tells, as far as it fits."""
    examples = desk.allowed(desk.knowledge.positions_by_kind.get(Kind.EXAMPLE, ()))
    by_place: dict[str, list[int]] = {}
    for position in examples:
        by_place.setdefault(desk.passage(position).place or "", []).append(position)
    names = sorted(name for name in by_place if name)
    if not names:
        return None
    single = sorted({part for name in names for part in place_parts(name)})
    lead = f"{len(single)} places have examples here: {', '.join(single)}."
    shown_words = len(lead.split()) + _CLOSE_WORDS
    blocks: list[Block] = []
    for name in names:
        excerpts = tuple(Excerpt(p, 0, 0, 0.0) for p in by_place[name])
        size = sum(desk.words(e) + _MARK_WORDS for e in excerpts) + _NAME_WORDS
        fits = shown_words + size <= desk.words_long
        shown_words += size if fits else 0
        blocks.append(Block(name, "", excerpts, fits))
    blocks.sort(key=lambda block: not block.shown)
    return Draft(lead, tuple(blocks), kind="structure")


def compose_all_key_factors(desk: Desk) -> Draft | None:
    """Every key factor of every toolkit, by toolkit."""
    by_source: dict[str, list[Excerpt]] = {}
    for (source, _), positions in desk.knowledge.key_factors.items():
        for position in desk.allowed(positions[:1]):
            by_source.setdefault(source, []).append(Excerpt(position, 0, 0, 0.0))
    if len(by_source) < 2:
        return None
    blocks: list[Block] = []
    shown_words = 8
    for source, excerpts in by_source.items():
        about = desk.knowledge.sources[source]
        size = sum(desk.words(e) + _MARK_WORDS for e in excerpts) + len(about.title.split())
        fits = not blocks or shown_words + size <= desk.words_long
        shown_words += size if fits else 0
        blocks.append(Block(about.title, str(about.year), tuple(excerpts), fits))
    total = sum(len(block.excerpts) for block in blocks)
    return Draft(
        f"{len(blocks)} toolkits have {total} key factors:", tuple(blocks), kind="structure"
    )

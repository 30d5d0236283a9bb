"""Everything of one sort, for a question that names no topic: places, key factors, standards."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.toolkit import by_toolkit
from ingest.index.words import words
from ingest.model import Kind
from ingest.places import place_parts

_ABOUT_THE_CORPUS = frozenset(
    words(
        "all every list name names tell show give which what many cities city towns municipalities "
        "councils places regions countries examples example toolkits toolkit documents document "
        "guides guide corpus sources key factors factor mentioned covered included contain "
        "named described given appear featured complete full whole overall total please across "
        "integrating eurocities headings heading exist know standard standards set"
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
    """Every key factor of every toolkit, by toolkit; None where fewer than two have any."""
    firsts = [positions[0] for positions in desk.knowledge.key_factors.values()]
    return _by_toolkit(desk, [Excerpt(p, 0, 0, 0.0) for p in desk.allowed(firsts)], "key factors")


def compose_all_standards(desk: Desk) -> Draft | None:
    """Every toolkit's standard, whole; None where fewer than two have one."""
    positions = desk.allowed(desk.knowledge.positions_by_kind.get(Kind.STANDARD, ()))
    return _by_toolkit(desk, [desk.whole(position) for position in positions], "standards")


def _by_toolkit(desk: Desk, excerpts: Sequence[Excerpt], what: str) -> Draft | None:
    blocks = by_toolkit(desk, excerpts)
    if len(blocks) < 2:
        return None
    lead = f"{len(blocks)} toolkits have {len(excerpts)} {what}:"
    return Draft(lead, blocks, kind="structure")

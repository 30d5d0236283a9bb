"""The documents themselves, as the catalogue has them, each with words of its own."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.listing import listed
from assistant.understand.catalogue import names_papers, names_toolkits, of_the_age_asked_for
from ingest.model import Kind, Source

_TELLING = (Kind.STANDARD, Kind.BODY, Kind.METHOD, Kind.EXAMPLE)
"""Kinds of passage that tell what a document is about, the best first."""
_WORDS = 45
"""Most words quoted of each of several documents."""
_WORDS_OF_ONE = 120
_CLOSING = "Titles, authors and years are those of the catalogue."
_CLOSE_WORDS = 20
"""Words that say that, and how many more there are."""
_MOST_AUTHORS = 3


def compose_catalogue(desk: Desk) -> Draft | None:
    """The documents that a question is about, all where it names none; None if it leaves none."""
    asked = desk.query.understanding.standalone
    passages = _by_source(desk)
    sources = _of_that_sort(desk, asked, [desk.knowledge.sources[id_] for id_ in passages])
    years = of_the_age_asked_for(asked, frozenset(one.year for one in sources))
    sources = [one for one in sources if one.year in years]
    if not sources:
        return None
    if len(sources) == 1:
        (one,) = sources
        excerpt = desk.excerpt(_telling(desk, passages[one.id]), _WORDS_OF_ONE)
        block = Block("", "", (excerpt,))
        return Draft(f"{one.title}: {_imprint(one)}.", (block,), _CLOSING, kind="catalogue")
    span = f"from {min(years)} to {max(years)}" if len(years) > 1 else f"from {min(years)}"
    makers = {one.publisher for one in sources}
    by = f", published by {makers.pop()}" if len(makers) == 1 else ""
    lead = f"{len(sources)} {_called(asked)} {span}{by}:"
    blocks: list[Block] = []
    room = desk.words_long - len(lead.split()) - _CLOSE_WORDS
    for one in sources:
        excerpt = desk.excerpt(_telling(desk, passages[one.id]), _WORDS)
        note = _imprint(one)
        room -= desk.words(excerpt) + len(one.title.split()) + len(note.split())
        blocks.append(Block(one.title, note, (excerpt,), shown=room >= 0 or not blocks))
    return Draft(lead, tuple(blocks), _CLOSING, kind="catalogue")


def _called(asked: str) -> str:
    """What the documents asked for are called."""
    toolkits, papers = names_toolkits(asked), names_papers(asked)
    return "documents" if toolkits == papers else "toolkits" if toolkits else "papers"


def _by_source(desk: Desk) -> dict[str, list[int]]:
    """The passages of each document that the filters leave, in the manifest's order."""
    found: dict[str, list[int]] = {id_: [] for id_ in desk.knowledge.sources}
    for position in desk.allowed(range(len(desk.index.passages))):
        found[desk.passage(position).source].append(position)
    return {id_: positions for id_, positions in found.items() if positions}


def _of_that_sort(desk: Desk, asked: str, sources: Sequence[Source]) -> list[Source]:
    """Of some documents those that are named, else all of the sort asked for."""
    named = [one for one in sources if one.id in desk.query.works.sources]
    sort = _called(asked)
    if named or sort == "documents":
        return named or list(sources)
    having = desk.knowledge.key_factors_by_source
    return [one for one in sources if bool(having.get(one.id)) == (sort == "toolkits")]


def _telling(desk: Desk, positions: Sequence[int]) -> int:
    """The first of a document's passages that tells what it is about."""
    ranks = {kind: rank for rank, kind in enumerate(_TELLING)}
    return min(positions, key=lambda p: (ranks.get(desk.passage(p).kind, len(ranks)), p))


def _imprint(source: Source) -> str:
    """Who made a document and when: "by Ada Lund and others, EUROCITIES, 2018"."""
    return f"{_by(source.authors)}{source.publisher}, {source.year}"


def _by(authors: Sequence[str]) -> str:
    if not authors:
        return ""
    told = listed(authors) if len(authors) <= _MOST_AUTHORS else f"{authors[0]} and others"
    return f"by {told}, "

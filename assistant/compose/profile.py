"""All that is told of one place, for a question that names it and wants the whole picture.

"What is Ghent known for?" names no topic, so that no passage answers it better than another:
each example of the place is quoted from its beginning, document by document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt, without_quoted
from assistant.compose.fact import said_already
from ingest.model import Kind
from ingest.spans import Span

_LEAST_WORDS, _MOST_WORDS = 35, 85
"""Room for one passage, where many must share the page and where few do."""
_MOST_NEAR = 2
"""Most passages quoted where they answer best rather than from their beginning."""
_FRAME_WORDS = 30
"""Words of the lead and the headings."""


def compose_profile(desk: Desk) -> Draft | None:
    """One block a document, each example from its beginning; None where one or none is told."""
    place = desk.query.where.names[0]
    told = _examples(desk, place)
    if len(told) < 2:
        return None
    room = (desk.words_long - _FRAME_WORDS) // len(told)
    each = max(_LEAST_WORDS, min(_MOST_WORDS, room))
    shown: dict[str, list[Excerpt]] = {}
    behind: dict[str, list[Excerpt]] = {}
    texts: list[str] = []
    quoted: list[tuple[str, Span]] = []
    words = _FRAME_WORDS
    near = _nearest(desk, told)
    for position in dict.fromkeys([*near, *_openings_first(desk, told)]):
        passage = desk.passage(position)
        found = (
            desk.excerpt(position, _MOST_WORDS)
            if position in near
            else _opening(desk, position, each)
        )
        excerpt = without_quoted(found, passage, quoted)
        if excerpt is None:
            continue
        text = excerpt.text(passage)
        if said_already(text, texts):
            continue
        texts.append(text)
        quoted += [(passage.source, span) for span in excerpt.spans(passage)]
        fits = not shown or words + desk.words(excerpt) <= desk.words_long
        words += desk.words(excerpt) if fits else 0
        (shown if fits else behind).setdefault(passage.source, []).append(excerpt)
    blocks = [*_blocks(desk, place, shown, True), *_blocks(desk, place, behind, False)]
    where = f"{len(shown)} documents" if len(shown) > 1 else "one document"
    return Draft(f"Examples of {place} from {where}:", tuple(blocks), kind="profile")


def _examples(desk: Desk, place: str) -> list[int]:
    """The place's examples that the question's limits leave, in reading order."""
    telling = desk.knowledge.telling.get(place.casefold(), frozenset())
    examples = (p for p in sorted(telling) if desk.passage(p).kind is Kind.EXAMPLE)
    return [p for p in desk.allowed(examples) if p not in desk.query.seen]


def _nearest(desk: Desk, told: Collection[int]) -> list[int]:
    """Those that a plain question would be answered from: what it says besides, it may want."""
    ranked = desk.best(told)
    least = desk.relevance[ranked[0]] - desk.showing.fact if ranked else 0.0
    return [position for position in ranked[:_MOST_NEAR] if desk.relevance[position] >= least]


def _openings_first(desk: Desk, positions: Iterable[int]) -> list[int]:
    """Where each example begins, then where examples go on, both in reading order."""
    begun: set[tuple[str, str | None, str | None]] = set()
    openings: list[int] = []
    rest: list[int] = []
    for position in positions:
        one = desk.passage(position)
        example = (one.source, one.section, one.place)
        (rest if example in begun else openings).append(position)
        begun.add(example)
    return [*openings, *rest]


def _opening(desk: Desk, position: int, most_words: int) -> Excerpt:
    """The first sentences of a passage, in `most_words`; one sentence at least."""
    passage = desk.passage(position)
    relevance = desk.relevance.get(position, 0.0)
    last = 0
    while last + 1 < len(passage.sentences):
        longer = Excerpt(position, 0, last + 1, relevance)
        if desk.words(longer) > most_words:
            break
        last += 1
    return Excerpt(position, 0, last, relevance)


def _blocks(
    desk: Desk, place: str, found: dict[str, list[Excerpt]], shown: bool
) -> Iterable[Block]:
    for source, excerpts in found.items():
        about = desk.knowledge.sources[source]
        note = f"{about.title.split(':')[0]}, {about.year}"
        yield Block(place, note, tuple(sorted(excerpts, key=lambda e: e.position)), shown)

"""A list that was cut into passages, quoted whole."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.compose.desk import Desk
from assistant.compose.excerpt import Excerpt
from ingest.model import Passage
from ingest.repair.lines import is_enumerated

_BULLET = "\u2022"


def rest_of_list(desk: Desk, excerpt: Excerpt) -> Iterator[Excerpt]:
    """What goes on, in the passages that follow, with the list that an excerpt ends in.

    Passages that go on from each other may share an item: it is left out.
    """
    passage = desk.passage(excerpt.position)
    last = len(passage.sentences) - 1
    if excerpt.last != last or not _is_item(passage, last):
        return
    for position in range(excerpt.position + 1, len(desk.index.passages)):
        following = desk.passage(position)
        if not (_reads_on(passage, following) and desk.allowed((position,))):
            return
        items = _items(following)
        new = [at for at in items if not _holds(passage, following, at)]
        if new:
            relevance = desk.relevance.get(position, excerpt.relevance)
            yield Excerpt(position, new[0], new[-1], relevance)
        if len(items) < len(following.sentences):
            return
        passage = following


def _reads_on(a: Passage, b: Passage) -> bool:
    return (a.source, a.kind, a.path, a.place) == (b.source, b.kind, b.path, b.place)


def _items(passage: Passage) -> list[int]:
    """Indices of the sentences that a passage opens with and that are items of a list."""
    out: list[int] = []
    for at in range(len(passage.sentences)):
        if not _is_item(passage, at):
            break
        out.append(at)
    return out


def _is_item(passage: Passage, at: int) -> bool:
    text = passage.text[passage.sentences[at].start :].lstrip()
    return text.startswith(_BULLET) or is_enumerated(text)


def _holds(passage: Passage, other: Passage, at: int) -> bool:
    """Whether a sentence of another passage stands in this one too."""
    return all(
        any(a.start <= b.start and b.end <= a.end for a in passage.spans)
        for b in other.sentences[at].spans
    )

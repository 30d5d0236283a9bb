"""Who gets the room: which sentences of which examples are quoted within so many words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.compose.worth import Weighed


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be quoted.

    Attributes:
        words: of all that is quoted, headings counted in.
        most: examples.
        heading: words that each example costs besides its own.
        least: chance for each word at which a sentence is still worth its room.
        example: chance at which what is quoted of an example first is worth a reader's while.
        new_place: how much more a place's first sentences count than further ones.
    """

    words: int
    most: int
    heading: int
    least: float = 0.0
    example: float = 0.0
    new_place: float = 1.0


@dataclass(frozen=True, slots=True)
class _Move:
    """Sentences `first` to `last` of an example, instead of what is quoted of it so far."""

    value: float
    words: int
    at: int
    first: int
    last: int


def allot(examples: Sequence[Weighed], room: Room) -> Mapping[int, tuple[int, int]]:
    """The first and the last sentence quoted of each example, by its position in the index.

    The most relevant example comes first, even if no sentence of it fits. Then, step by step,
    what adds most for its words: a sentence of another example, or one more beside what is quoted
    of one. A sentence that leans on the one before it brings that along.

    Args:
        examples: the most relevant first.
        room: that there is.
    """
    if not examples:
        return {}
    openings = list(_openings(examples[0], 0, replace(room, example=0.0)))
    fitting = [move for move in openings if move.words <= room.words]
    start = max(fitting, key=_value) if fitting else min(openings, key=lambda move: move.words)
    quoted, words = {0: (start.first, start.last)}, start.words
    while True:
        moves = [
            move
            for move in _moves(examples, quoted, room)
            if words + move.words <= room.words and 0 < move.value >= room.least
        ]
        if not moves:
            return {examples[at].position: run for at, run in quoted.items()}
        best = max(moves, key=_value)
        quoted[best.at] = best.first, best.last
        words += best.words


def _value(move: _Move) -> tuple[float, int, int]:
    """Ties go to the more relevant example and the earlier sentence."""
    return move.value, -move.at, -move.first


def _moves(
    examples: Sequence[Weighed], quoted: Mapping[int, tuple[int, int]], room: Room
) -> Iterator[_Move]:
    places = {examples[at].place for at in quoted}
    for at, one in enumerate(examples):
        if at in quoted:
            yield from _extensions(one, at, quoted[at])
        elif len(quoted) < room.most:
            yield from _openings(one, at, room, 1.0 if one.place in places else room.new_place)


def _openings(one: Weighed, at: int, room: Room, factor: float = 1.0) -> Iterator[_Move]:
    """Sentences to begin with of an example that is not quoted yet, with what each leans on."""
    for last in range(len(one.chances)):
        first = _readable(one, last)
        words = room.heading + sum(one.words[first : last + 1])
        chance = factor * sum(one.chances[first : last + 1])
        if chance >= room.example:
            yield _Move(chance / words, words, at, first, last)


def _extensions(one: Weighed, at: int, run: tuple[int, int]) -> Iterator[_Move]:
    """The sentence before what is quoted of an example, and the one after it."""
    first, last = run
    if first > 0:
        start = _readable(one, first - 1)
        words = max(1, sum(one.words[start:first]))
        yield _Move(sum(one.chances[start:first]) / words, words, at, start, last)
    if last + 1 < len(one.chances):
        words = max(1, one.words[last + 1])
        yield _Move(one.chances[last + 1] / words, words, at, first, last + 1)


def _readable(one: Weighed, sentence: int) -> int:
    """Where to begin so that a sentence can be read."""
    while sentence > 0 and one.leaning[sentence]:
        sentence -= 1
    return sentence

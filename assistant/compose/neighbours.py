"""A passage of running text with what stands around it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.compose.desk import Desk


def with_neighbours(
    desk: Desk, position: int, joins: Callable[[int], bool], most_words: int
) -> tuple[int, ...]:
    """A passage and its neighbours in reading order, the more relevant added first.

    Args:
        desk: the question's.
        position: of the passage.
        joins: whether a neighbour's position may be added.
        most_words: of all together; the passage alone may have more.
    """
    first = last = position
    lengths = desk.knowledge.lengths
    words = lengths[position]
    while True:
        beside = [
            (desk.relevance.get(near, 0.0), near)
            for near in (first - 1, last + 1)
            if 0 <= near < len(desk.index.passages)
            and joins(near)
            and words + lengths[near] <= most_words
        ]
        if not beside:
            return tuple(range(first, last + 1))
        near = max(beside)[1]
        words += lengths[near]
        first, last = min(first, near), max(last, near)

"""Items put under headings: the questions that found them, or the places they are about."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.basket import words
from assistant.basket.model import Grouping, Item

Groups = tuple[tuple[str, tuple[Item, ...]], ...]
"""(heading, items) pairs."""


def grouped(items: Iterable[Item], by: Grouping) -> Groups:
    """Items under headings, in the order in which each heading first comes.

    Those that belong to no question or place come last, under a heading of their own.
    """
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(_heading(item, by), []).append(item)
    if len(found) > 1 and "" in found:
        found[words.ELSEWHERE] = found.pop("")
    return tuple((heading, tuple(members)) for heading, members in found.items())


def _heading(item: Item, by: Grouping) -> str:
    match by:
        case Grouping.QUESTION:
            return item.question
        case Grouping.PLACE:
            return item.place or ""
        case Grouping.NONE:
            return ""

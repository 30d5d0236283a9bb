"""Which of the things shown before a question points at: "the second one", "the last two"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_COUNTS = {"two": 2, "couple": 2, "both": 2, "three": 3, "few": 3, "four": 4, "five": 5}
_THING = (
    r"(?:ones?|examples?|places?|cit(?:y|ies)|towns?|quotes?|points?|items?|results?|cases?|"
    r"options?|answers?|questions?)"
)
_ORDINAL = re.compile(
    rf"(?:\b(?:the|that|your) |^\W*)(?P<which>{'|'.join(_NUMBERS)}|[1-9](?:st|nd|rd|th)|last|final|"
    rf"former|latter|top)(?: (?P<count>two|three|four|five|few|couple))?"
    rf"(?P<thing> {_THING})?\b(?P<after>\s*\w*)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"\b(?:number|no\.|nr\.?|{_THING}) #?(?P<n>[1-9])\b|#(?P<m>[1-9])\b|\[(?P<mark>\d{{1,2}})\]",
    re.IGNORECASE,
)
_PARTICULAR = re.compile(
    r"\bthe (?P<kind>(?!(?:same|other|only|right|wrong|best)\b)[\w-]+(?: [\w-]+)?) ones?\b"
    r"|\b(?:the|that) one (?:in|from|about|on|with|for|at|of|where|that)\b",
    re.IGNORECASE,
)
_VERBS_AFTER = frozenset(
    "is are was were does do did has have had can could will would cost costs work works run runs "
    "pay pays start started and or with to in please then again".split()
)
"""Words that may follow a bare "the second"; a noun there makes it an adjective."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that an answer showed: a place with its quotes, or a quote.

    Attributes:
        place: what it tells of; "" where of none.
        passages: ids of the passages quoted.
        marks: numbers of the citations.
        shown: false where it stood behind "more".
    """

    place: str
    passages: tuple[str, ...]
    marks: tuple[int, ...] = ()
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a question points at.

    Attributes:
        items: in order; empty where the answer showed no such thing.
        start, end: of the pointing words in the question.
    """

    items: tuple[Item, ...]
    start: int
    end: int


def points(text: str) -> bool:
    """Whether a question points at one of several things by its number or order."""
    return _found(text) is not None


def singles_out(text: str) -> re.Match[str] | None:
    """Words like "the Portuguese one" or "the one in Ghent"; None where there are none."""
    return _PARTICULAR.search(text)


def pointed_at(text: str, items: Sequence[Item]) -> Pointed | None:
    """What a question points at among the things shown; None where it points at nothing.

    Args:
        text: the question.
        items: what the last answer showed at first, in its order.
    """
    found = _found(text)
    if found is None:
        return None
    groups = found.groupdict()
    if groups.get("mark"):
        mark = int(groups["mark"])
        chosen = [item for item in items if mark in item.marks]
        return Pointed(tuple(chosen), found.start(), found.end())
    number = groups.get("n") or groups.get("m")
    if number:
        return Pointed(tuple(items[int(number) - 1 : int(number)]), found.start(), found.end())
    end = found.start("after") if "after" in groups else found.end()
    return Pointed(tuple(_ordinal(groups, items)), found.start(), end)


def _found(text: str) -> re.Match[str] | None:
    for found in _ORDINAL.finditer(text):
        after = found["after"].strip().casefold()
        if found["thing"] or found["count"] or not after or after in _VERBS_AFTER:
            return found
    return _NUMBERED.search(text)


def _ordinal(groups: dict[str, str | None], items: Sequence[Item]) -> Sequence[Item]:
    which = (groups["which"] or "").casefold()
    count = _COUNTS.get((groups["count"] or "").casefold(), 1)
    if which in ("last", "final", "latter"):
        return items[-count:]
    if which in ("former", "top"):
        return items[:count]
    at = _NUMBERS.index(which) if which in _NUMBERS else int(which[0]) - 1
    return items[at : at + count]

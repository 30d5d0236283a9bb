"""A place on its way into the gazetteer's file, with the names that it goes by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from ingest.gazetteer.place import Place


class Trust(IntEnum):
    """How far a name may be relied on; higher is better."""

    NOISY = 0
    """One of GeoNames' many alternates: for looking up, not for running text."""
    ALIAS = 1
    """An alternate that is no English word or personal name: for large cities."""
    ACRONYM = 2
    """Only as written, in capitals: "UK"."""
    OWN = 3
    """The place's own name, in English or at home."""


@dataclass(frozen=True, slots=True)
class Name:
    """One folded name of a place.

    Attributes:
        weight: the larger of several places of that name comes first.
        ordinary: each of its words is also an ordinary English word.
        common: books often hold it, as a word or as somebody's name.
    """

    folded: str
    trust: Trust
    weight: float
    ordinary: bool
    common: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A place and all its names."""

    place: Place
    names: tuple[Name, ...]

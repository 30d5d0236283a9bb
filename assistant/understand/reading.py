"""What a question means in its conversation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from assistant.answer import Filters
from assistant.understand.reference import Item
from assistant.understand.turns import Turn
from assistant.understand.where import PlaceFinder
from ingest.model import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A question made to stand alone, and what it took from those before it.

    Attributes:
        base: the part of it that earlier questions asked; "" for none.
        own: the part that this question asks; "" where it only points or limits.
        turn: how it relates to what was before.
        limits: said in the conversation, this question's included.
        near: ids of passages that were cited and that it leans on, in their order.
        kin: ids of passages that were cited, where the same is asked of other places.
        only: ids of passages that it points at by number; empty for no such limit.
        seen: ids of passages that must not be repeated.
        trail: places talked about so far, the last ones last.
    """

    base: str
    own: str
    turn: Turn = Turn.NEW
    limits: Filters = field(default_factory=Filters)
    near: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    only: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    trail: tuple[str, ...] = ()

    @property
    def standalone(self) -> str:
        """The whole question."""
        return f"{self.base} \u2013 {self.own}" if self.base and self.own else self.base or self.own


@dataclass(frozen=True, slots=True)
class Cited:
    """What an answer showed, in its order."""

    items: tuple[Item, ...] = ()

    @property
    def shown(self) -> tuple[Item, ...]:
        """Those shown at first."""
        return tuple(item for item in self.items if item.shown)

    @property
    def passages(self) -> tuple[str, ...]:
        """Ids of the passages quoted at first, in order, each once."""
        return tuple(dict.fromkeys(id_ for item in self.shown for id_ in item.passages))

    @property
    def places(self) -> tuple[str, ...]:
        """Places of the items shown, each once."""
        return tuple(dict.fromkeys(item.place for item in self.shown if item.place))


@dataclass(frozen=True, slots=True)
class Ground:
    """What questions are read against: the corpus's sources and places."""

    sources: Mapping[str, Source]
    places: PlaceFinder


Recall = Callable[[tuple[str, ...], Filters], Cited]
"""What the answer to the last of some questions showed, the others being its history."""


def forgotten(asked: tuple[str, ...], filters: Filters) -> Cited:
    """Recalls nothing: for reading questions without answering them."""
    return Cited()

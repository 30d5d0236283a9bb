"""The arrangement of an answer before it is numbered and printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.compose.excerpt import Excerpt


@dataclass(frozen=True, slots=True)
class Block:
    """Excerpts under one heading.

    Attributes:
        heading: for people, e.g. a place; "" for none.
        note: one plain line under it; "" for none.
        excerpts: in order.
        shown: false behind "more".
    """

    heading: str
    note: str
    excerpts: tuple[Excerpt, ...]
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """What an answer will say.

    Attributes:
        lead: opens it.
        blocks: in order.
        closing: ends it; "" for nothing.
        kind: names the arrangement, for the log and the tests.
    """

    lead: str
    blocks: tuple[Block, ...]
    closing: str = ""
    kind: str = "fact"
    suggestions: tuple[str, ...] = field(default=())

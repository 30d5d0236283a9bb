"""Outlines, with headings for examples that have none."""

from __future__ import annotations

from dataclasses import replace

from assistant.library.outline import outline_of
from ingest.model import Kind
from ingest.reading import Block
from ingest.spans import Span
from tests.ui.fake import FakeAssistant

EXAMPLE = next(e for e in FakeAssistant().library.entries if e.kind is Kind.EXAMPLE)


def block(start: int, text: str, level: int = 0, kind: Kind = Kind.BODY) -> Block:
    return Block(kind, level, text, ((0, start, len(text)),))


def example(start: int, place: str | None):
    return replace(EXAMPLE, spans=(Span(start, start + 5),), place=place)


def test_an_example_without_a_heading_stands_under_its_place() -> None:
    blocks = [
        block(0, "Chapter", 1), block(10, "Words"), block(20, "Oslo does"),
        block(30, "Oslo also"), block(40, "Bergen does"),
    ]  # fmt: skip
    found = outline_of(blocks, [example(20, "Oslo"), example(30, "Oslo"), example(40, "Bergen")])
    assert [(h.level, h.title, h.kind, h.block) for h in found] == [
        (1, "Chapter", Kind.BODY, 0),
        (2, "Oslo", Kind.EXAMPLE, 2),
        (2, "Bergen", Kind.EXAMPLE, 4),
    ]
    assert found[1].spans == (Span(20, 25),)


def test_an_example_with_a_heading_is_not_listed_twice() -> None:
    blocks = [block(0, "Oslo", 2, Kind.EXAMPLE), block(10, "It does", 0, Kind.EXAMPLE)]
    (found,) = outline_of(blocks, [example(10, "Oslo")])
    assert (found.title, found.block, found.spans) == ("Oslo", 0, (Span(0, 4),))


def test_examples_without_place_or_block_are_left_out() -> None:
    assert outline_of([block(0, "Words")], [example(0, None), example(90, "Oslo")]) == ()
    assert outline_of([], [example(0, "Oslo")]) == ()

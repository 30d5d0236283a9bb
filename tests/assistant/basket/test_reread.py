"""Quotes read again from their sources."""

from __future__ import annotations

import pytest

from assistant.basket.model import Item, Lost, Reference, Why
from assistant.basket.opened import opened
from assistant.basket.packed import pack, unpack
from assistant.basket.reread import GAP, Reader, check
from assistant.chain import Chain
from ingest.index.generation import Index
from ingest.spans import Span, letters
from tests.assistant.basket.collected import BASKET, FAKE, ITEMS
from tests.ui.corpus import stored

READER = Reader(FAKE)
SOURCE = ITEMS[0].source
TEXT = stored(SOURCE)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def why(reference: Reference) -> Why:
    found = READER.item(reference)
    assert isinstance(found, Lost)
    assert found.reference is reference
    return found.why


def test_a_packed_basket_opens_as_it_was() -> None:
    found = opened(unpack(pack(BASKET)), FAKE)
    assert found.lost == ()
    for was, now in zip(BASKET.items, found.items, strict=True):
        assert letters(now.quote) == letters(was.quote)
        assert (now.key, now.place, now.question, now.note) == (
            was.key, was.place, was.question, was.note,
        )  # fmt: skip
    assert (found.title, found.note, found.group) == (BASKET.title, BASKET.note, BASKET.group)


def test_what_is_not_there_is_told_and_not_dropped() -> None:
    quote = ITEMS[0].quote
    assert why(Reference("no-such-source", (Span(1, 9),))) is Why.NO_SOURCE
    assert why(Reference(SOURCE, (Span(10**7, 10**7 + 9),))) is Why.NO_PLACE
    assert why(Reference(SOURCE, ITEMS[1].spans, check(quote))) in (Why.CHANGED, Why.NO_PLACE)
    assert why(Reference(SOURCE, ITEMS[2].spans, check(quote))) is Why.CHANGED
    assert why(Reference("../../etc/passwd", (Span(0, 9),))) is Why.NO_SOURCE


def test_a_quote_is_never_cut_inside_a_word() -> None:
    whole = at("uses its established")
    assert READER.quote(SOURCE, (whole,)) == "uses its established"
    assert READER.quote(SOURCE, (Span(whole.start + 1, whole.end),)) == ""
    assert READER.quote(SOURCE, (Span(whole.start, whole.end - 2),)) == ""


def test_words_left_out_are_marked() -> None:
    whole = at("uses its established")
    start, end = whole.start, whole.end
    assert READER.quote(SOURCE, (Span(start, start + 4), Span(start + 9, end))) == (
        f"uses{GAP}established"
    )


def test_words_cannot_be_put_in_another_order() -> None:
    whole = at("uses its established")
    start, end = whole.start, whole.end
    assert READER.quote(SOURCE, (Span(start + 9, end), Span(start, start + 4))) == ""


def test_an_item_of_the_library_comes_back_with_its_place() -> None:
    for entry in FAKE.library.entries:
        item = Item.of_entry(entry)
        found = READER.item(Reference(item.source, item.spans, check(item.quote)))
        assert isinstance(found, Item), entry
        assert (found.place, found.section) == (item.place, item.section)


@pytest.mark.slow
def test_every_passage_of_the_corpus_comes_back(real_assistant: Chain, real_index: Index) -> None:
    reader = Reader(real_assistant)
    for passage in real_index.passages:
        ranges = [(0, len(passage.text), passage.spans)]
        ranges += [(each.start, each.end, each.spans) for each in passage.sentences]
        for start, end, spans in ranges:
            quote = reader.quote(passage.source, spans)
            assert letters(quote) == letters(passage.text[start:end])
            assert GAP not in quote
        found = reader.item(Reference(passage.source, passage.spans, check(passage.text)))
        assert isinstance(found, Item)
        assert found.place == passage.place

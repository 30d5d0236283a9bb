"""A basket in an address and in a file, as written and as anyone may have written it."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.basket.limits import ADDRESS, FILE_BYTES, plain
from assistant.basket.model import Basket, Grouping, Item, Lost, Reference, Why
from assistant.basket.packed import (
    BasketUnreadableError,
    Packed,
    load,
    pack,
    reference,
    save,
    unpack,
)
from assistant.basket.reread import check
from ingest.spans import Span
from tests.assistant.basket.collected import BASKET

SPANS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 999)), min_size=1, max_size=5).map(
    lambda found: tuple(Span(start, start + length) for start, length in found)
)
TEXT = st.text(max_size=300).map(lambda text: plain(text, 300, " "))
ITEMS = st.builds(
    Item,
    st.sampled_from(["a", "b-c", "d_e.f"]),
    SPANS,
    st.text(max_size=50),
    question=TEXT,
    note=TEXT,
)


def packed(found: object, version: bytes = b"1") -> str:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = deflate.compress(json.dumps(found).encode()) + deflate.flush()
    return base64.urlsafe_b64encode(version + body).decode().rstrip("=")


@given(st.lists(ITEMS, max_size=8, unique_by=lambda one: one.key), TEXT, st.sampled_from(Grouping))
def test_what_is_packed_or_saved_comes_back(items: list[Item], title: str, by: Grouping) -> None:
    basket = Basket(tuple(items), plain(title, 200, " "), "Two\nlines", by)
    expected = Packed(reference(basket), basket.title, basket.note, by)
    assert unpack(pack(basket)) == expected
    assert load(save(basket)) == expected


def test_an_empty_basket_needs_no_address() -> None:
    assert pack(Basket()) == ""


def test_what_was_lost_stays_in_the_address() -> None:
    gone = Reference("gone", (Span(1, 5),), check("word"), "Why?", "mine")
    assert unpack(pack(Basket(lost=(Lost(gone, Why.NO_SOURCE),)))).references == (gone,)


def test_an_address_takes_a_hundred_quotes() -> None:
    one = BASKET.items[0]
    many = (replace(one, spans=(Span(i * 700, i * 700 + 333),), note="") for i in range(100))
    assert len(pack(Basket(tuple(many)))) < ADDRESS


ITEM = [0, [5, 10], "abcd", 0, ""]
GOOD = ["", "", "none", ["s"], ["q"], [ITEM]]


def test_the_form_of_an_address() -> None:
    assert unpack(packed(GOOD)).references == (Reference("s", (Span(5, 15),), "abcd", "q"),)


@pytest.mark.parametrize(
    "item",
    [
        [1, [5, 10], "abcd", 0, ""],
        [-1, [5, 10], "abcd", 0, ""],
        [True, [5, 10], "abcd", 0, ""],
        [0, [5, 10], "abcd", 0.5, ""],
        [0, [5], "abcd", 0, ""],
        [0, [], "abcd", 0, ""],
        [0, [-5, 10], "abcd", 0, ""],
        [0, [5, 0], "abcd", 0, ""],
        [0, [5, -3], "abcd", 0, ""],
        [0, [5, 10**12], "abcd", 0, ""],
        [0, [5, 2_000_000], "abcd", 0, ""],
        [0, ["5", 10], "abcd", 0, ""],
        [0, [5, 10] * 300, "abcd", 0, ""],
        [0, [5, 10], "abcd" * 9, 0, ""],
        [0, [5, 10], "abcd", 0, "n" * 5_000],
        [0, [5, 10], "abcd", 0, None],
        [0, [5, 10], "abcd", 0],
        "item",
    ],
)
def test_an_item_out_of_bounds_is_refused(item: object) -> None:
    with pytest.raises(BasketUnreadableError):
        unpack(packed([*GOOD[:5], [item]]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "%%%",
        "é",
        "a",
        pack(BASKET)[:-9],
        pack(BASKET)[5:],
        pack(BASKET) + "!",
        packed(GOOD, b"2"),
        packed({"kind": 1}),
        packed([*GOOD[:2], "by-colour", *GOOD[3:]]),
        packed(["t" * 999, *GOOD[1:]]),
        packed([*GOOD[:5], [ITEM] * 3_000]),
        packed("[" * 100_000),
    ],
)
def test_an_address_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BasketUnreadableError):
        unpack(text)


def test_few_bytes_that_unfold_to_many_are_refused() -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = bomb.compress(b"[" + b" " * 20_000_000) + bomb.flush()
    with pytest.raises(BasketUnreadableError, match="too much"):
        unpack(base64.urlsafe_b64encode(b"1" + body).decode().rstrip("="))


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"[]", b'{"kind":"other"}', b"[" * 100_000, b" " * (FILE_BYTES + 1),
     b'{"kind":"integrating-cities-basket"}'],
)  # fmt: skip
def test_a_file_that_is_no_basket_is_refused(data: bytes) -> None:
    with pytest.raises(BasketUnreadableError):
        load(data)


def test_signs_that_no_document_holds_are_taken_out() -> None:
    found = unpack(packed(["a\x00\ud800b\n c", "x\x0by", *GOOD[2:]]))
    assert (found.title, found.note) == ("ab  c", "xy")

"""Spans point at exactly the letters that a text shows."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.spans import Span, Traced, is_exact, letters

TEXTS = st.text(
    st.one_of(
        st.sampled_from("abc XYZ\n\t -\u2022.,\u00ad\ufb01\u00bd"), st.characters(codec="utf-8")
    ),
    max_size=60,
)
PATTERNS = st.sampled_from([r"\s+", r"[aeiou]", r"-\n", r"\W", r"b+", r"^.", r".$"]).map(re.compile)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1)])
def test_a_span_needs_room(start, end):
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_letters_run_together_whatever_breaks_them():
    assert letters("Inte-\ngra\u00adtion, 25 %") == letters("integration 25")
    assert letters("\ufb01ne") == "fine"


def test_is_exact_refuses_other_words_and_spans_beyond_the_text():
    assert is_exact("one two", [Span(4, 7)], "Two!")
    assert not is_exact("one two", [Span(4, 7)], "tow")
    assert not is_exact("one two", [Span(4, 9)], "two")
    assert not is_exact("one two", [], "")


@given(TEXTS, PATTERNS, st.sampled_from(["", " ", ". ", "\u2022 "]))
def test_sub_never_adds_letters_and_stays_exact(text, pattern, replacement):
    out = Traced.whole(text).sub(pattern, replacement)
    assert len(out.text) == len(out.origin)
    assert out.text == pattern.sub(replacement, text)
    assert all(text[at] == char for char, at in zip(out.text, out.origin, strict=True) if at >= 0)


def test_sub_refuses_a_replacement_with_letters():
    with pytest.raises(ValueError, match="never adds letters"):
        Traced.whole("abc").sub(re.compile("b"), "x")


@given(TEXTS)
def test_collapse_keeps_letters_and_is_exact(text):
    out = Traced.whole(text).collapse()
    assert out.text == " ".join(re.sub(r"\s+", " ", text).strip().split(" "))
    spans = out.spans(text)
    assert is_exact(text, spans, out.text) or not spans


@given(TEXTS, st.data())
def test_pieces_joined_in_any_order_are_exact(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    edges = [0, *cuts, len(text)]
    whole = Traced.whole(text)
    pieces = [whole[a:b] for a, b in pairwise(edges)]
    out = Traced.join(data.draw(st.permutations(pieces)), by="\n")
    spans = out.spans(text)
    alone = [letters(piece.text) for piece in pieces]
    if "".join(alone) == letters(text):  # a ligature or accent was not cut in two
        assert sorted(letters(out.text)) == sorted(letters(text))
        assert not spans or is_exact(text, spans, out.text) or "\u0130" in text


@given(TEXTS)
def test_lines_are_the_text_split(text):
    lines = Traced.whole(text).lines()
    assert [line.text for line in lines] == text.split("\n")


def test_spans_bridge_what_has_no_letters_only():
    stored = "» one-\ntwo [9] three"
    out = Traced.join([Traced.whole(stored, 2, 5), Traced.whole(stored, 7, 10)], by="")
    assert out.spans(stored) == (Span(2, 10),)
    apart = Traced.join([Traced.whole(stored, 7, 10), Traced.whole(stored, 15, 20)])
    assert apart.spans(stored) == (Span(7, 10), Span(15, 20))

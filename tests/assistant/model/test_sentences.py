from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.sentences import LONGEST, Piece, Splitter
from ingest.spans import letters

TEXT = (
    "<think>Hm. Is it [1]?</think>Utrecht lends \u20ac30,000. [1] Munich has \"a desk. It helps\" "
    "[2][3]. See e.g. Ghent [4].\n\n- Vienna pays. [5]\n- Is it free? [6, 7]\n1. Last"
)  # fmt: skip
PIECES = [
    Piece("Utrecht lends \u20ac30,000. [1]", paragraph=True),
    Piece('Munich has "a desk. It helps" [2][3].'),
    Piece("See e.g. Ghent [4]."),
    Piece("Vienna pays. [5]", paragraph=True, item=True),
    Piece("Is it free? [6, 7]", item=True),
    Piece("Last", item=True),
]


def split(text, size):
    splitter = Splitter()
    out = []
    for start in range(0, len(text), size):
        out += splitter.feed(text[start : start + size])
    return out + splitter.close()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50, 1000])
def test_however_it_comes_the_sentences_are_the_same(size):
    assert split(TEXT, size) == PIECES


def test_a_sentence_comes_as_soon_as_the_next_begins():
    splitter = Splitter()
    assert splitter.feed("It lends. [1]") == []
    assert splitter.feed(" Then") == [Piece("It lends. [1]", paragraph=True)]


def test_what_never_ends_is_cut():
    assert split("word " * 1000, 100)[0].text.count("word") <= LONGEST // 5 + 20


@given(st.text(alphabet='ab.!? \n[]12"\u201c\u201d-', max_size=80), st.integers(1, 9))
def test_no_letter_is_lost(text, size):
    found = letters("".join(one.text for one in split(text, size)))
    assert len(letters(text)) - len(found) <= sum(map(str.isdigit, text))

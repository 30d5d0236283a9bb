"""Words as the lexical index counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.index.words import terms, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("one-stop-shop", "one stop shop"),
        ("one\u2010stop\u2011shop", "one-stop-shop"),
        ("city's", "cities"),
        ("city\u2019s", "City"),
        ("Malmö", "MALMO"),
        ("ﬁnance", "finance"),
        ("don't", ""),
        ("How do they do it?", ""),
        ("ἀρχή_x", "αρχη x"),
    ],
)
def test_the_same_words(one, other):
    assert words(one) == words(other)


def test_compounds_are_found_however_they_are_spelt():
    assert set(terms("socio-economic")) & set(terms("socioeconomic"))
    assert set(terms("socio-economic")) & set(terms("economic"))
    assert words("drop-in centre") == ["drop", "centr"]


@given(st.text())
def test_any_text_has_words_without_blanks_or_capitals(text):
    for word in words(text):
        assert word
        assert not any(c.isspace() for c in word)

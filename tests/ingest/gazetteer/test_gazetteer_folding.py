"""One spelling for the many ways to write a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.gazetteer.folding import fold, is_latin, spelt_out, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Göteborg", "goteborg"),
        ("Go\u0308teborg", "goteborg"),
        ("Tromsø", "tromso"),
        ("Łódź", "lodz"),
        ("Brighton & Hove", "brighton and hove"),
        ("St. Gallen", "saint gallen"),
        ("Saint-Gallen", "saint gallen"),
        ("'s-Gravenhage", "s gravenhage"),
        ("  The   HAGUE ", "the hague"),
        ("", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(max_size=30))
def test_folding_blanks_and_case_change_nothing(text: str) -> None:
    assert fold(f"  {text} ") == fold(text)


@given(st.text(max_size=60))
def test_words_say_where_they_stand(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text


def test_umlauts_spelt_out() -> None:
    assert spelt_out("Köln") == "Koeln"
    assert spelt_out("Lyon") == "Lyon"


def test_latin() -> None:
    assert is_latin("São Paulo")
    assert not is_latin("Москва")

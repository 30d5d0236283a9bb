"""Acronyms and vocabulary, as texts spell them out."""

from __future__ import annotations

import pytest

from ingest.lexicon import acronyms, vocabulary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the National Transfer Scheme (NTS) began", {"NTS": "National Transfer Scheme"}),
        ("of Local Enterprise Partnerships (LEPs)", {"LEP": "Local Enterprise Partnerships"}),
        (
            "CEFR (Common European Framework of Reference)",
            {"CEFR": "Common European Framework of Reference"},
        ),
        ("it rose (GDP) fast", {}),
        ("the city (Ghent) rose", {}),
        ("(see, Small Medium Enterprises (SME), here", {"SME": "Small Medium Enterprises"}),
    ],
)
def test_acronyms(text, expected):
    assert acronyms([text]) == expected


def test_the_form_used_most_wins():
    texts = ["Red Blue Cats (RBC)", "Red Blue Cats (RBC)", "Rare Big Cats (RBC)"]
    assert acronyms(texts) == {"RBC": "Red Blue Cats"}


def test_the_corpus_spells_out_its_own(corpus):
    found = corpus.extras["acronyms"]
    assert found["NRPF"] == "No Recourse to Public Funds"
    assert found["ESOL"] == "English for Speakers of Other Languages"


def test_vocabulary_counts_words_in_lower_case():
    assert vocabulary(["A city\u2019s City, well-being 25"]) == {
        "a": 1,
        "city": 1,
        "city\u2019s": 1,
        "well-being": 1,
    }

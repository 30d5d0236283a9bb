"""Sentences cover a text and end where readers end them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import sentence_ranges


def _sentences(text):
    return [text[a:b] for a, b in sentence_ranges(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("See e.g. Ghent. It works.", ["See e.g. Ghent.", "It works."]),
        ("The U.S. has it. Fine.", ["The U.S. has it.", "Fine."]),
        ("J. Smith wrote it.", ["J. Smith wrote it."]),
        ("a list:\n\u2022 one\n\u2022 two", ["a list:", "\u2022 one", "\u2022 two"]),
        ("They said \u2018No.\u2019 Then left.", ["They said \u2018No.\u2019", "Then left."]),
        ("Briefing Paper No. 07029 says so.", ["Briefing Paper No. 07029 says so."]),
        ("It grew by 2.5 % in 2014.", ["It grew by 2.5 % in 2014."]),
        ("", []),
    ],
)
def test_known_sentences(text, expected):
    assert _sentences(text) == expected


@given(st.text(st.sampled_from("aB .!?\n'\u2019)(e.g1"), max_size=60))
def test_ranges_cover_everything_but_blanks_without_overlap(text):
    ranges = sentence_ranges(text)
    assert all(a < b for a, b in ranges)
    assert all(one[1] <= two[0] for one, two in pairwise(ranges))
    kept = "".join(text[a:b] for a, b in ranges)
    assert "".join(kept.split()) == "".join(text.split())

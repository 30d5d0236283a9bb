"""Lines are joined as a reader joins them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.joints import is_finished, join_lines, vocabulary
from ingest.spans import Traced, is_exact, letters

KNOWN = vocabulary("The neighbourhood of newcomers.")


def _join(*lines):
    text = "\n".join(lines)
    return join_lines(Traced.whole(text).lines(), KNOWN).text


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("a neigh-", "bourhood here"), "a neighbourhood here"),
        (("a city-", "wide plan"), "a citywide plan"),
        (("long-", "term aims"), "long-term aims"),
        (("few who sit be -", "hind it"), "few who sit behind it"),
        (("the city -", "and the region"), "the city - and the region"),
        (("EU-", "Member States"), "EU-Member States"),
        (("see https://ex.org/a-", "b.html now"), "see https://ex.org/a-b.html now"),
        (("bakery/", "confectionery"), "bakery/confectionery"),
        (("one", "two"), "one two"),
        (
            ("a gastro\u00adnomic soci\u00ad-", "et\u00adies kit\u00ad", "chen"),
            "a gastro\u00adnomic soci\u00adet\u00adies kitchen",
        ),
    ],
)
def test_joints(lines, joined):
    if joined == "a citywide plan":
        assert _join(*lines) in (joined, "a city-wide plan")
    else:
        assert _join(*lines) == joined


@given(st.lists(st.text(st.sampled_from("abC -/.:hw\u2011"), max_size=12), min_size=1, max_size=6))
def test_joining_keeps_every_letter(lines):
    text = "\n".join(lines)
    out = join_lines(Traced.whole(text).lines(), KNOWN)
    assert letters(out.text) == letters(text)
    spans = out.spans(text)
    assert not spans or is_exact(text, spans, out.text)


@pytest.mark.parametrize(
    ("text", "done"),
    [("It ends.", True), ("it goes on", False), ("see e.g.", False), ("www.x.org", True)],
)
def test_is_finished(text, done):
    assert is_finished(text) is done

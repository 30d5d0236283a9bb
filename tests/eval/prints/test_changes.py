"""Texts printed otherwise: what changes, and that no word does unless it is misread."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.prints.changes import (
    BY_NAME,
    CHANGES,
    curly,
    hyphenated,
    ligatures,
    misread,
    unbroken_blanks,
    unmarked,
    wrapped,
)
from ingest.repair.unfold import is_read_across
from ingest.spans import Traced, letters

ACROSS = "THE CITY ACTS\n\nGUIDE QUESTIONS EXAMPLES\n\n» Has the council ... All 9,000 employees"
LONG = "The city meets every family within ten working days of arrival and " * 30
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(["", "- an item", "It's “so” – or 'not'", "# Title", "fi fl ffi", LONG]),
        st.text(st.sampled_from("aé fi\"'-.1\t•"), max_size=200),
    ),
    max_size=12,
).map("\n".join)
PAGED = {"heads", "heads-by-turns", "heads-at-feeds", "numbers", "numbers-closed-up"}


def composed(text: str) -> str:
    return letters(unicodedata.normalize("NFC", text))


def test_every_change_has_a_name_of_its_own():
    assert len(BY_NAME) == len(CHANGES) >= 20


@pytest.mark.parametrize("name", [name for name in BY_NAME if name not in PAGED])
@given(text=TEXTS)
def test_a_change_is_always_the_same_and_keeps_the_letters(name, text):
    change = BY_NAME[name]
    assert change.of(text) == change.of(text)
    if not change.misreads:
        assert composed(change.of(text)) == composed(text)


@given(text=st.text(st.sampled_from("ab \n-"), max_size=3000))
def test_lines_are_as_long_as_print_sets_them(text):
    for broken in (wrapped(text), hyphenated(text)):
        for line in broken.split("\n"):
            assert len(line) <= 78 or " " not in line.strip()
        assert letters(broken) == letters(text)


@pytest.mark.parametrize(
    ("change", "text", "becomes"),
    [
        (unmarked, "## A [town](http://x.org) **so**<sup>12</sup>", "A town so¹²"),
        (unmarked, "2 * 3 * 4 and snake_case", "2 * 3 * 4 and snake_case"),
        (curly, '"It\'s so" ("no")', "“It’s so” (“no”)"),
        (ligatures, "first flat office", "ﬁrst ﬂat oﬃce"),
        (unbroken_blanks, "a b c d e f g h i", "a b c d e f g\u00a0h i"),
        (
            BY_NAME["stars"].of,
            "  • one\n» two\n– three\nfour - five",
            "  * one\n* two\n* three\nfour - five",
        ),
        (BY_NAME["crlf"].of, "a\nb", "a\r\nb"),
        (BY_NAME["wide-apart"].of, "a\n\nb\nc", "a\n\n\n\nb\nc"),
        (BY_NAME["closed-up"].of, "a\n\nb\n \n\nc", "a\nb\nc"),
    ],
)
def test_what_a_change_does(change, text, becomes):
    assert change(text) == becomes


def test_words_are_broken_where_they_fill_the_line():
    lines = hyphenated(LONG.strip()).split("\n")
    broken = [line for line in lines if line.endswith("-")]
    assert broken
    assert all(len(line) == 78 for line in broken)


@pytest.mark.parametrize("name", sorted(PAGED))
def test_pages_are_numbered_in_their_order(name):
    text = "\n\n".join(LONG for _ in range(20))
    found = BY_NAME[name].of(text).split("\n")
    numbers = [int(n) for line in found for n in line.split() if n.isdecimal()]
    assert numbers == list(range(4, 4 + len(numbers)))
    assert len(numbers) >= 8
    assert ("\f" in "".join(found)) == (name == "heads-at-feeds")


@pytest.mark.parametrize("share", [0.003, 0.01, 0.03])
def test_about_as_many_letters_are_misread_as_are_asked_for(share):
    changed = misread(share, "e" * 20_000)
    assert abs(changed.count("c") / 20_000 - share) < 0.004


def test_a_text_that_is_read_across_is_not_broken_anew():
    assert is_read_across(Traced.whole(ACROSS).lines())
    assert not is_read_across(Traced.whole(ACROSS.replace(" EXAMPLES", "")).lines())
    applied = {one.name for one in CHANGES if one.applies(ACROSS)}
    assert {"crlf", "double-spaced", "misread-1"} <= applied
    assert applied.isdisjoint({"wrapped", "hyphenated", "wrapped-misread-1"} | PAGED)
    assert all(one.applies(LONG) for one in CHANGES)

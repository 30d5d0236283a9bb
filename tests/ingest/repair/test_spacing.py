"""Blank lines that part nothing."""

from __future__ import annotations

from hypothesis import given

from ingest.repair.spacing import single_spaced
from tests.ingest.repair.tracing import LINES, cut, hold, shown

TEXT = """A city that
opens its doors
learns from it.

It asks each
newcomer what
is needed.



The council
decides and
then tells all."""


def spaced(text):
    return text.replace("\n", "\n\n")


def read(text):
    return "\n".join(shown(single_spaced(cut(text.split("\n"))[1])))


def test_double_spacing_is_made_single():
    assert read(spaced(TEXT)) == TEXT


def test_single_spacing_stays():
    assert read(TEXT) == TEXT


def test_a_paragraph_a_line_is_no_double_spacing():
    paragraphs = "\n\n".join(f"The council of part {n} decides. It tells all." for n in range(20))
    assert read(paragraphs) == paragraphs


def test_a_few_paragraphs_are_no_double_spacing():
    text = "The council decided that every service must\n\nSee note 1\n\nreport on it each year."
    assert read(text) == text


def test_a_form_feed_that_stands_alone_is_kept():
    text = spaced(TEXT.replace("The council", "\f\nThe council"))
    assert read(text).count("\f") == 1


def test_a_few_lines_that_stand_close_are_forgiven():
    lines = spaced("\n".join([TEXT] * 6)).split("\n")
    assert "" in lines
    close = [line for at, line in enumerate(lines) if at != 1]
    assert read("\n".join(close)).split("\n") == "\n".join([TEXT] * 6).split("\n")


def test_little_is_read_without_a_fault():
    for text in ("", "\n", "\n\n\n", "one", "\n\none\n\n"):
        assert read(text) == text


@given(LINES)
def test_no_line_that_holds_anything_is_lost(lines):
    stored, before = cut(lines)
    after = single_spaced(before)
    hold(stored, before, after)
    assert [x for x in shown(after) if x.strip()] == [x for x in shown(before) if x.strip()]
    assert len(after) <= len(before)


@given(LINES)
def test_a_double_spaced_text_is_as_it_was(lines):
    filled = [line.replace("\f", " ") for line in lines if line.strip()]
    low = [f"and {line.strip()} and" for line in [*filled, "so on"]] * 6
    doubled = cut(spaced("\n".join(low)).split("\n"))[1]
    assert shown(single_spaced(doubled)) == low

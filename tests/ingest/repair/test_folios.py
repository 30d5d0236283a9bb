"""Page breaks that a text lost are told by its page numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.document import repair
from ingest.repair.folios import folios
from tests.ingest.repair.tracing import LINES, cut

WORDS = ("doors", "schools", "ports", "streets", "halls", "parks", "trams", "shops", "homes")
TOLD = "The council of this town meets every month and tells all who live there what it did."
PAGES = 12


def book(mark, pages=PAGES, first=4, lost=(), lines=8):
    """Pages of running text, each with what `mark` makes of its number at its foot."""
    out = []
    for page in range(first, first + pages):
        out += [_line(page * lines + n) for n in range(lines)]
        out += [] if page in lost else mark(page).split("\n")
    return out


def _line(number):
    """A line that stands once."""
    one, two = WORDS[number % len(WORDS)], WORDS[number // len(WORDS) % len(WORDS)]
    told = f"{one} and {two} are kept by those whom the council of the town sends to {two} in {one}"
    return f"The {told}."


def told(lines):
    """The lines that are told to number pages."""
    return [lines[at] for at in sorted(folios(cut(lines)[1]))]


def head(page):
    return f"Cities at work   {page}"


def by_turns(page):
    return f"{page}   A NETWORK" if page % 2 else f"Cities at work: a toolkit | {page}"


@pytest.mark.parametrize(
    "mark",
    [str, "- {} -".format, "Page {}".format, "{}/40".format, "p. {} of 40".format, head, by_turns],
)
def test_numbers_that_count_up_are_those_of_pages(mark):
    lines = book(mark)
    assert told(lines) == [mark(page) for page in range(4, 4 + PAGES)]


@pytest.mark.parametrize("mark", [str, head, by_turns])
def test_numbers_are_lost_here_and_there(mark):
    lost = (6, 9, 10, 11)
    assert told(book(mark, lost=lost)) == [
        mark(page) for page in range(4, 4 + PAGES) if page not in lost
    ]


def test_many_numbers_lost_at_once_end_the_count():
    first, second = book(head, pages=4, first=1), book(head, pages=8, first=9)
    assert told(first + second) == [head(page) for page in range(9, 17)]


def test_other_numbers_between_do_not_count():
    lines = book(lambda page: f"{page}\n2019" if page == 7 else f"{page}\n3")
    assert told(lines)[-9:] == [str(page) for page in range(7, 16)]


@pytest.mark.parametrize("mark", ["Box {}", "Step {}", "Box {}:", "Step {}.", "({})"])
def test_what_numbers_something_else_is_no_page(mark):
    lines = book(lambda page: mark.format(page - 3) + " Open the doors of the town", pages=7)
    assert told(lines) == []


@pytest.mark.parametrize("mark", ["Box {}", "Step {}"])
def test_a_number_behind_a_word_is_no_page(mark):
    assert told(book(lambda page: mark.format(page - 3))) == []


@pytest.mark.parametrize("mark", ["Key factor {}", "KEY FACTOR {}", "Case study {}"])
def test_the_numbers_of_key_factors_and_of_examples_are_none_of_pages(mark):
    assert told(book(lambda page: mark.format(page - 3))) == []


def test_a_question_that_ends_with_a_number_is_no_page():
    assert told(book(lambda page: f"- Who pays for part {page}?")) == []


def test_a_list_is_no_count_of_pages():
    assert told([f"{n}. Open the doors of part {n}" for n in range(1, 20)]) == []
    assert told([str(n) for n in range(1, 40)]) == []


def test_a_few_bare_numbers_may_be_those_of_key_factors():
    assert told(book(str, pages=6, first=1)) == []
    assert len(told(book(str, pages=9, first=1))) == 9


def test_numbers_of_parts_of_unlike_length_are_none_of_pages():
    lines = [
        line for n in range(1, 10) for line in (*[TOLD] * (4 if n % 3 else 60), f"A part of it {n}")
    ]
    assert told(lines) == []


def test_short_pages_are_none():
    assert told(book(head, lines=2)) == []


def test_a_text_without_form_feeds_loses_its_running_heads(document_of):
    for mark in (str, head, by_turns):
        found = " ".join(p.text.text for p in repair(document_of("\n".join(book(mark)))).paragraphs)
        assert "Cities at work" not in found.replace(head(4), "", 1).replace(by_turns(4), "", 1)
        assert found.count("whom the council") == 8 * PAGES


def test_form_feeds_say_it_themselves(document_of):
    text = "\n".join(book(lambda page: f"\f{head(page)}"))
    found = " ".join(p.text.text for p in repair(document_of(text)).paragraphs)
    assert found.count("Cities at work") <= 1
    assert found.count("whom the council") == 8 * PAGES


def test_little_is_read_without_a_fault():
    for lines in ([], [""], ["7"], ["1", "2"]):
        assert told(lines) == []


@given(LINES, st.integers(0, 400))
def test_what_counts_pages_holds_numbers_that_rise(lines, length):
    lines = [line + "." * length if line.startswith("The") else line for line in lines]
    found = told(lines)
    for line in found:
        assert any(char.isdigit() for char in line)

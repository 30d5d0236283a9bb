"""Countries, ages, printed addresses and the example that a quote was taken from."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.cards.addresses import address
from assistant.cards.age import is_old, years_old
from assistant.cards.finder import EntryFinder
from assistant.cards.shelf import Shelf
from assistant.library.model import Entry
from ingest.model import Kind
from ingest.spans import Span


def entry(id_, *spans, kind=Kind.EXAMPLE, source="a", text="x"):
    return Entry(
        id_, source, kind, None, "", None, (), text, tuple(Span(*s) for s in spans), "", "", None,
        (), 0,
    )  # fmt: skip


@pytest.mark.parametrize(
    "printed",
    [
        "http://www.a.org", "https://a-b.example.org:8080/x_y?q=1&r=%20#top", "www.a.org/b",
        "HTTP://A.ORG", "http://www.münchen.de/üb", "http://a.org/b)",
    ],
)  # fmt: skip
def test_what_looks_like_an_address_opens(printed):
    found = address(printed)
    assert found.printed == printed
    assert found.opens.lower().startswith(("http://", "https://"))
    assert found.opens.endswith(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "", "http://", "http://integr-", "http://www.a", "http://www", "ftp://a.org", "http://a..org",
        "javascript:alert(1)", "http://a.org/b c", "http://me@a.org", "http://1.2.3.4/", "www.",
        "http://a.org:99999", "http://[::1", "http://-a.org", "data://text.html,x y",
    ],
)  # fmt: skip
def test_what_does_not_look_like_one_opens_nothing(printed):
    assert address(printed).opens == ""


def test_eight_years_are_old():
    today = date(2026, 1, 1)
    assert (is_old(2018, today), is_old(2019, today)) == (True, False)
    assert years_old(2030, today) == 0


def test_a_quote_belongs_to_the_entry_that_shares_most_with_it():
    finder = EntryFinder(
        [entry("one", (0, 50)), entry("two", (60, 90), (100, 300)), entry("b", (0, 9), source="b")]
    )
    assert finder.of("a", [Span(40, 70)]).id == "one"
    assert finder.of("a", [Span(45, 70)]).id == "two"
    assert finder.of("a", [Span(250, 260)]).id == "two"
    assert finder.of("a", [Span(50, 60)]) is None
    assert finder.of("c", [Span(0, 9)]) is None
    assert EntryFinder([]).of("a", [Span(0, 9)]) is None


def test_an_example_goes_before_what_holds_it():
    finder = EntryFinder([entry("all", (0, 99), kind=Kind.KEY_FACTOR), entry("ex", (10, 30))])
    assert finder.of("a", [Span(12, 20)]).id == "ex"
    assert finder.of("a", [Span(12, 60)]).id == "all"


def shelf(entries=(), **countries):
    return Shelf({}, EntryFinder(entries), countries, (), date(2026, 11, 20))


def test_a_place_has_its_country_where_it_is_known():
    known = shelf(Oslo="Norway", Vienna="Austria", Bergen="Norway", Norway="Norway", Utopia="")
    assert known.country("Oslo") == "Norway"
    assert known.country("Oslo and Bergen") == "Norway"
    assert known.country("Oslo and Vienna") == "Norway and Austria"
    assert known.country("Norway") == ""
    assert known.country("Utopia") == known.country("Nowhere") == known.country("") == ""
    assert known.known("Oslo and Nowhere") == ("Oslo",)


def test_only_an_example_has_a_page_of_its_own():
    known = shelf([entry("kf", (0, 9), kind=Kind.KEY_FACTOR), entry("ex", (20, 30))])
    assert known.example("a", [Span(0, 5)]) is None
    assert known.example("a", [Span(20, 25)]).id == "ex"

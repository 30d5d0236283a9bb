"""Addresses as printed."""

from __future__ import annotations

import pytest

from assistant.library.links import printed_links
from ingest.spans import Span, letters


def links(text: str) -> tuple[str, ...]:
    return printed_links(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://bit.ly/2PlzCtg. Then", "https://bit.ly/2PlzCtg"),
        ("(www.example.org/a_(b))", "www.example.org/a_(b)"),
        ("at <http://www.startwien.at>, new", "http://www.startwien.at"),
        ("“https://a.org/x?y=1&z=2”!", "https://a.org/x?y=1&z=2"),
        ("HTTPS://A.ORG/B;", "HTTPS://A.ORG/B"),
        ("https://a.org/long-\nname/page.html and", "https://a.org/long-name/page.html"),
        ("https://a.org/\n  news\nNext line", "https://a.org/news"),
    ],
)
def test_an_address_is_taken_as_it_is_printed(text: str, found: str) -> None:
    assert links(text) == (found,)
    assert letters(found) in letters(text)


@pytest.mark.parametrize(
    "text",
    ["no address", "mail me@www.example", "http://", "www.", "https://nothing", "awww.b.org"],
)
def test_what_only_looks_like_an_address_is_left(text: str) -> None:
    assert links(text) == ()


def test_a_sentence_after_a_slash_is_no_part_of_the_address() -> None:
    assert links("https://a.org/\nThe city also runs it.") == ("https://a.org/",)


def test_each_is_given_once_in_order_and_only_from_the_spans() -> None:
    text = "www.b.org www.a.org www.b.org www.c.org"
    assert printed_links(text, [Span(0, 9), Span(10, 29)]) == ("www.b.org", "www.a.org")

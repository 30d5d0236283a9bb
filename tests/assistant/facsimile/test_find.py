"""Words found on a page by their letters."""

from __future__ import annotations

from assistant.facsimile.find import Letters
from assistant.facsimile.leaves import Leaf, Wanted, leaves, page_of
from ingest.spans import Span


def found(page: str, text: str, before: int = 0) -> list[str]:
    return [page[start:end] for start, end in Letters(page).find(Wanted(text, before))]


def test_breaks_hyphens_and_ligatures_do_not_matter() -> None:
    assert found("The of\ufb01ce in-\nvites all.", "office invites") == ["of\ufb01ce in-\nvites"]


def test_repeated_words_are_taken_where_they_are_expected() -> None:
    page = "the city. the city. the city."
    place = Letters(page).find(Wanted("city", 13))
    assert place == ((14, 18),)


def test_words_in_another_order_are_found_line_by_line() -> None:
    assert found("right side\nleft side", "left side\nright side") == ["left side", "right side"]


def test_a_line_that_the_page_spells_otherwise_leaves_the_others() -> None:
    page = "one line here\nanother l1ne\nand a third line"
    text = "one line here\nanother line\nand a third line"
    assert found(page, text) == ["one line here", "and a third line"]


def test_what_is_mostly_not_there_is_not_found() -> None:
    assert found("left side", "left side\nright side") == []
    assert found("", "words") == []
    assert found("words", "...") == []


def test_a_quote_is_parted_by_pages() -> None:
    stored = "one two\fthree\ffour"
    assert leaves(stored, (Span(4, 13), Span(14, 18))) == (
        Leaf(1, (Wanted("two", 3),)),
        Leaf(2, (Wanted("three", 0),)),
        Leaf(3, (Wanted("four", 0),)),
    )
    assert leaves(stored, ()) == ()
    assert [page_of(stored, at) for at in (0, 7, 8, 14)] == [1, 1, 2, 3]

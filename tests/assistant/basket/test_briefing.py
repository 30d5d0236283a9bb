"""The briefing note, and its text forms."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from assistant.basket import words
from assistant.basket.briefing import brief, exact_items
from assistant.basket.leads import MOST, leads
from assistant.basket.markdown import markdown
from assistant.basket.model import Basket, Grouping
from assistant.basket.rich import rich
from ingest.spans import letters
from tests.assistant.basket.collected import BASKET, DAY, FAKE, ITEMS, NOTE, note
from tests.ui.fake import BUSINESS, LANGUAGE


class _Text(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_quote_that_is_not_exact_is_named_and_left_out() -> None:
    forged = replace(ITEMS[1], quote=ITEMS[1].quote.replace("integration", "deportation"))
    gone = replace(ITEMS[2], source="gone")
    basket = Basket((ITEMS[0], forged, gone))
    assert exact_items(basket, FAKE) == ((ITEMS[0],), (forged, gone))
    assert [each.words for each in note(basket).quotes] == [ITEMS[0].quote]


def test_footnotes_are_numbered_through_all_parts() -> None:
    found = note()
    assert [each.n for each in found.quotes] == list(range(1, 10))
    assert [part.heading for part in found.parts][:3] == ["Vienna", "Barcelona", "Munich"]
    assert found.parts[-1].heading == words.ELSEWHERE
    assert (
        found.dated == f"20 November 2026, from version {FAKE.generation} of the document library"
    )


def test_each_source_stands_once_as_its_publisher_asks() -> None:
    cited = {FAKE.sources[each.source].cite_as for each in BASKET.items}
    assert sorted(note().sources) == sorted(cited)


def test_questions_head_the_quotes_or_stand_at_the_top() -> None:
    assert note().questions == ((LANGUAGE, "Five cities say how."), (BUSINESS, ""))
    found = note(replace(BASKET, group=Grouping.QUESTION))
    assert found.questions == ()
    assert [(part.heading, part.lead) for part in found.parts] == [
        (LANGUAGE, "Five cities say how."), (BUSINESS, ""), (words.ELSEWHERE, ""),
    ]  # fmt: skip


def test_an_empty_basket_makes_an_empty_note() -> None:
    found = brief(Basket(), FAKE, DAY)
    assert (found.title, found.parts, found.sources) == (words.UNTITLED, (), ())
    assert markdown(found).startswith(f"# {words.UNTITLED}\n")


def test_markdown_shows_the_words_literally() -> None:
    text = markdown(note())
    assert "# What \\*cities\\* do" in text
    assert "\\<script\\>" in text
    assert "<script>" not in text
    assert text.count("\n[^") == 9
    for quote in note().quotes:
        assert f"[^{quote.n}]\n" in text
        assert letters(quote.words) in letters(text)
        assert f"<{quote.link}>" in text
    assert f"**{words.NOTE}:** Ask them first." in text


def test_the_clipboard_gets_no_markup_of_a_source() -> None:
    found = _Text(rich(note()))
    assert "script" not in found.tags
    assert found.tags.count("blockquote") == 9
    assert found.tags.count("h1") == 1
    for quote in note().quotes:
        assert letters(quote.words) in letters("".join(found.texts))
    assert letters(NOTE) in letters("".join(found.texts))


def test_the_answers_openings_are_asked_once_and_bear_no_marks() -> None:
    known: dict[tuple[str, str], str] = {}
    found = leads(FAKE, (BUSINESS, "What is the capital of France?"), known)
    assert found == {BUSINESS: "Utrecht supports starters.", "What is the capital of France?": ""}
    asked = len(FAKE.histories)
    assert leads(FAKE, (BUSINESS,), known) == {BUSINESS: "Utrecht supports starters."}
    assert len(FAKE.histories) == asked
    assert leads(FAKE, [str(n) for n in range(MOST + 1)], known) == {}

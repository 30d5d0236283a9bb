"""The data that the page's parts are built from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from assistant.answer import Filters, Group, Intent
from assistant.basket.model import Basket
from assistant.cards.shelf import Shelf
from assistant.ui.ask.answer_view import answer_data, item_of
from assistant.ui.ask.session import Opened
from assistant.ui.ask.ways import way_of
from assistant.ui.reader_view import heading_levels, reader_data
from ingest.model import Kind
from ingest.reading import Block
from ingest.spans import Span, letters
from tests.ui.fake import LANGUAGE, FakeAssistant

ASSISTANT = FakeAssistant()
SHELF = Shelf.of(ASSISTANT, date(2026, 11, 20))


def seen(question: str, filters: Filters | None = None) -> Any:
    """The answer's data after a journey through JSON."""
    answer = ASSISTANT.ask(question, filters=filters)
    return json.loads(json.dumps(answer_data(answer, SHELF, 2, True)))


def test_groups_come_in_order_with_their_quotes() -> None:
    data = seen(LANGUAGE)
    assert [each["heading"] for each in data["groups"]] == [
        "Vienna", "Barcelona", "Munich", "Stockholm", "New York",
    ]  # fmt: skip
    assert [quote["n"] for quote in data["groups"][1]["quotes"]] == [3, 4]
    assert [each["shown"] for each in data["groups"]] == [True, True, True, False, False]
    assert data["more"] == "Show all 7 quotes (2 more)"


def test_what_the_group_says_is_not_said_again() -> None:
    data = seen(LANGUAGE)
    barcelona, vienna = data["groups"][1], data["groups"][0]
    assert barcelona["quotes"][0]["credit"] == "Assessing needs · p. 12"
    assert vienna["quotes"][1]["credit"].startswith("Civic orientation")
    assert (barcelona["heading"], barcelona["country"]) == ("Barcelona", "Spain")


def test_how_the_question_was_read() -> None:
    data = seen("What does Viena offer?", Filters(years=frozenset({2012})))
    line = data["understood"]
    assert line.startswith("“Viena” read as “Vienna”")
    assert "TCN means third-country national" in line
    assert "Not in the sources: Reykjavik" in line
    assert [(each["label"], each["lift"]) for each in data["limits"]] == [("2012", "years:2012")]
    assert seen(LANGUAGE)["understood"] == ""


def test_old_quotes_carry_their_age_once_where_it_is_the_same() -> None:
    barcelona, vienna = seen(LANGUAGE)["groups"][1], seen(LANGUAGE)["groups"][0]
    assert barcelona["age"] == "14 years ago"
    assert [each["age"] for each in barcelona["quotes"]] == ["", ""]
    assert vienna["age"] == ""
    assert [each["age"] for each in vienna["quotes"]] == [
        "14 years ago", "9 years ago",
    ]  # fmt: skip
    new = replace(SHELF, today=date(2019, 1, 1))
    data: Any = answer_data(ASSISTANT.ask(LANGUAGE), new, None, False)
    assert data["groups"][0]["quotes"][1]["age"] == ""


def test_a_place_whose_country_is_unknown_has_none() -> None:
    stockholm = seen(LANGUAGE)["groups"][3]
    assert (stockholm["heading"], stockholm["country"]) == ("Stockholm", "")


def test_links_lead_to_the_place_the_example_and_the_source() -> None:
    group = seen(LANGUAGE)["groups"][1]
    quote = group["quotes"][0]
    assert group["place"] == {"href": "/explore?place=Barcelona", "go": "place:Barcelona"}
    assert quote["source"]["href"].startswith("/source?source=introductory")
    third = ASSISTANT.ask(LANGUAGE).citations[2]
    found = SHELF.example(third.document, third.spans)
    assert found is not None
    assert quote["example"] == {"href": f"/example?example={found.id}", "go": "example:3"}


def test_links_are_followed_by_the_names_that_the_script_was_given() -> None:
    answer = ASSISTANT.ask(LANGUAGE)
    assert way_of("place:Oslo", answer, SHELF) is None
    assert way_of("source:99", answer, SHELF) is None
    way = way_of("source:3", answer, SHELF)
    assert way is not None
    assert way[0] == "source"
    assert way_of("place:Munich", answer, SHELF) == ("explore", {"place": "Munich"})


def test_what_was_collected_is_told_by_number() -> None:
    answer = ASSISTANT.ask(LANGUAGE)
    basket = Basket((item_of(answer, answer.citations[3]),))
    data: Any = answer_data(answer, SHELF, None, False, basket)
    assert data["collected"] == [4]
    assert answer_data(answer, SHELF, None, False)["collected"] is None


def test_a_comparison_is_a_table_with_blanks_said() -> None:
    answer = ASSISTANT.ask(LANGUAGE)
    reading = replace(answer.understanding, intent=Intent.COMPARISON)
    groups = (*answer.groups[:2], replace(answer.groups[2], citations=(), note="Nothing."))
    kept = tuple(each for each in answer.citations if each.n < 5)
    data: Any = answer_data(
        replace(answer, understanding=reading, groups=groups, citations=kept), SHELF, None, False
    )
    table = data["table"]
    assert [each["heading"] for each in table["columns"]] == ["Vienna", "Barcelona", "Munich"]
    assert data["groups"] == []
    numbers = [quote["n"] for row in table["rows"] for cell in row["cells"] for quote in cell]
    assert sorted(numbers) == [1, 2, 3, 4]
    assert all(row["cells"][2] == [] for row in table["rows"])
    assert table["missing"] == "Not stated"


def test_one_quote_sixty_and_none() -> None:
    answer = ASSISTANT.ask(LANGUAGE)
    one = answer.citations[0]
    many = tuple(replace(one, n=n, city="A very long name of a place " * 9) for n in range(1, 61))
    for quotes in ((), (one,), many):
        groups = (Group("", "", tuple(each.n for each in quotes), True),)
        data: Any = answer_data(replace(answer, citations=quotes, groups=groups), SHELF, None, True)
        assert len(data["groups"][0]["quotes"]) == len(quotes)
        assert data["table"] is None


def test_a_refusal_says_why() -> None:
    data = seen("Capital of France?")
    assert not data["answered"]
    assert "do not answer" in data["lead"][0]["runs"][0]["text"]


def test_a_text_by_a_language_model_is_shown_and_named() -> None:
    written = replace(ASSISTANT.ask(LANGUAGE), mode="some-model", text="It says so [2].")
    data = json.loads(json.dumps(answer_data(written, SHELF, None, False)))
    assert "some-model" in data["badge"]
    assert [run["cite"] for run in data["lead"][0]["runs"]] == [None, 2, None]


def test_the_marked_pieces_are_the_quote() -> None:
    for citation in ASSISTANT.ask(LANGUAGE).citations:
        opened = Opened(citation.document, citation.spans, 1)
        source = ASSISTANT.sources[citation.document]
        data: Any = reader_data(source, ASSISTANT.reading(source.id), opened, citation)
        marked = [text for block in data["blocks"] for text, flag in block["pieces"] if flag]
        assert letters("".join(marked)) == letters(citation.quote)
        assert data["notice"] == ""
        assert data["cite_as"] == source.cite_as


def test_words_that_are_not_there_are_said_to_be_lost() -> None:
    source = ASSISTANT.sources["managing-diversity"]
    opened = Opened(source.id, (Span(10**8, 10**8 + 5),), 1)
    data: Any = reader_data(source, ASSISTANT.reading(source.id), opened, None)
    assert "could not be found" in data["notice"]


def test_headings_never_skip_a_level_on_the_way_down() -> None:
    levels = [3, 0, 6, 2, 4, -1, 1, 3]
    blocks = [Block(Kind.BODY, level, "x", ()) for level in levels]
    assert heading_levels(blocks) == (1, 0, 2, 2, 3, -1, 1, 2)


def test_a_follow_up_is_shown_as_it_was_completed() -> None:
    answer = ASSISTANT.ask(LANGUAGE)
    reading = replace(answer.understanding, question="and Munich?", standalone="What of Munich?")
    data: Any = answer_data(replace(answer, understanding=reading), SHELF, None, False)
    assert data["understood"] == "Read as “What of Munich?”"

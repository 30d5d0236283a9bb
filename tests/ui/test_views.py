"""The data that the page's parts are built from."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from assistant.answer import Filters
from assistant.ui.ask.answer_view import answer_data
from assistant.ui.ask.session import Opened
from assistant.ui.reader_view import heading_levels, reader_data
from ingest.model import Kind
from ingest.reading import Block
from ingest.spans import Span, letters
from tests.ui.fake import LANGUAGE, FakeAssistant

ASSISTANT = FakeAssistant()


def seen(question: str, filters: Filters | None = None) -> Any:
    """The answer's data after a journey through JSON."""
    answer = ASSISTANT.ask(question, filters=filters)
    return json.loads(json.dumps(answer_data(answer, ASSISTANT.sources, 2, True)))


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
    assert data["groups"][1]["quotes"][0]["credit"] == "Assessing needs · p. 12"
    assert data["groups"][0]["quotes"][0]["credit"].startswith("Introductory and language")


def test_how_the_question_was_read() -> None:
    line = seen("What does Viena offer?", Filters(years=frozenset({2012})))["understood"]
    assert line.startswith("“Viena” read as “Vienna”")
    assert "TCN means third-country national" in line
    assert "Not in the sources: Reykjavik" in line
    assert line.endswith("Limited to 2012")
    assert seen(LANGUAGE)["understood"] == ""


def test_a_refusal_says_why() -> None:
    data = seen("Capital of France?")
    assert not data["answered"]
    assert "do not answer" in data["lead"][0]["runs"][0]["text"]


def test_a_text_by_a_language_model_is_shown_and_named() -> None:
    written = replace(ASSISTANT.ask(LANGUAGE), mode="some-model", text="It says so [2].")
    data = json.loads(json.dumps(answer_data(written, ASSISTANT.sources, None, False)))
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
    data: Any = answer_data(replace(answer, understanding=reading), ASSISTANT.sources, None, False)
    assert data["understood"] == "Read as “What of Munich?”"

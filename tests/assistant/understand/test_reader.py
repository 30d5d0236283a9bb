"""A question read: focus, spelling, history, acronyms, places and intent together."""

from __future__ import annotations

import pytest

from assistant.answer import Filters, Intent
from assistant.understand.reader import QuestionReader
from assistant.understand.where import PlaceFinder
from ingest.gazetteer import open_gazetteer
from ingest.model import Kind


@pytest.fixture(scope="module")
def reader(real_settings, real_assistant):
    known = real_assistant.knowledge
    return QuestionReader(known, PlaceFinder(open_gazetteer(real_settings.cache_dir), known))


@pytest.fixture
def read(reader):
    return lambda question, *history: reader.read(question, history, Filters())


def test_the_question_is_kept_as_it_was_put(read):
    typed = "  Hi, how do citys help  entrepeneurs?? "
    read_as = read(typed).understanding
    assert read_as.question == typed
    assert "entrepreneurs" in read_as.standalone
    assert ("entrepeneurs", "entrepreneurs") in read_as.corrections
    assert not read_as.standalone.startswith("Hi")


@pytest.mark.parametrize("typed", ["ESOL", "esol"])
def test_acronyms_are_searched_for_with_their_meaning(read, typed):
    query = read(f"How do other cities fund {typed}?")
    meaning = dict(query.understanding.expansions)["ESOL"]
    assert query.search == f"How do other cities fund {typed} ({meaning})?"
    assert meaning in query.lexical
    assert query.understanding.standalone == f"How do other cities fund {typed}?"


def test_a_plural_acronym_stays_a_word(read):
    assert "SMEs (small" in read("How do cities support SMEs?").search


def test_history_is_mended_before_it_is_leant_on(read):
    query = read("And in Dublin?", "How does Ghent train its interpretters?")
    assert "interpreters" in query.understanding.standalone
    assert query.understanding.places == ("Dublin",)
    assert query.understanding.corrections == ()


def test_blank_questions_in_the_history_are_passed_over(read):
    with_blank = read("And in Dublin?", "How does Ghent hire interpreters?", "  ")
    assert "interpreters" in with_blank.understanding.standalone


def test_places_and_intent(read):
    query = read("Compare Ghent and Dublin on mentoring")
    assert query.understanding.intent is Intent.COMPARISON
    assert query.understanding.places == query.where.names == ("Ghent", "Dublin")
    assert query.part is None
    unknown = read("What does Nairobi do?").understanding
    assert (unknown.places, unknown.unknown_places) == ((), ("Nairobi",))


def test_a_part_of_the_benchmark(read):
    query = read("Which guide questions are there on staff?")
    assert (query.understanding.intent, query.part) == (Intent.STRUCTURE, Kind.GUIDE_QUESTION)


def test_filters_are_handed_on(reader):
    limits = Filters(sources=frozenset({"x"}))
    assert reader.read("Loans?", (), limits).filters == limits


@pytest.mark.parametrize("question", ["", " \n\t ", "\ud800", "?", "\u200f\u202e", "\x00"])
def test_what_is_hardly_text_can_be_read(read, question):
    query = read(question)
    query.search.encode("utf-8")
    assert query.understanding.question == question

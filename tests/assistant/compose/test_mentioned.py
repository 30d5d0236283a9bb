"""What the documents are asked whether they mention it."""

from __future__ import annotations

import pytest

from assistant.compose.mentioned import mentioning, named_in_an_example, naming_what_is_listed
from ingest.index.words import words
from ingest.model import Kind
from tests.assistant.asking import desk_of


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("What do the toolkits say about libraries?", "libraries"),
        ("Do these documents say anything about housing?", "housing"),
        ("Is there anything on women in the toolkits?", "women"),
        ("Does the toolkit on language courses mention childcare?", "childcare"),
        ("What do the documents say about mayors?", "mayors"),
    ],
)
def test_every_quote_stands_in_a_passage_that_names_it(real_assistant, question, word):
    answer = real_assistant.ask(question)
    shown = [c for c in answer.citations if c.shown]
    assert shown
    assert words(word)[0] in words(shown[0].quote)
    texts = {p.id: p.text for p in real_assistant.index.passages}
    assert all(words(word)[0] in words(texts[c.passage_id]) for c in answer.citations)
    assert len(answer.text.split()) <= 300


def test_statements_come_before_questions(real_assistant):
    made = desk_of(real_assistant, "What do the toolkits say about monitoring?")
    kinds = [made.passage(p).kind for p in mentioning(made)]
    asked = [at for at, kind in enumerate(kinds) if kind is Kind.GUIDE_QUESTION]
    told = [at for at, kind in enumerate(kinds) if kind in (Kind.EXAMPLE, Kind.KEY_FACTOR)]
    assert asked
    assert told
    assert max(told) < min(asked)


def test_a_place_is_told_of_with_all_that_it_does(real_assistant):
    answer = real_assistant.ask("Do the documents mention Oslo?")
    assert answer.answered
    assert {c.city for c in answer.citations} == {"Oslo"}


@pytest.mark.parametrize(
    "question",
    [
        "What do the documents say about football?",
        "Do the toolkits mention bicycles?",
        "What do the toolkits say about Warsaw?",
    ],
)
def test_what_nothing_names_is_refused(real_assistant, question):
    assert not real_assistant.ask(question).answered


def test_a_question_of_another_form_is_none(real_assistant):
    assert mentioning(desk_of(real_assistant, "How do libraries help newcomers?")) == []


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Do any cities offer childcare?", "childcare"),
        ("Are there cities that use libraries?", "libraries"),
        ("Which cities work with a university?", "university"),
    ],
)
def test_what_an_example_names_is_not_refused(real_assistant, question, word):
    assert named_in_an_example(desk_of(real_assistant, question))
    answer = real_assistant.ask(question)
    assert answer.answered
    assert any(words(word)[0] in words(c.quote) for c in answer.citations if c.shown)
    assert "may not cover" not in answer.lead


@pytest.mark.parametrize(
    "question",
    [
        "Do any cities offer childcare to firefighters?",
        "Which cities have banned plastic bags?",
        "Do any cities do anything?",
        "How do cities pay for childcare in prisons?",
    ],
)
def test_what_no_example_names_is_left_to_be_weighed(real_assistant, question):
    assert not named_in_an_example(desk_of(real_assistant, question))


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which cities work with libraries?", "libraries"),
        ("Which cities use museums?", "museums"),
        ("Which cities have interpreters?", "interpreters"),
        ("Which cities have a mentoring scheme?", "mentoring"),
        ("cities with a mentoring scheme", "mentoring"),
        ("mentoring best practices", "mentoring"),
    ],
)
def test_a_bare_list_shows_only_what_names_it_and_keeps_the_rest(real_assistant, question, word):
    answer = real_assistant.ask(question)
    texts = {p.id: p.text for p in real_assistant.index.passages}
    shown = {c.passage_id for c in answer.citations if c.shown}
    assert shown
    assert all(words(word)[0] in words(texts[id_]) for id_ in shown)
    assert any(not c.shown for c in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Which cities do something for newcomers?",
        "Which cities bring books and libraries to people who cannot come to town?",
        "How do cities work with libraries?",
    ],
)
def test_a_list_that_is_open_takes_what_is_near(real_assistant, question):
    assert naming_what_is_listed(desk_of(real_assistant, question)) == frozenset()

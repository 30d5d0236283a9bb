"""Which part of a benchmark a question asks for in plain words, with the weights that ship."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import OF_PRACTICE, Filters, Intent
from assistant.calibration import Lending
from assistant.compose.choose import compose
from assistant.compose.method import ACCOUNT
from assistant.compose.part import load_part_classifier, part_meant, settled
from assistant.understand.parts import part_asked_for
from ingest.model import Kind
from tests.assistant.asking import desk_of


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Under what headings are we marked when it comes to language classes?", Kind.KEY_FACTOR),
        ("What did the cities that signed promise to do as buyers?", Kind.CHARTER),
        ("In one sentence, where should a city end up on language classes?", Kind.STANDARD),
        ("What should we weigh before we take over another town's scheme?", Kind.CONTEXT_FACTOR),
        (
            "Our province cut the grant in half. Do these benchmarks let a town off for that?",
            Kind.CONTEXT_FACTOR,
        ),
    ],
)
def test_a_part_is_told_by_plain_words(real_assistant, question, part):
    assert part_asked_for(question) is None
    query = real_assistant.desk(question, (), Filters()).query
    assert (query.understanding.intent, query.part) == (Intent.STRUCTURE, part)


@pytest.mark.parametrize(
    "question",
    [
        "Are these booklets for big cities alone, or can small towns use them?",
        "Who wrote these guides and what are they based on?",
    ],
)
def test_what_toolkits_are_is_told_by_themselves(real_assistant, question):
    query = real_assistant.desk(question, (), Filters()).query
    assert (query.understanding.intent, query.part) == (Intent.STRUCTURE, Kind.METHOD)


@pytest.mark.parametrize(
    "question",
    [
        "How do other cities help newcomers start a business?",
        "What did Ghent promise its tenants?",
        "asking migrants what they think of our services",
        "how to ask newcomers if services are good",
        "How many headings does it have?",
        "Which promises did the landlords of Bratislava break?",
        "Banks turn our founders away: nothing to pledge. How do other town halls get them money?",
        "What, according to the Oxford paper, has held back the United Kingdom in this field?",
    ],
)
def test_other_questions_stay_what_they_were(real_assistant, question):
    query = real_assistant.desk(question, (), Filters()).query
    assert query.understanding.intent is not Intent.STRUCTURE


def test_it_is_not_believed_where_nothing_found_bears_it_out(real_assistant):
    desk = real_assistant.desk(
        "What did the cities that signed promise to do as buyers?", (), Filters()
    )
    assert desk.query.meant is Kind.CHARTER
    before = replace(desk.query.understanding, intent=Intent.FACT)
    plain = replace(desk, query=replace(desk.query, understanding=before, part=None))
    assert settled(plain).query.part is Kind.CHARTER
    without = tuple(p for p in desk.order if desk.passage(p).kind is not Kind.CHARTER)
    assert settled(replace(plain, order=without)) == replace(plain, order=without)
    assert settled(replace(plain, order=())).query.part is None


def test_what_leans_on_an_earlier_question_or_names_a_place_asks_for_none(real_assistant, encoder):
    shipped = load_part_classifier(encoder.fingerprint)
    assert shipped is not None
    question = "What did the cities that signed promise to do as buyers?"
    query = replace(real_assistant.desk(question, (), Filters()).query, part=None)
    pooled = encoder.encode([question])[0].pooled
    assert part_meant(query, pooled, shipped) is Kind.CHARTER
    for other, history in (("What has Vienna promised?", ()), ("And why?", (question,))):
        leaning = real_assistant.desk(other, history, Filters()).query
        assert part_meant(leaning, pooled, shipped) is None


def test_a_part_that_is_called_by_its_name_is_asked_for(real_assistant, encoder):
    shipped = load_part_classifier(encoder.fingerprint)
    question = "What must be true of a town before it meets the Integrating Cities standard?"
    query = real_assistant.desk(question, (), Filters()).query
    assert query.part is Kind.STANDARD
    pooled = encoder.encode(["What did the mayors that signed promise?"])[0].pooled
    assert part_meant(query, pooled, shipped) is None


def test_all_of_the_charter_is_shown(real_assistant):
    answer = real_assistant.ask("What did the cities that signed promise to do as buyers?")
    quotes = [one.quote for one in answer.citations]
    for role in ("policy-makers", "service providers", "employers", "buyers"):
        assert any(quote.startswith(f"As {role}") for quote in quotes)


def test_weights_for_another_model_are_none():
    assert load_part_classifier("another") is None


def test_what_to_weigh_before_copying_is_shown_whole(real_assistant):
    answer = real_assistant.ask("What should we weigh before we take over another town's scheme?")
    assert "context factors" in answer.lead
    assert len(answer.citations) > 3
    assert {one.kind for one in answer.citations} == {Kind.CONTEXT_FACTOR}


def test_an_imprint_does_not_say_what_a_publication_is(real_assistant):
    answer = real_assistant.ask("Who is this publication for?")
    assert answer.answered
    assert not any("\u00a9" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "How do I turn the toolkit into an action plan for our language courses?",
        "Which cities tested the benchmark on diversity at work before it came out?",
    ],
)
def test_practice_that_is_asked_of_a_toolkit_is_told_by_its_own_account(real_assistant, question):
    made = desk_of(real_assistant, question)
    assert made.query.understanding.intent in OF_PRACTICE
    assert made.query.part is Kind.METHOD
    draft = compose(made, Lending())
    assert {made.passage(e.position).kind for b in draft.blocks for e in b.excerpts} <= set(ACCOUNT)


@pytest.mark.parametrize(
    "question",
    [
        "How do other cities help newcomers start a business?",
        "Where can founders get guidance on starting a company in their own language?",
        "What does the toolkit recommend for making courses accessible to wheelchair users?",
    ],
)
def test_practice_of_cities_is_told_by_examples(real_assistant, question):
    made = desk_of(real_assistant, question)
    assert made.query.part is None

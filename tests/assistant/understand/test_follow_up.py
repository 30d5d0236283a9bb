"""Questions that lean on the ones before, and those that do not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answer import Filters
from assistant.understand.turns import Turn

BEFORE = "How does Ghent train its interpreters?"
BROAD = "How do other cities train their interpreters?"


@pytest.mark.parametrize(
    "question",
    [
        "And in Dublin?",
        "What about Dublin?",
        "Dublin?",
        "Thanks, and Dublin?",
        "does Dublin do the same?",
        "is there something similar in Dublin?",
        "no, I meant Dublin",
        "not Ghent, Dublin",
        "sorry, I meant Dublin, not Ghent",
    ],
)
def test_another_place_takes_the_place_of_the_first(talk, question):
    reading = talk(BEFORE, question)
    assert reading.standalone == "How does Dublin train its interpreters?"
    assert reading.turn is Turn.PLACE


def test_a_place_takes_the_stead_of_cities_in_general(talk):
    assert talk(BROAD, "and in Dublin?").standalone == "How does Dublin train their interpreters?"
    both = talk(BROAD, "and in Dublin and Oslo?")
    assert both.standalone == "How do Dublin and Oslo train their interpreters?"


def test_a_country_leaves_the_question_one_about_cities(talk):
    asked = "Which cities offer mentoring for refugees?"
    assert talk(asked, "any in Germany?").standalone == f"{asked.rstrip('?')} in Germany?"
    assert talk(asked, "and Ghent?").standalone == "How does Ghent offer mentoring for refugees?"


@pytest.mark.parametrize(
    ("question", "turn"),
    [
        ("Has Dublin got one too?", Turn.PLACE),
        ("forget Ghent, what about Dublin?", Turn.PLACE),
        ("let's talk about Dublin", Turn.PLACE),
        ("What else does Ghent do?", Turn.MORE),
        ("Give me three more", Turn.MORE),
        ("do other places have that too?", Turn.OTHERS),
        ("How is Dublin's approach different?", Turn.COMPARE),
        ("what does the 2014 toolkit say about it?", Turn.LIMIT),
        ("Do you have something newer?", Turn.LIMIT),
        ("What if somebody speaks no Dutch?", Turn.DETAIL),
        ("which key factors are relevant?", Turn.DETAIL),
    ],
)
def test_other_ways_to_put_it(talk, question, turn):
    assert talk(BEFORE, question).turn is turn


def test_an_unknown_place_is_swapped_in_too(talk, places):
    found = places.find(talk(BEFORE, "And in Nairobi?").standalone)
    assert (found.names, found.unknown) == ((), ("Nairobi",))


@pytest.mark.parametrize(
    "question",
    [
        "Who pays for them?",
        "Why?",
        "How long does it last?",
        "And what did that cost the city in the end?",
        "how many languages do they cover?",
        "who is in charge?",
        "what about refugees?",
    ],
)
def test_a_question_that_leans_brings_its_subject_along(talk, question):
    reading = talk(BEFORE, question)
    assert reading.base == "How does Ghent train its interpreters"
    assert reading.own == question


def test_a_detail_is_looked_for_near_what_was_cited(talk):
    assert talk(BEFORE, "Who pays for them?").near == ("g1", "g2", "l1")
    assert talk(BEFORE, "What about refugees?").near == ()


def test_one_detail_after_another_leans_on_the_subject(talk):
    assert talk(BEFORE, "How long does it take?", "And who pays?").base == BEFORE.rstrip("?")
    why = talk(BEFORE, "Do they cover sign language?", "why?")
    assert "sign language" in why.standalone
    assert "interpreters" in why.standalone


@pytest.mark.parametrize(
    "question",
    [
        "Which cities let residents sit on a migrant council?",
        "How do other cities help migrant entrepreneurs get a loan?",
        "How do cities make sure that newcomers know their rights?",
        "What is social value?",
        "What does ESOL stand for?",
        "What does the Charter say?",
        "Is there anything on housing?",
        "What do the toolkits say about monitoring?",
        "List all key factors",
    ],
)
def test_a_question_that_says_all_it_needs_stays(talk, question):
    reading = talk(BEFORE, question)
    assert reading.standalone == question
    assert reading.turn is Turn.NEW
    assert not reading.near


def test_thanks_before_a_new_question_are_left_out(talk):
    asked = "Thanks! How do other cities recruit mentors?"
    assert talk(BEFORE, asked).standalone == "How do other cities recruit mentors?"


@pytest.mark.parametrize(
    "turn",
    [
        "Leaving interpreters aside: ",
        "Something else: ",
        "A different topic: ",
        "Change of subject. ",
        "New question: ",
    ],
)
def test_a_change_of_subject_leaves_the_past_behind(talk, turn):
    reading = talk(BEFORE, "only from 2014", f"{turn}how do they recruit mentors?")
    assert reading.standalone == "how do they recruit mentors?"
    assert reading.limits == Filters()


@pytest.mark.parametrize("question", ["And in Dublin?", "Why?", "", "Who pays for them?"])
def test_without_history_a_question_stays(talk, question):
    assert talk(question).standalone == question


@pytest.mark.parametrize(
    "question",
    ["any more?", "more", "What else?", "show me more examples please", "others?", "next"],
)
def test_more_continues_the_list(talk, question):
    reading = talk(BROAD, question)
    assert reading.standalone == BROAD
    assert reading.turn is Turn.MORE
    assert reading.seen == {"g1", "g2", "l1"}


@pytest.mark.parametrize(
    "question",
    ["any other cities?", "who else does this?", "elsewhere?", "what do other cities do?"],
)
def test_elsewhere_leaves_out_the_place_talked_about(talk, question):
    reading = talk(BEFORE, question)
    assert reading.standalone == "How do other cities train its interpreters?"
    assert reading.limits == Filters(without=frozenset({"Ghent"}))


def test_limits_add_up_while_the_subject_stays(talk):
    reading = talk(BROAD, "only from 2014", "without Oslo", "and women?")
    assert reading.limits == Filters(years=frozenset({2014}), without=frozenset({"Oslo"}))
    assert talk(BROAD, "only from 2014", "How do cities hire teachers?").limits == Filters()
    assert talk(BROAD, "only from 2014", "all years again").limits == Filters()


def test_a_limit_with_a_question_is_both(talk):
    reading = talk(BROAD, "only from 2014: who pays for them?")
    assert reading.limits == Filters(years=frozenset({2014}))
    assert reading.own == "who pays for them?"


def test_a_place_left_out_of_two_leaves_the_other(talk):
    reading = talk("Compare Ghent and Lisbon on courses", "without Ghent")
    assert reading.standalone == "What does Lisbon do on courses?"


@pytest.mark.parametrize(
    "question", ["compare that with Vienna", "how does it compare to Vienna?", "versus Vienna?"]
)
def test_a_comparison_with_another_place(talk, question):
    reading = talk(BEFORE, question)
    assert reading.standalone == "Compare Ghent and Vienna: train its interpreters"
    assert reading.turn is Turn.COMPARE


def test_a_comparison_of_what_was_shown(talk):
    assert talk(BROAD, "compare the first two").standalone.startswith("Compare Ghent and Lisbon:")
    trail = talk(BEFORE, "and in Oslo?", "compare them")
    assert trail.standalone.startswith("Compare Ghent and Oslo:")


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("the second one", "How does Lisbon train their interpreters?"),
        ("tell me more about the first", "How does Ghent train their interpreters?"),
        ("the Portuguese one", "How does Lisbon train their interpreters?"),
        ("the one in Vienna", "How does Vienna train their interpreters?"),
        ("the last two", "How do Ghent and Lisbon train their interpreters?"),
    ],
)
def test_something_shown_before(talk, question, standalone):
    reading = talk(BROAD, question)
    assert reading.standalone == standalone
    assert reading.turn is Turn.WHICH


def test_a_detail_of_something_shown_before(talk):
    reading = talk(BROAD, "how much does the second one cost?")
    assert reading.own == "how much does Lisbon cost?"
    assert reading.near == ("l1",)


def test_an_answer_is_recalled_only_where_that_matters(places, sources):
    from assistant.understand.follow_up import follow
    from assistant.understand.reading import Ground, Reading

    def never():
        raise AssertionError("recalled")

    for question in (BROAD, "only from 2014", "New question: why?", "thanks", "what about women?"):
        follow(question, Reading("", BEFORE), never, Ground(sources, places))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.text(max_size=60))
def test_whatever_is_said_can_be_read(talk, said):
    reading = talk(BEFORE, said, "and in Dublin?", said)
    assert isinstance(reading.standalone, str)
    assert len(reading.trail) <= 6

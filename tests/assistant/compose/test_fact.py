"""A fact: its sentence and a little around it."""

from __future__ import annotations

import pytest

from assistant.compose.fact import MOST_CITATIONS, compose_fact, said_already, without_said
from assistant.understand.where import Where
from ingest.model import Kind
from tests.assistant.asking import desk_of
from tests.assistant.tiny import desk, passage

TEXTS = ["Alpha one two.", "Beta three four.", "Gamma five six.", "Delta seven.", "Epsilon."]
PASSAGES = [passage(str(i), text, at=100 * i) for i, text in enumerate(TEXTS)]


def positions(draft):
    return [e.position for block in draft.blocks for e in block.excerpts]


def test_the_best_comes_first_and_few_are_shown():
    made = compose_fact(desk(PASSAGES, {0: 0.500, 1: 0.502, 2: 0.501, 3: 0.499, 4: 0.498}))
    assert positions(made) == [1, 2, 0, 3, 4][:MOST_CITATIONS]
    assert all(block.shown for block in made.blocks)


def test_the_same_text_of_another_toolkit_is_quoted_once():
    same = "The toolkits are for people who work in large cities and for their partners."
    texts = [same, same.replace("large", "larger"), "Towns may use them, too."]
    made = [passage(str(i), text, at=200 * i) for i, text in enumerate(texts)]
    assert positions(compose_fact(desk(made, {0: 0.50, 1: 0.499, 2: 0.498}))) == [0, 2]


def test_texts_that_say_another_thing_are_not_the_same():
    assert not said_already("In Ghent ten mentors help.", ["In Bremen two banks lend."])
    assert said_already("In Ghent ten mentors help.", ["Alpha.", "In Ghent ten mentors helped."])


def test_what_is_much_less_relevant_is_left_out():
    assert positions(compose_fact(desk(PASSAGES, {0: 0.9, 1: 0.3, 2: 0.2}))) == [0]


def test_a_place_that_is_named_comes_before_what_is_more_relevant():
    where = Where(names=("Ghent",), positions=frozenset({2}), each=(frozenset({2}),))
    assert positions(compose_fact(desk(PASSAGES, {0: 0.9, 2: 0.2}, where=where))) == [2]


def test_a_place_without_candidates_falls_back_to_all():
    where = Where(names=("Ghent",), positions=frozenset({4}), each=(frozenset({4}),))
    assert positions(compose_fact(desk(PASSAGES, {0: 0.9}, where=where))) == [0]


@pytest.mark.parametrize("budget", [1, 3, 6, 300])
def test_the_budget_of_words_is_kept_but_one_sentence_is_always_given(budget):
    made_desk = desk(PASSAGES, {0: 0.5, 1: 0.5, 2: 0.5}, short=budget)
    made = compose_fact(made_desk)
    words = sum(made_desk.words(e) for block in made.blocks for e in block.excerpts)
    assert positions(made)
    assert words <= budget or positions(made) == [0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("See here: https://example.org/shop", Kind.FOOTNOTE), ("Is it free?", Kind.GUIDE_QUESTION)],
)
def test_what_points_elsewhere_or_asks_is_quoted_only_where_nothing_tells(text, kind):
    made = [passage("x", text, kind=kind), passage("y", "It is dear.", at=100)]
    assert positions(compose_fact(desk(made, {0: 0.9, 1: 0.88}))) == [1]
    assert positions(compose_fact(desk(made[:1], {0: 0.9}))) == [0]


def test_sentences_that_were_quoted_are_not_quoted_again():
    said = "A city can see how near it is to the standards of the Charter."
    made = [
        passage("0", f"{said} It can find inspiration, too."),
        passage("1", f"{said} A yearly survey asks all signatories how far they are.", at=300),
    ]
    made_desk = desk(made, {0: 0.5, 1: 0.5})
    first, second = made_desk.whole(0), made_desk.whole(1)
    left = without_said(made_desk, second, [first.text(made[0])])
    assert left.text(made[1]) == "A yearly survey asks all signatories how far they are."
    assert without_said(made_desk, second, []) == second
    assert without_said(made_desk, second, [made[1].text]) is None


def test_a_heading_goes_with_what_follows_it():
    made = [
        passage("0", "Cities need a way of checking and review."),
        passage("1", "Checking and review\nEvery course is looked at twice a year.", at=300),
    ]
    made_desk = desk(made, {0: 0.5, 1: 0.5})
    second = made_desk.whole(1)
    assert len(made[1].sentences) == 2
    assert without_said(made_desk, second, [made[0].text.replace("checking", "Checking")]) == second


def test_what_weighs_on_a_city_does_not_answer_what_cities_do(real_assistant):
    made = desk_of(
        real_assistant, "How do other cities get migrants to vote or take part in politics?"
    )
    assert made.passage(made.order[0]).kind is Kind.CONTEXT_FACTOR
    kinds = {made.passage(position).kind for position in positions(compose_fact(made))}
    assert kinds
    assert Kind.CONTEXT_FACTOR not in kinds

"""How other cities do it, place by place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import Intent
from assistant.calibration import Lending, Quoting
from assistant.compose.how_to import compose_how_to, score_examples
from assistant.understand.where import Where
from ingest.model import Kind
from ingest.places import place_parts
from tests.assistant.asking import desk_of
from tests.assistant.tiny import desk, passage

QUESTIONS = (
    "How do other cities help migrant entrepreneurs get a loan?",
    "Which cities teach newcomers the language?",
    "What have other towns done to hire more diverse staff?",
    "How do cities consult migrants?",
)
LEND = Lending()
BY_GAP = Quoting(intercept=0.0, coefficients={"gap": -10.0}, least=0.0, example=0.2)
"""A sentence answers by how relevant its example is: 0.5 for the best, 0.27 for one 0.1 below."""


def example(name, place, key_factor=None, words=5):
    text = " ".join(["Word"] * words) + "."
    return passage(
        name, text, at=1000 * ord(name[0]), kind=Kind.EXAMPLE, place=place, key_factor=key_factor
    )


def shown(draft):
    return [block for block in draft.blocks if block.shown]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("budget", [60, 200, 450])
def test_each_place_once_the_best_first_within_the_budget(real_assistant, question, budget):
    made_desk = replace(desk_of(real_assistant, question), words_long=budget)
    draft = compose_how_to(made_desk, LEND)
    first = shown(draft)
    assert first
    headings = [block.heading for block in first]
    assert len(headings) == len(set(headings))
    words = [made_desk.words(e) for block in first for e in block.excerpts]
    assert sum(words) <= budget or len(words) == 1
    kinds = {made_desk.passage(e.position).kind for b in draft.blocks for e in b.excerpts}
    assert kinds == {Kind.EXAMPLE}
    best = score_examples(made_desk, LEND)[0].position
    assert first[0].excerpts[0].position == best
    assert [block.shown for block in draft.blocks] == sorted(
        (block.shown for block in draft.blocks), reverse=True
    )


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_excerpt_stands_twice_and_the_lead_counts_all_places(real_assistant, question):
    draft = compose_how_to(desk_of(real_assistant, question), LEND)
    used = [e.position for block in draft.blocks for e in block.excerpts]
    assert len(used) == len(set(used))
    places = {block.heading for block in draft.blocks if block.heading}
    first = {block.heading for block in draft.blocks if block.heading and block.shown}
    if len(first) < len(places):
        assert draft.lead.startswith(
            "The closest" if len(first) == 1 else f"The {len(first)} closest"
        )
        assert f" of {len(places)} places in " in draft.lead
        assert draft.lead.endswith("may bear on this.")
    else:
        assert draft.lead.startswith(f"{len(places)} places" if len(places) > 1 else "One place")


def test_the_lead_doubts_where_an_answer_is_not_likely():
    many = [example(str(i), f"Place{i}", words=50) for i in range(9)]
    sure = desk(many, {i: 0.5 for i in range(9)}, long=200)
    unsure = replace(sure, chance=0.3)
    lead = compose_how_to(unsure, LEND).lead
    assert lead.startswith("These documents may not cover exactly this. The ")
    assert "may bear" not in lead
    assert compose_how_to(sure, LEND).lead.startswith("The ")
    one = replace(desk(many[:1], {0: 0.5}), chance=0.3)
    assert compose_how_to(one, LEND).lead.endswith("exactly this. One place in one document.")


@pytest.mark.parametrize(
    ("question", "doubtful"),
    [
        ("How do other cities help migrant entrepreneurs get a loan?", False),
        ("How do others make sure that foreigners are treated well on buses and trains?", True),
    ],
)
def test_the_chance_is_weighed_before_it_is_told(real_assistant, question, doubtful):
    answer = real_assistant.ask(question)
    assert answer.answered
    assert (answer.confidence < 0.45) is doubtful
    assert answer.lead.startswith("These documents may not cover exactly this.") is doubtful
    assert answer.text.startswith(answer.lead)


def test_which_city_is_best_is_not_said(real_assistant):
    answer = real_assistant.ask("Which city has the best language courses?")
    assert answer.lead.startswith("These documents do not say which city is best. ")
    assert len({c.city for c in answer.citations if c.shown}) > 3


def test_what_the_page_has_no_room_for_stands_behind_more():
    many = [example(str(i), f"Place{i}", words=50) for i in range(9)]
    draft = compose_how_to(desk(many, {i: 0.5 for i in range(9)}, long=200), LEND)
    assert [block.heading for block in draft.blocks] == [f"Place{i}" for i in range(9)]
    assert 1 <= len(shown(draft)) <= 200 // 50


def test_an_example_far_less_relevant_bears_on_nothing():
    draft = compose_how_to(desk([example("a", "A"), example("b", "B")], {0: 0.9, 1: 0.1}), LEND)
    assert [block.heading for block in draft.blocks] == ["A"]


def test_an_example_somewhat_less_relevant_stands_behind_more():
    made = desk(
        [example("a", "A"), example("b", "B"), example("c", "C")], {0: 0.9, 1: 0.8, 2: 0.65}
    )
    draft = compose_how_to(replace(made, quoting=BY_GAP), LEND)
    assert [(block.heading, block.shown) for block in draft.blocks] == [
        ("A", True),
        ("B", True),
        ("C", False),
    ]


def test_a_place_with_two_good_examples_tells_both_under_its_name():
    made = desk(
        [example("a", "A"), example("b", "A"), example("c", "C"), example("d", "A")],
        {0: 0.58, 1: 0.60, 2: 0.56, 3: 0.46},
    )
    draft = compose_how_to(replace(made, quoting=BY_GAP), LEND)
    assert [(b.heading, [e.position for e in b.excerpts], b.shown) for b in draft.blocks] == [
        ("A", [1, 0], True), ("C", [2], True), ("A", [3], False),
    ]  # fmt: skip


@pytest.mark.parametrize(("of_other", "note"), [("toolkit", "Toolkit"), ("guide", "")])
def test_what_two_examples_have_in_common_is_said_once(of_other, note):
    two = [example("a", "A"), replace(example("b", "A"), source=of_other)]
    made = replace(desk(two, {0: 0.6, 1: 0.6}), quoting=BY_GAP)
    (block,) = compose_how_to(made, LEND).blocks
    assert block.note.startswith(note)
    assert bool(block.note) is bool(note)


def test_a_sentence_that_two_examples_share_is_quoted_once():
    first = passage("a", "One one. Two two.", at=0, kind=Kind.EXAMPLE, place="A")
    goes_on = passage("b", "Two two. Three three.", at=9, kind=Kind.EXAMPLE, place="A")
    made = replace(desk([first, goes_on], {0: 0.6, 1: 0.59}), quoting=BY_GAP)
    (block,) = compose_how_to(made, LEND).blocks
    texts = [e.text(made.passage(e.position)) for e in block.excerpts]
    assert texts == ["One one. Two two.", "Three three."]


@pytest.mark.parametrize(("intent", "places"), [(Intent.HOW_TO, 2), (Intent.LIST, 3)])
def test_where_places_are_asked_for_each_new_one_counts_more(intent, places):
    names = ("A", "B", "C")
    made = desk([example(n, n) for n in names], {0: 0.6, 1: 0.5, 2: 0.4}, intent)
    draft = compose_how_to(replace(made, quoting=replace(BY_GAP, new_place=2.0)), LEND)
    assert [block.heading for block in draft.blocks if block.shown] == list(names[:places])


def test_a_key_factor_lends_its_examples_its_relevance():
    parts = [
        example("a", "A", key_factor="Loans"),
        example("b", "B", key_factor="Staff"),
        passage("c", "Staff.", kind=Kind.KEY_FACTOR, key_factor="Staff"),
        passage("d", "Loans.", kind=Kind.KEY_FACTOR, key_factor="Loans"),
        passage("e", "Who is on the staff?", kind=Kind.GUIDE_QUESTION, key_factor="Staff"),
    ]
    made = desk(parts, {0: 0.50, 1: 0.45, 2: 0.8, 3: 0.2, 4: 0.3})
    found = score_examples(made, Lending(key_factor=0.5, guide_question=1.0))
    # B: 0.45 + 0.5 * 0.8 + 0.3. A: 0.50 + 0.5 * 0.2 + the usual 0.3 of the only question.
    assert [(s.position, s.score) for s in found] == [(1, 1.15), (0, 0.9)]
    alone = score_examples(made, Lending(key_factor=0.0, guide_question=0.0))
    assert [s.position for s in alone] == [0, 1]


def test_a_country_limits_the_examples_to_its_places():
    parts = [example("a", "Oslo"), example("b", "Munich"), example("c", "Berlin, Munich and Ulm")]
    german = Where(countries=("Germany",), within=("Munich", "Berlin"))
    draft = compose_how_to(desk(parts, {0: 0.6, 1: 0.55, 2: 0.5}, Intent.HOW_TO, german), LEND)
    assert [block.heading for block in draft.blocks] == ["Munich", "Berlin, Munich and Ulm"]


def test_a_country_without_examples_leaves_all():
    where = Where(countries=("France",), within=())
    draft = compose_how_to(desk([example("a", "Oslo")], {0: 0.6}, Intent.HOW_TO, where), LEND)
    assert [block.heading for block in draft.blocks] == ["Oslo"]


def test_a_country_limits_real_answers(real_assistant):
    made = desk_of(real_assistant, "How do German cities recruit staff?")
    within = set(made.query.where.within)
    draft = compose_how_to(made, LEND)
    assert draft.blocks
    assert all(within & set(place_parts(block.heading)) for block in draft.blocks)


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("Give me three examples of mentoring for entrepreneurs.", 3),
        ("Two good examples of staff training on diversity, please", 2),
    ],
)
def test_as_many_examples_are_shown_as_were_asked_for(real_assistant, question, most):
    answer = real_assistant.ask(question)
    assert 1 < sum(c.shown for c in answer.citations) <= most
    assert all(c.city for c in answer.citations if c.shown)


@pytest.mark.parametrize(
    ("frame", "subject"),
    [
        ("Give me some good examples of", "mentoring for entrepreneurs"),
        ("I am looking for inspiration on", "mentoring for entrepreneurs"),
        ("We need practical tips on", "staff training on diversity"),
    ],
)
def test_what_asks_does_not_lead_elsewhere(real_assistant, frame, subject):
    plain = desk_of(real_assistant, f"How do cities do {subject}?")
    framed = desk_of(real_assistant, f"{frame} {subject}")
    best = {plain.passage(p).id for p in plain.order[:10]}
    assert sum(framed.passage(p).id in best for p in framed.order[:5]) >= 4

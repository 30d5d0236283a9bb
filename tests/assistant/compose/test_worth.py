"""What each sentence of an example is worth."""

from __future__ import annotations

import math

import pytest

from assistant.calibration import Lending, Quoting
from assistant.compose.how_to import to_weigh
from assistant.compose.worth import Scored, signals, weigh
from ingest.model import Kind
from tests.assistant.asking import desk_of
from tests.assistant.tiny import desk, passage

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture(scope="module")
def asked(real_assistant):
    made = desk_of(real_assistant, QUESTION)
    scored = to_weigh(made, Lending())
    return made, scored, signals(made, scored)


def test_each_sentence_of_each_example_has_its_signals(asked):
    made, scored, found = asked
    assert [len(of_one) for of_one in found] == [
        len(made.passage(one.position).sentences) for one in scored
    ]
    rows = [row for of_one in found for row in of_one]
    assert min(row["below"] for row in rows) == 0.0
    assert all(0.0 <= row["share"] <= 1.0 for row in rows)
    first_three = [of_one[0]["rank"] for of_one in found[:3]]
    assert first_three == pytest.approx([0.0, math.log(2), math.log(3)])
    assert found[0][0]["gap"] == 0.0
    assert all(
        row["gap"] == pytest.approx(scored[0].score - one.score)
        for one, of_one in zip(scored, found, strict=True)
        for row in of_one
    )
    for of_one in found:
        assert sorted(row["order"] for row in of_one) == sorted(
            1 / place for place in range(1, len(of_one) + 1)
        )


def test_the_likest_sentence_of_an_example_is_its_first(asked):
    _, _, found = asked
    for of_one in found:
        assert min(of_one, key=lambda row: (row["below"], -row["order"]))["order"] == 1.0


def test_a_chance_is_the_regression_s(asked):
    made, scored, found = asked
    quoting = Quoting(intercept=-1.0, coefficients={"share": 2.0, "rank": -0.5})
    rows = weigh(made, scored, quoting)
    row = found[2][0]
    total = -1.0 + 2.0 * row["share"] - 0.5 * row["rank"]
    assert rows[2].chances[0] == pytest.approx(1 / (1 + math.exp(-total)))


def test_what_a_sentence_leans_on_and_how_long_it_is():
    text = "Oslo opened a desk. It gives advice in ten languages. Staff came from the city."
    made = desk([passage("a", text, kind=Kind.EXAMPLE, place="Oslo")], {0: 0.5})
    (one,) = weigh(made, [Scored(0, 0.5)], Quoting())
    assert (one.position, one.place) == (0, "Oslo")
    assert one.words == (4, 6, 5)
    assert one.leaning == (False, True, False)


def test_no_example_has_no_signals(asked):
    made, _, _ = asked
    assert signals(made, []) == []
    assert weigh(made, [], Quoting()) == []

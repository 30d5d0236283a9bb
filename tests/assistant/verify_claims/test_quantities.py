from __future__ import annotations

import pytest

from assistant.verify_claims.agree import agrees
from assistant.verify_claims.quantities import Bound, quantities
from assistant.verify_claims.text import sentences


def amounts(text):
    return [one for sentence in sentences([text]) for one in quantities(sentence)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They paid €30,000 to it", 30_000, "€"),
        ("About 4.3 million dollars", 4.3e6, "$"),
        ("two hundred and fifty people", 250, ""),
        ("twenty-five mentors", 25, ""),
        ("Six per cent of them", 6, "%"),
        ("a third of the town", 100 / 3, "%"),
        ("nine in ten people", 90, "%"),
        ("it fell by a quarter", 25, "%"),
        ("in the 1990s it grew", 1990, "s"),
        ("a dozen cities", 12, ""),
        ("it starts at 6 pm", 6, "pm"),
        ("shortly after 4 a.m. it did", 4, "am"),
        ("30 am not", 30, ""),
    ],
)
def test_an_amount_is_read_with_its_unit(text, value, unit):
    found = amounts(text)
    assert [(round(one.value, 3), one.unit) for one in found] == [(round(value, 3), unit)]


def test_one_as_a_pronoun_is_no_amount():
    assert amounts("One of the cities, and the one after it") == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("over 90 people", Bound.AT_LEAST),
        ("fewer than 90 people", Bound.AT_MOST),
        ("no more than 90 people", Bound.AT_MOST),
        ("up to 90 people", Bound.AT_MOST),
        ("at least 90 people", Bound.AT_LEAST),
        ("roughly 90 people", Bound.ABOUT),
        ("exactly 90 people", Bound.EXACT),
    ],
)
def test_how_a_number_is_hedged(text, bound):
    assert amounts(text)[0].bound is bound


@pytest.mark.parametrize(
    ("claimed", "given", "same"),
    [
        ("1,000 people", "1000 people", True),
        ("eleven people", "11 people", True),
        ("33 percent of them", "a third of them", True),
        ("about 400 metres", "412 metres", True),
        ("over 400 metres", "412 metres", True),
        ("over 400 metres", "under 400 metres", False),
        ("400 metres", "412 metres", False),
        ("5 %", "5 people", False),
        ("30 euros", "30 pounds", False),
        ("in the 1990s", "in 1994", True),
        ("in 1994", "in the 1990s", False),
    ],
)
def test_whether_one_amount_bears_out_another(claimed, given, same):
    assert agrees(amounts(claimed)[0], amounts(given)[0]) is same

"""Parts of the world that examples are wanted from."""

from __future__ import annotations

import pytest

from assistant.understand.world import World

WORLD = World(
    {
        "Europe": frozenset({"NL", "PL"}),
        "Eastern Europe": frozenset({"PL"}),
        "Northern America": frozenset({"US", "CA"}),
        "Africa": frozenset({"KE"}),
    }
)


@pytest.mark.parametrize(
    ("text", "name", "countries", "outside"),
    [
        ("Are there examples from eastern Europe?", "eastern Europe", {"PL"}, False),
        ("Which North American cities are covered?", "North American", {"US", "CA"}, False),
        ("Is there anything from Africa?", "Africa", {"KE"}, False),
        ("Which cities in the east of town", "", None, False),
        ("Which examples come from outside Europe?", "Europe", {"NL", "PL"}, True),
        ("Show me non-European examples", "European", {"NL", "PL"}, True),
        ("What do other European cities do?", "", None, False),
        ("How do cities help people from eastern Europe?", "", None, False),
        ("What do African communities get?", "", None, False),
    ],
)
def test_a_part_of_the_world_is_told_from_where_people_come_from(text, name, countries, outside):
    found = WORLD.find(text)
    assert [one.name for one in found] == ([name] if name else [])
    if found:
        assert (found[0].countries, found[0].outside) == (countries, outside)
        assert text[found[0].start : found[0].end] == name


@pytest.mark.parametrize(
    ("question", "some", "none"),
    [
        ("Which examples come from outside Europe?", "Pittsburgh", "Utrecht"),
        ("Which North American cities are covered?", "Detroit", "Oslo"),
        ("How do southern European cities teach the language?", "Barcelona", "Stockholm"),
    ],
)
def test_only_what_lies_there_is_quoted(real_assistant, question, some, none):
    answer = real_assistant.ask(question)
    cities = {c.city for c in answer.citations}
    assert some in cities
    assert none not in cities


@pytest.mark.parametrize(
    "question", ["Are there examples from eastern Europe?", "What examples are there in France?"]
)
def test_where_no_example_is_from_is_said(real_assistant, question):
    answer = real_assistant.ask(question)
    assert not answer.answered
    assert ("Europe" in answer.text) or ("France" in answer.text)

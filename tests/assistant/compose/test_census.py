"""Everything of one sort: complete, named in the lead, within the page."""

from __future__ import annotations

import pytest

from assistant.chain import Chain
from ingest.model import Kind


@pytest.mark.parametrize(
    "question",
    [
        "List all the cities that have examples",
        "Which cities are covered by the toolkits?",
        "Which places are mentioned in the documents?",
        "How many cities have examples?",
    ],
)
def test_all_places_are_named_and_every_example_is_cited(
    real_assistant: Chain, question: str
) -> None:
    answer = real_assistant.ask(question)
    assert answer.answered
    assert all(place in answer.lead for place in real_assistant.places)
    examples = [p for p in real_assistant.index.passages if p.kind is Kind.EXAMPLE]
    assert {c.passage_id for c in answer.citations} == {p.id for p in examples}
    assert len(answer.text.split()) <= 450


def test_all_key_factors_stand_under_their_toolkits(real_assistant: Chain) -> None:
    answer = real_assistant.ask("What are all the key factors?")
    quotes = {c.quote for c in answer.citations}
    assert quotes == {name for _, name in real_assistant.knowledge.key_factors}
    assert len(answer.groups) == 4


@pytest.mark.parametrize(
    "question", ["What standards do the toolkits set?", "How many standards are there?"]
)
def test_every_standard_stands_under_its_toolkit(real_assistant: Chain, question: str) -> None:
    answer = real_assistant.ask(question)
    standards = real_assistant.knowledge.positions_by_kind[Kind.STANDARD]
    wanted = {real_assistant.index.passages[position].id for position in standards}
    assert {c.passage_id for c in answer.citations} == wanted
    assert f"{len(standards)} standards" in answer.lead


def test_the_newest_toolkits_are_those_of_the_latest_year(real_assistant: Chain) -> None:
    answer = real_assistant.ask("How many context factors are there in the newest toolkits?")
    assert answer.citations
    assert {c.year for c in answer.citations} == {real_assistant.knowledge.latest_year}


def test_a_topic_makes_it_an_ordinary_list(real_assistant: Chain) -> None:
    answer = real_assistant.ask("Which cities offer childcare during language lessons?")
    assert "places have examples here" not in answer.lead

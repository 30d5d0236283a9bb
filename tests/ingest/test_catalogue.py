"""The catalogue holds what a reader counts in the five texts."""

from __future__ import annotations

import pytest

from ingest.catalogue import counts
from ingest.corpus import catalogue_of
from ingest.model import Kind
from ingest.spans import is_exact

TOOLKITS = {
    "matching-buyers-and-suppliers": (7, 13, 10),
    "services-for-migrant-entrepreneurs": (9, 21, 10),
    "managing-diversity": (8, 16, 7),
    "introductory-and-language-courses": (9, 15, 7),
}
"""Key factors, examples and context factors."""


@pytest.fixture(scope="module")
def items(outlined):
    return catalogue_of(tuple(outlined.values()))


@pytest.mark.parametrize("source", TOOLKITS)
def test_counts_of_a_toolkit(items, source):
    found = counts(items)[source]
    kinds = (Kind.KEY_FACTOR, Kind.EXAMPLE, Kind.CONTEXT_FACTOR)
    assert tuple(found[kind] for kind in kinds) == TOOLKITS[source]
    assert found[Kind.STANDARD] == 1


def test_counts_of_the_paper(items):
    found = counts(items)["inclusive-cities-background-paper"]
    assert 23 <= found[Kind.EXAMPLE] <= 27
    assert Kind.KEY_FACTOR not in found


def test_every_item_and_name_is_exact(items, outlined):
    for item in items:
        stored = outlined[item.source].document.text
        assert is_exact(stored, item.spans, item.text)
        assert not item.name or is_exact(stored, item.name_spans, item.name)


def test_guide_questions_ask(items):
    asked = [i for i in items if i.kind is Kind.GUIDE_QUESTION]
    assert len(asked) == 162
    assert sum("?" in i.text or ":" in i.text for i in asked) >= len(asked) - 4
    assert all(i.key_factor for i in asked)


def test_every_key_factor_has_questions_and_examples(items):
    for source in TOOLKITS:
        names = [i.name for i in items if i.source == source and i.kind is Kind.KEY_FACTOR]
        for kind in (Kind.GUIDE_QUESTION, Kind.EXAMPLE):
            having = {i.key_factor for i in items if i.source == source and i.kind is kind}
            assert having == set(names)


def test_examples_name_their_place(items):
    examples = [i for i in items if i.kind is Kind.EXAMPLE]
    assert all(i.place for i in examples)
    assert {"Ghent", "Munich", "Brighton & Hove", "Lombardy"} <= {i.place for i in examples}

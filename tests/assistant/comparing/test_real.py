"""Comparisons of the real corpus: exact, whole, and proposed only where they can be filled."""

from __future__ import annotations

from itertools import combinations

import pytest

from assistant.basket.model import Item
from assistant.chain import Chain
from assistant.comparing.asked import ask_places
from assistant.comparing.catalogue import of_places, of_toolkits
from assistant.comparing.choice import TOOLKITS
from assistant.comparing.proposals import proposals
from assistant.comparing.subject import Subject, subject_names, subject_of
from assistant.comparing.table import table_of
from ingest.model import Kind
from ingest.spans import is_exact

PARTS = {kind: kind.value for kind in Kind}


@pytest.fixture(scope="module")
def stored(real_assistant: Chain) -> dict[str, str]:
    return {id_: real_assistant.index.text(id_) for id_ in real_assistant.sources}


def exact(stored: dict[str, str], item: Item) -> bool:
    return is_exact(stored[item.source], item.spans, item.quote)


def test_every_quote_of_every_comparison_is_exact(
    real_assistant: Chain, stored: dict[str, str]
) -> None:
    library = real_assistant.library
    names = [place.name for place in library.places]
    subjects = [Subject(), *(subject_of(name, library) for name in subject_names(library))]
    items = {
        one.item
        for subject in subjects
        for one in of_places(library, names, subject).quotes
    } | {
        one.item
        for pair in combinations(real_assistant.sources, 2)
        for subject in subjects
        for one in of_toolkits(library, real_assistant.sources, pair, subject, PARTS).quotes
    }  # fmt: skip
    assert len(items) > 100
    assert [item for item in items if not exact(stored, item)] == []


def test_a_comparison_answer_is_a_table_that_loses_nothing(real_assistant: Chain) -> None:
    answer = real_assistant.ask("Compare Vienna, Barcelona and Munich on orientation")
    table = table_of(answer, real_assistant.library.themes)
    assert sorted(one.n for one in table.quotes) == [one.n for one in answer.citations]
    assert [column.name for column in table.columns] == ["Vienna", "Barcelona", "Munich"]


def test_what_is_proposed_can_be_filled(real_assistant: Chain) -> None:
    library = real_assistant.library
    found = proposals(library)
    assert len(found) == 3
    for each in found:
        subject = subject_of(each.choice.theme, library)
        if each.choice.by == TOOLKITS:
            kits = each.choice.toolkits
            table = of_toolkits(library, real_assistant.sources, kits, subject, PARTS)
        else:
            table = of_places(library, each.choice.places, subject)
        assert max(row.filled for row in table.rows) == len(each.choice.names)


@pytest.mark.parametrize("words", ["hiring", "quantum physics", "$5 *x* <b>"])
def test_free_words_bring_exact_quotes_or_none(
    real_assistant: Chain, stored: dict[str, str], words: str
) -> None:
    found = ask_places(real_assistant, ["Tampere", "Oslo", "Ghent"], words)
    quotes = (*found.table.quotes, *found.nearest.values())
    assert all(exact(stored, one.item) for one in quotes)
    assert bool(found.table.quotes) == (words == "hiring")

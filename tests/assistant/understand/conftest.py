"""Parts that understanding is tested with."""

from __future__ import annotations

import pytest

from assistant.understand.follow_up import follow
from assistant.understand.reading import Cited, Ground, Reading
from assistant.understand.reference import Item
from assistant.understand.where import PlaceFinder
from ingest.gazetteer import open_gazetteer

CITED = Cited(
    (
        Item("Ghent", ("g1", "g2"), (1, 2)),
        Item("Lisbon", ("l1",), (3,)),
        Item("Vienna", ("v1",), (4,), shown=False),
    )
)
"""What every answer of a made-up conversation showed."""


@pytest.fixture(scope="session")
def places(real_settings, real_assistant):
    return PlaceFinder(open_gazetteer(real_settings.cache_dir), real_assistant.knowledge)


@pytest.fixture(scope="session")
def sources(real_assistant):
    return real_assistant.sources


@pytest.fixture(scope="session")
def talk(places, sources):
    """Reads the last of some questions, each answer before it having shown `CITED`."""

    def read(*asked: str) -> Reading:
        reading = None
        for question in asked:
            reading = follow(question, reading, lambda: CITED, Ground(sources, places))
        assert reading is not None
        return reading

    return read

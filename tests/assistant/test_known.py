"""What a corpus holds, counted."""

from __future__ import annotations

from dataclasses import replace

from assistant.known import known
from tests.ui.corpus import SOURCES
from tests.ui.fake import FakeAssistant

FAKE = FakeAssistant()


def test_each_source_is_counted_in_the_manifests_order() -> None:
    found = known(FAKE.sources, FAKE.library.entries)
    assert [each.source for each in found.held] == list(SOURCES)
    courses = found.held[0]
    examples = [
        each
        for each in FAKE.library.entries
        if each.source == courses.source.id and each.kind == "example"
    ]
    assert courses.examples == len(examples)
    assert courses.places == len({place for each in examples for place in each.places})
    assert found.examples == sum(each.kind == "example" for each in FAKE.library.entries)


def test_years_publishers_and_projects_are_those_of_the_sources() -> None:
    found = known(FAKE.sources, ())
    assert (found.first_year, found.last_year) == (2012, 2020)
    assert found.publishers[0] == "EUROCITIES"
    assert len(found.publishers) == len(set(found.publishers))
    assert (found.places, found.examples) == (0, 0)


def test_a_place_of_two_sources_counts_once() -> None:
    entry = next(each for each in FAKE.library.entries if each.places)
    other = replace(entry, source=SOURCES[1].id)
    assert known(FAKE.sources, (entry, other)).places == len(entry.places)


def test_an_empty_corpus_holds_nothing() -> None:
    found = known({}, FAKE.library.entries)
    assert (found.held, found.places, found.first_year, found.last_year) == ((), 0, 0, 0)

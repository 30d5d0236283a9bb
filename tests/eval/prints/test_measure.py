"""The real corpus, printed otherwise: what its texts hold is found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.prints.changes import BY_NAME
from eval.prints.measure import PARTS, Printed, look_up, share, write_changed
from ingest.gazetteer import open_gazetteer
from ingest.manifest import load_manifest
from ingest.passages import Limits
from ingest.settings import load_settings

CORPUS = Path(__file__).parents[3] / "corpus"
FLOORS = {
    "double-spaced": 1.0,
    "nfd": 1.0,
    "hyphenated": 0.99,
    "heads-by-turns": 0.97,
    "numbers-closed-up": 0.97,
    "misread-1": 0.95,
}
"""Share of each change's key factors, guide questions and examples that must be found again.

All changes are measured by `python -m eval prints`."""


@pytest.fixture(scope="module")
def printed():
    limits = Limits(256, lambda text: int(len(text.split()) * 1.4) + 2)
    return Printed(CORPUS, open_gazetteer(load_settings().cache_dir), limits)


@pytest.mark.parametrize("name", FLOORS)
def test_what_the_texts_hold_is_found_again(name, printed):
    sought = printed.found_again(BY_NAME[name])
    assert {one.part for one in sought} == set(PARTS)
    lost = [one for one in sought if not one.found]
    assert share(sought) >= FLOORS[name], lost


def test_nothing_is_found_where_nothing_is_left(printed):
    sources = {one.source for one in printed.passages}
    sought = list(look_up(printed.passages, [], sources, misread=True))
    assert len(sought) > 200
    assert share(sought) == 0.0
    assert share([]) == 1.0


def test_texts_that_are_read_across_stay_as_they_are(tmp_path):
    changed = write_changed(CORPUS, BY_NAME["heads"], tmp_path / "corpus")
    sources = load_manifest(CORPUS)
    assert 0 < len(changed) < len(sources)
    for source in sources:
        copy = tmp_path / "corpus" / source.file.relative_to(CORPUS.resolve())
        same = copy.read_bytes() == source.file.read_bytes()
        assert same == (source.id not in changed)

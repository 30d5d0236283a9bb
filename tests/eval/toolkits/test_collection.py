"""The toolkits by others: whole, and what ingest makes of their layouts."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from eval.errors import WrittenError
from eval.toolkits.collection import read_toolkits, scanned, write_corpus
from eval.toolkits.outlines import outline_found, plain
from ingest.corpus import prepare
from ingest.gazetteer import open_gazetteer
from ingest.passages import Limits
from ingest.settings import load_settings
from ingest.spans import is_exact

PRINTED, SCANNED = "printed", "scanned"
FLOORS = {
    PRINTED: {
        "key factors": 0.93,
        "statements": 0.94,
        "guide questions": 0.91,
        "examples": 0.86,
        "examples whole": 0.84,
        "context factors": 0.85,
        "standard": 0.85,
    },
    SCANNED: {
        "key factors": 0.84,
        "statements": 0.86,
        "guide questions": 0.79,
        "examples": 0.7,
        "examples whole": 0.65,
        "context factors": 0.72,
        "standard": 0.92,
    },
}
"""Share of each part that the outlines of the dev toolkits must find."""


@pytest.fixture(scope="module", params=[PRINTED, SCANNED])
def read(request, tmp_path_factory):
    """Dev toolkits with the passages that are made of them, and the stored texts.

    Every seventh one in print, for the sake of time; `python -m eval toolkits` reads all.
    """
    toolkits = read_toolkits("dev")
    toolkits = scanned(toolkits) if request.param == SCANNED else toolkits[::7]
    corpus = tmp_path_factory.mktemp("toolkits")
    write_corpus(toolkits, corpus)
    limits = Limits(256, lambda text: int(len(text.split()) * 1.4) + 2)
    contents = prepare(corpus, open_gazetteer(load_settings().cache_dir), limits)
    return toolkits, contents, FLOORS[request.param]


def test_no_toolkit_is_in_both_splits():
    names = Counter(one.name for split in ("dev", "test") for one in read_toolkits(split))
    assert set(names.values()) == {1}
    assert names.keys() == {one.name for one in read_toolkits()}


def test_every_question_is_answered_by_sentences_or_by_none():
    for toolkit in read_toolkits():
        for asked in toolkit.asked:
            assert bool(asked.evidence) == (asked.type != "unanswerable"), asked.id


def test_layouts_that_nobody_told_of_are_read(read):
    toolkits, contents, floors = read
    found, of = Counter(), Counter()
    for toolkit in toolkits:
        own = [one for one in contents.passages if one.source == toolkit.name]
        for part in outline_found(toolkit, own):
            found[part.part] += part.found
            of[part.part] += part.of
    shares = {part: found[part] / of[part] for part in of}
    assert {part: share for part, share in shares.items() if share < floors[part]} == {}


def test_every_passage_is_exact(read):
    _, contents, _ = read
    for passage in contents.passages:
        assert is_exact(contents.texts[passage.source], passage.spans, passage.text), passage.id


def test_a_folder_that_is_none_is_told(tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "truth.json").write_text(json.dumps({"title": "x"}), encoding="utf-8")
    with pytest.raises(WrittenError, match=r"broken.*restore"):
        read_toolkits(folder=tmp_path)


def test_letters_are_compared_without_accents_and_marks_of_notes():
    assert plain("Malmö’s 3rd plan.²") == "malmos3rdplan"

"""Contents that do not hang together are refused before anything is built."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.index.contents import embedded_prefix, embedded_text
from tests.ingest.index.sample import sample_contents, sample_passage, sample_source


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"texts": {}}, "texts and sources do not match"),
        ({"readings": {"mentoring-2013": ()}}, "readings and sources do not match"),
        ({"extras": {"../x": 1}}, "cannot name a file"),
        ({"sources": (sample_source(".x"),)}, "cannot name a file"),
        ({"sources": (sample_source(), sample_source())}, "source ids that occur twice"),
        ({"passages": (sample_passage(0, "a"),) * 2}, "passage ids that occur twice"),
        ({"passages": (sample_passage(0, "a", source="b"),)}, r"unknown sources: \['b'\]"),
    ],
)
def test_faults_are_named(change, message):
    with pytest.raises(ValueError, match=message):
        replace(sample_contents(), **change)


def test_the_context_comes_first():
    passage = sample_passage(0, "A text.", "Ghent")
    assert embedded_text(passage) == "Toolkit, Ghent. A text."
    assert embedded_text(passage)[len(embedded_prefix(passage)) :] == passage.text
    assert embedded_text(sample_passage(0, "A text.")) == "A text."

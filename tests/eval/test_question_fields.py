"""A follow-up asked whole too."""

from __future__ import annotations

import json

import pytest

from eval.append import as_line
from eval.question_fields import read_lines
from tests.eval.samples import FACT, FOLLOW_UP


@pytest.mark.parametrize(
    ("question", "whole", "fault"),
    [
        (FOLLOW_UP, "Asked whole?", None),
        (FOLLOW_UP, None, None),
        (FOLLOW_UP, " ", "whole must be"),
        (FACT, "Asked whole?", "no follow-up"),
    ],
)
def test_whole(tmp_path, question, whole, fault):
    file = tmp_path / "x.jsonl"
    file.write_text(
        json.dumps(json.loads(as_line(question)) | {"provenance": "x", "whole": whole}) + "\n",
        "utf-8",
    )
    faults = []
    found = list(read_lines(file, faults))
    assert bool(found) == (fault is None)
    assert fault is None or fault in faults[0]


def test_a_question_not_told_whole_has_no_such_field():
    assert "whole" not in as_line(FACT)

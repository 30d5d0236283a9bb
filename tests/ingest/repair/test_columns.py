"""Columns that a scan read across are told apart, whatever their widths."""

from __future__ import annotations

import pytest

from ingest.repair.columns import ColumnReader
from ingest.repair.fluency import Pairs
from ingest.spans import Traced, letters

LEFT = """» Has the council adopted an equality
policy that covers all grounds in
European law?

» Is the policy part of the induction
of new staff, and are they asked to
sign it?

» Do contractors who deliver services
on behalf of the city follow the
same policy?""".split("\n")
RIGHT = """@\u2014 TURIN

All 9,000 employees follow a short course in their first year. It was written
with associations that represent the groups most often affected, and uses
cases that really happened at the city's own counters.

@\u2014 CATALONIA

The regional law of 2020 on equal treatment obliges municipalities to appoint
a contact person. A network of these officers meets four times a year to
discuss cases and to agree on common forms.""".split("\n")


def _read(lines):
    stored = "\n".join(lines)
    return ColumnReader(Pairs.of(lines)).split(Traced.whole(stored).lines())


def _joined(lines):
    return letters(" ".join(line if isinstance(line, str) else line.text for line in lines))


def test_two_columns_read_across_are_told_apart():
    across = [f"{a} {b}".strip() for a, b in zip(LEFT, RIGHT, strict=True)]
    left, right = _read(across)
    assert _joined(left) == _joined(LEFT)
    assert _joined(right) == _joined(RIGHT)


def test_no_letter_is_lost_or_doubled():
    across = [f"{a} {b}".strip() for a, b in zip(LEFT, RIGHT, strict=True)]
    left, right = _read(across)
    kept = sorted(at for line in (*left, *right) for at in line.origin)
    assert len(kept) == len(set(kept))
    assert sorted(_joined(left) + _joined(right)) == sorted(_joined(across))


@pytest.mark.parametrize("lines", [[], [""], ["GHENT"], ["one"], ["@\u2014 GHENT", "a text"]])
def test_little_is_read_without_a_fault(lines):
    left, right = _read(lines)
    assert sorted(_joined(left) + _joined(right)) == sorted(_joined(lines))

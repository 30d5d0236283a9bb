"""Short lines that recur."""

from __future__ import annotations

import pytest
from hypothesis import given

from ingest.repair.recurring_lines import labels_apart
from tests.ingest.repair.tracing import LINES, cut, hold, shown

TOLD = "The council of this town meets every month, whoever asks it to, and tells all of it."


def apart(lines, label):
    """Whether blank lines stand around a label wherever it stands."""
    out = shown(labels_apart(cut(lines)[1]))
    found = [at for at, line in enumerate(out) if line.strip() == label]
    around = [out[at - 1 : at] == [""] and out[at + 1 : at + 2] == [""] for at in found]
    assert len(found) == lines.count(label)
    assert len(set(around)) == 1
    return around[0]


def text(label, times=3, above=TOLD):
    return [line for n in range(times) for line in (above, label, f"{TOLD} That is part {n}.")]


@pytest.mark.parametrize("label", ["Ask yourselves", "AROUND THE TABLE", "What to weigh up"])
def test_a_line_that_recurs_is_set_apart(label):
    assert apart(text(label), label)


def test_one_that_stands_twice_is_not():
    assert not apart(text("Ask yourselves", times=2), "Ask yourselves")


@pytest.mark.parametrize(
    "line",
    [
        "and so on",
        "See there.",
        "Who pays?",
        "It includes:",
        "The seven words of this line here",
        "Oh",
    ],
)
def test_what_is_no_label_is_not(line):
    assert not apart(text(line), line)


def test_the_end_of_a_sentence_is_not():
    above = "The services that every town must offer to all people are listed below in the Annex of"
    assert not apart(text("The Charter", above=above), "The Charter")


def test_labels_are_alike_whatever_their_case_and_marks():
    lines = [*text("Ask yourselves", 1), *text("ASK YOURSELVES", 1), *text("Ask   yourselves", 1)]
    assert shown(labels_apart(cut(lines)[1])).count("") == 6


def test_little_is_read_without_a_fault():
    for lines in ([], [""], ["Ask"], [""] * 4):
        assert shown(labels_apart(cut(lines)[1])) == (lines or [""])


@given(LINES)
def test_only_blank_lines_are_put_in(lines):
    stored, before = cut(lines)
    after = labels_apart(before)
    hold(stored, before, after)
    assert [x for x in shown(after) if x] == [x for x in shown(before) if x]
    assert [line for line in after if line.text] == [line for line in before if line.text]

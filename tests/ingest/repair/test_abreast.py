"""Columns of running text that stand abreast."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given

from ingest.repair.abreast import one_below_other
from ingest.spans import letters
from tests.ingest.repair.tracing import LINES, cut, hold, shown

LEFT = textwrap.wrap(
    "The council of this town meets every month and tells all who live there what it did and what "
    "is to be done next. It asks them what they need, in words that everybody understands, and "
    "comes back to them with what was made of it. No one waits longer than a week for an answer.",
    42,
)
RIGHT = textwrap.wrap(
    "Two officers look after the counter by the station. They speak nine languages between them "
    "and know where a doctor, a school or a lawyer can be found. Whoever arrives is met by one of "
    "them on the first day, and again after a month, so that nothing is left lying about.",
    42,
)
WIDTH = 52


def side(left, right):
    return left.ljust(WIDTH) + right if right else left


def page(left=LEFT, right=RIGHT):
    length = max(len(left), len(right))
    pad = [*left, *[""] * (length - len(left))], [*right, *[""] * (length - len(right))]
    return [side(a, b) for a, b in zip(*pad, strict=True)]


def read(lines):
    stored, before = cut(lines)
    after = one_below_other(before)
    hold(stored, before, after)
    return [line.strip() for line in shown(after) if line.strip()]


def test_columns_on_the_same_lines_are_read_one_below_the_other():
    assert read(page()) == [*LEFT, *RIGHT]


def test_columns_that_stand_on_lines_by_turns_are_as_well():
    lines = [line for a, b in zip(LEFT, RIGHT, strict=False) for line in (a, side("", b))]
    shorter = min(len(LEFT), len(RIGHT))
    assert read(lines) == [*LEFT[:shorter], *RIGHT[:shorter]]


def test_one_column_may_be_longer():
    assert read(page(LEFT * 2, RIGHT)) == [*LEFT * 2, *RIGHT]
    assert read(page(LEFT, RIGHT * 2)) == [*LEFT, *RIGHT * 2]


def test_a_title_that_runs_across_parts_them():
    title = "What the council of this town tells all who live there, and what they make of it"
    assert read([title, "", *page(), "", title, "", *page(RIGHT, LEFT)]) == [
        title,
        *LEFT,
        *RIGHT,
        title,
        *RIGHT,
        *LEFT,
    ]


def test_a_paragraph_that_runs_across_stays_above():
    across = textwrap.wrap(" ".join([*LEFT, *RIGHT]), 90)
    assert read([*across, "", *page()]) == [*across, *LEFT, *RIGHT]


def test_paragraphs_stay_parted():
    left = [*LEFT, "", *RIGHT]
    out = shown(one_below_other(cut(page(left, [*RIGHT, "", *LEFT]))[1]))
    assert out[len(LEFT)].strip() == ""
    assert out[len(LEFT) + 1].strip() == RIGHT[0]


def test_room_that_only_the_other_column_takes_up_parts_nothing():
    lines = [line for a in page() for line in (a, "")]
    out = [line.strip() for line in shown(one_below_other(cut(lines)[1]))]
    assert [line for line in out if line] == [*LEFT, *RIGHT]
    assert all(out[at - 1].endswith(".") for at, line in enumerate(out) if not line)


@pytest.mark.parametrize(
    "lines",
    [
        [f"{town:<20}{n * 317:>10}{n * 12:>12} %" for n, town in enumerate(("Ghent", "Oslo") * 8)],
        [f"{n}. Open the doors of part {n}".ljust(60) + f"{4 * n}" for n in range(1, 16)],
        [f"{'Who decides':<30}The council decides about it and tells everybody so"] * 3,
        textwrap.wrap(" ".join(LEFT * 4), 78),
        [],
        [""],
    ],
    ids=["a table", "a list of contents", "too few", "one column", "nothing", "a blank line"],
)
def test_what_is_no_columns_is_left_as_it_is(lines):
    _, before = cut(lines)
    assert one_below_other(before) == before


def test_a_note_below_the_columns_stays_below():
    lines = [*page(), "", "", "", "1   See the report of the council for all that was found there."]
    assert read(lines) == [*LEFT, *RIGHT, lines[-1].strip()]


def test_the_number_of_the_page_stays_below():
    assert read([*page(), "", " " * 50 + "17"]) == [*LEFT, *RIGHT, "17"]


@given(LINES)
def test_no_letter_is_lost_or_doubled(lines):
    stored, before = cut(lines)
    after = one_below_other(before)
    hold(stored, before, after)
    joined = letters("".join(shown(after)))
    assert sorted(joined) == sorted(letters("".join(lines)))

"""Headings that the list of contents names."""

from __future__ import annotations

import pytest
from hypothesis import given

from ingest.repair.contents import set_apart
from tests.ingest.repair.tracing import LINES, cut, hold, shown

NAMES = (
    "Why this toolkit",
    "Open the doors",
    "Share the work among all who have a part in it",
    "Count the results",
    "Keep it going",
)
BODY = (
    "The council meets every month and decides what is to be done next.",
    "It tells all who live there, in words that they understand.",
    "What came of it is told at the end of the year.",
)


def text(entries, names=NAMES):
    body = [line for name in names for line in (name, *BODY * 6)]
    return ["A toolkit", "Contents", *entries, *BODY * 2, *body]


def apart(lines):
    """The lines around which blank ones were put."""
    out = ["", *shown(set_apart(cut(lines)[1])), ""]
    within = [(out[at - 1], out[at], out[at + 1]) for at in range(1, len(out) - 1)]
    return [line for above, line, below in within if line and above == below == ""]


def paged(form, names=NAMES):
    return [form.format(n=n, name=name, page=3 * n + 1) for n, name in enumerate(names, start=1)]


@pytest.mark.parametrize(
    "form",
    [
        "{name} ............ {page}",
        "{name}    {page}",
        "{n}. {name} … {page}",
        "{n}.1 {name} {page}",
    ],
)
def test_what_the_list_names_is_set_apart(form):
    assert apart(text(paged(form))) == list(NAMES)


def test_numbers_before_headings_do_not_matter():
    names = [f"{n}. {name}" for n, name in enumerate(NAMES, start=1)]
    assert apart(text(paged("{name} ... {page}"), names)) == names


def test_an_entry_may_stand_on_two_lines():
    entries = paged("{name} ..... {page}")
    at = entries.index(next(one for one in entries if "Share" in one))
    entries[at : at + 1] = entries[at].replace(" among", "\namong").split("\n")
    assert apart(text(entries)) == list(NAMES)


def test_a_heading_may_stand_on_two_lines():
    lines = text(paged("{name} ..... {page}"))
    at = lines.index(NAMES[2])
    lines[at : at + 1] = ["Share the work among all who", "have a part in it"]
    out = shown(set_apart(cut(lines)[1]))
    first = out.index("Share the work among all who")
    assert out[first - 1 : first + 3] == ["", *lines[at : at + 2], ""]


def test_a_misread_heading_is_named():
    names = [name.replace("work", "wark") for name in NAMES]
    assert apart(text(paged("{name} ..... {page}"), names)) == names


def test_a_heading_that_is_no_entry_stays():
    names = [*NAMES, "Further words"]
    assert apart(text(paged("{name} ..... {page}"), names)) == list(NAMES)


def test_running_text_that_only_opens_with_a_name_stays():
    lines = text(paged("{name} ..... {page}"))
    lines.insert(30, "Open the doors and count the results, the council said in its report.")
    assert apart(lines) == list(NAMES)


def test_too_short_a_list_is_none():
    names = NAMES[:3]
    assert apart(text(paged("{name} ... {page}", names), names)) == []


def test_pages_that_fall_are_no_list_of_contents():
    entries = [f"{name}    {page}" for name, page in zip(NAMES, (90, 70, 50, 30, 10), strict=True)]
    assert apart(text(entries)) == []


def test_a_list_of_references_is_no_list_of_contents():
    entries = [f"Smith, J. and Jones, K. A study of {n} towns, pp. 1-{n}0" for n in range(1, 9)]
    assert apart(text(entries)) == []


def test_a_table_is_no_list_of_contents():
    rows = [
        f"{town}    {n}" for n, town in enumerate(("Ghent", "Oslo", "Vienna", "Leeds", "Turin"))
    ]
    assert apart(text(rows)) == []


def test_a_list_at_the_end_is_no_list_of_contents():
    entries = paged("{name} ..... {page}")
    lines = text([])
    assert apart([*lines, *BODY, *entries]) == []


@given(LINES)
def test_only_blank_lines_are_put_in(lines):
    stored, before = cut(lines)
    after = set_apart(before)
    hold(stored, before, after)
    assert [line for line in after if line.text] == [line for line in before if line.text]


def test_a_heading_that_was_run_together_with_its_text_is_cut_behind_its_name():
    entries = paged("Key factor {n} {name} ........ {page}")
    lines = text(entries)
    at = lines.index(NAMES[2], len(entries) + 2)
    lines[at : at + 2] = [f"Key factor 3 {NAMES[2]} {BODY[0]}"]
    for n, name in enumerate(NAMES, start=1):
        lines = [f"Key factor {n} {name}" if line == name else line for line in lines]
    out = [line.strip() for line in shown(set_apart(cut(lines)[1]))]
    at = out.index(f"Key factor 3 {NAMES[2]}")
    assert out[at + 1] == ""
    assert next(filter(None, out[at + 1 :])) == BODY[0]

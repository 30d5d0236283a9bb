"""Labels in a publisher's own words, told by how they recur."""

from __future__ import annotations

import pytest

from ingest.model import Kind
from tests.ingest.outline.walking import of_kind

TOLD = "told at some length, with what it costs and what came of it in the end for everybody."
NAMES = ("Open the doors", "Share the work", "Count the results")


def toolkit(asks: str, tells: str, heads: str = "# {name}", after: str = "") -> str:
    cities = ("Ghent", "Oslo", "Vienna", "Leeds", "Turin", "Malmö")
    parts = []
    for number, name in enumerate(NAMES, start=1):
        first, second = cities[2 * number - 2 : 2 * number]
        parts.append(
            f"{heads.format(name=name, number=number)}\n\n"
            f"The city does what number {number} says and does it in good time.\n\n{asks}\n\n"
            f"- Who pays for part {number}?\n- Who is asked about part {number}?\n\n{tells}\n\n"
            f"**{first}**\n\nIn {first} the work is {TOLD}\n\n"
            f"**{second}**\n\nIn {second} the work is {TOLD}\n"
        )
    return "\n".join(parts) + after


@pytest.mark.parametrize(
    ("asks", "tells"),
    [
        ("## Guide questions", "## Examples"),
        ("## Round the table", "## Seen elsewhere"),
        ("## Ask yourselves", "## On the ground"),
    ],
)
def test_questions_and_examples_are_found_under_any_label(outline, asks, tells):
    found = outline(toolkit(asks, tells))
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)
    assert len(of_kind(found, Kind.GUIDE_QUESTION)) == 6
    assert [one.place for one in of_kind(found, Kind.EXAMPLE)] == [
        "Ghent",
        "Oslo",
        "Vienna",
        "Leeds",
        "Turin",
        "Malmö",
    ]


def test_a_heading_that_recurs_above_no_questions_is_no_label(outline):
    text = "\n".join(f"# Why it matters\n\n{TOLD.capitalize()} Part {n}." for n in range(4))
    found = outline(text)
    assert not of_kind(found, Kind.KEY_FACTOR)
    assert not of_kind(found, Kind.GUIDE_QUESTION)


def test_key_factors_are_found_by_the_name_that_numbers_them(outline):
    text = toolkit("Points to reflect on", "Seen elsewhere", "Building block {number}: {name}")
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)


def test_numbers_before_titles_are_no_part_of_them(outline):
    found = outline(toolkit("## Guide questions", "## Examples", "# {number} {name}"))
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)


def test_what_to_weigh_is_told_by_the_names_that_open_its_paragraphs(outline):
    after = (
        "\n# Reading your local context\n\nPractices do not travel. Weigh the following.\n\n"
        "The law. Rules on who may work differ from one country to the next.\n\n"
        "Numbers and pace. What serves two hundred people fails with two thousand.\n\n"
        "Money that lasts. Most examples began with a grant, and few have outlived it.\n\n"
        "# References\n\nSmith, J. 2014 A study of cities.\n"
    )
    found = of_kind(
        outline(toolkit("## Round the table", "## Seen elsewhere", after=after)),
        Kind.CONTEXT_FACTOR,
    )
    assert [one.title.text for one in found] == ["The law", "Numbers and pace", "Money that lasts"]
    assert found[0].body[0].text.startswith("Rules on who may work")


def test_the_standard_is_told_by_its_heading(outline):
    before = (
        "# The standard\n\nThe standard was agreed upon in 2019 by all the members.\n\n"
        "A city that meets the standard opens its doors to everybody who lives there.\n\n"
    )
    found = of_kind(outline(before + toolkit("## Guide questions", "## Examples")), Kind.STANDARD)
    assert [one.body[0].text for one in found] == [
        "A city that meets the standard opens its doors to everybody who lives there."
    ]


def test_an_imprint_is_front_matter_wherever_it_stands(outline):
    imprint = "# Who made it\n\n© 2019 A Network. Design: B.\n\n"
    text = f"# About this text\n\n{TOLD.capitalize()}\n\n{imprint}"
    found = outline(text + toolkit("## Guide questions", "## Examples"))
    assert [one.title.text for one in of_kind(found, Kind.FRONT_MATTER)][-1] == "Who made it"


@pytest.mark.parametrize("band", ["CORNERSTONE {n}\n\n{name}", "# {n} BUILDING BLOCK {n} {name}"])
def test_a_band_that_numbers_what_stands_below_it_is_no_title(outline, band):
    heads = [band.format(n=n, name=name) for n, name in enumerate(NAMES, start=1)]
    text = toolkit("Around the table", "City stories", "{name}")
    for name, head in zip(NAMES, heads, strict=True):
        text = text.replace(f"{name}\n\nThe city", f"{head}\n\nThe city")
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)


@pytest.mark.parametrize("counts", [("one", "two", "three"), ("I", "II", "III")])
@pytest.mark.parametrize("heads", ["# Key factor {c}: {name}", "Principle {c} – {name}"])
def test_key_factors_may_be_counted_in_words_or_roman(outline, counts, heads):
    text = toolkit("Around the table", "City stories", "{name}")
    for name, count in zip(NAMES, counts, strict=True):
        head = heads.format(c=count, name=name)
        text = text.replace(f"{name}\n\nThe city", f"{head}\n\nThe city")
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)


def test_labels_may_name_their_key_factor(outline):
    text = toolkit("## LABEL A", "## LABEL B")
    for word in ("doors", "work", "results"):
        text = text.replace("LABEL A", f"Questions on {word}", 1)
        text = text.replace("LABEL B", f"How cities treat {word}", 1)
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)
    assert len(of_kind(found, Kind.GUIDE_QUESTION)) == 6
    assert len(of_kind(found, Kind.EXAMPLE)) == 6


def test_a_list_of_a_pages_parts_holds_no_label(outline):
    listed = "On this page\n\n- Guide questions\n- From the cities\n- Ghent: a card\n\n"
    text = toolkit("## Guide questions", "## From the cities")
    for name in NAMES:
        text = text.replace(f"# {name}\n\n", f"# {name}\n\n{listed}")
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)
    assert len(of_kind(found, Kind.GUIDE_QUESTION)) == 6


def turned() -> str:
    """A toolkit whose key factors have numbered sections, the questions last."""
    cities = ("Ghent", "Oslo", "Vienna", "Leeds", "Turin", "Malmö")
    parts = []
    for number, name in enumerate(NAMES, start=1):
        first, second = cities[2 * number - 2 : 2 * number]
        parts.append(
            f"# {name}\n\n## {number}.1 What is asked\n\nThe city does what {number} says.\n\n"
            f"## {number}.2 Why it matters\n\nIt matters, {TOLD}\n\n"
            f"## {number}.3 Experience from the cities\n\n"
            f"**{first}**\n\nIn {first} the work is {TOLD}\n\n"
            f"**{second}**\n\nIn {second} the work is {TOLD}\n\n"
            f"## {number}.4 Questions for the table\n\n"
            f"- Who pays for part {number}?\n- Who is asked about part {number}?\n"
        )
    return "\n".join(parts)


def test_key_factors_may_end_with_their_questions(outline):
    found = outline(turned())
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)
    for one in of_kind(found, Kind.KEY_FACTOR):
        assert len(of_kind(one, Kind.GUIDE_QUESTION)) == 2
        assert len(of_kind(one, Kind.EXAMPLE)) == 2


def test_the_heading_of_a_part_is_no_title(outline):
    text = toolkit("## Round the table", "## Seen elsewhere")
    for number, name in enumerate(NAMES, start=1):
        said = f"The city does what number {number} says"
        text = text.replace(f"# {name}\n\n{said}", f"# {name}\n\n## Why it matters\n\n{said}")
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)


def test_questions_that_stand_alone_keep_their_label(outline):
    text = toolkit("Around the table", "Seen elsewhere", "{name}").replace("- Who", "\nWho")
    found = outline(text)
    assert len(of_kind(found, Kind.KEY_FACTOR)) == 3
    assert len(of_kind(found, Kind.GUIDE_QUESTION)) == 6


def test_a_label_stands_where_questions_mostly_follow_it(outline):
    text = toolkit("Around the table", "Seen elsewhere", "{name}")
    text = text.replace(
        "- Who pays for part 2?", "“It was the first thing with my name.”\n\nA guest"
    )
    found = outline(text)
    assert [one.title.text for one in of_kind(found, Kind.KEY_FACTOR)] == list(NAMES)


def test_a_label_may_be_said_again_by_a_running_head(outline):
    after = (
        "\n# Before you copy\n\nBefore you copy\n\nWeigh the following, each in its turn.\n\n"
        "The law. Rules on who may work differ from one country to the next.\n\n"
        "Numbers and pace. What serves two hundred people fails with two thousand.\n\n"
        "Money that lasts. Most examples began with a grant, and few have outlived it.\n"
    )
    found = outline(toolkit("## Round the table", "## Seen elsewhere", after=after))
    assert len(of_kind(found, Kind.CONTEXT_FACTOR)) == 3

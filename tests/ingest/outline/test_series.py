"""What numbers key factors, and the boxes that are drawn above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.model import Kind
from ingest.outline.drawn_above import put_boxes_below
from ingest.outline.series import head_by_names, number_factors
from ingest.repair.labels import Label
from ingest.repair.paragraph import Paragraph
from tests.ingest.outline.made import heading, item, label, prose, texts
from tests.ingest.outline.test_asking import CITIES, NAMES, TOLD, WHOLE, parts
from tests.ingest.outline.walking import of_kind


def factor(number: int, *, above: bool) -> str:
    city = CITIES[number - 1]
    box = (
        f"## Questions for your city\n\n- Who pays for part {number}?\n- Who is asked about it?\n"
        f"- When is it done?\n\n"
    )
    head = f"## Building block {number}\n\n# {NAMES[number - 1]}\n\n"
    intro = (
        f"Offer part {number} to all who come, before anything else is asked of them.\n\n"
        f"The first days decide a great deal, and part {number} is {TOLD}\n\n"
    )
    told = f"## How cities do it\n\n**{city}**\n\nIn {city} the work is {TOLD}\n\n"
    return f"{box}{head}{intro}{told}" if above else f"{head}{intro}{box}{told}"


def test_boxes_that_are_drawn_above_their_key_factor_belong_to_it(outline):
    above = outline("".join(factor(n, above=True) for n in range(1, 5)))
    below = outline("".join(factor(n, above=False) for n in range(1, 5)))
    assert parts(above) == parts(below) == WHOLE
    texts = [
        [" ".join(p.text for p in one.body) for one in of_kind(found, Kind.KEY_FACTOR)]
        for found in (above, below)
    ]
    assert texts[0] == texts[1]


def test_the_contents_may_number_them_first(outline):
    contents = "".join(f"Building block {n}: {name}\n\n" for n, name in enumerate(NAMES, start=1))
    found = outline(
        f"# In this toolkit\n\n{contents}" + "".join(factor(n, above=True) for n in range(1, 5))
    )
    assert parts(found) == WHOLE


def boxed(*boxes: int) -> str:
    """Key factors, some of them with their questions above the line that numbers them."""
    text = "".join(factor(n, above=n in boxes) for n in range(1, 5))
    # Lines that end with a number are seen elsewhere.
    text = re.sub(r"for part (\d)\?", r"for \1 parts?", text)
    return re.sub(r"## (Building block \d)\n\n# ", r"# \1: ", text)


@pytest.mark.parametrize("boxes", [(3,), (2,), (4,), (2, 4)])
def test_a_box_above_one_number_alone_belongs_to_it(boxes, outline):
    assert parts(outline(boxed(*boxes))) == WHOLE


def test_a_box_moves_below_what_explains_its_key_factor():
    paragraphs = [one for n in range(1, 5) for one in numbered(n, above=n == 3)]
    put_boxes_below(paragraphs)
    assert texts(paragraphs) == texts([one for n in range(1, 5) for one in numbered(n)])


def test_a_key_factor_with_two_lists_keeps_them_where_the_next_has_its_own():
    paragraphs = [
        *numbered(1),
        *numbered(2),
        *(label(Label.GUIDE_QUESTIONS), item("Who else pays for it?")),
        *numbered(3),
    ]
    before = list(paragraphs)
    put_boxes_below(paragraphs)
    assert paragraphs == before


@given(st.lists(st.sampled_from(["1", "2", "3", "4", "?", "ask", "tell", "head"]), max_size=24))
def test_no_paragraph_is_lost_or_doubled(bits):
    made = {
        "?": item("Who pays for it?"),
        "ask": label(Label.GUIDE_QUESTIONS),
        "tell": prose("The city does it in good time,"),
        "head": heading("Why it matters"),
    }
    paragraphs = [made.get(bit) or heading(f"Building block {bit}") for bit in bits]
    before = list(paragraphs)
    put_boxes_below(paragraphs)
    assert sorted(map(id, paragraphs)) == sorted(map(id, before))


def numbered(number: int, *, above: bool = False) -> list[Paragraph]:
    box = [label(Label.GUIDE_QUESTIONS), *(item(f"Who pays for {number}?") for _ in range(3))]
    head = [heading(f"Building block {number}"), heading(NAMES[number - 1])]
    intro, rest = [prose(f"Do {number},")], [heading("Why"), prose(f"Part {number} is")]
    return [*box, *head, *intro, *rest] if above else [*head, *intro, *box, *rest]


def sections(numbers: Sequence[int]) -> str:
    """A chapter whose sections are the key factors."""
    out = ["# 2 The key factors\n\nThey are told one after the other, each with its questions.\n\n"]
    for number, name, city in zip(numbers, NAMES, CITIES, strict=True):
        out.append(
            f"## 2.{number} {name}\n\nThe city does part {number} in good time, as it says.\n\n"
            f"### Around the table\n\n- Who pays for part {number}?\n- Who is asked about it?\n"
            f"- When is it done?\n\n### Seen elsewhere\n\n**{city}**\n\nIn {city} it is {TOLD}\n\n"
        )
    return "".join(out)


def test_sections_of_a_chapter_may_number_key_factors(outline):
    assert parts(outline(sections((1, 2, 3, 4)))) == WHOLE


def test_sections_head_key_factors_where_their_numbers_count_the_lists():
    questions, paragraphs = [], []
    for number, name in enumerate(NAMES, start=1):
        paragraphs += [heading(f"2.{number} {name}"), prose("It is"), label(Label.GUIDE_QUESTIONS)]
        questions.append(len(paragraphs) - 1)
        paragraphs.append(item("Who pays for it?"))
    number_factors(paragraphs, questions)
    heads = [one for one in paragraphs if one.heads_factor is not None]
    assert [one.text.text[one.heads_factor :] for one in heads] == list(NAMES)


@pytest.mark.parametrize("opens", ["2.{n} ", "2.{n}. ", "2.{n} \u201c"])
@pytest.mark.parametrize("counts", [(1, 2, 3, 4), (2, 3, 4, 5), (4, 3, 2, 1)])
def test_other_numbers_head_none(opens, counts):
    questions, paragraphs = [], []
    for number, name in zip(counts, NAMES, strict=True):
        paragraphs += [heading(opens.format(n=number) + name), label(Label.GUIDE_QUESTIONS)]
        questions.append(len(paragraphs) - 1)
    number_factors(paragraphs, questions)
    numbered_ = [one.heads_factor is not None for one in paragraphs[::2]]
    assert numbered_ == [counts == (1, 2, 3, 4)] * 4


def test_names_of_a_list_head_key_factors_only_where_they_ask():
    listed = [heading(f"Building block {n}: {name}") for n, name in enumerate(NAMES, start=1)]
    told = [one for name in NAMES for one in (heading(name), prose("The city does it,"))]
    asked = [
        one
        for name in NAMES
        for one in (heading(name), prose("The city does it,"), item("Who pays?"), item("Who asks?"))
    ]
    for body, begin in ((told, 0), (asked, len(NAMES))):
        paragraphs = [*listed, *body]
        head_by_names(paragraphs)
        assert sum(one.heads_factor == 0 for one in paragraphs) == begin


@pytest.mark.parametrize("above", ["{n} {name}", "{n:02} {name}", "{n}. {name}"])
def test_a_name_beside_a_numeral_may_stand_above_the_line_that_numbers_it(outline, above):
    def told(n):
        head = f"## Building block {n}\n\n# {NAMES[n - 1]}\n\n"
        turned = f"{above.format(n=n, name=NAMES[n - 1])}\n\n## Building block {n}\n\n"
        return factor(n, above=False).replace(head, turned)

    assert parts(outline("".join(told(n) for n in range(1, 5)))) == WHOLE

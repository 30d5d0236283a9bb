"""Answers as tables: nothing lost, shared aspects first."""

from __future__ import annotations

from assistant.answer import Answer, Citation, Group, Intent, Understanding
from assistant.comparing.aspects import Aspects, folded, label
from assistant.comparing.table import Column, Placed, arrange, table_of
from assistant.library.model import Theme
from ingest.model import Kind
from ingest.spans import Span

THEMES = (
    Theme(
        "aaaaaaaa",
        "Needs assessment",
        (("courses", "Needs assessment"), ("buyers", "2. Mapping and needs assessment")),
    ),
)


def citation(n: int, city: str | None, section: str | None, source: str = "courses") -> Citation:
    return Citation(
        n=n,
        passage_id=f"{n:016x}",
        document=source,
        title=source.title(),
        publisher="EUROCITIES",
        year=2012,
        section=section,
        kind=Kind.EXAMPLE,
        city=city,
        page=None,
        quote=f"Words number {n}.",
        spans=(Span(n, n + 1),),
        shown=True,
    )


def answer(citations: tuple[Citation, ...], groups: tuple[Group, ...]) -> Answer:
    return Answer(
        id=None,
        question="Compare",
        understanding=Understanding("Compare", "Compare", Intent.COMPARISON),
        answered=True,
        reason=None,
        mode="extractive",
        text="",
        lead="",
        groups=groups,
        citations=citations,
        retrieved=(),
    )


def test_places_stand_across_and_shared_aspects_first() -> None:
    made = table_of(
        answer(
            (
                citation(1, "Vienna", "Orientation"),
                citation(2, "Vienna", "Needs assessment"),
                citation(3, "Munich", "2. Mapping and needs assessment", "buyers"),
            ),
            (Group("Vienna", "Courses, 2012", (1, 2), True), Group("Munich", "", (3,), False)),
        ),
        THEMES,
    )
    assert made.columns == (Column("Vienna", "Courses, 2012"), Column("Munich", "", False))
    assert [row.aspect for row in made.rows] == ["Needs assessment", "Orientation"]
    assert [[[one.n for one in cell] for cell in row.cells] for row in made.rows] == [
        [[2], [3]],
        [[1], []],
    ]
    assert made.shared


def test_a_place_with_nothing_keeps_its_column_and_its_note() -> None:
    groups = (Group("Oslo", "Ways, 2014", (1,), True), Group("Bath", "Not stated.", (), True))
    made = table_of(answer((citation(1, "Oslo", "Service provision"),), groups))
    assert made.columns[1] == Column("Bath", "Not stated.")
    assert made.rows[0].cells[1] == ()
    assert not made.shared


def test_no_citation_is_lost_not_even_one_outside_every_group() -> None:
    cited = (citation(1, "Oslo", None), citation(2, "Oslo", "A"), citation(3, None, "A"))
    made = table_of(answer(cited, (Group("Oslo", "", (1, 1, 9), True),)))
    assert sorted(one.n for one in made.quotes) == [1, 2, 3]
    assert [column.name for column in made.columns] == ["Oslo", ""]


def test_rows_that_share_nothing_can_stand_in_one() -> None:
    cited = (citation(1, "Oslo", "A"), citation(2, "Bath", "B"), citation(3, "Bath", "C"))
    groups = (Group("Oslo", "", (1,), True), Group("Bath", "", (2, 3), True))
    made = table_of(answer(cited, groups)).together("hiring")
    assert [row.aspect for row in made.rows] == ["hiring"]
    assert [[one.n for one in cell] for cell in made.rows[0].cells] == [[1], [2, 3]]
    empty = table_of(answer((), (Group("Oslo", "", (), True),))).together("hiring")
    assert [row.cells for row in empty.rows] == [((),)]


def test_the_most_relevant_aspect_comes_first_among_equals_and_the_nameless_last() -> None:
    columns = (Column("A"), Column("B"))
    placed = [
        Placed(0, "s", "", "nameless"),
        Placed(0, "s", "Second", "2"),
        Placed(1, "s", "First of B", "3"),
    ]
    made = arrange(columns, placed, Aspects())
    assert [row.aspect for row in made.rows] == ["First of B", "Second", ""]


def test_near_same_sections_take_the_name_of_their_theme() -> None:
    aspects = Aspects(THEMES)
    one = aspects.of("courses", "Needs assessment")
    other = aspects.of("buyers", "Mapping and needs assessment")
    assert one == other
    assert label(one, ["Mapping and needs assessment", "Needs Assessment"]) == "Needs assessment"
    assert label(one, ["2. Mapping and needs assessment"]) == "Mapping and needs assessment"


def test_a_name_of_two_themes_is_no_theme_elsewhere() -> None:
    themes = (
        Theme("1", "Funding", (("a", "Funding"),)),
        Theme("2", "Funding of courses", (("b", "Funding"),)),
    )
    aspects = Aspects(themes)
    assert aspects.of("a", "Funding").key == "1"
    assert aspects.of("b", "Funding").key == "2"
    assert aspects.of("c", "Funding").key == folded("Funding")

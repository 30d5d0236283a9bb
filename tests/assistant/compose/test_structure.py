"""The benchmark's own parts, complete."""

from __future__ import annotations

import pytest

from assistant.compose.structure import compose_structure
from ingest.model import Kind
from ingest.spans import letters
from tests.assistant.asking import desk_of

TOOLKITS = {
    "managing-diversity": "Which key factors are there for managing diversity in a city?",
    "introductory-and-language-courses": "Which key factors do introductory courses have?",
    "services-for-migrant-entrepreneurs": "Key factors of services to migrant entrepreneurs",
}


def quotes(draft, desk):
    return [e.text(desk.passage(e.position)) for b in draft.blocks for e in b.excerpts]


@pytest.mark.parametrize(("source", "question"), TOOLKITS.items())
def test_all_key_factors_of_the_toolkit_in_mind(real_assistant, source, question):
    made = desk_of(real_assistant, question)
    draft = compose_structure(made, Kind.KEY_FACTOR)
    names = [name for of, name in made.knowledge.key_factors if of == source]
    found = quotes(draft, made)
    assert len(found) == len(names)
    for name, quote in zip(names, found, strict=True):
        assert letters(quote).startswith(letters(name)[:20])
    assert str(len(names)) in draft.lead


def test_all_guide_questions_of_each_key_factor(real_assistant):
    known = real_assistant.knowledge
    wanted = {}
    for position in known.positions_by_kind[Kind.GUIDE_QUESTION]:
        one = known.passages[position]
        wanted.setdefault((one.source, one.key_factor), set()).add(position)
    missed = []
    for (source, name), positions in wanted.items():
        question = f"Which guide questions come with the key factor \u201c{name}\u201d?"
        made = desk_of(real_assistant, question, sources=[source])
        draft = compose_structure(made, Kind.GUIDE_QUESTION)
        used = {e.position for block in draft.blocks for e in block.excerpts}
        others = [p for p in wanted.values() if p & used]
        if not positions <= used or used != set().union(*others):
            missed.append(name)
    assert missed == []


@pytest.mark.parametrize("kind", [Kind.CONTEXT_FACTOR, Kind.STANDARD])
def test_other_parts_come_from_one_toolkit_and_are_whole(real_assistant, kind):
    name = kind.value.replace("_", " ")
    made = desk_of(real_assistant, f"What are the {name}s for language courses?")
    draft = compose_structure(made, kind)
    excerpts = [e for block in draft.blocks for e in block.excerpts]
    sources = {made.passage(e.position).source for e in excerpts}
    assert len(sources) == 1
    expected = [
        p for p in made.knowledge.positions_by_kind[kind] if {made.passage(p).source} == sources
    ]
    assert [e.position for e in excerpts] == expected
    assert all(e.last == len(made.passage(e.position).sentences) - 1 for e in excerpts)


@pytest.mark.parametrize(
    ("question", "part", "opening"),
    [
        ("What does the Charter promise about buying things?", Kind.CHARTER, "As buyers of goods"),
        ("What did the mayors promise as employers?", Kind.CHARTER, "As employers"),
        (
            "The city's political situation as a context factor - what does it cover?",
            Kind.CONTEXT_FACTOR,
            "City's political situation",
        ),
    ],
)
def test_the_one_that_is_meant_is_shown_and_the_others_stand_behind_it(
    real_assistant, question, part, opening
):
    made = desk_of(real_assistant, question)
    shown, behind = compose_structure(made, part).blocks
    (one,) = shown.excerpts
    assert one.text(made.passage(one.position)).startswith(opening)
    assert not behind.shown
    source = made.passage(one.position).source
    every = {p for p in made.knowledge.positions_by_kind[part] if made.passage(p).source == source}
    assert {one.position, *(e.position for e in behind.excerpts)} == every


def test_all_of_it_is_shown_where_nothing_is_singled_out(real_assistant):
    made = desk_of(real_assistant, "We are thinking of signing the Charter. What would we do?")
    (block,) = compose_structure(made, Kind.CHARTER).blocks
    shown = [e.position for e in block.excerpts if made.passage(e.position).kind is Kind.CHARTER]
    assert shown == list(made.knowledge.positions_by_kind[Kind.CHARTER])


@pytest.mark.parametrize(
    ("question", "noted"),
    [
        ("What does the Charter promise with regard to schools, housing and health?", True),
        ("What does the Charter say of us as buyers of goods?", False),
    ],
)
def test_a_part_comes_with_the_footnote_that_narrows_it(real_assistant, question, noted):
    made = desk_of(real_assistant, question)
    draft = compose_structure(made, Kind.CHARTER)
    shown = [made.passage(e.position) for b in draft.blocks if b.shown for e in b.excerpts]
    ids = {note for passage in shown for note in passage.notes}
    assert {p.id for p in shown if p.kind is Kind.FOOTNOTE} == ids
    assert bool(ids) == noted


@pytest.mark.parametrize("part", [Kind.KEY_FACTOR, Kind.GUIDE_QUESTION, Kind.CONTEXT_FACTOR])
@pytest.mark.parametrize("only", [Kind.EXAMPLE, Kind.KEY_FACTOR, Kind.GUIDE_QUESTION])
def test_filters_hold_for_what_the_catalogue_adds(real_assistant, part, only):
    made = desk_of(real_assistant, f"Which {part.value}s are there on staff?", kinds=[only])
    draft = compose_structure(made, part)
    if draft is None:
        assert only is not part
    else:
        used = {made.passage(e.position).kind for b in draft.blocks for e in b.excerpts}
        assert used == {only} == {part}


def test_a_part_that_no_document_has_gives_nothing(real_assistant):
    made = desk_of(real_assistant, "Charter?", sources=["inclusive-cities-background-paper"])
    for part in (Kind.KEY_FACTOR, Kind.GUIDE_QUESTION, Kind.STANDARD):
        assert compose_structure(made, part) is None


@pytest.mark.parametrize("part", [Kind.GUIDE_QUESTION, Kind.CONTEXT_FACTOR, Kind.CHARTER])
def test_what_is_shown_keeps_to_the_page(real_assistant, part):
    made = desk_of(real_assistant, f"{part.value} for procurement")
    draft = compose_structure(made, part)
    sizes = [made.words(e) for b in draft.blocks if b.shown for e in b.excerpts]
    assert sum(sizes) <= made.words_long or len(sizes) == 1

"""How a toolkit works, in its own account."""

from __future__ import annotations

from assistant.compose.method import ACCOUNT, compose_method
from ingest.model import Kind
from tests.assistant.asking import desk_of
from tests.assistant.tiny import desk, passage


def positions(draft):
    return [e.position for block in draft.blocks for e in block.excerpts]


def test_the_best_passage_comes_with_what_stands_around_it():
    texts = ["One opens.", "Two tells of it.", "Three goes on.", "Four."]
    made = [passage(str(i), t, at=100 * i, kind=Kind.METHOD) for i, t in enumerate(texts)]
    near = {0: 0.43, 1: 0.5, 2: 0.44, 3: 0.3}
    assert positions(compose_method(desk(made, near))) == [0, 1, 2]


def test_a_neighbour_of_another_kind_or_too_long_stays_out():
    texts = ["Word " * 260 + ".", "Two tells of it.", "Three goes on."]
    kinds = [Kind.METHOD, Kind.METHOD, Kind.EXAMPLE]
    made = [
        passage(str(i), t, at=2000 * i, kind=k)
        for i, (t, k) in enumerate(zip(texts, kinds, strict=True))
    ]
    assert positions(compose_method(desk(made, {0: 0.43, 1: 0.5, 2: 0.9}))) == [1]


def test_the_whole_section_comes_where_the_next_best_stands_in_it_too():
    texts = [f"{word} " * 60 + "ends." for word in ("Plan", "Check", "Visit", "Report", "Count")]
    made = [passage(str(i), t, at=1000 * i, kind=Kind.METHOD) for i, t in enumerate(texts)]
    made[4] = passage("4", texts[4], at=5000, kind=Kind.METHOD, key_factor="Elsewhere")
    near = {0: 0.45, 1: 0.5, 2: 0.46, 3: 0.44, 4: 0.45}
    assert positions(compose_method(desk(made, near)))[:3] == [0, 1, 2]
    assert positions(compose_method(desk(made, near | {4: 0.48})))[:2] == [1, 4]


def test_a_section_that_the_question_names_comes_whole(real_assistant):
    made = desk_of(real_assistant, "Tell me about the peer review method")
    paths = [made.passage(p).path for p in positions(compose_method(made))]
    assert paths.count(paths[0]) >= 3


def test_none_where_no_toolkit_tells_of_itself():
    made = [passage("0", "Ghent helps.", kind=Kind.EXAMPLE)]
    assert compose_method(desk(made, {0: 0.5})) is None


def test_who_the_toolkits_are_for(real_assistant):
    made = desk_of(real_assistant, "Can a small town or a charity use these booklets as well?")
    draft = compose_method(made)
    kinds = {made.passage(p).kind for p in positions(draft)}
    assert kinds <= set(ACCOUNT)
    told = " ".join(e.text(made.passage(e.position)) for b in draft.blocks for e in b.excerpts)
    assert "smaller local administrations" in told
    assert len({t for t in told.split(". ") if "smaller local" in t}) == 1


def test_filters_hold_for_the_neighbours_too(real_assistant):
    question = "What do you mean by key factors, and what are guide questions?"
    made = desk_of(real_assistant, question, kinds=[Kind.DEFINITION])
    kinds = {made.passage(p).kind for p in positions(compose_method(made))}
    assert kinds == {Kind.DEFINITION}

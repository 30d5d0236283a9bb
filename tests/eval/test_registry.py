import pytest

from eval.ablations import ABLATIONS
from eval.bm25 import BM25
from eval.dense import Dense
from eval.errors import SystemMissingError
from eval.evaluate import evaluate
from eval.generated import GENERATED
from eval.locate import corpus_texts
from eval.ours import Ours
from eval.parts import Parts
from eval.questions import Type, questions
from eval.registry import GROUPS, SYSTEMS, chosen
from eval.summary import figures
from tests.eval.samples import TEXTS

HOW = "How do other cities help newcomers to start a business?"
FOLLOW_UP = "And in Dublin?"


@pytest.fixture(scope="module")
def parts(real_settings) -> Parts:
    return Parts(real_settings, corpus_texts(real_settings.corpus_dir))


def test_systems_and_groups_are_named_once():
    with_model = tuple(one.name for one in GENERATED)
    assert (*chosen(["all"]), *with_model) == tuple(SYSTEMS)
    assert chosen(["models"]) == ("ours", *with_model)
    assert chosen(["ours", "both"]) == ("plain", "ours")
    assert not SYSTEMS.keys() & GROUPS.keys()
    with pytest.raises(SystemMissingError, match=r"called oracle: .*ours-no-late"):
        chosen(["ours", "oracle"])


@pytest.mark.parametrize("name", [name for name in chosen(["all"]) if name != "plain"])
def test_every_system_keeps_to_what_a_system_is(name, parts):
    system = SYSTEMS[name](parts)
    first = system.answer(HOW)
    again = system.answer(HOW)
    after = system.answer(FOLLOW_UP, (HOW,))
    assert system.name == name
    assert (first.retrieved, first.quotes) == (again.retrieved, again.quotes)
    assert 0 < len(first.retrieved) <= 20
    assert after.retrieved
    stored = parts.texts
    assert all(text.source in stored for text in (*first.retrieved, *first.quotes))
    records = evaluate(system, questions("dev", [Type.LIST])[:2], stored)
    assert [one.error for one in records] == ["", ""]
    assert figures(records)["exact quotes"].mean in (None, 1)


def test_variants_of_ours_share_what_is_opened(parts):
    opened = [one.open(parts) for one in ABLATIONS]
    assert all(isinstance(one, Ours) for one in opened)
    assert {one.generation for one in opened} == {parts.index.generation}


def test_every_step_that_is_taken_out_is_missed_by_some_question(parts):
    asked = (
        (HOW, ()),
        ("wat dose Utrehct do for refugess?", ()),
        (FOLLOW_UP, (HOW,)),
        ("What do cities do for UASC?", ()),
        ("How do other cities run mentoring for migrant women?", ()),
        ("What is the price of a tram ticket in Vienna?", ()),
        ("How many languages are offered in the welcome courses?", ()),
        ("Is there a city where migrants sit on an advisory council?", ()),
        ("Which key factors does the toolkit on managing diversity name?", ()),
    )

    def told(system):
        answers = [system.answer(*one) for one in asked]
        return [(a.retrieved, a.quotes, a.answered, a.confidence) for a in answers]

    whole = told(SYSTEMS["ours"](parts))
    assert [one.name for one in ABLATIONS if told(one.open(parts)) == whole] == []


def test_what_is_taken_out_leaves_ours_as_it_was(parts):
    before = SYSTEMS["ours"](parts).answer(HOW)
    for one in ABLATIONS:
        one.open(parts).answer(HOW)
    after = SYSTEMS["ours"](parts).answer(HOW)
    assert (before.retrieved, before.quotes) == (after.retrieved, after.quotes)


def test_ours_tells_how_sure_it_is_and_its_steps(parts):
    answered = SYSTEMS["ours"](parts).answer(HOW)
    assert answered.confidence is not None
    assert 0 < answered.confidence <= 1
    assert [step for step, _ in answered.steps_ms] == [
        "understand", "retrieve", "rank", "compose", "verify",
    ]  # fmt: skip
    assert SYSTEMS["ours"](parts).answer("Hello!").confidence == 0


def test_dense_shows_the_two_nearest_passages(parts):
    given = Dense(parts).answer(HOW)
    assert given.quotes == given.retrieved[:2]
    assert given.similarity is not None
    assert 0 < given.similarity <= 1
    assert all(text.spans for text in given.retrieved)


def test_bm25_finds_words_and_nothing_without_them():
    system = BM25(TEXTS)
    assert [text.source for text in system.answer("Who opened a library?").retrieved] == ["beta"]
    nothing = system.answer("zebra?")
    assert (nothing.retrieved, nothing.quotes, nothing.similarity) == ((), (), None)

from dataclasses import replace

import pytest

from eval.evaluate import evaluate, refused_by_similarity
from eval.records import Record
from eval.summary import errors, figures
from eval.systems import Response, Text
from tests.eval.samples import EXAM, FACT, FOLLOW_UP, HOW_TO, NONE, TEXTS, Scripted, response

UTRECHT = Text("alpha", "Utrecht trains eleven bilingual mentors yearly.", "Utrecht", "example")


def test_each_question_is_asked_with_its_history_and_scored():
    given = response([UTRECHT], [UTRECHT])
    script = {question.question: given for question in EXAM}
    script[NONE.question] = response(answered=False)
    system = Scripted(script)
    told: list[Record] = []
    records = evaluate(system, EXAM, TEXTS, told.append)
    assert tuple(told) == records
    assert system.asked[2] == (FOLLOW_UP.question, FOLLOW_UP.history)
    found = figures(records)
    # Utrecht answers the fact wholly, half of the how-to question, nothing of the follow-up.
    assert found["core recall, answer"].mean == pytest.approx((1 + 0.5 + 0) / 3)
    assert found["core recall, answer"].questions == 3
    assert (found["refused rightly"].mean, found["refused rightly"].questions) == (1, 1)
    assert records[0].quotes[0].city == "Utrecht"


def test_a_question_that_fails_is_counted_and_told():
    records = evaluate(Scripted({FACT.question: response([UTRECHT])}), [HOW_TO, FACT], TEXTS)
    (failed,) = errors(records)
    assert (failed.id, failed.error) == (HOW_TO.id, "KeyError: 'How do others help?'")
    assert figures(records)["hit@3"].mean == 0.5
    assert figures(records)["words per answer"].questions == 1


def test_a_record_holds_what_was_asked_for_found_and_shown():
    noise = Text("beta", "nothing of the sort")
    given = Response(
        (noise, UTRECHT), (UTRECHT, noise), True, "", 0.5, 0.01, 0.75, (("rank", 3.0), ("rank", 2))
    )
    kinds = {HOW_TO.evidence[0]: "example", HOW_TO.evidence[2]: "body"}
    (record,) = evaluate(Scripted({HOW_TO.question: given}), [HOW_TO], TEXTS, kinds=kinds)
    assert (record.question, record.history, record.subtype) == (HOW_TO.question, (), "practice")
    assert (record.sources, record.places) == (("alpha",), ("Utrecht", "Vienna"))
    # Dublin's evidence is related, and does not count for what the question is about.
    assert record.kinds == ("example",)
    assert [one.kind for one in record.evidence] == ["example", "", "body"]
    assert [one.retrieved_rank for one in record.evidence] == [2, None, None]
    assert [one.quoted for one in record.evidence] == [True, False, False]
    assert [one.right for one in record.retrieved] == [False, True]
    assert [one.right for one in record.quotes] == [True, False]
    assert (record.confidence, record.steps_ms) == (0.75, {"rank": 5.0})


def test_a_record_keeps_ten_texts_and_takes_similarity_for_confidence():
    given = response([UTRECHT] * 12, similarity=0.25)
    (record,) = evaluate(Scripted({FACT.question: given}), [FACT], TEXTS)
    assert len(record.retrieved) == 10
    assert record.confidence == 0.25


def test_a_question_that_fails_still_tells_what_was_asked():
    (record,) = evaluate(Scripted({}), [FACT], TEXTS)
    assert record.question == FACT.question
    assert [one.text for one in record.evidence] == [FACT.evidence[0].snippet]
    assert (record.retrieved, record.confidence, record.error) == (
        (), None, "KeyError: 'How many mentors?'",
    )  # fmt: skip


def test_a_measure_that_counts_nothing_has_no_mean():
    records = evaluate(Scripted({FACT.question: response()}), [FACT], TEXTS)
    assert figures(records)["refused rightly"].mean is None


def test_refusal_by_similarity_changes_the_two_refusal_measures_alone():
    script = {
        question.question: response([UTRECHT], [UTRECHT], similarity=0.6) for question in EXAM
    }
    script[NONE.question] = response([UTRECHT], [UTRECHT], similarity=0.5)
    as_given = evaluate(Scripted(script), EXAM, TEXTS)
    set_apart = evaluate(Scripted(script, refuses=False), EXAM, TEXTS)
    assert figures(as_given)["refused rightly"].mean == 0
    assert figures(set_apart)["refused rightly"].mean == 1
    assert figures(set_apart)["false answers"].mean == 0
    assert figures(set_apart)["false refusals"].mean == 0
    assert figures(set_apart)["hit@3"] == figures(as_given)["hit@3"]


def test_a_failed_question_is_not_refused_by_similarity():
    failed = Record("x", "fact", "dev", True, values={"false refusals": 1.0}, error="Boom")
    answered = replace(failed, id="y", error="", similarity=0.4, values={"false refusals": 0.0})
    values = [one.values for one in refused_by_similarity([failed, answered])]
    assert values == [{"false refusals": 1.0}, {"false refusals": 0.0}]

"""Answers as JSON, and questions out of JSON Lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Citation, Group, Hit, Intent, Reason, Understanding
from assistant.records import (
    Asked,
    Fault,
    answer_record,
    fault_record,
    read_asked,
    read_lines,
    readable,
    to_line,
)
from ingest.model import Kind, Passage
from ingest.spans import Span

QUOTE = "a business start-up loan"


def passage(id_: str, key_factor: str | None, path: tuple[str, ...]) -> Passage:
    return Passage(
        id_, "toolkit", Kind.EXAMPLE, QUOTE, (Span(3, 8), Span(9, 27)), path, key_factor,
        "Utrecht", 7, (), 0, "context",
    )  # fmt: skip


CITATION = Citation(
    1, "p1", "toolkit", "Title", "EUROCITIES", 2018, "Access", Kind.EXAMPLE, "Utrecht", None,
    QUOTE, (Span(3, 8), Span(9, 27)), True,
)  # fmt: skip
ANSWERED = Answer(
    id=None,
    question="And loans?",
    understanding=Understanding("And loans?", "Which loans are there?", Intent.FACT),
    answered=True,
    reason=None,
    mode="extractive",
    text=f"> {QUOTE} [1]",
    lead="",
    groups=(Group("", "", (1,), True),),
    citations=(CITATION,),
    retrieved=(
        Hit(passage("p2", None, ()), 2, 0),
        Hit(passage("p1", "Access", ("Toolkit", "Loans")), 1, 0.71),
        Hit(passage("p3", None, ("Toolkit", "Loans")), 3, 0.0),
    ),
    timings_ms=(("understand", 0.4), ("retrieve", 3)),
)


def test_an_answer_has_every_key_of_the_contract():
    assert answer_record(ANSWERED) == {
        "id": None,
        "question": "And loans?",
        "standalone_question": "Which loans are there?",
        "answered": True,
        "reason": None,
        "mode": "extractive",
        "text": "> a business start-up loan [1]",
        "citations": [
            {
                "n": 1,
                "passage_id": "p1",
                "document": "toolkit",
                "title": "Title",
                "publisher": "EUROCITIES",
                "year": 2018,
                "section": "Access",
                "kind": "example",
                "city": "Utrecht",
                "page": None,
                "quote": QUOTE,
                "spans": [[3, 8], [9, 27]],
                "shown": True,
            }
        ],
        "retrieved": [
            {
                "passage_id": id_,
                "document": "toolkit",
                "kind": "example",
                "section": section,
                "city": "Utrecht",
                "similarity": similarity,
                "text": QUOTE,
                "spans": [[3, 8], [9, 27]],
            }
            for id_, section, similarity in (
                ("p1", "Access", 0.71),
                ("p2", None, 0.0),
                ("p3", "Loans", 0.0),
            )
        ],
        "timings_ms": {"understand": 0.4, "retrieve": 3.0},
    }


def test_numbers_are_of_the_types_that_the_contract_names():
    record = answer_record(ANSWERED)
    assert [type(hit["similarity"]) for hit in record["retrieved"]] == [float] * 3
    assert [type(lap) for lap in record["timings_ms"].values()] == [float] * 2
    assert json.loads(to_line(record)) == record


def test_a_line_that_cannot_be_answered_has_the_same_keys():
    record = fault_record(Fault(3, "q", "", "it is not JSON"))
    assert list(record) == list(answer_record(ANSWERED))
    assert (record["id"], record["answered"], record["reason"]) == ("q", False, Reason.NOT_COVERED)
    assert record["text"] == "Line 3 cannot be answered: it is not JSON."


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (b'{"id": "q", "question": "Why?", "history": ["How?"]}', Asked("q", "Why?", ("How?",))),
        (b'\xef\xbb\xbf{"question": "", "history": null}\r\n', Asked(None, "", ())),
        (b'{"id": 7, "question": "Why?", "topic": "loans"}', Asked(7, "Why?")),
        (b'{"question": "\\ud83d!"}', Asked(None, "?!")),
    ],
)
def test_questions(line, asked):
    assert list(read_lines([line])) == [asked]


@pytest.mark.parametrize(
    ("line", "id_", "question", "says"),
    [
        (b"Why?", None, "", "not JSON"),
        (b"\xff", None, "", "not UTF-8"),
        (b"[" * 100_000, None, "", "nested too deeply"),
        (b'"Why?"', None, "", "expected an object with a question, found a string"),
        (b'{"id": "q"}', "q", "", "the question is missing"),
        (b'{"id": "q", "question": 5}', "q", "", "must be a string, not a number"),
        (b'{"id": 1.5, "question": "Why?"}', None, "Why?", "the id must be"),
        (b'{"id": true, "question": "Why?"}', None, "Why?", "not a boolean"),
        (b'{"id": "q", "question": "Why?", "history": "How?"}', "q", "Why?", "not a string"),
        (b'{"id": "q", "question": "Why?", "history": [{}]}', "q", "Why?", "holds an object"),
    ],
)
def test_a_faulty_line_says_what_is_wrong_and_loses_no_other(line, id_, question, says):
    first, fault, last = read_lines([b'{"question": "1"}\n', line, b'{"question": "3"}'])
    assert (first, last) == (Asked(None, "1"), Asked(None, "3"))
    assert isinstance(fault, Fault)
    assert (fault.line, fault.id, fault.question) == (2, id_, question)
    assert says in fault.message


def test_blank_lines_count_in_line_numbers_alone():
    assert next(read_lines([b"\n", b"  \r\n", b"x"])).line == 3


def test_a_sign_that_parts_lines_elsewhere_may_stand_in_a_question():
    line = to_line({"question": "one\u2028two\x85three"}).encode()
    assert list(read_lines([line])) == [Asked(None, "one\u2028two\x85three")]


@given(st.binary())
def test_whatever_stands_in_a_line_one_thing_comes_of_it(line):
    found = list(read_lines([line]))
    assert len(found) == bool(line.strip())
    for one in found:
        record = fault_record(one) if isinstance(one, Fault) else {"question": one.question}
        assert json.loads(to_line(record).encode()) == record


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(
            st.sampled_from(["id", "question", "history"]), inner
        ),
    )
)  # fmt: skip
def test_whatever_json_a_line_holds_it_is_a_question_or_a_fault(value):
    (found,) = read_lines([json.dumps(value).encode()])
    assert isinstance(found, Asked | Fault)


@given(st.text(st.characters(codec="utf-8")))
def test_readable_text_stays_as_it_is(text):
    assert readable(text) == text


def test_a_question_from_a_program_is_held_to_the_same_rules():
    assert read_asked({"question": "Why?", "history": ("How?",)}) == Asked(None, "Why?", ("How?",))
    with pytest.raises(ValueError, match="missing"):
        read_asked({"history": []})

"""Questions out of JSON and JSON Lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.asked import Asked, Fault, read_asked, read_lines, readable
from assistant.records import fault_record, to_line


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

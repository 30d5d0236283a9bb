"""Answers as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from assistant.answer import (
    Answer,
    Citation,
    Filters,
    Group,
    Hit,
    Intent,
    Reason,
    Understanding,
)
from assistant.asked import Fault
from assistant.records import answer_record, fault_record, to_line
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


def test_a_follow_up_tells_what_it_took_over_and_its_limits():
    read = replace(ANSWERED.understanding, turn="place", carried=("Munich", "loans"))
    limits = Filters(years=frozenset({2018}), without=frozenset({"Oslo", "Ghent"}))
    record = answer_record(replace(ANSWERED, understanding=read, filters=limits))
    assert record["carried"] == ["Munich", "loans"]
    assert record["limits"] == {"years": [2018], "without": ["Ghent", "Oslo"]}


def test_a_line_that_cannot_be_answered_has_the_same_keys():
    record = fault_record(Fault(3, "q", "", "it is not JSON"))
    assert list(record) == list(answer_record(ANSWERED))
    assert (record["id"], record["answered"], record["reason"]) == ("q", False, Reason.NOT_COVERED)
    assert record["text"] == "Line 3 cannot be answered: it is not JSON."

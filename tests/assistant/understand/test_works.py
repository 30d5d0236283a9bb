"""Which documents a question names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.understand.works import WorkFinder
from tests.assistant.tiny import source

SOURCES = {
    one.id: one
    for one in (
        replace(
            source("hiring", 2014),
            title="Hiring fairly: a toolkit for town halls",
            series="Fair Towns Toolkit",
            authors=("Ada Lund (Fair Work)",),
        ),
        replace(source("libraries", 2018), title="Open libraries", series="Fair Towns Toolkit"),
        replace(
            source("study", 2017),
            title="Rural arrivals: background paper",
            series="Rural Studies",
            publisher="University of Umeå",
        ),
    )
}

FINDER = WorkFinder(SOURCES)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("According to the Umeå study, who moves to villages?", {"study"}),
        ("What does the paper say of buses?", {"study"}),
        ("What would the Umeå authors reply to that?", {"study"}),
        ("Which questions are in the toolkit on hiring?", {"hiring"}),
        ("the 2018 toolkit: which towns are in it?", {"libraries"}),
        ("How does Ada Lund justify that?", {"hiring"}),
        ("What does hiring cost, according to Lund?", {"hiring"}),
        ("How does Lund argue for it?", {"hiring"}),
        ("What does the text on libraries say of opening hours?", {"libraries"}),
        ("What does the paper on far-off hamlets advise?", {"study"}),
        ("What is new in the newest toolkit?", {"libraries"}),
        ("Which questions are in the oldest toolkit?", {"hiring"}),
        ("Umeå paper: who moves to villages?", {"study"}),
        ("guiding question, toolkit on hiring", {"hiring"}),
        ("Umeå's 2017 briefing praises villages. On what grounds?", {"study"}),
    ],
)
def test_a_document_is_named(question, named):
    assert FINDER.find(question).sources == named


@pytest.mark.parametrize(
    "question",
    [
        "How do other cities open their libraries?",
        "Which study did Ghent publish?",
        "What is in Ghent's study of needs?",
        "What does the toolkit say of buses?",
        "How does the team of the mayor work?",
        "Was there a report on it?",
        "How does the city of Lund hire?",
        "What does the report on rural buses by the town say?",
        "How did Leeds write the welcome guide for people who are new?",
        "Which of the cities offers a hiring guide to its firms?",
        "",
    ],
)
def test_none_is_named(question):
    assert not FINDER.find(question).sources


def test_where_it_is_named_is_told():
    question = "In the Umeå study, who moves?"
    (start, end), *rest = FINDER.find(question).ranges
    assert (question[start:end], rest) == ("the Umeå study", [])


def test_what_is_asked_of_it_is_not_where_it_is_named():
    question = "What does the toolkit on hiring women say?"
    found = FINDER.find(question)
    assert found.sources == {"hiring"}
    assert [question[a:b] for a, b in found.ranges] == ["the toolkit", "hiring"]


def test_what_all_are_called_names_none():
    toolkits = {id_: one for id_, one in SOURCES.items() if id_ != "study"}
    assert not WorkFinder(toolkits).find("What is in the Fair Towns toolkits?").sources


def test_a_long_text_is_read_quickly():
    assert not FINDER.find("the word " * 20_000).sources

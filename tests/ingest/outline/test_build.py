"""Outlines: references end, contents go, charters and terms are told."""

from __future__ import annotations

from ingest.model import Kind
from tests.ingest.outline.walking import sections

LONG = "This paragraph runs on for a good while so that it counts as running text in any reading."


def _texts(section, kind):
    return [part.text for s in sections(section) if s.kind is kind for part in s.body]


def test_a_list_of_references_ends_at_the_imprint(outline):
    text = (
        f"# Introduction\n\n{LONG}\n\n# References\n\nSmith, J. 2014 A study of cities.\n\n"
        f"Miller, A. 2016 https://ex.org/cities\n\nGlobal Office\n\n{LONG}\n"
    )
    found = outline(text)
    assert len(_texts(found, Kind.REFERENCE)) == 2
    assert LONG in _texts(found, Kind.BODY)


def test_contents_are_left_out(outline):
    text = f"Contents\n\n1. Introduction..... 3\n2. Cities..... 5\n\n# 1. Introduction\n\n{LONG}\n"
    assert [part.text for s in sections(outline(text)) for part in s.body] == [LONG]


def test_a_charter_is_told_by_its_commitments(outline):
    text = (
        f"GUIDE\n\n{LONG}\n\n## The Integrating Cities Charter states that:\n\n"
        "### As employers we will:\n\n- reflect our city's diversity\n- treat staff fairly\n\n"
        f"## ACCESS\n\n{LONG}\n\n### GUIDE QUESTIONS\n\n- Is it so?\n\n### EXAMPLES\n\n"
        "In the city of Ghent, it is so for all who live there.\n"
    )
    found = outline(text)
    assert any("diversity" in part for part in _texts(found, Kind.CHARTER))
    assert [s.place for s in sections(found) if s.kind is Kind.EXAMPLE] == ["Ghent"]


def test_terms_without_meaning_are_left_out(outline):
    text = (
        "NOTE ON TERMS USED IN THE BENCHMARK\n\nMigrant: a person born abroad.\n\nImmigrant:\n\n"
        f"# About\n\n{LONG}\n"
    )
    found = outline(text)
    assert [s.title.text for s in sections(found) if s.kind is Kind.DEFINITION] == ["Migrant"]


def test_a_question_that_stands_like_a_heading_is_asked(outline):
    text = (
        f"ACCESS\n\n{LONG}\n\nGUIDE QUESTIONS\n\nDoes the city take part in what they organise?\n\n"
        "Does the city have a programme of outreach that tells newcomers of all the services there "
        "are?\n\nEXAMPLES\n\nGHENT\n\nIt does all of that and reports on it each year.\n"
    )
    assert len(_texts(outline(text), Kind.GUIDE_QUESTION)) == 2

"""Key factors: those that are about a subject, or all of a toolkit."""

from __future__ import annotations

import pytest

from ingest.spans import letters


def named(answer):
    return [c.quote.replace("\n", " ") for c in answer.citations if c.shown]


@pytest.mark.parametrize(
    ("question", "every", "most"),
    [
        ("Which key factors deal with evaluation?", "evaluation", 3),
        ("Which key factors are about political leadership?", "leadership", 2),
        ("What does the key factor on training of staff say?", "Staff development", 1),
    ],
)
def test_those_about_a_subject_are_found_in_every_toolkit(real_assistant, question, every, most):
    answer = real_assistant.ask(question)
    quotes = named(answer)
    assert len(quotes) == most
    assert all(letters(every).casefold() in letters(quote).casefold() for quote in quotes)
    assert f"of {len(real_assistant.knowledge.key_factors)} key factors" in answer.lead


def test_the_one_that_is_meant_is_quoted_whole(real_assistant):
    answer = real_assistant.ask("What does the key factor on training of staff say?")
    (quote,) = named(answer)
    (passage,) = [
        p for p in real_assistant.index.passages if p.id == answer.citations[0].passage_id
    ]
    assert letters(quote) == letters(passage.text)


@pytest.mark.parametrize(
    "question",
    [
        "Which key factors deal with language courses?",
        "How many key factors does the toolkit on language courses have?",
        "Which key factors has the benchmark for introductory courses?",
    ],
)
def test_a_toolkits_own_subject_asks_for_all_of_it(real_assistant, question):
    source = "introductory-and-language-courses"
    wanted = [name for of, name in real_assistant.knowledge.key_factors if of == source]
    answer = real_assistant.ask(question)
    assert f"has {len(wanted)} key factors" in answer.lead
    assert len(answer.citations) == len(wanted)

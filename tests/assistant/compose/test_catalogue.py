"""Which documents there are, who made them and when."""

from __future__ import annotations

import pytest

from assistant.answer import Filters


def test_every_document_is_named_with_words_of_its_own(real_assistant):
    answer = real_assistant.ask("Which documents do you have?")
    sources = real_assistant.sources.values()
    assert [group.heading for group in answer.groups] == [one.title for one in sources]
    assert [c.document for c in answer.citations] == [one.id for one in sources]
    assert all(
        str(one.year) in group.note for one, group in zip(sources, answer.groups, strict=True)
    )
    assert answer.lead.startswith(f"{len(answer.groups)} documents from 2012 to 2018")


def test_toolkits_are_told_from_papers(real_assistant):
    toolkits = {c.document for c in real_assistant.ask("Which toolkits are there?").citations}
    papers = {c.document for c in real_assistant.ask("Which papers do you have?").citations}
    assert len(toolkits) == 4
    assert len(papers) == 1
    assert toolkits | papers == set(real_assistant.sources)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was the toolkit on language courses published?", "2012"),
        ("Who wrote the background paper?", "Jacqui Broadhead"),
        ("Which toolkit is the oldest?", "2012"),
    ],
)
def test_one_document_is_told_of_in_the_lead(real_assistant, question, told):
    answer = real_assistant.ask(question)
    assert told in answer.lead
    assert len({c.document for c in answer.citations}) == 1


def test_it_is_not_offered_as_part_of_another_question(real_assistant):
    asked = ["Which documents do you have?", "How do cities help founders?"]
    for question, before in (asked, asked[::-1]):
        assert real_assistant.ask(question, [before]).understanding.otherwise == ()


def test_filters_hold(real_assistant):
    one = next(iter(real_assistant.sources))
    answer = real_assistant.ask(
        "Which documents do you have?", filters=Filters(sources=frozenset({one}))
    )
    assert {c.document for c in answer.citations} == {one}
    none = real_assistant.ask(
        "Which documents do you have?", filters=Filters(years=frozenset({1900}))
    )
    assert not none.answered

"""The words by which a question asks for parts of a toolkit."""

from __future__ import annotations

import pytest

from assistant.compose.frame import asked_of
from tests.assistant.asking import desk_of


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Which guide questions are there on hiring staff?", "hiringstaff"),
        ("What does the Charter commit cities to as buyers?", "buyers"),
        ("Which guide questions are there?", "Whichguidequestionsarethere?"),
    ],
)
def test_what_is_asked_of_is_left(real_assistant, question, left):
    desk = desk_of(real_assistant, question)
    spans = desk.ranked.offsets[asked_of(desk)].tolist()
    assert "".join(desk.query.search[a:b] for a, b in spans) == left


def test_the_key_factor_is_told_by_what_is_asked_of(real_assistant):
    answer = real_assistant.ask(
        "Is there a list of questions that a personnel department can ask itself about how it "
        "recruits migrants to the workforce?"
    )
    assert {one.title.split()[0] for one in answer.citations if one.shown} == {"Managing"}

"""Whether a question needs those before it."""

from __future__ import annotations

import pytest

from assistant.understand.leaning import leans


@pytest.mark.parametrize(
    "text",
    [
        "How many learners has it reached?",
        "who else has one?",
        "and who does that?",
        "who uses it?",
        "Which companies do they work with?",
        "What happens after that?",
        "Who delivers these sessions?",
        "How well does that scheme work for parents of small children?",
        "What did participants think?",
        "Where is it held?",
        "and the results?",
        "And for those who cannot see or hear, or who carry bad memories from a war?",
        "Sounds good, but who looks after the children meanwhile?",
        "Too slow for us. Is there a way to have results in a year?",
        "The visits I see. But what did the firm tell its own staff?",
        "By what signs do officials know that the plan gets close to it?",
        "But does anybody check with the people themselves whether all of that was any use?",
        "And what did she do in a hurry?",
        "Did it make it easier for parents to come?",
        "Has anyone checked?",
        "Has anybody put that on the web instead, to save money?",
        "Has anyone acted upon that advice, and whose experience does it take as its pattern?",
        "Who made it work?",
    ],
)
def test_it_leans(text):
    assert leans(text, names_a_place=False)


@pytest.mark.parametrize(
    "text",
    [
        "How do cities help people so that they can work?",
        "who works with libraries?",
        "free lessons in parks, who has that",
        "asking parents what they think of lessons",
        "Which documents do you have?",
        "When was the toolkit on hiring published?",
        "What can cities do for those who cannot read?",
        "We have no budget, but how do other cities train interpreters?",
        "Is it possible to hire interpreters through a framework contract in a small town?",
        "Are there cities that train interpreters from among newcomers?",
        "What is social value?",
        "Which cities give newcomers a guide to their rights?",
        "Who is this publication for?",
        "What is this toolkit based on?",
        "How can a library reach refugees and is there proof it works?",
        "And how do other cities find people who would like to teach their own language?",
        "I know a cook, in Aleppo she had her own place. How do other towns get people into work?",
        "Somebody came in who cannot read. How do other cities teach him?",
        "Who has made it easier for a one-man firm to bid for council work?",
        "Has anyone made it a rule that contractors hire locally?",
    ],
)
def test_it_stands_alone(text):
    assert not leans(text, names_a_place=False)

"""What a question takes for granted."""

from __future__ import annotations

import pytest

from assistant.refuse.presumed import presumes_an_end, tells_an_end
from assistant.refuse.signals import signals
from tests.assistant.asking import desk_of


@pytest.mark.parametrize(
    "question",
    [
        "Why did Ghent close its desk at the station?",
        "What took its place once the course was scrapped?",
        "When did Oslo stop paying interpreters?",
        "Why were elderly people barred from the classes?",
        "What made the college pull out?",
        "Since the firm refused to go on, who pays?",
    ],
)
def test_an_end_is_taken_for_granted(question):
    assert presumes_an_end(question)


@pytest.mark.parametrize(
    "question",
    [
        "How does Ghent help newcomers?",
        "What is a one-stop shop?",
        "Who runs the drop-in centre?",
        "Why was the course founded?",
        "Can a city refuse to take part?",
        "How much did the unemployment rate drop after 2010?",
        "What did Vienna do to help women go back to work?",
        "Why did Munich set up a one-stop office?",
        "How did Helsinki close the pay gap?",
        "What was done to remove the barriers that founders meet?",
        "Why were rejected asylum seekers given up to 20 hours?",
    ],
)
def test_none_is(question):
    assert not presumes_an_end(question)


def test_a_text_tells_an_end():
    assert tells_an_end("The scheme was closed in 2013.")
    assert not tells_an_end("The scheme is open to all.")


def test_it_is_a_signal_only_where_nothing_near_tells_an_end(real_assistant):
    untold = desk_of(real_assistant, "Why did Frankfurt stop teaching mothers German?")
    told = desk_of(real_assistant, "How does Frankfurt teach mothers German?")
    assert (signals(untold)["ended"], signals(told)["ended"]) == (1.0, 0.0)

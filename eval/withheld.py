"""Which single questions may be shown: nobody tunes on the test split by accident."""

from __future__ import annotations

from collections.abc import Iterable

HELD_OUT = "test"
REVEAL = "--reveal-test"
REVEAL_HELP = "show single test questions, which nothing may be tuned on"


def may_show(split: str, reveal: bool) -> bool:
    """Whether a question of a split may be shown by itself; figures over many always may.

    Args:
        split: of the question, "dev" or "test".
        reveal: whether the user asked for the test questions.

    >>> may_show("dev", False), may_show("test", False), may_show("test", True)
    (True, False, True)
    """
    return reveal or split != HELD_OUT


def note(splits: Iterable[str], reveal: bool) -> str:
    """One line that says how many questions are withheld; "" for none.

    >>> note(["dev", "test", "test"], reveal=False)
    '2 questions of the test split are withheld; --reveal-test shows them.'
    """
    hidden = sum(not may_show(split, reveal) for split in splits)
    noun, verb = ("question", "is") if hidden == 1 else ("questions", "are")
    return (
        f"{hidden} {noun} of the {HELD_OUT} split {verb} withheld; {REVEAL} shows them."
        if hidden
        else ""
    )

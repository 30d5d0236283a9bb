"""How the answers to a basket's questions began."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence

from assistant.service import Assistant

MOST = 12
"""Questions that are asked once more; a note with more of them goes without."""

_MARK = re.compile(r"\s*\[\d+\]")

Known = MutableMapping[tuple[str, str], str]
"""Leads by generation and question."""


def leads(assistant: Assistant, questions: Sequence[str], known: Known) -> dict[str, str]:
    """The opening of the answer that this generation gives to each question.

    Only for an assistant whose answers are made without a language model: they are always the same.

    Args:
        assistant: to be asked.
        questions: that the quotes were found by.
        known: what was asked before; new answers are put in.
    """
    if len(questions) > MOST:
        return {}
    for question in questions:
        key = assistant.generation, question
        if key not in known:
            answer = assistant.ask(question)
            known[key] = _MARK.sub("", answer.lead) if answer.answered else ""
    return {each: known[assistant.generation, each] for each in questions}

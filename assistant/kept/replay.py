"""A kept question answered anew, and what differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer import Answer, Citation
from assistant.kept.model import KeptAnswer
from assistant.service import Assistant, OnStep
from ingest.spans import letters

OPENING = 70
"""Characters that a quote is known by."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between a kept answer and a new one to the same question.

    Attributes:
        same_text: whether the answer reads the same, sign for sign.
        same_verdict: whether both answer, or both refuse.
        same_generation: whether both came from one index generation.
        lost: citations of the kept answer whose words the new one does not quote.
        new: those that only the new one quotes.
        settings: (name, then, now) of those that were changed; "" for not set.
    """

    same_text: bool
    same_verdict: bool
    same_generation: bool
    lost: tuple[Citation, ...]
    new: tuple[Citation, ...]
    settings: tuple[tuple[str, str, str], ...]

    def __bool__(self) -> bool:
        """Whether the answer differs; the index and the settings may, all the same."""
        return not (self.same_text and self.same_verdict) or bool(self.lost or self.new)


@dataclass(frozen=True, slots=True)
class Replayed:
    """A kept answer with the new one beside it."""

    kept: KeptAnswer
    answer: Answer
    differences: Differences


def replay(
    kept: KeptAnswer,
    assistant: Assistant,
    settings: Mapping[str, str],
    on_step: OnStep | None = None,
) -> Replayed:
    """Answer a kept question anew, with the history and the limits that it had.

    Args:
        kept: to be answered anew.
        assistant: that answers now.
        settings: those that bear on its answers.
        on_step: told each step as it starts.
    """
    answer = assistant.ask(kept.question, kept.history, kept.limits, on_step)
    return Replayed(kept, answer, differences(kept, answer, settings))


def differences(kept: KeptAnswer, answer: Answer, settings: Mapping[str, str]) -> Differences:
    """What differs. Two quotes are the same where their letters are, in the same document."""
    then, now = _by_words(kept.answer), _by_words(answer)
    names = sorted(kept.settings.keys() | settings.keys())
    pairs = [(name, kept.settings.get(name, ""), settings.get(name, "")) for name in names]
    return Differences(
        same_text=kept.answer.text == answer.text,
        same_verdict=kept.answer.answered == answer.answered,
        same_generation=kept.generation == answer.generation,
        lost=tuple(then[key] for key in then if key not in now),
        new=tuple(now[key] for key in now if key not in then),
        settings=tuple(pair for pair in pairs if pair[1] != pair[2]),
    )


def opening(citation: Citation) -> str:
    """The first words of a quote, enough to know it by."""
    words = " ".join(citation.quote.split())
    return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + " …"


def _by_words(answer: Answer) -> dict[tuple[str, str], Citation]:
    return {(each.document, letters(each.quote)): each for each in answer.citations}

"""A small exam, written out so that its figures can be worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

from eval.questions import Evidence, Question, Role, Type
from eval.systems import Response, Text

ALPHA = "Utrecht trains eleven bilingual mentors yearly. Vienna pays interpreters monthly wages."
BETA = "Dublin opened libraries nightly."
TEXTS = {"alpha": ALPHA, "beta": BETA}

UTRECHT = Evidence(
    "alpha", ("Utrecht trains eleven bilingual mentors",), Role.CORE, place="Utrecht"
)
VIENNA = Evidence("alpha", ("Vienna pays interpreters monthly wages",), Role.CORE, place="Vienna")
DUBLIN = Evidence("beta", ("Dublin opened libraries nightly",), Role.RELATED, place="Dublin")

HOW_TO = Question(
    "x-1", Type.HOW_TO, "practice", "How do others help?", evidence=(UTRECHT, VIENNA, DUBLIN)
)
FACT = Question("x-2", Type.FACT, "number", "How many mentors?", evidence=(UTRECHT,))
FOLLOW_UP = Question(
    "x-3", Type.FOLLOW_UP, "place", "And Vienna?", history=("Who pays?",), evidence=(VIENNA,)
)
NONE = Question("x-4", Type.UNANSWERABLE, "legal", "May I vote?", answerable=False)
EXAM = (HOW_TO, FACT, FOLLOW_UP, NONE)


def response(
    retrieved: Sequence[Text] = (),
    quotes: Sequence[Text] = (),
    answered: bool = True,
    similarity: float | None = 0.5,
) -> Response:
    return Response(tuple(retrieved), tuple(quotes), answered, "", similarity, 0.01)


class Scripted:
    """A system that gives what it was told to, and raises for the questions it does not know."""

    name = "scripted"
    generation = "0123456789abcdef"

    def __init__(self, script: dict[str, Response], refuses: bool = True) -> None:
        self.script = script
        self.refuses = refuses
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        self.asked.append((question, tuple(history)))
        return self.script[question]

    def close(self) -> None:
        pass

"""Passages whose sentences give the detail that a question asks for.

A number stands in one sentence, in a passage that may be about more: the passage that is
nearest as a whole need not be the one that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answer import OF_PRACTICE
from assistant.compose.desk import Desk
from assistant.understand.details import Detail, each_asked, gives
from assistant.understand.intent import asking

_LOOK_AT = 6
"""Passages among which one that gives the detail is looked for."""
_CLEARLY = 0.1
"""How much nearer a sentence must be than one of the first passage that gives such a detail too."""


def details_wanted(desk: Desk) -> tuple[tuple[Detail, ...], ...]:
    """The details that a question asks for, each with its kinds; practice asks for none."""
    if desk.query.understanding.intent in OF_PRACTICE:
        return ()
    return each_asked(asking(desk.query.understanding.standalone))


def is_given(desk: Desk, text: str, wanted: Iterable[Detail]) -> bool:
    """Whether a text gives a detail of one of these kinds."""
    question = asking(desk.query.understanding.standalone)
    return any(gives(text, detail, question) for detail in wanted)


def sentences_scored(desk: Desk, position: int) -> list[tuple[str, float]]:
    """The sentences of a passage, each with its likeness to the question."""
    passage = desk.passage(position)
    return [
        (passage.text[sentence.start : sentence.end], like.score)
        for sentence, like in zip(passage.sentences, desk.likeness(position), strict=True)
    ]


def detail_first(desk: Desk, order: Sequence[int]) -> list[int]:
    """The order, with that passage first which gives the detail asked for in a nearer sentence.

    Nearer than every sentence of the first passage where that gives no such detail, and
    clearly nearer than the one that gives it where it does.

    Args:
        desk: of the question.
        order: positions of passages, best first.
    """
    wanted = [kind for kinds in details_wanted(desk) for kind in kinds]
    if not wanted:
        return list(order)

    def nearest(sentences: list[tuple[str, float]]) -> float | None:
        given = (score for text, score in sentences if is_given(desk, text, wanted))
        return max(given, default=None)

    first, *others = (sentences_scored(desk, position) for position in order[:_LOOK_AT])
    own = nearest(first)
    least = max((score for _, score in first), default=0.0) if own is None else own + _CLEARLY
    nearer = [
        (score, -at, order[at])
        for at, sentences in enumerate(others, 1)
        if (score := nearest([one for one in sentences if one[1] >= least])) is not None
    ]
    if not nearer:
        return list(order)
    chosen = max(nearer)[2]
    return [chosen, *(position for position in order if position != chosen)]

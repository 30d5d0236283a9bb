"""How likely each sentence of an example is to answer, before any is quoted."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.calibration import Quoting, chance
from assistant.compose.desk import Desk
from assistant.compose.excerpt import leans
from assistant.likeness import Likeness
from ingest.model import Passage
from ingest.spans import Span


@dataclass(frozen=True, slots=True)
class Scored:
    """An example with its relevance, its key factor's counted in."""

    position: int
    score: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """An example whose sentences were weighed.

    Attributes:
        position: in the index.
        place: that it tells of; "" for none.
        chances: of each sentence, that it answers, 0 to 1.
        words: of each sentence, with the sign that begins a line of a quote.
        leaning: of each, whether it cannot be read without the one before it.
    """

    position: int
    place: str
    chances: tuple[float, ...]
    words: tuple[int, ...]
    leaning: tuple[bool, ...]


def weigh(desk: Desk, scored: Sequence[Scored], quoting: Quoting) -> list[Weighed]:
    """The examples with what each of their sentences is worth, in the same order.

    What stands in a more relevant one as well adds nothing: passages that go on from each other
    share a sentence.
    """
    out: list[Weighed] = []
    seen: set[tuple[str, tuple[Span, ...]]] = set()
    for example, rows in zip(scored, signals(desk, scored), strict=True):
        passage = desk.passage(example.position)
        told = [(passage.source, sentence.spans) for sentence in passage.sentences]
        out.append(
            Weighed(
                example.position,
                passage.place or "",
                tuple(
                    0.0 if one in seen else chance(quoting.intercept, quoting.coefficients, row)
                    for one, row in zip(told, rows, strict=True)
                ),
                tuple(_words(passage)),
                tuple(leans(passage, number) for number in range(len(told))),
            )
        )
        seen.update(told)
    return out


def signals(desk: Desk, scored: Sequence[Scored]) -> list[list[Mapping[str, float]]]:
    """What tells that a sentence answers, for each sentence of some examples, the best first.

    rank: logarithm of one more than how many examples are more relevant.
    gap: how much less relevant than the best its example is.
    share: as in `Likeness`.
    below: how much less like the question it is than the most alike of all these sentences.
    order: 1 for the most alike sentence of its example, 1/2 for the next, and so on.
    """
    found = [desk.likeness(one.position) for one in scored]
    top = max((like.score for of_one in found for like in of_one), default=0.0)
    best = scored[0].score if scored else 0.0
    return [
        [
            {
                "rank": math.log1p(rank),
                "gap": best - example.score,
                "share": like.share,
                "below": top - like.score,
                "order": 1 / place,
            }
            for like, place in zip(of_one, _places(of_one), strict=True)
        ]
        for rank, (example, of_one) in enumerate(zip(scored, found, strict=True))
    ]


def _words(passage: Passage) -> Iterator[int]:
    before = 0
    for sentence in passage.sentences:
        text = passage.text[before : sentence.end]
        yield len(text.split()) + text.count("\n")
        before = sentence.end


def _places(found: Sequence[Likeness]) -> list[int]:
    """Which each is by its score, from 1 on."""
    order = sorted(range(len(found)), key=lambda i: (-found[i].score, i))
    places = [0] * len(found)
    for place, number in enumerate(order, 1):
        places[number] = place
    return places

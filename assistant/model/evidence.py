"""What a model is given to read: all examples where they fit, else the best of them."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.model import prompts
from assistant.model.asking import Asker
from assistant.model.chat import ModelFault, estimated_tokens
from assistant.model.prompts import Numbered
from assistant.verify import StoredText
from ingest.model import Kind
from ingest.spans import is_exact

MOST_READ = 100
"""Most examples that are read, in batches, where they do not fit into the window together."""
MOST_CITED = 24
"""Most passages that an answer is written from."""
_FURTHER = 6
"""Passages beyond the quoted ones, where breadth is not the point."""
_AROUND = 24
"""Tokens of the fence around a passage."""
_FORM = "answered in a form that cannot be read"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an answer is to be written from.

    Attributes:
        positions: of the passages in the index, the closest first.
        read, bearing: as in `Written`.
    """

    positions: tuple[int, ...]
    read: int = 0
    bearing: int = 0


def choose(
    desk: Desk, draft: Draft, asker: Asker, stored: StoredText, stop: threading.Event
) -> Reading:
    """Choose what an answer is written from.

    Raises:
        ModelFault: the model could not be asked which examples bear on the question.
        Stopped: `stop` was set.
    """
    quoted = list(dict.fromkeys(e.position for b in draft.blocks for e in b.excerpts))
    if draft.kind != "how_to":
        there = {*quoted, *desk.query.seen}
        more = [p for p in desk.in_places() if p not in there][:_FURTHER]
        return Reading(_exact(desk, [*quoted, *more], stored))
    examples = _exact(desk, _examples(desk, quoted), stored)
    numbered = [numbered_passage(desk, p, n) for n, p in enumerate(examples, 1)]
    bearing, read = _bearing(desk, numbered, asker, stop)
    chosen = [examples[n - 1] for n in bearing] or [p for p in quoted if p in set(examples)]
    return Reading(tuple(chosen[:MOST_CITED]), read, len(bearing))


def joined(desk: Desk, reading: Reading, more: Sequence[int], stored: StoredText) -> Reading:
    """A reading with further passages that filters leave and that can be quoted exactly."""
    further = _exact(desk, [p for p in desk.allowed(more) if p not in reading.positions], stored)
    return replace(reading, positions=tuple(dict.fromkeys((*reading.positions, *further))))


def numbered_passage(desk: Desk, position: int, n: int) -> Numbered:
    """A passage as the model gets it, with where it is from."""
    passage = desk.passage(position)
    source = desk.knowledge.sources[passage.source]
    about = (passage.place, passage.section, source.title, str(source.year))
    return Numbered(n, " \u00b7 ".join(filter(None, about)), passage.text)


def fitting(passages: Sequence[Numbered], question: str, room: int) -> int:
    """How many of the passages, from the first on, fit into `room` tokens with the prompt."""
    empty = prompts.write(question, (), "how_to")
    left = room - sum(estimated_tokens(message.text) for message in empty)
    for count, one in enumerate(passages):
        left -= estimated_tokens(one.text) + estimated_tokens(one.about) + _AROUND
        if left < 0:
            return count
    return len(passages)


def _examples(desk: Desk, quoted: Sequence[int]) -> list[int]:
    """All examples that the filters and the places named leave, the best first."""
    left = desk.allowed(desk.knowledge.positions_by_kind.get(Kind.EXAMPLE, ()))
    left = [p for p in left if p not in desk.query.seen]
    named = desk.query.where.positions
    if named:
        left = [p for p in left if p in named] or left
    # The order of the quotes counts in what their key factors lend them.
    ranked = [p for p in quoted if p in set(left)] + desk.best(left)
    return list(dict.fromkeys([*ranked, *left]))


def _exact(desk: Desk, positions: Sequence[int], stored: StoredText) -> tuple[int, ...]:
    """Those that can be quoted whole, letter for letter; nothing else may be cited."""
    return tuple(
        position
        for position in positions
        if is_exact(
            stored(desk.passage(position).source),
            desk.whole(position).spans(desk.passage(position)),
            desk.passage(position).text,
        )
    )


def _bearing(
    desk: Desk, passages: Sequence[Numbered], asker: Asker, stop: threading.Event
) -> tuple[list[int], int]:
    """Numbers of the passages that bear on the question, and how many were read."""
    question = desk.query.understanding.standalone
    left = list(passages)
    if fitting(left, question, asker.room) < len(left):
        left = left[:MOST_READ]
    read = len(left)
    found: list[int] = []
    while left:
        count = fitting(left, question, asker.room)
        if not count:
            raise ModelFault("cannot read that much at once (IC_MODEL_WINDOW)")
        batch, left = left[:count], left[count:]
        reply = asker.whole(prompts.bearing(question, batch), stop)
        found += _numbers(reply, {one.n for one in batch})
    return list(dict.fromkeys(found)), read


def _numbers(reply: str, there: set[int]) -> list[int]:
    """The numbers that a reply names, in its order.

    Raises:
        ModelFault: it is no list of numbers.
    """
    lines = [line for line in reply.strip().splitlines() if line.strip()]
    last = lines[-1] if lines else ""
    if re.fullmatch(r"\W*none\W*", last, re.IGNORECASE):
        return []
    numbers = [int(n) for n in re.findall(r"\d{1,5}", last)]
    if not numbers or len(re.sub(r"[\d\s,;.\[\]]|and", "", last)) > 40:
        raise ModelFault(_FORM)
    return [n for n in numbers if n in there]

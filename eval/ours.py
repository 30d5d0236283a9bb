"""Our assistant as a system to be measured."""

from __future__ import annotations

import time
from collections.abc import Sequence

from assistant.answer import Answer, Citation, Hit
from assistant.service import Assistant
from eval.parts import Parts
from eval.systems import Response, Text
from ingest.model import Passage


class Ours:
    """The assistant, asked as its page asks it."""

    refuses = True

    def __init__(self, assistant: Assistant, name: str = "ours") -> None:
        self.name = name
        self.generation = assistant.generation
        self._assistant = assistant

    @classmethod
    def of(cls, parts: Parts) -> Ours:
        """The assistant as it ships, with the reranker that the settings name.

        Raises:
            IndexMissingError: nothing was built yet.
            IndexMismatchError: the index was built with another model or schema.
            IndexDamagedError: a file of it is missing, truncated or altered.
        """
        return cls(parts.chain())

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """Ask the assistant."""
        start = time.perf_counter()
        answer = self._assistant.ask(question, tuple(history))
        return response_of(answer, time.perf_counter() - start)

    def close(self) -> None:
        """Nothing is held open beyond the process."""


def response_of(answer: Answer, seconds: float) -> Response:
    """An answer as the measures see it: what is behind "more" does not count as shown."""
    hits = sorted(answer.retrieved, key=lambda hit: hit.rank)
    hidden = {n for group in answer.groups if not group.shown for n in group.citations}
    shown = [one for one in answer.citations if one.shown and one.n not in hidden]
    return Response(
        retrieved=tuple(text_of(hit.passage) for hit in hits),
        quotes=tuple(_quote(citation) for citation in shown) if answer.answered else (),
        answered=answer.answered,
        reason=answer.reason.value if answer.reason else "",
        similarity=_best(hits),
        seconds=seconds,
        confidence=answer.confidence,
        steps_ms=answer.timings_ms,
    )


def text_of(passage: Passage) -> Text:
    """A passage as the measures see it."""
    return Text(passage.source, passage.text, passage.place, passage.kind.value, passage.spans)


def _best(hits: Sequence[Hit]) -> float | None:
    return max((hit.similarity for hit in hits), default=None)


def _quote(one: Citation) -> Text:
    return Text(one.document, one.quote, one.city, one.kind.value, one.spans)

"""Our assistant as a system to be measured."""

from __future__ import annotations

import time
from collections.abc import Sequence

from assistant.answer import Answer, Citation, Hit
from assistant.service import Assistant
from eval.errors import SystemMissingError
from eval.systems import Response, Text
from ingest.settings import Settings


class Ours:
    """The assistant, asked as its page asks it."""

    name = "ours"
    refuses = True

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.generation = assistant.generation

    @classmethod
    def open(cls, settings: Settings) -> Ours:
        """Open the index that the settings name.

        Raises:
            SystemMissingError: this checkout has no assistant.
            IndexMissingError: nothing was built yet.
            IndexMismatchError: the index was built with another model or schema.
            IndexDamagedError: a file of it is missing, truncated or altered.
        """
        try:
            from assistant.chain import open_assistant
        except ModuleNotFoundError as error:
            raise SystemMissingError(
                f"{error.name} is missing: run `make install`, or `python -m eval run "
                "--system plain` to measure the plain chain alone."
            ) from error
        return cls(open_assistant(settings))

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
        retrieved=tuple(_retrieved(hit) for hit in hits),
        quotes=tuple(_quote(citation) for citation in shown) if answer.answered else (),
        answered=answer.answered,
        reason=answer.reason.value if answer.reason else "",
        similarity=max((hit.similarity for hit in hits), default=None),
        seconds=seconds,
    )


def _retrieved(hit: Hit) -> Text:
    passage = hit.passage
    return Text(passage.source, passage.text, passage.place, passage.kind.value, passage.spans)


def _quote(one: Citation) -> Text:
    return Text(one.document, one.quote, one.city, one.kind.value, one.spans)

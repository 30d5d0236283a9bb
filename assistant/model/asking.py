"""Asking a model with patience, but not too much: time-outs, attempts, back-off, stop."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType

from assistant.model.chat import (
    ChatModel,
    Message,
    ModelFault,
    Reply,
    Stopped,
    Usage,
    estimated_tokens,
)
from assistant.model.ledger import Ledger
from assistant.model.vendor_faults import SILENT, fault_of
from ingest.settings import Settings

_LOG = logging.getLogger(__name__)

_LOOK_S = 0.05
"""How often the user's wish to stop is looked for while the model is silent."""
_FIRST_WAIT_S = 0.5
_LONGEST_WAIT_S = 30.0
_WHOLE = 5.0
"""A whole reply may take so many times the longest silence."""
NOTHING = "sent back nothing"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a model.

    Attributes:
        silence_s: for its first word, and between two.
        whole_s: for a whole reply.
        retries: attempts after the first, as long as no word has come.
        max_tokens: longest reply.
    """

    silence_s: float
    whole_s: float
    retries: int
    max_tokens: int

    @classmethod
    def of(cls, settings: Settings) -> Patience:
        """As the settings have it."""
        silence = settings.model_timeout
        return cls(silence, silence * _WHOLE, settings.model_retries, settings.model_max_tokens)


class Asker:
    """A model that is asked with patience and under caps."""

    def __init__(self, model: ChatModel, ledger: Ledger, patience: Patience) -> None:
        self._model = model
        self._ledger = ledger
        self._patience = patience
        self._used = Usage()

    def anew(self) -> Asker:
        """The same model and caps, with a count of its own; for one answer, in one thread."""
        return Asker(self._model, self._ledger, self._patience)

    @property
    def room(self) -> int:
        """Tokens that a request may have, its reply not counted."""
        return max(0, self._model.window - self._patience.max_tokens)

    @property
    def used(self) -> Usage:
        """Tokens that were used through this one."""
        return self._used

    def stream(self, messages: Sequence[Message], stop: threading.Event) -> Iterator[str]:
        """The reply, piece by piece.

        Raises:
            ModelFault: it failed, at last; says why.
            Stopped: `stop` was set.
        """
        for attempt in range(self._patience.retries + 1):
            if stop.is_set():
                raise Stopped
            begun = False
            try:
                for piece in self._once(messages, stop):
                    begun = begun or bool(piece.strip())
                    yield piece
                if begun:
                    return
                raise ModelFault(NOTHING, retryable=True)
            except ModelFault as fault:
                wait_s = _FIRST_WAIT_S * 2**attempt if fault.wait_s is None else fault.wait_s
                last = attempt == self._patience.retries or not fault.retryable or begun
                if last or wait_s > min(_LONGEST_WAIT_S, self._patience.silence_s):
                    raise
                _LOG.info("the model %s; asked again in %.1f s", fault.plain, wait_s)
            if stop.wait(wait_s):
                raise Stopped

    def whole(self, messages: Sequence[Message], stop: threading.Event) -> str:
        """The whole reply at once; raises what `stream` does."""
        return "".join(self.stream(messages, stop))

    def _once(self, messages: Sequence[Message], stop: threading.Event) -> Iterator[str]:
        size = sum(estimated_tokens(one.text) for one in messages)
        reserved = Usage(size, self._patience.max_tokens)
        self._ledger.reserve(reserved)
        reply = self._model.stream(messages)
        try:
            yield from _read(reply, self._patience, stop)
        finally:
            self._ledger.settle(reserved, reply.usage)
            self._used += reply.usage


def _read(reply: Reply, patience: Patience, stop: threading.Event) -> Iterator[str]:
    """A reply read in a thread of its own, so that silence never holds up the one who waits."""
    box: queue.SimpleQueue[str] = queue.SimpleQueue()
    done: Future[None] = Future()
    left = threading.Event()
    thread = threading.Thread(target=_fill, args=(reply, box, done, left), daemon=True)
    thread.start()
    start = heard = time.monotonic()
    try:
        while True:
            if stop.is_set():
                raise Stopped
            over = done.done()
            try:
                piece = box.get(block=not over, timeout=None if over else _LOOK_S)
            except queue.Empty:
                if over:
                    break
                piece = ""
            now = time.monotonic()
            heard = now if piece else heard
            if now - heard > patience.silence_s or now - start > patience.whole_s:
                raise ModelFault(SILENT)
            if piece:
                yield piece
    finally:
        # The thread ends at the next piece, or when the client's own time is up.
        left.set()
    if (error := done.exception()) is not None:
        raise fault_of(error) from error


def _fill(
    reply: Reply, box: queue.SimpleQueue[str], done: Future[None], left: threading.Event
) -> None:
    with _HandOver(done):
        for piece in reply:
            if left.is_set():
                return
            box.put(piece)


class _HandOver(AbstractContextManager[None]):
    """Ends a future with whatever a vendor's client raises in another thread."""

    def __init__(self, done: Future[None]) -> None:
        self._done = done

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if error is None:
            self._done.set_result(None)
            return False
        self._done.set_exception(error)
        return True

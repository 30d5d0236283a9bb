"""A visitor without a browser: speaks Streamlit's own protocol with the page.

The only module outside the pages that knows of Streamlit: it stands where a browser would.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

ANSWER = "ic_answer"
"""Name of the part of the page that shows an answer."""
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page showed for a question.

    Attributes:
        questions: of all answers on the page, in order.
        quotes: (words) of the last answer's quotes, in order.
        seconds: from sending the question until the page stood still; None where no answer
            came in time.
    """

    question: str
    questions: tuple[str, ...]
    quotes: tuple[str, ...]
    seconds: float | None


@dataclass(slots=True)
class Visitor:
    """One session of the page."""

    connection: ClientConnection
    timeout_s: float
    _parts: dict[str, dict[str, Any]] = field(default_factory=dict)
    _box: str = ""

    def ask(self, question: str) -> Shown:
        """Put a question into the box and wait for the page with its answer."""
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._box
        state.chat_input_value.data = question
        start = time.perf_counter()
        self.connection.send(message.SerializeToString())
        arrived = self._until(question, start + self.timeout_s)
        answers = list(self._parts.values())
        return Shown(
            question=question,
            questions=tuple(str(each.get("question")) for each in answers),
            quotes=_quotes(answers[-1]) if answers else (),
            seconds=time.perf_counter() - start if arrived else None,
        )

    def _open(self) -> None:
        message = BackMsg()
        message.rerun_script.query_string = ""
        self.connection.send(message.SerializeToString())
        if not self._until("", time.perf_counter() + self.timeout_s) or not self._box:
            raise TimeoutError(f"the page showed no box for questions in {self.timeout_s:g} s")

    def _until(self, question: str, deadline: float) -> bool:
        """Read until the page stands still and shows an answer to `question`, if there is one."""
        try:
            while True:
                message = ForwardMsg()
                data = self.connection.recv(timeout=max(0.0, deadline - time.perf_counter()))
                message.ParseFromString(cast(bytes, data))
                if self._read(message) and (not question or self._last() == question):
                    return True
        except (TimeoutError, WebSocketException):
            return False

    def _read(self, message: ForwardMsg) -> bool:
        """Take in one message; whether it ends a run of the page."""
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            if element.WhichOneof("type") == "chat_input":
                self._box = element.chat_input.id
            elif element.WhichOneof("type") == "bidi_component":
                part = element.bidi_component
                if part.component_name == ANSWER:
                    self._parts[part.id] = json.loads(part.json)
        finished = ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY
        return kind == "script_finished" and message.script_finished == finished

    def _last(self) -> str:
        return str(list(self._parts.values())[-1].get("question")) if self._parts else ""


@contextmanager
def visitor(address: str, timeout_s: float) -> Iterator[Visitor]:
    """A session that stands on the page that answers, ready to ask.

    Args:
        address: of the site, e.g. "http://localhost:8501".
        timeout_s: longest wait for any one thing, seconds.

    Raises:
        TimeoutError: the page does not come in time.
    """
    url = f"{address.rstrip('/')}/_stcore/stream".replace("http", "ws", 1)
    with connect(
        url, subprotocols=[_PROTOCOL], max_size=_MOST_BYTES, open_timeout=timeout_s
    ) as connection:
        opened = Visitor(connection, timeout_s)
        opened._open()
        yield opened


def _quotes(answer: dict[str, Any]) -> tuple[str, ...]:
    return tuple(
        str(quote["quote"]) for group in answer.get("groups", ()) for quote in group["quotes"]
    )


_PROTOCOL = cast(Any, "streamlit")

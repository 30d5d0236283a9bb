"""Waiting for an answer that a language model writes: its text as it comes, and Ctrl-C."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.answer import Answer, Filters
from assistant.service import Assistant

if TYPE_CHECKING:
    from rich.console import Console


def asked(
    assistant: Assistant,
    question: str,
    history: Sequence[str],
    filters: Filters,
    console: Console,
) -> Answer:
    """The answer; while a model writes it, a terminal shows what is checked already.

    Ctrl-C stops the model, and what stands by then is the answer; a second one ends all.
    """
    if assistant.disclosure is None:
        return assistant.ask(question, history, filters)
    from rich.live import Live as Display
    from rich.markdown import Markdown

    from assistant.model.live import Live

    if not console.is_terminal:
        with _stopped_by_ctrl_c() as stop:
            return assistant.ask(question, history, filters, live=Live(stop=stop))
    waiting = f"{assistant.disclosure.model} is writing; Ctrl-C stops it."
    with (
        _stopped_by_ctrl_c() as stop,
        Display(waiting, console=console, transient=True, auto_refresh=False) as display,
    ):

        def show(text: str) -> None:
            display.update(Markdown(text), refresh=True)

        return assistant.ask(question, history, filters, live=Live(show, stop))


@contextmanager
def _stopped_by_ctrl_c() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C sets; the second does what Ctrl-C always does."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = signal.getsignal(signal.SIGINT)

    def once(number: int, frame: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, once)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)

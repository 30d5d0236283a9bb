"""An answer while a language model writes it: in a thread of its own, with a button to stop.

A click makes the page run anew, and with it would end what it waits for; a thread lives on.
"""

from __future__ import annotations

import html
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.answer import Answer, Filters
from assistant.model.live import Live
from assistant.service import Assistant
from assistant.ui.rich import paragraphs
from assistant.ui.texts import ask as texts

_LOOK_S = 0.15
"""How often the page looks at what has been written."""
_BULLET = "\u2022 "


@dataclass(slots=True)
class Writing:
    """An answer that is being written.

    Attributes:
        history: the questions before it, oldest first.
        text: what is checked so far.
        step: what is being done.
        stop: set to have no more of it.
        answer: there when it is done.
    """

    question: str
    history: tuple[str, ...]
    filters: Filters
    text: str = ""
    step: str = ""
    stop: threading.Event = field(default_factory=threading.Event)
    answer: Future[Answer] = field(default_factory=Future)

    def begin(self, assistant: Assistant) -> None:
        """Have it written."""
        threading.Thread(target=self._write, args=(assistant,), daemon=True).start()

    def _write(self, assistant: Assistant) -> None:
        try:
            live = Live(self._on_text, self.stop)
            self.answer.set_result(
                assistant.ask(self.question, self.history, self.filters, self._on_step, live=live)
            )
        finally:
            if not self.answer.done():
                # For the page to show, as it shows what goes wrong in its own thread.
                self.answer.set_exception(sys.exc_info()[1] or RuntimeError("no answer"))

    def _on_text(self, text: str) -> None:
        self.text = text

    def _on_step(self, step: str) -> None:
        self.step = step


def begun(assistant: Assistant, question: str, history: Sequence[str], filters: Filters) -> Writing:
    """An answer that is being written from now on."""
    writing = Writing(question, tuple(history), filters)
    writing.begin(assistant)
    return writing


def model_line(assistant: Assistant) -> None:
    """Say which model answers, where, and whether text leaves the machine; nothing without one."""
    if assistant.disclosure is not None:
        line = html.escape(assistant.disclosure.line)
        st.html(f'<p class="ic-small ic-model" role="note">{line}</p>')


def show_until_done(writing: Writing, place: DeltaGenerator) -> None:
    """Show what is written of it, and the button, until it is done."""
    with place, st.container(key="writing", gap="small"):
        label = st.empty()
        text = st.empty()
        st.button(texts.STOP, on_click=writing.stop.set, key="stop-writing")
        while not writing.answer.done():
            # Drawn each time, for a click is only noticed when something is drawn.
            label.html(f'<p class="ic-label">{html.escape(_label(writing))}</p>')
            text.html(f'<div class="ic-writing"><div>{_markup(writing.text)}</div></div>')
            wait([writing.answer], _LOOK_S)


def _label(writing: Writing) -> str:
    return texts.STOPPING if writing.stop.is_set() else texts.STEPS.get(writing.step, texts.WORKING)


def _markup(text: str) -> str:
    out = ""
    for one in paragraphs(text, frozenset()):
        words = html.escape("".join(run.text for run in one.runs))
        out += f"<p>{_BULLET if one.item else ''}{words}</p>"
    return out

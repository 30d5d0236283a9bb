"""What the assistant knows, how to ask it, how it chooses, what it keeps."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui.failures import Guard
from assistant.ui.help import sections
from assistant.ui.help.markup import contents, heading, items, paragraphs
from assistant.ui.texts import help as texts


def show(assistant: Assistant, keep: Callable[[], Keeping | None]) -> None:
    """Draw the page; a fault in one section leaves the others standing.

    Args:
        assistant: whose documents are told of.
        keep: opens what saves conversations; gives None where they are not saved.
    """
    drawn: list[tuple[str, str, Callable[[], object]]] = [
        ("knows", texts.KNOWS, partial(sections.knows, assistant)),
        ("asking", texts.ASKING, partial(sections.asking, assistant)),
        ("choosing", texts.CHOOSING, _choosing),
        ("refusing", texts.REFUSING, _refusing),
        ("storing", texts.STORING, partial(sections.storing, assistant, keep)),
        ("keys", texts.KEYS, sections.keys),
        ("citing", texts.CITING, partial(sections.citing, assistant)),
        ("access", texts.ACCESS, _access),
        ("faults", texts.FAULTS, lambda: st.html(paragraphs(*texts.FAULTS_PARAGRAPHS))),
    ]
    st.html(
        f"<h1>{html.escape(texts.TITLE)}</h1>"
        f'<p class="ic-introduction">{html.escape(texts.INTRODUCTION)}</p>'
    )
    side, main = st.columns((1, 3), gap="large")
    with side:
        st.html(contents(texts.CONTENTS, [(anchor, title) for anchor, title, _ in drawn]))
    with main, st.container(key="help", gap=None):
        for anchor, title, draw in drawn:
            with st.container(key=f"help-{anchor}", gap="xsmall"):
                st.html(heading(title, anchor))
                with Guard(level=3):
                    draw()


def _choosing() -> None:
    st.html(items(texts.CHOOSING_STEPS, ordered=True) + paragraphs(texts.CHOOSING_EXACT))


def _refusing() -> None:
    st.html(
        paragraphs(texts.REFUSING_INTRODUCTION)
        + items(texts.REFUSING_POINTS)
        + paragraphs(texts.REFUSING_THEN)
    )


def _access() -> None:
    st.html(
        paragraphs(*texts.ACCESS_PARAGRAPHS, texts.ACCESS_STREAMLIT)
        + items(texts.STREAMLIT_FAULTS.values())
    )

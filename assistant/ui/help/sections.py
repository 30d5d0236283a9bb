"""The sections of the Help page that draw more than fixed words."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.known import Known, known
from assistant.memo import escape
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.ask.session import current
from assistant.ui.components import show_switch
from assistant.ui.help.markup import items, paragraphs, table
from assistant.ui.texts import help as texts


def knows(assistant: Assistant) -> None:
    """The documents, with their years, projects, publishers and counts."""
    found = known(assistant.sources, assistant.library.entries)
    if not found.held:
        st.html(paragraphs(texts.NO_SOURCES))
        return
    st.html(
        paragraphs(texts.holds(found), texts.KNOWS_ONLY)
        + paragraphs(f"{texts.oldest(found)} {texts.DATED}")
        + table(texts.DOCUMENTS, texts.COLUMNS, _rows(found))
        + f'<p class="ic-small">{texts.version(assistant.generation)}</p>'
    )
    with st.container(horizontal=True, key="help-links"):
        routes.link(texts.READ_ON, routes.SOURCE)
        routes.link(texts.LOOK_ON, routes.EXPLORE)


def asking(assistant: Assistant) -> None:
    """How to put a question, and some to try."""
    st.html(items(texts.ASKING_POINTS))
    if not assistant.suggestions:
        return
    with st.container(key="suggest-help", gap="small"):
        st.html(f'<h3 class="ic-label">{texts.EXAMPLES}</h3>')
        for number, question in enumerate(assistant.suggestions):
            st.button(
                escape(question),
                key=f"suggest-help-{number}",
                on_click=_ask,
                args=(question,),
                width="stretch",
            )


def storing(assistant: Assistant, keep: Callable[[], Keeping | None]) -> None:
    """What is kept, where and how long, and whether anything leaves the machine."""
    keeping = keep()
    kept = (
        texts.STORING_NOTHING
        if keeping is None
        else texts.stored(str(keeping.store.file.path), keeping.store.keep_days)
    )
    model = assistant.disclosure
    leaves = f"{model.line} {texts.STORING_NO_TRACKING}" if model else texts.STORING_NO_MODEL
    st.html(items((leaves, kept, texts.STORING_BROWSER, texts.STORING_LOG)))


def keys() -> None:
    """The keyboard's shortcuts, and the switch for them."""
    st.html(table(texts.KEYS, texts.KEY_COLUMNS, texts.KEY_ROWS))
    show_switch({"label": texts.KEYS_SWITCH})
    st.html(paragraphs(texts.KEYS_NOTE))


def citing(assistant: Assistant) -> None:
    """The references that the publishers ask for."""
    st.html(
        paragraphs(*texts.CITING_PARAGRAPHS)
        + items(source.cite_as for source in assistant.sources.values())
        + paragraphs(texts.CITING_THEN)
    )


def _rows(found: Known) -> list[tuple[str, ...]]:
    return [
        (
            each.source.title,
            str(each.source.year),
            texts.described(each),
            str(each.examples),
            str(each.key_factors),
            str(each.guide_questions),
        )
        for each in found.held
    ]


def _ask(question: str) -> None:
    current().ask(question)
    routes.request(routes.ASK)

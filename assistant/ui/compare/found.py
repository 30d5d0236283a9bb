"""What a choice brings, worked out once for each generation of the library."""

from __future__ import annotations

import streamlit as st

from assistant.comparing.asked import Found, ask_places, ask_toolkits
from assistant.comparing.catalogue import of_places, of_toolkits
from assistant.comparing.choice import TOOLKITS, Choice
from assistant.comparing.proposals import Proposal, proposals
from assistant.comparing.subject import Subject, subject_names, subject_of
from assistant.service import Assistant
from assistant.ui.compare.table_view import Comparison
from assistant.ui.texts import compare as texts


def compared(assistant: Assistant, choice: Choice) -> Comparison:
    """The table of a choice that is ready."""
    library = assistant.library
    subject = subject_of(choice.theme, library)
    if choice.by == TOOLKITS and not subject.free:
        table = of_toolkits(library, assistant.sources, choice.toolkits, subject, texts.PARTS)
        corner = texts.ASPECT if subject.everything else texts.PART
        return Comparison(table, corner, {})
    if subject.free:
        found = _asked(assistant.generation, choice, assistant)
        return Comparison(found.table, texts.ASPECT, found.nearest)
    return Comparison(of_places(library, choice.places, subject), texts.ASPECT, {})


def shared_themes(assistant: Assistant, choice: Choice) -> tuple[str, ...]:
    """Other subjects that more than one of the chosen places tell of."""
    if choice.by == TOOLKITS or not choice.theme:
        return ()
    table = of_places(assistant.library, choice.places, Subject())
    names = (row.aspect for row in table.rows if row.filled > 1 and row.aspect)
    return tuple(name for name in names if name != choice.theme)


@st.cache_resource(max_entries=256, show_spinner=texts.SEARCHING)
def _asked(generation: str, choice: Choice, _assistant: Assistant) -> Found:
    if choice.by == TOOLKITS:
        return ask_toolkits(_assistant, choice.toolkits, choice.theme)
    return ask_places(_assistant, choice.places, choice.theme)


@st.cache_resource(max_entries=4, show_spinner=False)
def proposed(generation: str, _assistant: Assistant) -> tuple[Proposal, ...]:
    """Comparisons to begin with."""
    return proposals(_assistant.library)


@st.cache_resource(max_entries=4, show_spinner=False)
def theme_names(generation: str, _assistant: Assistant) -> tuple[str, ...]:
    """Themes and key factors to pick from."""
    return subject_names(_assistant.library)

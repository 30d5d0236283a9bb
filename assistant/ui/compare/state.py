"""What the Compare page remembers, and how the address and its controls agree."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import streamlit as st

from assistant.comparing.catalogue import toolkits
from assistant.comparing.choice import PARAMETERS, PLACES, TOOLKITS, Choice, read
from assistant.comparing.subject import subject_of
from assistant.service import Assistant
from assistant.ui import routes

BY, PLACES_KEY, TOOLKITS_KEY, THEME_KEY = (
    f"compare-by-{PLACES}", f"compare-{PLACES}", f"compare-{TOOLKITS}", "compare-theme",
)  # fmt: skip
"""Keys of the controls."""

_CHOICE = "compare-choice"
_SAID = "compare-said"
_VISIT = "compare-visit"


def settle(assistant: Assistant) -> tuple[str, ...]:
    """Bring the controls in line with the address, or with what was chosen before.

    Controls that were not drawn in the last run have been forgotten: then the address
    leads, and where it says nothing, what this visitor compared last.

    Returns:
        Names in the address that are not here.
    """
    state = st.session_state
    # Going back in the browser may bring what the page that is left had in its address.
    said = {name: st.query_params[name] for name in PARAMETERS if name in st.query_params}
    known = cast("Choice | None", state.get(_CHOICE))
    drawn = state.get(_VISIT) == routes.visit()
    lost: tuple[str, ...] = ()
    if known is None or (said != state.get(_SAID) and (drawn or said)):
        known, lost = _read(assistant, said, known or Choice())
    elif drawn:
        return ()
    choose(known)
    return lost


def _read(
    assistant: Assistant, said: dict[str, str], before: Choice
) -> tuple[Choice, tuple[str, ...]]:
    library = assistant.library
    places = [place.name for place in library.places]
    found, lost = read(said, places, toolkits(library, assistant.sources))
    subject = subject_of(found.theme, library)
    found = replace(found, theme=subject.name)
    if found.by == TOOLKITS:
        return replace(found, places=before.places), lost
    return replace(found, toolkits=before.toolkits), lost


def choose(choice: Choice) -> None:
    """Set the controls; only before they are drawn, or in a callback."""
    state = st.session_state
    state[BY] = choice.by
    state[PLACES_KEY] = list(choice.places)
    state[TOOLKITS_KEY] = list(choice.toolkits)
    state[THEME_KEY] = choice.theme or None
    state[_CHOICE] = choice


def recall(by: str) -> None:
    """Set the control of what is compared now, which was not drawn while the other was."""
    known = chosen()
    key, names = (TOOLKITS_KEY, known.toolkits) if by == TOOLKITS else (PLACES_KEY, known.places)
    st.session_state[key] = list(names)


def chosen() -> Choice:
    """What the controls say."""
    return cast(Choice, st.session_state[_CHOICE])


def keep(choice: Choice) -> None:
    """Remember what the controls say, and what the address says with it."""
    st.session_state[_CHOICE] = choice
    st.session_state[_SAID] = choice.parameters
    st.session_state[_VISIT] = routes.visit()

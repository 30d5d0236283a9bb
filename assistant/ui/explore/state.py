"""What the Explore page remembers, and how its address and its controls agree."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from functools import lru_cache
from typing import cast
from urllib.parse import parse_qsl

import streamlit as st

from assistant.explore.shelf import Shelf
from assistant.explore.view import FACETS, PARAMETERS, PLACE, View, read
from assistant.service import Assistant
from assistant.ui import routes

SHAPE, COLUMNS, ROWS = "explore-shape", "explore-columns", "explore-rows"
"""Keys of the controls above the picture."""
_VIEW, _SAID, _STAMP = "explore-view", "explore-said", "explore-stamp"


def box(facet: str) -> str:
    """Key of a facet's control."""
    return f"explore-{facet}-box"


def shelf_of(assistant: Assistant) -> Shelf:
    """The assistant's catalogue, joined once."""
    return _shelf(cast(Hashable, assistant))


@lru_cache(maxsize=2)
def _shelf(assistant: Hashable) -> Shelf:
    opened = cast(Assistant, assistant)
    return Shelf(opened.library, opened.sources)


def settle(shelf: Shelf) -> tuple[str, ...]:
    """Bring the controls in line with the address, or with what was looked at before.

    Controls that were not drawn in the last run have been forgotten: then the address
    leads, and where it says nothing, what this visitor looked at last.

    Returns:
        Values in the address that are not here.
    """
    state = st.session_state
    # On the way back from another page, Streamlit still tells that page's parameters.
    asked = st.query_params.to_dict()
    said = {name: value for name, value in asked.items() if name in PARAMETERS}
    view = cast("View | None", state.get(_VIEW))
    drawn = SHAPE in state
    lost: tuple[str, ...] = ()
    if view is None or (said != state.get(_SAID) and (drawn or said)):
        view, lost = read(said, shelf.known)
    elif drawn:
        return ()
    choose(view)
    return lost


def choose(view: View) -> None:
    """Set the controls; only before they are drawn, or in a callback."""
    state = st.session_state
    state[_VIEW] = view
    state[SHAPE], state[COLUMNS], state[ROWS] = view.shape, view.columns, view.rows
    for facet in FACETS:
        state[box(facet)] = list(view.values(facet))


def keep() -> View:
    """What the controls say, remembered, with the address that brings it back."""
    state = st.session_state
    before = cast(View, state[_VIEW])
    # A segmented control that is clicked again lets go of its choice.
    view = replace(
        before,
        shape=state.get(SHAPE) or before.shape,
        columns=state.get(COLUMNS) or before.columns,
        rows=state.get(ROWS) or before.rows,
    )
    for facet in FACETS:
        values = tuple(state[box(facet)])
        if values != view.values(facet):
            view = view.limited(facet, values)
    state[_VIEW], state[_SAID] = view, view.parameters
    routes.put(view.parameters)
    return view


def stamp() -> int:
    """Grows each time that something in the picture is chosen."""
    return int(st.session_state.get(_STAMP, 0))


def follow(shelf: Shelf, href: str) -> None:
    """Do what a link of the page says; for callbacks.

    Args:
        shelf: the catalogue.
        href: a page's name and its parameters, as `href` writes them.
    """
    page, _, query = href.partition("?")
    parameters = dict(parse_qsl(query))
    if page != routes.EXPLORE:
        routes.request(page, parameters)
        return
    choose(read(parameters, shelf.known)[0])


def lead_to_list() -> None:
    """Have the list of entries come into sight."""
    st.session_state[_STAMP] = stamp() + 1


def of_places(places: tuple[str, ...]) -> dict[str, str]:
    """The parameters of the page that lists what there is about these places."""
    return View().limited(PLACE, places).parameters

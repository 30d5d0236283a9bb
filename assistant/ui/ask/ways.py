"""Where an answer's links lead: the source's page, the example's, its place among the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import streamlit as st

from assistant.answer import Answer, Citation
from assistant.cards.shelf import Shelf
from assistant.ui import permalink, routes
from assistant.ui.components import Data
from assistant.ui.explore.hrefs import ENTRY
from assistant.ui.explore.state import of_places

Way: TypeAlias = tuple[str, Mapping[str, str]]
"""A page and its parameters."""

_SOURCE, _EXAMPLE, _PLACE = "source", "example", "place"


def to_source(citation: Citation) -> Way:
    """The source's page, opened at the quoted words."""
    spans = permalink.encode(citation.spans)
    return routes.SOURCE, {permalink.SOURCE: citation.document, permalink.SPANS: spans}


def to_example(citation: Citation, shelf: Shelf) -> Way | None:
    """The page of the example that a quote is part of; None where it is of none."""
    found = shelf.example(citation.document, citation.spans)
    return None if found is None else (routes.EXAMPLE, {ENTRY: found.id})


def to_place(heading: str, shelf: Shelf) -> Way | None:
    """All examples of the place that a group is headed by; None where no example tells of it."""
    places = shelf.known(heading)
    return (routes.EXPLORE, of_places(places)) if places else None


def source_link(citation: Citation) -> Data:
    """A link to the source's page, as the script needs it."""
    return _link(to_source(citation), f"{_SOURCE}:{citation.n}")


def example_link(citation: Citation, shelf: Shelf) -> Data | None:
    """A link to the example's page, likewise."""
    way = to_example(citation, shelf)
    return _link(way, f"{_EXAMPLE}:{citation.n}") if way else None


def place_link(heading: str, shelf: Shelf) -> Data | None:
    """A link to the place's examples, likewise."""
    way = to_place(heading, shelf)
    return _link(way, f"{_PLACE}:{heading}") if way else None


def way_of(named: str, answer: Answer, shelf: Shelf) -> Way | None:
    """Where a link of an answer leads, by the name that the script was given for it."""
    what, _, which = named.partition(":")
    if what == _PLACE:
        return to_place(which, shelf)
    citation = next((each for each in answer.citations if str(each.n) == which), None)
    if citation is None:
        return None
    return to_source(citation) if what == _SOURCE else to_example(citation, shelf)


def _link(way: Way, named: str) -> Data:
    return {"href": routes.on(st.context.url or "", *way), "go": named}

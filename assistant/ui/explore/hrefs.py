"""Addresses of views, as links of the page's parts carry them."""

from __future__ import annotations

from urllib.parse import urlencode

from assistant.explore.view import View
from assistant.library.model import Entry
from assistant.ui import permalink, routes

ENTRY = "example"
"""The parameter that names an entry."""


def to_view(view: View) -> str:
    """The address of a view of the catalogue."""
    return f"{routes.EXPLORE}?{urlencode(view.parameters)}"


def to_entry(entry: Entry) -> str:
    """The address of an entry's own page."""
    return f"{routes.EXAMPLE}?{urlencode({ENTRY: entry.id})}"


def to_source(entry: Entry) -> str:
    """The address of an entry's words in their source."""
    return f"{routes.SOURCE}?{urlencode(in_source(entry))}"


def in_source(entry: Entry) -> dict[str, str]:
    """The parameters of the page that shows an entry's words in their source."""
    return {permalink.SOURCE: entry.source, permalink.SPANS: permalink.encode(entry.spans)}


def toggled(view: View, *pairs: tuple[str, str]) -> tuple[str, bool]:
    """The address limited to these values, and whether it is so already.

    The address of what is chosen already lifts the limits again.

    Args:
        view: as it stands.
        pairs: facets, each with the one value that it is to have.
    """
    current = all(view.values(facet) == (value,) for facet, value in pairs)
    for facet, value in pairs:
        view = view.limited(facet, () if current else (value,))
    return to_view(view), current

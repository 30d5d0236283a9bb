"""What values of a facet and entries are called on the page."""

from __future__ import annotations

from assistant.explore.shelf import UNKNOWN, Shelf
from assistant.explore.view import FACTOR, KIND, THEME, TOOLKIT
from assistant.library.model import Entry
from assistant.ui.texts import common
from assistant.ui.texts import explore as texts
from ingest.model import Kind


def value_name(shelf: Shelf, facet: str, value: str) -> str:
    """A facet's value in words."""
    if value == UNKNOWN and facet in texts.NONE:
        return texts.NONE[facet]
    if facet == KIND:
        return common.KIND_NAMES.get(Kind(value), value)
    if facet == THEME:
        return shelf.themes[value]
    if facet == FACTOR:
        return value.partition("/")[2]
    if facet == TOOLKIT:
        return shelf.sources[value].title
    return value


def entry_title(entry: Entry) -> str:
    """What an entry is called: its place, its own name, or what it is."""
    return entry.place or entry.name or texts.KIND_ONE.get(entry.kind, texts.ENTRY)


def short(title: str) -> str:
    """A document's title without what follows its colon.

    >>> short("Matching buyers and suppliers: access to contracts")
    'Matching buyers and suppliers'
    """
    return title.split(":")[0]

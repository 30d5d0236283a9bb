"""Where the catalogue's places lie."""

from __future__ import annotations

from typing import Protocol

from assistant.library.model import Place
from ingest.gazetteer.place import Mention
from ingest.gazetteer.place import Place as Known


class Places(Protocol):
    """What is asked of a gazetteer."""

    def lookup(self, name: str) -> tuple[Known, ...]:
        """Places of that name, the likeliest first."""

    def find(self, text: str) -> list[Mention]:
        """Places that a text names."""


def located(name: str, places: Places) -> Place:
    """A place as the catalogue writes it, with what the gazetteer knows of it.

    An ambiguous name means what the gazetteer takes it for everywhere else; of a name that
    it lacks, such as "Helsinki capital region", the first place named in it counts.
    """
    known = next(iter(places.lookup(name)), None)
    if known is None:
        known = next((mention.place for mention in places.find(name)), None)
    if known is None:
        return Place(name, "", "", None, None)
    return Place(name, known.country_name, known.country, known.latitude, known.longitude)

"""Names of places as the catalogue writes them."""

from __future__ import annotations

import re

_SERIES = re.compile(r",\s+| and (?=[A-Z][^,]*$)")


def place_parts(place: str) -> tuple[str, ...]:
    """The single places of a series; names that hold an ampersand stay whole.

    >>> place_parts("Houston, Miami and New York"), place_parts("Brighton & Hove")
    (('Houston', 'Miami', 'New York'), ('Brighton & Hove',))
    """
    return tuple(part for part in _SERIES.split(place) if part)

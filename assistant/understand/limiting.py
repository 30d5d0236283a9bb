"""The same question again, within limits: "only from the 2018 toolkits", "without Munich"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Filters
from assistant.understand.reading import Ground, Reading
from assistant.understand.said_limits import merged, said_limits
from assistant.understand.swapping import with_other_cities, with_places
from assistant.understand.turns import Turn


def limited(text: str, before: Reading, ground: Ground) -> tuple[Reading, str] | None:
    """What was asked before with the limits that `text` sets, and what else it says.

    None where it sets no limit, or names another place in the stead of the first.
    """
    said = said_limits(text, ground.sources, ground.places)
    if said is None:
        return None
    named, had = said.filters.places, ground.places.find(before.standalone).names
    if named and said.filters == Filters(places=named) and had:
        return None
    left_out = said.filters.without & frozenset(had)
    if left_out and not said.rest:
        return _left_out(left_out, had, before, ground), ""
    limits = Filters() if said.lifted else merged(before.limits, said.filters)
    again = replace(before, turn=Turn.LIMIT, limits=limits, seen=frozenset(), near=())
    return again, said.rest


def _left_out(
    names: frozenset[str], had: Sequence[str], before: Reading, ground: Ground
) -> Reading:
    """The same without places that it named: of those left, or of other cities."""
    left = [name for name in had if name not in names]
    subject = before.base or before.own
    if left:
        return Reading(with_places(subject, left, ground.places), "", Turn.LIMIT, before.limits)
    limits = replace(before.limits, without=before.limits.without | names)
    return Reading(with_other_cities(subject, ground.places), "", Turn.OTHERS, limits)

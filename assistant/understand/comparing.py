"""Questions that point at what was shown, or hold it beside another place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.understand import turns
from assistant.understand.reading import Cited, Ground, Reading
from assistant.understand.reference import Item, pointed_at, points, singles_out
from assistant.understand.swapping import (
    is_bare,
    places_said,
    whole_topic,
    with_places,
    without_compare,
    without_places,
)
from assistant.understand.turns import Turn
from assistant.understand.where import PlaceFinder
from ingest.places import place_parts

_MOST_COMPARED = 3
_ONES = re.compile(r"\bones?\b", re.IGNORECASE)


def pointing(
    text: str, before: Reading, cited: Callable[[], Cited], ground: Ground
) -> Reading | None:
    """Something shown before, by its number or kind: "the second one", "the one in Ghent"."""
    found = _pointed(text, cited, ground.places)
    if found is None or not found[0]:
        return None
    items, start, end = found
    names = tuple(dict.fromkeys(item.place for item in items if item.place))
    rest = f"{text[:start]} {text[end:]}"
    near = tuple(dict.fromkeys(id_ for item in items for id_ in item.passages))
    beside = [*names, *places_said(rest, ground.places)]
    if turns.asks_to_compare(text) and len(set(beside)) >= 2:
        return _side_by_side(beside, before, near, ground)
    subject = before.base or before.own
    alone = is_bare(rest, ground.places)
    if not names:
        base = before.standalone if alone else subject.rstrip("?. ")
        return Reading(
            base, "" if alone else text, Turn.WHICH, before.limits, near, only=frozenset(near)
        )
    if alone:
        asked = with_places(subject, names, ground.places)
        return Reading(asked, "", Turn.WHICH, before.limits, near)
    own = f"{text[:start]}{' and '.join(names)}{text[end:]}"
    topic = without_compare(without_places(subject, ground.places))
    return Reading(topic, own, Turn.WHICH, before.limits, near)


def compared(
    text: str, before: Reading, cited: Callable[[], Cited], ground: Ground
) -> Reading | None:
    """What was talked about beside another place: "compare that with Vienna"."""
    if not turns.asks_to_compare(text):
        return None
    said = places_said(text, ground.places)
    if len(said) >= 2:
        if not is_bare(text, ground.places):
            return None
        return _side_by_side(said, before, cited().passages, ground)
    had = places_said(before.standalone, ground.places) or cited().places[:_MOST_COMPARED]
    names = [*had, *said]
    if len(set(names)) < 2:
        names = [*before.trail[-2:], *said]
    if len(set(names)) < 2:
        return None
    return _side_by_side(names, before, cited().passages, ground)


def _pointed(
    text: str, cited: Callable[[], Cited], places: PlaceFinder
) -> tuple[tuple[Item, ...], int, int] | None:
    """The items that a question points at, and where in it the pointing words stand."""
    if points(text):
        pointed = pointed_at(text, cited().shown)
        return (pointed.items, pointed.start, pointed.end) if pointed else None
    particular = singles_out(text)
    if particular is None:
        return None
    # An adjective is told from the name of a language by what it stands before.
    where = places.find(_ONES.sub("city", text))
    named = {*where.names, *where.countries, *where.within}
    told = tuple(i for i in cited().items if i.place and named & {i.place, *place_parts(i.place)})
    end = particular.end() if particular["kind"] else len(text)
    return told[:1], particular.start(), end


def _side_by_side(
    names: Sequence[str], before: Reading, near: tuple[str, ...], ground: Ground
) -> Reading:
    told = " and ".join(dict.fromkeys(names))
    parts = [part for part in (before.base, before.own) if not is_bare(part, ground.places)]
    topic = " \u2013 ".join(whole_topic(part, ground.places) for part in parts)
    return Reading(f"Compare {told}: {topic}", "", Turn.COMPARE, before.limits, near, near)

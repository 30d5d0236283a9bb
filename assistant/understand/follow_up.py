"""Making the last question of a conversation stand alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.messages.nothing_asked import says_nothing
from assistant.understand import turns
from assistant.understand.comparing import compared, pointing
from assistant.understand.leaning import leans, of_the_last
from assistant.understand.limiting import limited
from assistant.understand.reading import Cited, Ground, Reading
from assistant.understand.swapping import (
    is_bare,
    places_said,
    with_other_cities,
    with_places,
    without_compare,
    without_places,
)
from assistant.understand.topics import is_topic
from assistant.understand.turns import Turn

_MOST_NEAR = 12
"""Most passages of an answer that a detail is looked for near."""
_LONGEST_TRAIL = 6
_FURTHER = re.compile(r"\b(?:else|more|further)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:how (?:much|many|long|often|did|do|does|is|was)|who|whom|when|where|why|which|do|does|"
    r"did|is|are|was|were|can|could|has|have)\b",
    re.IGNORECASE,
)


_OF_A_TOPIC = re.compile(
    r"(?:for|in|with|without|by|at|on|of|to|from|about|as|examples?|details?|costs?|results?|"
    r"evaluation|funding|budget)\b",
    re.IGNORECASE,
)
"""Opens what narrows a topic, or asks something of it: "and for women?", "costs?"."""


def follow(
    question: str, before: Reading | None, cited: Callable[[], Cited], ground: Ground
) -> Reading:
    """The question with what it leans on taken from what was before.

    Args:
        question: as the user put it, spelling mended.
        before: how the question before it was read; None where it is the first.
        cited: what the answer to that one showed; called only where that matters.
        ground: the corpus's sources and places.
    """
    reading = _followed(question, before, cited, ground)
    trail = [*(before.trail if before else ()), *places_said(reading.standalone, ground.places)]
    kept = tuple(reversed(dict.fromkeys(reversed(trail))))
    return replace(reading, trail=kept[-_LONGEST_TRAIL:])


def _followed(
    question: str, before: Reading | None, cited: Callable[[], Cited], ground: Ground
) -> Reading:
    turned = turns.TURNS_AWAY.search(question)
    if turned:
        rest = question[turned.end() :].strip(" .:,-\u2013\u2014")
        return Reading("", rest if rest else question)
    if before is None or says_nothing(question):
        return Reading("", question)
    text = turns.bare(question)
    for way in (_corrected, _limited, _continued, pointing, compared, _moved):
        found = way(text, before, cited, ground)
        if found is not None:
            return found
    topic = _topic_alone(question)
    if topic and not before.base and is_topic(before.own):
        return Reading("", topic)
    if leans(text, bool(ground.places.find(text).ranges)):
        return _detail(text, before, cited, ground)
    return Reading("", text)


def _topic_alone(text: str) -> str:
    """A topic that is looked up after another, as in a search box: "and museums?"; "" for none."""
    own = turns.LEAD.sub("", text).strip(" ?.!")
    return own if is_topic(own) and not _OF_A_TOPIC.match(own) else ""


def _limited(
    text: str, before: Reading, cited: Callable[[], Cited], ground: Ground
) -> Reading | None:
    """The same again, limited; where it asks more, that is read with the limit set."""
    found = limited(text, before, ground)
    if found is None or not found[1]:
        return found[0] if found else None
    reading, rest = found
    return replace(_followed(rest, reading, cited, ground), limits=reading.limits)


def _corrected(
    text: str, before: Reading, cited: Callable[[], Cited], ground: Ground
) -> Reading | None:
    """What was meant in the stead of what was said: "no, I meant Vienna"."""
    corrects = turns.CORRECTS.match(text)
    if corrects is None or not text[corrects.end() :].strip():
        return None
    meant = turns.without_tail(text[corrects.end() :].strip())
    for way in (_limited, _moved):
        found = way(meant, before, cited, ground)
        if found is not None:
            return found
    if corrects[0].casefold().startswith("not "):
        return None
    if len(meant.split()) > 2 and not leans(meant, bool(places_said(meant, ground.places))):
        return Reading("", meant)
    base = before.base or before.own
    return Reading(base.rstrip("?. "), meant, Turn.TOPIC, before.limits)


def _continued(
    text: str, before: Reading, cited: Callable[[], Cited], ground: Ground
) -> Reading | None:
    """The list further down, or the same of other places: "any more?", "anyone else?"."""
    elsewhere = turns.asks_elsewhere(text)
    where = ground.places.find(before.standalone)
    if elsewhere and (where.names or where.unknown):
        limits = replace(before.limits, without=before.limits.without | frozenset(where.names))
        asked = with_other_cities(before.base or before.own, ground.places)
        own = without_places(before.own, ground.places) if before.base else ""
        return Reading(asked, own, Turn.OTHERS, limits, kin=cited().passages)
    said = frozenset(places_said(text, ground.places))
    same = said and said <= frozenset(places_said(before.standalone, ground.places))
    again = same and _FURTHER.search(text) and is_bare(text, ground.places)
    if not elsewhere and not again and not turns.asks_for_more(text):
        return None
    seen = before.seen | frozenset(cited().passages)
    return replace(before, turn=Turn.MORE, seen=seen, near=())


def _moved(
    text: str, before: Reading, cited: Callable[[], Cited], ground: Ground
) -> Reading | None:
    """The same of another place: "and in Munich?"."""
    said = places_said(text, ground.places)
    if not said or not is_bare(text, ground.places):
        return None
    base = with_places(before.base or before.own, said, ground.places)
    own = without_places(before.own, ground.places) if before.base else ""
    limits = replace(before.limits, places=frozenset(), without=frozenset())
    return Reading(base, own, Turn.PLACE, limits, kin=cited().passages)


def _detail(text: str, before: Reading, cited: Callable[[], Cited], ground: Ground) -> Reading:
    """More about what was talked about: "how much do they pay?", "what about refugees?"."""
    base = before.standalone if of_the_last(text) else before.base or before.own
    if places_said(text, ground.places):
        base = without_compare(without_places(base, ground.places))
    topic = bool(turns.LEAD.match(text)) and not _ASKS.search(text)
    turn = Turn.TOPIC if topic else Turn.DETAIL
    near = () if topic else cited().passages[:_MOST_NEAR]
    return Reading(base.rstrip("?. "), text, turn, before.limits, near, only=before.only)

"""Questions to offer: ones that this corpus can answer."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.knowledge import Knowledge
from ingest.model import Kind

_STARTERS = 4
_NEXT = 3
_NEAR = 0.42
"""Relevance of the best passage from which what is near is worth offering."""
_LONGEST_TOPIC = 60
"""Longest key factor's name that reads well inside a question, in characters."""


def starters(knowledge: Knowledge) -> tuple[str, ...]:
    """Questions to start with: one about each source in turn, of different kinds."""
    places = knowledge.example_places
    out: list[str] = []
    for source, factors in knowledge.key_factors_by_source.items():
        if len(out) == _STARTERS:
            break
        names = [n for n in factors if len(n) <= _LONGEST_TOPIC and (source, n) in places]
        if not names:
            continue
        _, name = max((len(places[source, one]), one) for one in names)
        forms = (
            f"How do other cities go about {_low(name)}?",
            f"What does {places[source, name][0]} do under \u201c{name}\u201d?",
            f"Which guide questions come with the key factor \u201c{name}\u201d?",
        )
        out.append(forms[len(out) % len(forms)])
    for place in knowledge.places:
        if len(out) >= _STARTERS:
            break
        out.append(f"What do these documents say about {place}?")
    return tuple(out[:_STARTERS])


def suggestions_for(desk: Desk, *, answered: bool) -> tuple[str, ...]:
    """Questions to ask next: what is near, put so that the corpus answers."""
    best = max(desk.relevance.values(), default=0.0)
    if best < _NEAR:
        return starters(desk.knowledge)[:_NEXT]
    asked = desk.query.understanding.standalone.lower()
    found: dict[str, None] = {}
    for position in desk.order[:12]:
        passage = desk.passage(position)
        name = passage.key_factor
        if not name or len(name) > _LONGEST_TOPIC:
            continue
        if answered:
            found[f"Which guide questions come with the key factor \u201c{name}\u201d?"] = None
        found[f"How do other cities go about {_low(name)}?"] = None
        if passage.kind is Kind.EXAMPLE and passage.place:
            found[f"What does {passage.place} do under \u201c{name}\u201d?"] = None
    fresh = tuple(question for question in found if question.lower() not in asked)
    return (fresh or starters(desk.knowledge))[:_NEXT]


def _low(name: str) -> str:
    """A name inside a sentence: without its capital, unless it opens with an acronym."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]

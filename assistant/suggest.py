"""Questions to offer: ones that this corpus can answer."""

from __future__ import annotations

from collections.abc import Iterable

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
    by_source: dict[str, list[str]] = {}
    for source, name in knowledge.key_factors:
        if len(name) <= _LONGEST_TOPIC and _examples(knowledge, source, name):
            by_source.setdefault(source, []).append(name)
    out: list[str] = []
    for number, (source, names) in enumerate(by_source.items()):
        name = max(names, key=lambda n: (len(_examples(knowledge, source, n)), n))
        place = _examples(knowledge, source, name)[0]
        forms = (
            f"How do other cities go about {_low(name)}?",
            f"What does {place} do under \u201c{name}\u201d?",
            f"Which guide questions come with the key factor \u201c{name}\u201d?",
        )
        out.append(forms[number % len(forms)])
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


def _examples(knowledge: Knowledge, source: str, name: str) -> list[str]:
    places: Iterable[str] = (
        passage.place
        for passage in knowledge.passages
        if passage.kind is Kind.EXAMPLE
        and passage.source == source
        and passage.key_factor == name
        and passage.place
    )
    return list(dict.fromkeys(places))


def _low(name: str) -> str:
    """A name inside a sentence: without its capital, unless it opens with an acronym."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]

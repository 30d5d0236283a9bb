"""Key factors: all of the toolkit in mind, or those that are about what a question names."""

from __future__ import annotations

import re

from assistant.compose.census import asks_for_all, compose_all_key_factors
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.items import item_scores
from assistant.compose.toolkit import budgeted, by_toolkit, in_mind
from ingest.index.words import words

_ABOUT = re.compile(
    r"\bkey factors? (?:on|about|regarding|concerning) (?P<on>.+)|"
    r"\bkey factors?\b[^?.;]{0,60}?\b(?:"
    r"(?:is|are|was|were|would be) (?:\w+ )?(?:about|on|concerned with|dedicated to)|"
    r"(?:deal|has|have|had)(?:s|ing)? (?:to do )?with|concerns?|cover(?:s|ing)?|address(?:es|ing)?|"
    r"mention(?:s|ing)?|touch(?:es)? (?:on|upon)|(?:speak|talk)s? (?:of|about)|treats?|"
    r"looks? (?:at|after)|(?:call|ask)s? for|requires?|demands?|appl(?:y|ies) to)\b(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""Asks which key factors are about something."""
_ONE = re.compile(r"\bkey factor\b", re.IGNORECASE)
_AS_CLOSE = 0.08
"""How much less than the best another key factor may suit what is asked for. Those of several
toolkits on one subject lie that close, and the next subject of a toolkit lies below."""
_MOST = 5


def compose_key_factors(desk: Desk) -> Draft | None:
    """Key factors by name, each with its first sentence; None if the corpus has none.

    Those of every toolkit where no subject is named, the closest of all where one is that is no
    toolkit's own, and else those of the toolkit in mind.
    """
    everything = compose_all_key_factors(desk) if asks_for_all(desk) else None
    return everything or _about(desk) or _of_a_toolkit(desk)


def _of_a_toolkit(desk: Desk) -> Draft | None:
    source, items = in_mind(desk, _firsts(desk))
    if source is None:
        return None
    lead = f"{desk.knowledge.sources[source].title} has {len(items)} key factors:"
    titles = [_named(desk, position) for position in items]
    return Draft(lead, budgeted(desk, titles), kind="structure")


def _about(desk: Desk) -> Draft | None:
    """The closest to a subject, by toolkit; None where a question names none or a toolkit's."""
    found = _ABOUT.search(desk.query.understanding.standalone)
    subject = (found["on"] or found["what"]) if found else ""
    if found is None or _is_a_toolkits(desk, subject):
        return None
    scores = item_scores(desk, desk.allowed(desk.in_works(_firsts(desk))))
    if not scores:
        return None
    ranked = sorted(scores, key=lambda p: (-scores[p], p))
    least, stems = scores[ranked[0]] - _AS_CLOSE, set(words(subject))
    close = [
        position
        for position in ranked
        if scores[position] >= least or stems <= desk.knowledge.stems(position)
    ][:_MOST]
    # The one that is meant is quoted with its reasons.
    whole = close[:1] if _ONE.search(found[0]) else []
    excerpts = [desk.whole(p) if p in whole else _named(desk, p) for p in close]
    closest = f"{len(close)} closest" if len(close) > 1 else "closest"
    lead = f"The {closest} of {len(scores)} key factors:"
    return Draft(lead, by_toolkit(desk, excerpts), kind="structure")


def _is_a_toolkits(desk: Desk, subject: str) -> bool:
    """Whether a subject is what one of the toolkits is called, and so stands for all of it."""
    stems = set(words(subject))
    having = {desk.passage(position).source for position in _firsts(desk)}
    return any(stems <= set(words(desk.knowledge.sources[source].title)) for source in having)


def _firsts(desk: Desk) -> list[int]:
    """The passage that opens each key factor."""
    return [positions[0] for positions in desk.knowledge.key_factors.values()]


def _named(desk: Desk, position: int) -> Excerpt:
    last = min(1, len(desk.passage(position).sentences) - 1)
    return Excerpt(position, 0, last, desk.relevance.get(position, 0.0))

"""How other cities do it: the examples by place, then what they come under."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assistant.answer import Intent
from assistant.calibration import Lending
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from ingest.model import Kind, Passage
from ingest.places import place_parts

WORDS_EACH = 70
"""Longest excerpt of one example at first."""
WORDS_CLOSE, _CLOSE = 130, 0.04
"""The same of those about as near as the best: of these more sentences answer."""
MOST_SHOWN = 7
LISTED_WORDS, MOST_LISTED = 60, 9
"""The same where it is asked which places do it: their names are the answer."""
_LEAST_WORDS = 30
"""Shortest room in which an example is still quoted."""
_FRAME_WORDS = 45
"""Words of an answer's lead and close, which count towards what is shown at first."""
_CLOSING_WORDS = 26
"""Most words of the key factors' names in the close; one is always named."""
_HEADING_WORDS = 5
"""Words of a place's heading and mark."""
MOST_BEHIND = 20
_BEHIND = 2.0
"""How many times as far below the best as what is shown a place behind "more" may be."""
_DOUBTFUL = 0.45
"""Chance of an answer below which the lead doubts that practice is on just what was asked. Of
questions from the field of the toolkits that are answered so, the corpus covers one in six and
leaves out half (`eval/phrasebook`); of those above it, it covers three in ten and leaves out a
third."""


@dataclass(frozen=True, slots=True)
class Scored:
    """An example with its relevance, its key factor's counted in."""

    position: int
    score: float


def compose_how_to(desk: Desk, lend: Lending) -> Draft:
    """One block for each place, the best first; the rest behind "more"."""
    scored = score_examples(desk, lend)
    scored = _within_country(desk, scored)
    places = _by_place(desk, scored)
    blocks: list[Block] = []
    words = _FRAME_WORDS
    shown_places = 0
    best = scored[0].score if scored else 0.0
    listed = desk.query.understanding.intent is Intent.LIST
    words_each, most = (LISTED_WORDS, MOST_LISTED) if listed else (WORDS_EACH, MOST_SHOWN)
    for place, found in places[: most + MOST_BEHIND]:
        below = best - found[0].score
        if below > _BEHIND * desk.showing.how_to:
            break
        room = desk.words_long - words - _HEADING_WORDS
        longest = WORDS_CLOSE if below < _CLOSE and not listed else words_each
        tight = max(_LEAST_WORDS, min(longest, room))
        excerpt = desk.excerpt(found[0].position, min(tight, desk.words_long))
        fits = not blocks or desk.words(excerpt) <= room
        shown = shown_places < most and fits and below <= desk.showing.how_to
        words += desk.words(excerpt) + _HEADING_WORDS if shown else 0
        shown_places += shown
        blocks.append(Block(place, _note(desk, desk.passage(excerpt.position)), (excerpt,), shown))
        blocks += _further(desk, place, found[1:], best)
    blocks.sort(key=lambda block: not block.shown)
    return Draft(_lead(blocks, desk), tuple(blocks), _closing(desk, blocks), kind="how_to")


def score_examples(desk: Desk, lend: Lending) -> list[Scored]:
    """All examples among the candidates, best first.

    Their key factor lends them the relevance of its own words and of the guide
    question that is nearest: these say what the example is about in the words
    that people ask with.
    """
    factors = _nearest(desk, Kind.KEY_FACTOR)
    asked = _nearest(desk, Kind.GUIDE_QUESTION)
    usual_factor = float(np.mean(list(factors.values()))) if factors else 0.0
    usual_question = float(np.mean(list(asked.values()))) if asked else 0.0
    out: list[Scored] = []
    for position in desk.order:
        passage = desk.passage(position)
        if passage.kind is not Kind.EXAMPLE:
            continue
        name = (passage.source, passage.key_factor or "")
        score = (
            desk.relevance[position]
            + lend.key_factor * factors.get(name, usual_factor)
            + lend.guide_question * asked.get(name, usual_question)
        )
        out.append(Scored(position, round(score, 4)))
    return sorted(out, key=lambda s: (-s.score, desk.passage(s.position).id))


def _nearest(desk: Desk, kind: Kind) -> dict[tuple[str, str], float]:
    """The best relevance among each key factor's passages of a kind."""
    best: dict[tuple[str, str], float] = {}
    for position, relevance in desk.relevance.items():
        passage = desk.passage(position)
        if passage.kind is kind and passage.key_factor:
            name = (passage.source, passage.key_factor)
            best[name] = max(best.get(name, 0.0), relevance)
    return best


def _within_country(desk: Desk, scored: list[Scored]) -> list[Scored]:
    """Examples from the countries that the question names; all where none is from there."""
    within = set(desk.query.where.within)
    inside = [
        one for one in scored if within & set(place_parts(desk.passage(one.position).place or ""))
    ]
    return inside or scored


def _by_place(desk: Desk, scored: list[Scored]) -> list[tuple[str, list[Scored]]]:
    places: dict[str, list[Scored]] = {}
    for one in scored:
        places.setdefault(desk.passage(one.position).place or "", []).append(one)
    return list(places.items())


def _further(desk: Desk, place: str, rest: list[Scored], best: float) -> list[Block]:
    """Other examples of a place that is shown already, behind "more"."""
    return [
        Block(
            place,
            _note(desk, desk.passage(one.position)),
            (desk.excerpt(one.position, WORDS_EACH),),
            False,
        )
        for one in rest[:2]
        if one.score >= best - desk.showing.how_to
    ]


def _note(desk: Desk, passage: Passage) -> str:
    source = desk.knowledge.sources[passage.source]
    return f"{passage.section or source.series} \u00b7 {source.title.split(':')[0]}, {source.year}"


def _lead(blocks: list[Block], desk: Desk) -> str:
    """How many places there are, and how many of them are shown; the others only may bear on it.

    Where it is not likely that the corpus answers, that comes first.
    """
    places = {b.heading for b in blocks if b.heading}
    shown = {b.heading for b in blocks if b.heading and b.shown}
    sources = {desk.passage(e.position).source for b in blocks for e in b.excerpts}
    where = f"{len(sources)} documents" if len(sources) != 1 else "one document"
    doubtful = desk.chance < _DOUBTFUL
    doubt = "These documents may not cover exactly this. " if doubtful else ""
    if len(shown) < len(places):
        closest = f"{len(shown)} closest" if len(shown) > 1 else "closest"
        told = f"The {closest} of {len(places)} places in {where}"
        return f"{doubt}{told}." if doubtful else f"{told} that may bear on this."
    if len(places) != 1:
        return f"{doubt}{len(places)} places in {where}, the closest first."
    return f"{doubt}One place in {where}."


def _closing(desk: Desk, blocks: list[Block]) -> str:
    names = dict.fromkeys(
        name
        for b in blocks
        if b.shown
        for e in b.excerpts
        if (name := desk.passage(e.position).key_factor)
    )
    if not names:
        return ""
    listed = [f"\u201c{name}\u201d" for name in names][:3]
    while len(listed) > 1 and len(" ".join(listed).split()) > _CLOSING_WORDS:
        listed.pop()
    return f"They stand under the key factor{'s' if len(names) > 1 else ''} {'; '.join(listed)}."

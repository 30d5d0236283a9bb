"""How other cities do it: the examples by place, then what they come under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from assistant.answer import Intent
from assistant.calibration import Lending
from assistant.compose.allot import Room, allot
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.mentioned import (
    named_in_an_example,
    naming_what_is_listed,
    telling_stems,
    where_named,
)
from assistant.compose.worth import Scored, weigh
from assistant.understand.intent import asks_to_rank
from assistant.understand.requests import number_asked_for
from ingest.model import Kind
from ingest.places import place_parts

WORDS_EACH = 70
"""Longest excerpt of an example behind "more"."""
_WORDS_NAMING = 55
"""The same where it names what is listed: short, since all that do are wanted."""
_MOST_SHOWN = 9
"""Examples shown at first."""
_WEIGHED = 24
"""The most relevant examples, whose sentences are weighed against each other."""
_FRAME_WORDS = 46
"""Words of an answer's lead and close, which count towards what is shown at first."""
_CLOSING_WORDS = 20
"""Most words of the key factors' names in the close; one is always named."""
_HEADING_WORDS = 5
"""Words of a place's heading and mark. A place's second example costs as many, though it has no
heading of its own: it is a little less worth knowing than another place's first."""
_MOST_BEHIND = 20
_BEHIND = 2.0
"""How many times as far below the best as another example of a place behind "more" any may be."""
_DOUBTFUL = 0.45
"""Chance of an answer below which the lead doubts that practice is on just what was asked. Of
questions from the field of the toolkits that are answered so, the corpus covers one in six and
leaves out half (`eval/phrasebook`); of those above it, it covers three in ten and leaves out a
third."""


def compose_how_to(desk: Desk, lend: Lending) -> Draft:
    """What is likeliest to answer, by place, the best first; the rest behind "more"."""
    named = naming_what_is_listed(desk)
    scored = _bearing(desk, lend, named)
    best = scored[0].score if scored else 0.0
    if named:
        naming = [one.position for one in scored if one.position in named]
        quoted = _naming(desk, naming, _room(desk))
    else:
        quoted = allot(weigh(desk, scored[:_WEIGHED], desk.quoting), _room(desk))
    shown: list[Block] = []
    behind: list[Block] = []
    for place, found in _by_place(desk, scored):
        runs = {one.position: quoted[one.position] for one in found if one.position in quoted}
        if runs:
            shown.append(_shown(desk, place, runs))
        elif len(behind) >= _MOST_BEHIND:
            continue
        rest = [one for one in found if one.position not in runs]
        behind += _behind(desk, place, rest, best, alone=not runs)
    blocks = [*shown, *behind]
    return Draft(_lead(blocks, desk), tuple(blocks), _closing(desk, shown), kind="how_to")


def to_weigh(desk: Desk, lend: Lending) -> list[Scored]:
    """The examples whose sentences are weighed against each other, the most relevant first."""
    return _bearing(desk, lend, frozenset())[:_WEIGHED]


def _bearing(desk: Desk, lend: Lending, named: AbstractSet[int]) -> list[Scored]:
    """The examples that may bear on the question, or are known to, the most relevant first."""
    scored = _within_country(desk, score_examples(desk, lend))
    least = scored[0].score - _BEHIND * desk.showing.how_to if scored else 0.0
    return [one for one in scored if one.score >= least or one.position in named]


def _naming(desk: Desk, positions: Sequence[int], room: Room) -> Mapping[int, tuple[int, int]]:
    """Of each example that names what is listed the part that does, while there is room."""
    stems = telling_stems(desk)
    quoted: dict[int, tuple[int, int]] = {}
    words = 0
    for position in positions[: room.most]:
        excerpt = where_named(desk, position, stems, _WORDS_NAMING)
        words += room.heading + desk.words(excerpt)
        if quoted and words > room.words:
            break
        quoted[position] = excerpt.first, excerpt.last
    return quoted


def _room(desk: Desk) -> Room:
    reading = desk.query.understanding
    listed = reading.intent is Intent.LIST
    wanted = number_asked_for(reading.standalone) or _MOST_SHOWN
    return Room(
        words=desk.words_long - _FRAME_WORDS,
        most=min(wanted, _MOST_SHOWN),
        heading=_HEADING_WORDS,
        least=desk.quoting.least,
        example=desk.quoting.example,
        new_place=desk.quoting.new_place if listed else 1.0,
    )


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


def _shown(desk: Desk, place: str, runs: Mapping[int, tuple[int, int]]) -> Block:
    """What is quoted of a place, by position; a note on all of it where one holds for all."""
    excerpts = (Excerpt(at, *run, desk.relevance[at]) for at, run in runs.items())
    notes = {_note(desk, at) for at in runs}
    return Block(place, notes.pop() if len(notes) == 1 else "", tuple(excerpts))


def _behind(
    desk: Desk, place: str, rest: Sequence[Scored], best: float, *, alone: bool
) -> list[Block]:
    """What of a place stands behind "more".

    The best of a place of which nothing is shown; and two more of any, if they are as relevant
    as what is shown may be.
    """
    near = [one for one in rest[alone:] if one.score >= best - desk.showing.how_to][:2]
    return [
        Block(
            place,
            _note(desk, one.position),
            (desk.excerpt(one.position, WORDS_EACH),),
            False,
        )
        for one in [*rest[:alone], *near]
    ]


def _note(desk: Desk, position: int) -> str:
    passage = desk.passage(position)
    source = desk.knowledge.sources[passage.source]
    return f"{passage.section or source.series} \u00b7 {source.title.split(':')[0]}, {source.year}"


def _lead(blocks: list[Block], desk: Desk) -> str:
    """How many places there are, and how many of them are shown; the others only may bear on it.

    Where it is not likely that the corpus answers, and no example names it, that comes first.
    """
    places = {b.heading for b in blocks if b.heading}
    shown = {b.heading for b in blocks if b.heading and b.shown}
    sources = {desk.passage(e.position).source for b in blocks for e in b.excerpts}
    where = f"{len(sources)} documents" if len(sources) != 1 else "one document"
    doubtful = desk.chance < _DOUBTFUL and not named_in_an_example(desk)
    doubt = "These documents may not cover exactly this. " if doubtful else ""
    if asks_to_rank(desk.query.understanding.standalone):
        doubt = f"These documents do not say which city is best. {doubt}"
    if len(shown) < len(places):
        closest = f"{len(shown)} closest" if len(shown) > 1 else "closest"
        told = f"The {closest} of {len(places)} places in {where}"
        return f"{doubt}{told}{'' if doubtful else ' that may bear on this'}."
    if len(places) != 1:
        return f"{doubt}{len(places)} places in {where}, the closest first."
    return f"{doubt}One place in {where}."


def _closing(desk: Desk, shown: Sequence[Block]) -> str:
    names = dict.fromkeys(
        name for b in shown for e in b.excerpts if (name := desk.passage(e.position).key_factor)
    )
    if not names:
        return ""
    listed = [f"\u201c{name}\u201d" for name in names][:3]
    while len(listed) > 1 and len(" ".join(listed).split()) > _CLOSING_WORDS:
        listed.pop()
    return f"They stand under the key factor{'s' if len(names) > 1 else ''} {'; '.join(listed)}."

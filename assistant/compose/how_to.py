"""How other cities do it: the examples by place, then what they come under."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from ingest.model import Kind, Passage

WORDS_EACH = 48
"""Longest excerpt of one example at first."""
MARGIN = 0.12
"""How much less relevant than the best an example may be and still count as bearing on it."""
MOST_SHOWN = 9
MOST_BEHIND = 20


@dataclass(frozen=True, slots=True)
class Scored:
    """An example with its relevance, its key factor's counted in."""

    position: int
    score: float


def compose_how_to(desk: Desk, key_factor_weight: float, listing: bool = False) -> Draft:
    """One block for each place, the best first; the rest behind "more"."""
    scored = score_examples(desk, key_factor_weight)
    places = _by_place(desk, scored)
    blocks: list[Block] = []
    words = 0
    shown_places = 0
    best = scored[0].score if scored else 0.0
    for place, found in places[: MOST_SHOWN + MOST_BEHIND]:
        if found[0].score < best - MARGIN:
            break
        excerpts = [desk.excerpt(found[0].position, WORDS_EACH)]
        size = sum(desk.words(e) for e in excerpts)
        shown = shown_places < MOST_SHOWN and words + size <= desk.words_long
        words += size if shown else 0
        shown_places += shown
        blocks.append(Block(place, _note(desk, desk.passage(found[0].position)), tuple(excerpts), shown))
        blocks += _further(desk, place, found[1:], best)
    blocks.sort(key=lambda block: not block.shown)
    return Draft(_lead(blocks, desk), tuple(blocks), _closing(desk, blocks), kind="how_to")


def score_examples(desk: Desk, key_factor_weight: float) -> list[Scored]:
    """All examples among the candidates, best first; a key factor lends them its relevance."""
    factors: dict[tuple[str, str], float] = {}
    for name, positions in desk.knowledge.key_factors.items():
        known = [desk.relevance[p] for p in positions if p in desk.relevance]
        if known:
            factors[name] = max(known)
    floor = min(factors.values(), default=0.0)
    out: list[Scored] = []
    for position in desk.order:
        passage = desk.passage(position)
        if passage.kind is not Kind.EXAMPLE:
            continue
        own = desk.relevance[position]
        lent = factors.get((passage.source, passage.key_factor or ""), floor or own)
        out.append(Scored(position, round(own + key_factor_weight * lent, 4)))
    return sorted(out, key=lambda s: (-s.score, desk.passage(s.position).id))


def _by_place(desk: Desk, scored: list[Scored]) -> list[tuple[str, list[Scored]]]:
    places: dict[str, list[Scored]] = {}
    for one in scored:
        places.setdefault(desk.passage(one.position).place or "", []).append(one)
    return list(places.items())


def _further(desk: Desk, place: str, rest: list[Scored], best: float) -> list[Block]:
    """Other examples of a place that is shown already, behind "more"."""
    return [
        Block(place, _note(desk, desk.passage(one.position)), (desk.excerpt(one.position, WORDS_EACH),), False)
        for one in rest[:2]
        if one.score >= best - MARGIN
    ]


def _note(desk: Desk, passage: Passage) -> str:
    source = desk.knowledge.sources[passage.source]
    section = passage.key_factor or passage.path[-1]
    return f"{section} \u00b7 {source.title.split(':')[0]}, {source.year}"


def _lead(blocks: list[Block], desk: Desk) -> str:
    places = list(dict.fromkeys(b.heading for b in blocks if b.heading))
    sources = {desk.passage(e.position).source for b in blocks for e in b.excerpts}
    many = f"{len(places)} places" if len(places) != 1 else "One place"
    where = f"{len(sources)} documents" if len(sources) != 1 else "one document"
    return f"{many} in {where} speak{'s' if len(places) == 1 else ''} to this."


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
    listed = "; ".join(f"\u201c{name}\u201d" for name in list(names)[:3])
    return f"They stand under the key factor{'s' if len(names) > 1 else ''} {listed}."


def excerpts_of(blocks: tuple[Block, ...]) -> list[Excerpt]:
    """All excerpts, in order."""
    return [e for block in blocks for e in block.excerpts]

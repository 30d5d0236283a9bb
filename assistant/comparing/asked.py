"""Tables for free words: each place, or toolkit, is asked by itself, so none crowds out another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Filters
from assistant.basket.model import Item
from assistant.comparing.aspects import Aspects
from assistant.comparing.catalogue import Evidence, place_columns, toolkit_columns
from assistant.comparing.table import Column, Placed, Table, arrange
from assistant.model.live import Live
from assistant.service import Assistant
from ingest.index.words import words as stems
from ingest.model import Kind, Passage
from ingest.places import place_parts

STATED = 0.45
"""Least similarity of a passage that a cell states.

Asked for a key factor's name, places with an example under it stay in 92 of 100 cases, and
of others 27 in 100, where the chain by itself would answer for 96 and 61: that a filter
leaves little is no reason for what is left to be about the words.
"""
NEAR = 0.3
"""Least similarity of one that is offered as the nearest where nothing is stated."""

_THANKS = (Kind.FRONT_MATTER, Kind.REFERENCE)
"""Kinds that name a place and tell nothing of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on free words.

    Attributes:
        nearest: by column that nothing was found for, the passage nearest to the words.
    """

    table: Table[Evidence]
    nearest: Mapping[int, Evidence]


def ask_places(assistant: Assistant, names: Sequence[str], words: str) -> Found:
    """What some places do on a subject that is put in free words."""
    asked = [(Filters(places=frozenset({name})), name) for name in names]
    return _found(assistant, place_columns(assistant.library, names), asked, words)


def ask_toolkits(assistant: Assistant, ids: Sequence[str], words: str) -> Found:
    """What some toolkits say on a subject that is put in free words."""
    asked = [(Filters(sources=frozenset({id_})), "") for id_ in ids]
    return _found(assistant, toolkit_columns(assistant.sources, ids), asked, words)


def _found(
    assistant: Assistant,
    columns: Sequence[Column],
    asked: Sequence[tuple[Filters, str]],
    words: str,
) -> Found:
    placed: list[Placed[Evidence]] = []
    nearest: dict[int, Evidence] = {}
    for at, (filters, place) in enumerate(asked):
        # The place is left to the filter: named in the question too, it would bear out anything.
        answer = _quotes(assistant, words, filters)
        told = list(_told(answer, place, words))
        stated = [
            one for one, similarity in told if similarity >= STATED or _names(one.item.quote, words)
        ]
        placed += (Placed(at, each.item.source, each.item.section, each) for each in stated)
        near = None if stated else _nearest(answer, place, words)
        if near is not None:
            nearest[at] = near
    table = arrange(columns, placed, Aspects(assistant.library.themes))
    return Found(table if table.shared else table.together(words), nearest)


def _names(quote: str, asked: str) -> bool:
    """Whether a quote holds every word of the subject: a single word is like no whole passage."""
    wanted = set(stems(asked))
    return bool(wanted) and wanted <= set(stems(quote))


def _quotes(assistant: Assistant, question: str, filters: Filters) -> Answer:
    """An answer in quotes alone: a language model, if there is one, is stopped beforehand."""
    if assistant.disclosure is None:
        return assistant.ask(question, filters=filters)
    live = Live()
    live.stop.set()
    return assistant.ask(question, filters=filters, live=live)


def _told(answer: Answer, place: str, question: str) -> Iterator[tuple[Evidence, float]]:
    """The answer's quotes with their similarity; for a place, those that tell of it or name it."""
    similarity = {hit.passage.id: hit.similarity for hit in answer.retrieved}
    for citation in answer.citations:
        if citation.kind in _THANKS:
            continue
        if place not in place_parts(citation.city or "") and place not in citation.quote:
            continue
        label = citation.city if citation.city and citation.city != place else ""
        item = Item.of_citation(citation, question)
        yield Evidence(item, label), similarity.get(citation.passage_id, 1.0)


def _nearest(answer: Answer, place: str, question: str) -> Evidence | None:
    for one, similarity in _told(answer, place, question):
        if similarity >= NEAR:
            return one
    for hit in answer.retrieved:
        near = hit.similarity >= NEAR
        if near and (not place or place in place_parts(hit.passage.place or "")):
            return Evidence(_item(hit.passage, question))
    return None


def _item(passage: Passage, question: str) -> Item:
    return Item(
        passage.source, passage.spans, passage.text, passage.place, passage.section or "",
        passage.page, question,
    )  # fmt: skip

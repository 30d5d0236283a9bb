"""A fact: its sentence and a little around it."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from ingest.model import Kind, Passage

MOST_WORDS = 150
"""Longest excerpt of one passage."""
MOST_CITATIONS = 4
_POINTER_WORDS = 7
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_MARK_WORDS = 4
"""Words that a quote's mark and bullets add."""


def compose_fact(desk: Desk, kinds: Collection[Kind] = ()) -> Draft:
    """The best passages' answering sentences; those of the place first where one is named.

    Args:
        desk: the question's.
        kinds: of the passages to answer from, one of which was found; empty for any.
    """
    order = [p for p in desk.in_places() if not kinds or desk.passage(p).kind in kinds]
    telling = (position for position in order if _tells(desk.passage(position)))
    order = list(islice(telling, MOST_CITATIONS)) or order
    chosen: list[Excerpt] = []
    words = 0
    best = desk.relevance[order[0]]
    for position in order[:MOST_CITATIONS]:
        if chosen and desk.relevance[position] < best - desk.showing.fact:
            break
        excerpt = desk.excerpt(position, min(MOST_WORDS, desk.words_short))
        if chosen and is_pointer(excerpt.text(desk.passage(position))):
            continue
        size = desk.words(excerpt) + _MARK_WORDS
        if chosen and words + size > desk.words_short:
            break
        chosen.append(excerpt)
        words += size
    return Draft("", (Block("", "", tuple(chosen)),), kind="fact")


def _tells(passage: Passage) -> bool:
    """Whether a passage says something, rather than asking or pointing elsewhere."""
    return passage.kind is not Kind.GUIDE_QUESTION and not is_pointer(passage.text)


def is_pointer(text: str) -> bool:
    """Whether a text says hardly more than where to look ("See the strategy here: http...")."""
    links = _LINK.findall(text)
    return bool(links) and len(_LINK.sub("", text).split()) <= _POINTER_WORDS

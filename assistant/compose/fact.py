"""A fact: its sentence and a little around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from rapidfuzz import fuzz

from assistant.answer import OF_PRACTICE
from assistant.compose.desk import Desk
from assistant.compose.detail import detail_first
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt, without_quoted
from assistant.compose.listed import rest_of_list
from assistant.understand.overview import asks_what_a_place_does
from ingest.model import Kind, Passage
from ingest.spans import Span

MOST_WORDS = 150
"""Longest excerpt of one passage."""
MOST_CITATIONS = 4
_LOOK_AT = 12
"""Passages from which they are taken."""
_SAME = 90
"""How alike, of 100, two texts are that say the same: those of one series repeat whole pages."""
_POINTER_WORDS = 7
_HEADING_WORDS = 6
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_MARK_WORDS = 4
"""Words that a quote's mark and bullets add."""


def compose_fact(desk: Desk) -> Draft:
    """The best passages' answering sentences; those of the place first where one is named."""
    order = desk.in_places()
    telling = (position for position in order if _tells(desk, desk.passage(position)))
    order = detail_first(desk, list(islice(telling, _LOOK_AT)) or order)
    chosen: list[Excerpt] = []
    texts: list[str] = []
    quoted: list[tuple[str, Span]] = []
    words = 0
    of_place = asks_what_a_place_does(desk.query)
    least = desk.relevance[order[0]] - (desk.showing.place if of_place else desk.showing.fact)
    for position in order:
        if len(chosen) >= MOST_CITATIONS:
            break
        if chosen and desk.relevance[position] < least:
            break
        passage = desk.passage(position)
        found = desk.excerpt(position, min(MOST_WORDS, desk.words_short))
        excerpt = new_part(desk, found, without_quoted(found, passage, quoted), texts)
        if excerpt is None:
            continue
        text = excerpt.text(passage)
        if chosen and (is_pointer(text) or said_already(text, texts)):
            continue
        size = len(text.split()) + _MARK_WORDS
        if chosen and words + size > desk.words_short:
            break
        # What answers best is quoted whole; a list further down may end where its passage does.
        for part in (excerpt, *(() if chosen else rest_of_list(desk, excerpt))):
            one = desk.passage(part.position)
            size = part.words(one) + _MARK_WORDS
            if part != excerpt and words + size > desk.words_short:
                break
            chosen.append(part)
            texts.append(part.text(one))
            quoted += [(one.source, span) for span in part.spans(one)]
            words += size
    return Draft("", (Block("", "", tuple(chosen)),), kind="fact")


def new_part(
    desk: Desk, found: Excerpt, left: Excerpt | None, before: Sequence[str]
) -> Excerpt | None:
    """What is left of an excerpt without what was said before; None where it no longer answers.

    Args:
        desk: the question's.
        found: the excerpt as it was found.
        left: what is left of it so far, if anything.
        before: texts that are quoted already.
    """
    new = without_said(desk, left, before) if left else None
    return new if new == found or (new and _answers(desk, new, found)) else None


def _answers(desk: Desk, left: Excerpt, found: Excerpt) -> bool:
    """Whether what is left of an excerpt holds its best sentence still."""
    likeness = desk.likeness(found.position)
    best = max(range(found.first, found.last + 1), key=lambda at: (likeness[at].score, -at))
    return left.first <= best <= left.last


def _tells(desk: Desk, passage: Passage) -> bool:
    """Whether a passage says something, rather than asking or pointing elsewhere.

    What weighs on cities' success says nothing of what they do.
    """
    practice = desk.query.understanding.intent in OF_PRACTICE
    asks = passage.kind is Kind.GUIDE_QUESTION or (practice and passage.kind is Kind.CONTEXT_FACTOR)
    return not asks and not is_pointer(passage.text)


def said_already(text: str, before: Iterable[str]) -> bool:
    """Whether a text stands among those before, but for a word or two."""
    return any(fuzz.ratio(text, one, score_cutoff=_SAME) > 0 for one in before)


def without_said(desk: Desk, excerpt: Excerpt, before: Sequence[str]) -> Excerpt | None:
    """The excerpt without sentences at its ends that stand in texts before; None if all do.

    A heading ("Monitoring and evaluation") goes with what follows it, wherever else it stands.
    """
    passage = desk.passage(excerpt.position)

    # What is said over again shares words at least; comparing letters takes far longer.
    known = [(one, frozenset(one.split())) for one in before]

    def told(at: int) -> str:
        sentence = passage.sentences[at]
        return passage.text[sentence.start : sentence.end]

    def said(at: int) -> bool:
        text = told(at)
        said_with = frozenset(text.split())
        return any(
            len(text) <= len(one)
            and 2 * len(said_with & words) >= len(said_with)
            and fuzz.partial_ratio(text, one, score_cutoff=_SAME) > 0
            for one, words in known
        )

    def heads(at: int) -> bool:
        text = told(at)
        return len(text.split()) <= _HEADING_WORDS and text[-1:].isalnum()

    new = [at for at in range(excerpt.first, excerpt.last + 1) if not said(at)]
    if not new:
        return None
    first = new[0]
    while first > excerpt.first and heads(first - 1):
        first -= 1
    return replace(excerpt, first=first, last=new[-1])


def is_pointer(text: str) -> bool:
    """Whether a text says hardly more than where to look ("See the strategy here: http...")."""
    links = _LINK.findall(text)
    return bool(links) and len(_LINK.sub("", text).split()) <= _POINTER_WORDS

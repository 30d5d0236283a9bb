"""What the documents are asked whether they mention it."""

from __future__ import annotations

import re

from assistant.answer import Intent
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt, best_window
from assistant.compose.fact import new_part
from assistant.understand.framing import asked_of_documents
from assistant.understand.requests import requesting
from ingest.index.words import is_stop_word, words
from ingest.model import Kind

_MOST_WORDS = 80
"""Most words of each passage: several that mention something tell more than all of one."""
_MARK_WORDS = 4
"""Words that a quote's marks and bullet add, besides the sign before each further line."""
_BEST = 8
"""The most relevant passages, among which an example must name what cities are asked for."""
_RARE = 3.0
"""The least rarity of a word that tells by itself what is asked: one passage in twenty holds it."""
_WORD = re.compile(r"[^\W\d_]+")
_LATER = {Kind.GUIDE_QUESTION: 1, Kind.METHOD: 2}


def compose_mentions(desk: Desk) -> Draft | None:
    """What passages say that name what the documents are asked on; None where none is.

    Each is quoted where it comes nearest; what does not fit at first stands behind "more".
    """
    texts: list[str] = []
    shown: list[Excerpt] = []
    rest: list[Excerpt] = []
    words_shown = 0
    stems = _stems(desk)
    for position in mentioning(desk):
        found = _where_named(desk, position, stems)
        excerpt = new_part(desk, found, found, texts)
        if excerpt is None:
            continue
        text = excerpt.text(desk.passage(position))
        size = len(text.split()) + text.count("\n") + _MARK_WORDS
        fits = not rest and (not shown or words_shown + size <= desk.words_short)
        words_shown += size if fits else 0
        (shown if fits else rest).append(excerpt)
        texts.append(text)
    blocks = [Block("", "", tuple(shown))]
    if rest:
        blocks.append(Block("", "", tuple(rest), shown=False))
    return Draft("", tuple(blocks), kind="fact") if shown else None


def mentioning(desk: Desk) -> list[int]:
    """Passages that hold, word for word, what is asked of the documents as such, best first.

    "What do the toolkits say about libraries?" is answered by any passage on libraries, whatever
    else it is about, of the documents that are named, or of all. What is asked in turn, and what
    toolkits tell of themselves, comes last. For a place, all that is told of it. None for a
    question of another form, nor for what no passage found names.
    """
    stems = _stems(desk)
    if not stems:
        return []
    if desk.query.overview:
        return desk.in_places()
    found = [
        position
        for position in desk.in_works(desk.order)
        if desk.substantial(position) and stems <= desk.knowledge.stems(position)
    ]
    return sorted(found, key=lambda position: _LATER.get(desk.passage(position).kind, 0))


def _stems(desk: Desk) -> frozenset[str]:
    asked = asked_of_documents(desk.query.understanding.standalone)
    return frozenset(words(asked)) if asked else frozenset()


def _where_named(desk: Desk, position: int, stems: frozenset[str]) -> Excerpt:
    """The part of a passage around the sentence that names most of something."""
    passage = desk.passage(position)
    texts = [passage.text[sentence.start : sentence.end] for sentence in passage.sentences]
    scores = [
        len(stems.intersection(words(text))) + like.score
        for text, like in zip(texts, desk.likeness(position), strict=True)
    ]
    first, last = best_window(passage, scores, _MOST_WORDS)
    return Excerpt(position, first, last, desk.relevance.get(position, 0.0))


def named_in_an_example(desk: Desk) -> bool:
    """Whether cities are asked for that do what one of the best examples names in so many words.

    "Do any cities offer childcare?" is answered wherever childcare is told of, however little else
    the question says to tell by. Words that every other passage holds tell nothing, and one that
    no passage holds asks for something else.
    """
    if desk.query.understanding.intent is not Intent.LIST:
        return False
    asked = desk.query.understanding.standalone
    frames = requesting(asked)
    told = {
        word[0].lower()
        for word in _WORD.finditer(asked)
        if not is_stop_word(word[0].lower())
        and not any(start <= word.start() < end for start, end in frames)
    }
    rare = [word for word in told if desk.knowledge.rarity(word) >= _RARE]
    stems = frozenset(words(" ".join(rare)))
    return bool(stems) and any(
        stems <= desk.knowledge.stems(position)
        for position in desk.order[:_BEST]
        if desk.passage(position).kind is Kind.EXAMPLE
    )

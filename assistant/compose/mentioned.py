"""What the documents are asked whether they mention it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from assistant.answer import Intent
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt, best_window
from assistant.compose.fact import new_part
from assistant.understand.framing import asked_of_documents
from assistant.understand.requests import requesting
from assistant.understand.topics import is_topic
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
_LIGHT = frozenset(
    "use uses using used run runs running offer offers offering provide provides have has "
    "give gives work works working make makes do does put set get "
    "scheme schemes programme programmes program programs project projects initiative initiatives "
    "activity activities".split()
)
"""Verbs that say nothing of what is done, and nouns that say no more of what there is."""
_FEW = 3
"""Most words, "cities" among them, that name what is asked for and nothing besides."""
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
        found = where_named(desk, position, stems, _MOST_WORDS)
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
    question of another form, nor for what no passage found names. A topic alone asks so too,
    unless an example names it: then cities are asked for that do it.
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
    text = desk.query.understanding.standalone
    bare = text if is_topic(text) and not named_in_an_example(desk) else None
    asked = asked_of_documents(text) or bare
    return frozenset(words(asked)) if asked else frozenset()


def where_named(desk: Desk, position: int, stems: frozenset[str], most_words: int) -> Excerpt:
    """The part of a passage around the sentence that names most of something, by its stems."""
    passage = desk.passage(position)
    texts = [passage.text[sentence.start : sentence.end] for sentence in passage.sentences]
    scores = [
        len(stems.intersection(words(text))) + like.score
        for text, like in zip(texts, desk.likeness(position), strict=True)
    ]
    first, last = best_window(passage, scores, most_words)
    return Excerpt(position, first, last, desk.relevance.get(position, 0.0))


def named_in_an_example(desk: Desk) -> bool:
    """Whether cities are asked for that do what one of the best examples names in so many words.

    "Do any cities offer childcare?" is answered wherever childcare is told of, however little else
    the question says to tell by. Words that every other passage holds tell nothing, and one that
    no passage holds asks for something else.
    """
    return _named_by_the_best(desk, telling_stems(desk))


def naming_what_is_listed(desk: Desk) -> frozenset[int]:
    """Candidates that name what cities are asked for in hardly more words; none where that is open.

    Of "Which cities work with libraries?" nothing is left to be meant but libraries: what has
    none is no answer, however near it comes. A longer question says what is meant in other words.
    """
    stems = telling_stems(desk)
    if not _says_little(desk) or not _named_by_the_best(desk, stems):
        return frozenset()
    examples = (p for p in desk.order if desk.passage(p).kind is Kind.EXAMPLE)
    return frozenset(p for p in examples if stems <= desk.knowledge.stems(p))


def _named_by_the_best(desk: Desk, stems: frozenset[str]) -> bool:
    """Whether an example among the most relevant passages names it.

    Among the examples alone, where little else is said: what toolkits say of a topic comes nearer
    to its name alone than what a city does.
    """
    looked = desk.order if _says_little(desk) else desk.order[:_BEST]
    examples = (p for p in looked if desk.passage(p).kind is Kind.EXAMPLE)
    best = islice(examples, _BEST)
    return bool(stems) and any(stems <= desk.knowledge.stems(position) for position in best)


def telling_stems(desk: Desk) -> frozenset[str]:
    """The stems of the rare words of a question for a list of cities; none of any other.

    A topic alone is told by all its words.
    """
    reading = desk.query.understanding
    if reading.intent is not Intent.LIST:
        return frozenset()
    least = 0.0 if is_topic(reading.standalone) else _RARE
    telling = [
        word for word in _asked_words(reading.standalone) if desk.knowledge.rarity(word) >= least
    ]
    return frozenset(words(" ".join(telling)))


def _says_little(desk: Desk) -> bool:
    """Whether a question names what is asked for and says hardly more."""
    return len(_asked_words(desk.query.understanding.standalone)) <= _FEW


@lru_cache(maxsize=64)
def _asked_words(asked: str) -> frozenset[str]:
    """What a question asks with, without the words that only ask, and verbs that any other fits."""
    frames = requesting(asked)
    return frozenset(
        word[0].lower()
        for word in _WORD.finditer(asked)
        if word[0].lower() not in _LIGHT
        and not is_stop_word(word[0].lower())
        and not any(start <= word.start() < end for start, end in frames)
    )

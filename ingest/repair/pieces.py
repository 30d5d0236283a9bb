"""The part of a line that falls to one column, and what its marks say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.repair.fluency import CORE, Fluency
from ingest.repair.lines import is_capitals, is_debris

TOKEN = re.compile(r"\S+")
MARK = re.compile(
    r"^(?:[\u00bb\u2022\u00a2*\u25aa\u00ab>]|[eo]|[@\u00ae~e\u2022\u00b0]*[\u2014~]+)$"
)
"""A bullet or an ornament, as typeset and as scans misread them."""
ENDS = re.compile(r"[.?!:;][\"'\u2019\u201d)]*$|(?:https?://|www\.)\S*$")
"""The end of a line with which a sentence ends."""
_ASKS = re.compile(
    r"^(?:do|does|did|is|are|was|were|has|have|had|how|what|who|which|where|when|why|can|could|"
    r"should|will|would|to|in|if|looking|as)$",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\b(?:e\.g|i\.e|etc|cf|approx|no|st)\.\)?$", re.IGNORECASE)
_GOES_ON = re.compile(r"\?[)\"'\u2019]*\s+[a-z0-9]")
_PLACE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a line that falls to one column.

    Attributes:
        length: in characters.
        words: lower-case; empty where the piece holds no words.
        fluency: log chance of its words after its first.
        first_length: characters of its first token with a letter or digit.
        marked: whether a bullet opens it.
        place: whether it is a place's name in capitals.
        ended: whether its last sentence ends; `asked` with a question mark.
        lists: whether a colon ends it.
        goes_on: whether words in lower case follow a question mark.
        capital: whether it opens like a sentence; `asks` like a question.
    """

    length: int
    words: tuple[str, ...]
    fluency: float
    first_length: int
    marked: bool
    place: bool
    ended: bool
    asked: bool
    lists: bool
    goes_on: bool
    capital: bool
    asks: bool


def read_piece(text: str, follows: Fluency) -> Piece:
    """The piece that stripped, non-empty `text` is."""
    tokens = TOKEN.findall(text)
    marked = bool(MARK.match(tokens[0]))
    if marked and len(tokens) > 1:
        tokens = tokens[1:]
    words = tuple(word.lower() for token in tokens for word in CORE.findall(token))
    if is_debris(text):
        words = ()
    place = is_place(text)
    first = next((t for t in tokens if CORE.search(t)), tokens[0])
    capital = _opens_sentence(first)
    return Piece(
        length=len(text),
        words=words,
        fluency=follows.within(words),
        first_length=len(first),
        marked=marked,
        place=place,
        ended=place or (bool(ENDS.search(text)) and not _SHORTENED.search(text)),
        asked=text.endswith("?"),
        lists=text.endswith(":"),
        goes_on=bool(_GOES_ON.search(text)),
        capital=capital,
        asks=capital and bool(words) and bool(_ASKS.match(words[0])),
    )


def is_place(text: str) -> bool:
    """Whether a line is set as a place's name above its example is."""
    words = [t for t in TOKEN.findall(text) if not MARK.match(t) and CORE.search(t)]
    short = 1 <= len(words) <= _PLACE_WORDS
    return short and is_capitals(" ".join(words)) and not text.rstrip().endswith(".")


def is_marked_place(text: str) -> bool:
    """Whether a line is set as a place's name, behind the ornament that print puts before it."""
    tokens = TOKEN.findall(text)
    return len(tokens) > 1 and bool(MARK.match(tokens[0])) and is_place(text)


def _opens_sentence(token: str) -> bool:
    core = CORE.search(token)
    initial = core.group()[0] if core else ""
    return initial.isupper() or initial.isdigit() or "//" in token

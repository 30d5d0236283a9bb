"""A claim and its evidence as words in sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.verify_claims.numerals import small_number
from assistant.verify_claims.stems import stem
from ingest.gazetteer.english import FUNCTION_WORDS
from ingest.index.words import is_stop_word
from ingest.sentences import sentence_ranges

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|[%$€£]")
_APOSTROPHE = re.compile(r"['\u2019]")
_WHOLE = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
_ENDINGS = {"ll": "will"}
_SPOKEN = frozenset(
    "oh yes yeah yep wow well okay ok right hey hi hello thanks actually really definitely "
    "sure gosh haha lol etc hmm cool awesome also would could may might must shall since "
    "upon among within per".split()
)
"""Words that carry no content of their own, beyond the stop words: fillers of talk, auxiliaries."""
FEELINGS = frozenset(
    "love like enjoy think know heard hear sure hope glad guess believe agree wonder see "
    "bet feel mean remember realise realize".split()
)
"""After "I" or "you" these are talk, not content."""
_CLAUSE = re.compile(r"[,;:()\u2013\u2014]|\s-\s")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign.

    Attributes:
        text: as written.
        low: lower-case, a contraction's parts spelt out.
        stem: what it is compared by; a number is "#" and its value.
        start, end: range of characters in the sentence's text.
        content: carries meaning of its own.
        breaks: a comma or the like stands before it.
    """

    text: str
    low: str
    stem: str
    start: int
    end: int
    content: bool
    breaks: bool

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()

    @property
    def number(self) -> bool:
        """Whether it is a number, in digits or a word."""
        return self.stem.startswith("#")


@dataclass(frozen=True)
class Sentence:
    """A sentence with its tokens in order."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all tokens."""
        return frozenset(one.stem for one in self.tokens)

    @cached_property
    def content(self) -> frozenset[str]:
        """Stems of the tokens that carry meaning."""
        return frozenset(one.stem for one in self.tokens if one.content)


def sentences(texts: Sequence[str]) -> tuple[Sentence, ...]:
    """The sentences of texts, in order; such as hold no word are left out.

    >>> [[token.stem for token in one.tokens] for one in sentences(["They didn't pay 1,000."])]
    [['they', 'do', 'not', 'pay', '#1000']]
    """
    # A new line always ends a sentence, and a line at a time is much faster than a document.
    lines = [line for text in texts for line in text.split("\n")]
    found = (_sentence(line[start:end]) for line in lines for start, end in sentence_ranges(line))
    return tuple(one for one in found if one.tokens)


@lru_cache(maxsize=4096)
def _sentence(text: str) -> Sentence:
    tokens: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(text):
        breaks = bool(_CLAUSE.search(text[before : match.start()]))
        before = match.end()
        for low in _spelt_out(match[0]):
            tokens.append(_token(match, low, breaks))
            breaks = False
    return Sentence(text, tuple(tokens))


def _token(match: re.Match[str], low: str, breaks: bool) -> Token:
    value = small_number(low)
    content = value is not None or (
        not is_stop_word(low) and low not in FUNCTION_WORDS and low not in _SPOKEN
    )
    # A month is no auxiliary.
    content = content or match[0] == "May"
    key = stem(low) if value is None else f"#{value:g}" if value < 1e6 else f"#{value!r}"
    return Token(match[0], low, key, match.start(), match.end(), content, breaks)


def _spelt_out(written: str) -> list[str]:
    low = _APOSTROPHE.sub("'", written.lower())
    if low in _WHOLE:
        return [_WHOLE[low], "not"]
    if low.endswith("n't"):
        return [low.removesuffix("n't"), "not"]
    head, _, tail = low.partition("'")
    if tail in _ENDINGS:
        return [head, _ENDINGS[tail]]
    return [head] if tail in ("s", "re", "ve", "d", "m", "") else [low]

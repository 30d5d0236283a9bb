"""Words as the lexical index counts them: folded, without stop words, stemmed."""

from __future__ import annotations

import re
import unicodedata

import Stemmer

_COMPOUND = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
# The English list of NLTK and bm25s, as apostrophes split it; importing theirs takes 0.3 s.
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    a about above after again against ain all am an and any are aren as at be because been before
    being below between both but by can couldn d did didn do does doesn doing don down during each
    few for from further had hadn has hasn have haven having he her here hers herself him himself
    his how i if in into is isn it its itself just ll m ma me mightn more most mustn my myself needn
    no nor not now o of off on once only or other our ours ourselves out over own re s same shan she
    should shouldn so some such t than that the their theirs them themselves then there these they
    this those through to too under until up ve very was wasn we were weren what when where which
    while who whom why will with won wouldn y you your yours yourself yourselves
        """,
    )
)


def words(text: str) -> list[str]:
    """The stems of `text` in order, without English stop words; accents are folded.

    A hyphenated compound counts as its parts; a possessive as its noun.

    >>> words("The city's one-stop-shop in Malmö")
    ['citi', 'one', 'stop', 'shop', 'malmo']
    """
    parts = [part for compound in _compounds(text) for part in _HYPHEN.split(compound)]
    return _stems([part for part in parts if part not in _STOP_WORDS])


def is_stop_word(word: str) -> bool:
    """Whether a lower-case word is one of the English stop words that are not counted."""
    return word in _STOP_WORDS


def terms(text: str) -> list[str]:
    """`words`, and after them each compound run together, so that either spelling finds it.

    >>> terms("socio-economic")
    ['socio', 'econom', 'socioeconom']
    """
    joined = [_HYPHEN.sub("", one) for one in _compounds(text) if _HYPHEN.search(one)]
    return words(text) + _stems(joined)


def _compounds(text: str) -> list[str]:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    folded = text.casefold()
    return _COMPOUND.findall(_POSSESSIVE.sub("", folded))


def _stems(parts: list[str]) -> list[str]:
    # A stemmer must not be shared between threads, and making one takes microseconds.
    stemmed: list[str] = Stemmer.Stemmer("english").stemWords(parts)
    return stemmed

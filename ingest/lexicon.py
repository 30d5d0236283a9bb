"""What the corpus says of its own words: places named, acronyms spelt out, vocabulary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ingest.model import Passage
from ingest.outline.places import Places

_SHORT_FORM = r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*?s?"
_BEHIND = re.compile(rf"\(\s*({_SHORT_FORM})\s*[,)]")
_LAST_WORD = re.compile(r"[\w\u2019'&-]+$")
_MOST_WORDS = 9
_REACH = 300
"""How many characters back the words of an acronym are looked for."""
_BEFORE = re.compile(rf"\b({_SHORT_FORM})\s+\(([A-Z][\w\u2019'-]*(?:\s+[\w\u2019'&-]+){{1,9}})\)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_MINOR = frozenset("and of for the in on to a an".split())


def places_named(passages: Iterable[Passage], places: Places) -> dict[str, list[str]]:
    """Names of the cities, regions and countries that each passage names, by passage id."""
    out: dict[str, list[str]] = {}
    for passage in passages:
        names = dict.fromkeys(m.place.name for m in places.find(passage.text))
        if names:
            out[passage.id] = list(names)
    return out


def acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Acronyms with the words that the texts themselves spell them out with.

    A short form in brackets counts where the initials of the words before it
    are its letters in order (Schwartz and Hearst, 2003, restricted to initials).

    >>> acronyms(["No Recourse to Public Funds (NRPF) applies"])
    {'NRPF': 'No Recourse to Public Funds'}
    """
    found: dict[str, Counter[str]] = {}
    for text in texts:
        flat = " ".join(text.split())
        for match in _BEHIND.finditer(flat):
            short, words = match.group(1), _words_before(flat, match.start())
            _note(found, short, _spelt_out(words, short))
        for match in _BEFORE.finditer(flat):
            words = match.group(2).split()
            if _spelt_out(words, match.group(1)) == words:
                _note(found, match.group(1), words)
    return {
        short: min(forms, key=lambda form: (-forms[form], form))
        for short, forms in sorted(found.items())
    }


def _words_before(text: str, at: int) -> list[str]:
    """The last words before `at`, back to the first punctuation mark."""
    words: list[str] = []
    for token in reversed(text[max(0, at - _REACH) : at].split()[-_MOST_WORDS:]):
        match = _LAST_WORD.search(token)
        if not match:
            break
        words.insert(0, match.group())
        if match.start():
            break
    return words


def _note(found: dict[str, Counter[str]], short: str, words: list[str]) -> None:
    if words:
        key = short.removesuffix("s") if short[:-1].isupper() else short
        found.setdefault(key, Counter())[" ".join(words)] += 1


def _spelt_out(words: list[str], short: str) -> list[str]:
    """The last words whose initials spell `short`; [] if none do."""
    wanted = [c for c in short.removesuffix("s").lower()]
    for start in range(len(words) - 1, -1, -1):
        tail = words[start:]
        parts = [part for word in tail for part in re.split(r"[-/]", word) if part]
        every = [part[0].lower() for part in parts]
        major = [part[0].lower() for part in parts if part.lower() not in _MINOR]
        if wanted in (every, major) and tail[0].lower() not in _MINOR:
            return tail
    return []


def vocabulary(texts: Iterable[str]) -> dict[str, int]:
    """Words of the corpus, lower-case, with how often they stand in it."""
    counts = Counter(word.lower() for text in texts for word in _WORD.findall(text))
    return dict(sorted(counts.items()))


def spread(texts: Iterable[str]) -> dict[str, int]:
    """Words of the corpus, lower-case, with how many of the texts hold each."""
    counts = Counter(
        word for text in texts for word in {found.lower() for found in _WORD.findall(text)}
    )
    return dict(sorted(counts.items()))

"""The closed lists of English that the checks rest on, read once from `english.toml`.

`antonyms.txt` comes from WordNet; see `wordnet.txt` beside it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.verify_claims.stems import stem

_FILE = "english.toml"
_ANTONYMS = "antonyms.txt"


@dataclass(frozen=True, slots=True)
class Lists:
    """Words by what they do; each word is a stem, `_` joins those of a phrase.

    Attributes:
        opposites: stem to the stems that say the contrary.
        antonyms: stem to its antonyms by WordNet: more than `opposites`, and less sure.
        exclusive: stem to the stems of its kind that cannot hold beside it.
        units: stem to the other units of what it measures.
        same: stem to the stems that say the same.
        negators: words, not stems, that turn the next words round.
        implicit: stems that deny in their own way.
        refusing: stems of verbs by which a thing does not come about.
        harmless: words after which "not" or "no" denies nothing.
        scope: class of scope to its phrases, each a tuple of words.
        modality: class of modality to its phrases.
    """

    opposites: Mapping[str, frozenset[str]]
    antonyms: Mapping[str, frozenset[str]]
    exclusive: Mapping[str, frozenset[str]]
    units: Mapping[str, frozenset[str]]
    same: Mapping[str, frozenset[str]]
    negators: frozenset[str]
    implicit: frozenset[str]
    refusing: frozenset[str]
    harmless: frozenset[str]
    scope: Mapping[str, frozenset[tuple[str, ...]]]
    modality: Mapping[str, frozenset[tuple[str, ...]]]


@cache
def lists() -> Lists:
    """The lists; some hundredths of a second the first time."""
    raw = tomllib.loads(_text(_FILE))
    antonyms = (line.replace(" ", " | ", 1) for line in _text(_ANTONYMS).splitlines())
    return Lists(
        opposites=_contraries(raw["opposites"]),
        antonyms=_contraries(antonyms),
        exclusive=_mates(raw["sets"]),
        units=_mates(raw["units"]),
        same=_mates(raw["same"]),
        negators=frozenset(raw["negators"].split()),
        implicit=frozenset(_stems(raw["implicit"])),
        refusing=frozenset(_stems(raw["refusing"])),
        harmless=frozenset(raw["unless_followed_by"].split()),
        scope=_phrases(raw["scope"]),
        modality=_phrases(raw["modality"]),
    )


@cache
def antonym_words() -> Mapping[str, tuple[str, ...]]:
    """Words to their antonyms by WordNet, as written."""
    found: dict[str, list[str]] = {}
    for line in _text(_ANTONYMS).splitlines():
        word, *others = line.split()
        for other in others:
            found.setdefault(word, []).append(other)
            found.setdefault(other, []).append(word)
    return {word: tuple(others) for word, others in found.items()}


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _stems(words: str) -> list[str]:
    return [stem(word) for word in words.split()]


def _contraries(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines:
        left, right = (_stems(side) for side in line.split("|"))
        for one, others in ((left, right), (right, left)):
            for word in one:
                found.setdefault(word, set()).update(set(others) - set(one))
    return {word: frozenset(others) for word, others in found.items()}


def _mates(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines:
        words = _stems(line)
        for word in words:
            found.setdefault(word, set()).update(set(words) - {word})
    return {word: frozenset(others) for word, others in found.items()}


def _phrases(table: Mapping[str, str]) -> dict[str, frozenset[tuple[str, ...]]]:
    return {
        name: frozenset(tuple(phrase.split("_")) for phrase in phrases.split())
        for name, phrases in table.items()
    }

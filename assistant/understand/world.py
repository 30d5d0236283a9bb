"""Parts of the world that a question wants examples from: "cities in eastern Europe"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_ADJECTIVES = {"europe": "european", "america": "american", "asia": "asian", "africa": "african"}
_ROOT = 5
"""Letters that a noun and its adjective share: Europe, European."""
_CITIES = r"(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|councils?|places?)"
_EXAMPLES = (
    rf"(?:{_CITIES}|examples?|practices?|cases?|projects?|schemes?|initiatives?|anything|something|"
    r"those|ones?|any)"
)
_OUTSIDE = r"(?:outside(?: of)?|beyond|not (?:in|from))"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the world that a question names.

    Attributes:
        name: as it is written there.
        start, end: where it stands.
        countries: ISO 3166-1 alpha-2 codes of its countries.
        outside: whether all other countries are meant.
    """

    name: str
    start: int
    end: int
    countries: frozenset[str]
    outside: bool


class World:
    """Finds parts of the world in questions."""

    def __init__(self, parts: Mapping[str, frozenset[str]]) -> None:
        """Know some parts of the world.

        Args:
            parts: English name, e.g. "Eastern Europe", to codes of countries.
        """
        # Hardly any question names one: it would hold the first letters of its last word.
        self._roots = {name.lower().split()[-1][:_ROOT] for name in parts}
        self._patterns = [
            (_pattern(name), countries)
            for name, countries in sorted(parts.items(), key=lambda one: (-len(one[0]), one[0]))
        ]

    def find(self, text: str) -> list[Part]:
        """The parts that cities or examples are wanted from, in reading order, none twice.

        Europe as a whole tells nothing apart here but for what lies outside it.
        """
        found: list[Part] = []
        folded = text.lower()
        if not any(root in folded for root in self._roots):
            return found
        for pattern, countries in self._patterns:
            for match in pattern.finditer(text):
                group = next(g for g in ("outside", "inside", "adjective", "non") if match[g])
                start, end = match.span(group)
                if not any(one.start < end and start < one.end for one in found):
                    outside = group in ("outside", "non")
                    found.append(Part(match[group], start, end, countries, outside))
        return sorted(found, key=lambda one: one.start)


def _pattern(name: str) -> re.Pattern[str]:
    words = name.lower().split()
    noun = _loosely(words)
    adjective = _loosely([*words[:-1], _ADJECTIVES.get(words[-1], words[-1])])
    whole = len(words) == 1
    inside = (
        rf"\b{_EXAMPLES} (?:(?:that |which )?(?:come|comes|are|is|lie|taken) |there )?"
        r"(?:in|from|of|within) (?:the )?"
        rf"(?P<inside>{noun})\b|\b(?P<adjective>{adjective}) {_CITIES}\b"
    )
    nowhere = r"(?P<inside>(?!))|(?P<adjective>(?!))"
    return re.compile(
        rf"\b{_OUTSIDE} (?:the )?(?P<outside>{noun})\b|\bnon-(?P<non>{adjective})\b|"
        + (nowhere if whole and words[0] == "europe" else inside),
        re.IGNORECASE,
    )


def _loosely(words: list[str]) -> str:
    """A name's words, "north" and "northern" for the same."""
    loose = [re.sub(r"(north|south|east|west)ern$", r"\1(?:ern)?", word) for word in words]
    return r"[\s-]+".join(loose)

"""Acronyms: what a short form in a question stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORD = re.compile(r"(?<![^\W_])[A-Za-z][A-Za-z0-9&]{1,7}(?![^\W_])")
_FIELD: Mapping[str, str] = {
    "BAME": "Black, Asian and minority ethnic",
    "BME": "black and minority ethnic",
    "CEFR": "Common European Framework of Reference",
    "CSO": "civil society organisation",
    "ECEC": "early childhood education and care",
    "ESL": "English for Speakers of Other Languages",
    "ESOL": "English for Speakers of Other Languages",
    "HR": "human resources",
    "KPI": "indicator",
    "L2": "second language",
    "MEL": "monitoring, evaluation and learning",
    "NEET": "not in education, employment or training",
    "NGO": "non-governmental organisation",
    "NRPF": "No Recourse to Public Funds",
    "SME": "small and medium-sized enterprises",
    "TCN": "third-country nationals",
    "UASC": "Unaccompanied Asylum Seeking Children",
    "VET": "vocational education and training",
}
"""Short forms of the field that officers use, whatever a corpus spells out."""


def expand(text: str, corpus: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """(short form, meaning) for each acronym in `text`, the corpus's own spelling first.

    Short forms count in capitals, or in any case where they are no English word
    of their own and have at least three letters.
    """
    known = {**_FIELD, **corpus}
    folded = {short.upper(): (short, meaning) for short, meaning in known.items()}
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        stem = word[:-1] if word.endswith("s") and word[:-1].upper() in folded else word
        key = stem.upper()
        if key not in folded or not (stem.isupper() or _unlike_a_word(stem)):
            continue
        short, meaning = folded[key]
        if meaning.lower() not in text.lower():
            found[short] = meaning
    return tuple(found.items())


def _unlike_a_word(stem: str) -> bool:
    low = stem.lower()
    return len(low) >= 3 and low not in _WORDS


_WORDS = frozenset("core isa vet let ise mel hr".split())
"""Short forms that are words too, and so count in capitals only."""

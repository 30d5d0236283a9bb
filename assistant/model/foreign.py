"""Which language a question is in, told by its small words; only the common ones are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

ENGLISH = "English"
_WORD = re.compile(r"[^\W\d_]+")

_SMALL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            ENGLISH: "the of to and what which how do does is are can who where when why in for a "
            "other cities city help with about their from tell me list compare",
            "German": "der die das und wie was welche ist sind f\u00fcr mit von in den dem ein "
            "eine nicht auf zu wo warum st\u00e4dte stadt gibt es helfen",
            "French": "le la les des et comment que quelles quels quelle est sont pour avec dans "
            "une un du qui o\u00f9 pourquoi villes ville les aident",
            "Spanish": "el los las de y c\u00f3mo qu\u00e9 cu\u00e1les son para con en una un del "
            "que d\u00f3nde ciudades ciudad ayudan",
            "Italian": "il lo gli le di e come che quali sono per con nella una un del della dove "
            "citt\u00e0 aiutano",
            "Dutch": "de het een en hoe wat welke zijn voor met van in op niet waar waarom steden "
            "stad helpen",
            "Portuguese": "o os as de e como que quais s\u00e3o para com em uma um do da onde "
            "cidades cidade ajudam",
            "Polish": "i jak co kt\u00f3re s\u0105 dla z w na nie gdzie dlaczego miasta miasto",
            "Swedish": "och hur vad vilka \u00e4r f\u00f6r med av i p\u00e5 en ett inte "
            "var st\u00e4der stad hj\u00e4lper",
        }.items()
    }
)


def language_of(text: str) -> str:
    """The English name of the language whose small words `text` has most of.

    English where there is a tie, or none at all.

    >>> language_of("Wie helfen andere St\u00e4dte Migranten?")
    'German'
    """
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {name: sum(word in small for word in words) for name, small in _SMALL.items()}
    best = max(counts.values())
    return ENGLISH if counts[ENGLISH] == best else max(counts, key=lambda name: counts[name])

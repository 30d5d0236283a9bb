"""Names and guide questions of a corpus, put as a person would ask.

A key factor is named for a table of contents ("Consulting migrants about services"), and a guide
question is put to one's own city ("How does your city assess needs?"). Both are turned into
questions about other cities, in the corpus's own words, and left alone where they would not read
well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 62
"""Longest name that reads well inside a question, in characters."""
_LONGEST = 104
"""Longest question made of a guide question, in characters."""
_FEWEST_WORDS = 8
"""Words below which a question made of a guide question says too little to stand alone."""


class Shape(StrEnum):
    """How a name is built, which is how it can stand in a question."""

    CLAUSE = "clause"
    GERUND = "gerund"
    VERB = "verb"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Topic:
    """A name, ready to be asked about.

    Attributes:
        name: as it stands inside a sentence.
        shape: how it is built.
    """

    name: str
    shape: Shape

    @property
    def is_thing(self) -> bool:
        """Whether it can stand after "about"."""
        return self.shape in (Shape.GERUND, Shape.NOUN)

    @property
    def is_vague(self) -> bool:
        """Whether it says too little outside its own toolkit ("Strategy")."""
        return len(self.name.split()) < 2 or bool(_PLAIN.fullmatch(self.name))

    def asked(self, place: str = "") -> str:
        """How other cities, or a place, go about it."""
        do, who = ("does", place) if place else ("do", "other cities")
        match self.shape:
            case Shape.CLAUSE:
                return f"How {do} {who} make sure that {self.name}?"
            case Shape.GERUND:
                return f"How {do} {who} go about {self.name}?"
            case Shape.VERB:
                return f"How {do} {who} {self.name}?"
            case _:
                return f"What {do} {who} do about {self.name}?"


def topic(name: str, verbs: frozenset[str], names: frozenset[str] = frozenset()) -> Topic:
    """How a name can stand in a question.

    >>> topic("Staff development", frozenset()).asked()
    'What do other cities do about staff development?'
    >>> topic("Consulting migrants", frozenset()).asked("Oslo")
    'How does Oslo go about consulting migrants?'
    >>> topic("Services are open to all", frozenset()).asked()
    'How do other cities make sure that services are open to all?'

    Args:
        name: of a key factor.
        verbs: words that the corpus uses as verbs, lower-case; see `verbs_among`.
        names: words that keep their capital, lower-case; see `names_among`.
    """
    low = lowered(name.strip().rstrip("."), names)
    first, _, rest = low.partition(" ")
    if _STATES.search(rest):
        return Topic(low, Shape.CLAUSE)
    if first.endswith("ing") and len(first) > len("thing") and rest:
        return Topic(low, Shape.NOUN if _JOINED.match(rest) else Shape.GERUND)
    if first in verbs - _NO_VERBS and rest and not _JOINED.match(rest):
        return Topic(low, Shape.VERB)
    return Topic(low, Shape.NOUN)


def verbs_among(words: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """Those of some lower-case words that texts use as verbs: after "to" rather than "the"."""
    wanted = sorted(set(words))
    if not wanted:
        return frozenset()
    listed = "|".join(map(re.escape, wanted))
    uses = re.compile(rf"\b(?:(to)|the|an?|of|its|their|this|your)\s+({listed})\b", re.IGNORECASE)
    balance: dict[str, int] = {}
    for text in texts:
        for match in uses.finditer(text):
            word = match[2].lower()
            balance[word] = balance.get(word, 0) + (1 if match[1] else -1)
    return frozenset(word for word, more in balance.items() if more > 0)


def from_guide_question(text: str) -> str | None:
    """A guide question as one about other cities; None where it would not read well.

    >>> from_guide_question("How does your city assess the needs of those who have just arrived?")
    'How do other cities assess the needs of those who have just arrived?'
    >>> from_guide_question("Does the city publish its plans for all of its newcomers?")
    'How do other cities publish their plans for all of their newcomers?'
    >>> from_guide_question("Is there a plan?")
    """
    if "\n" in text:
        return None
    match = _GUIDE.fullmatch(_ASIDE.sub("", text.strip()))
    if match is None or _STATIVE.match(match["does"]):
        return None
    many = _MANY.get((match["who"] or "city").lower(), "cities")
    does = _OWN.sub("their", match["does"])
    if _LEANS.search(does):
        return None
    question = f"How do other {many} {does}?"
    enough = len(question.split()) >= _FEWEST_WORDS and len(question) <= _LONGEST
    return question if enough else None


def lowered(name: str, names: frozenset[str] = frozenset()) -> str:
    """A heading inside a sentence: without its capitals, but with those of acronyms and names.

    >>> lowered("Staff Development"), lowered("ESOL classes")
    ('staff development', 'ESOL classes')
    >>> lowered("Needs of Roma", frozenset({"roma"}))
    'needs of Roma'

    Args:
        name: as it stands above its text.
        names: words that keep their capital, lower-case; see `names_among`.
    """
    return " ".join(
        word if word[1:2].isupper() or word.strip(_SIGNS).lower() in names else word.lower()
        for word in name.split()
    )


def names_among(texts: Iterable[str]) -> frozenset[str]:
    """Words, lower-case, that texts write with a capital inside a sentence, and never without."""
    plain: set[str] = set()
    capital: set[str] = set()
    for text in texts:
        plain.update(_PLAIN_WORD.findall(text))
        capital.update(_INSIDE.findall(text))
    return frozenset(word.lower() for word in capital) - plain


_NO_VERBS = frozenset("a an the one no every each all our your their who what where how".split())
"""What may follow "to" and is no verb."""
_SIGNS = ",;:.()'\u2019\u201c\u201d"
_PLAIN_WORD = re.compile(r"\b[a-z][a-z-]*\b")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z-]+\b")
_MANY: Mapping[str, str] = {
    "municipality": "municipalities", "region": "regions", "county": "counties",
    "district": "districts", "country": "countries", "government": "governments",
}  # fmt: skip
"""Who is asked, of many; the others are cities or their administrations."""
_STATES = re.compile(r"\b(?:is|are|can|must|should|have been|has been)\b")
_JOINED = re.compile(r"(?:and|or|of|to|for|in|on|with|at)\b")
_PLAIN = re.compile(r"(?:the |next |first |last |other |more |key )?\w+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_GUIDE = re.compile(
    r"(?:(?:how )?(?:does|do) (?:(?:the|your|our) (?:local |city |municipal )?"
    r"(?P<who>city|municipality|council|authority|administration|town|region|county|district|"
    r"country|government)(?: (?:authority|administration|council|government))?|you))"
    r" (?P<does>[a-z][^?]*)\?",
    re.IGNORECASE,
)
_STATIVE = re.compile(r"(?:have|be|know|need|also|currently|already|still)\b|\w+ly\b")
"""What is had or known is not done, and an adverb weighs what is asked."""
_OWN = re.compile(r"\b(?:the its|its|your city's|the city's|your)\b", re.IGNORECASE)
_LEANS = re.compile(
    r"\b(?:it|this|that it|these|such|you|so|them|our|we|above|below|why)\b|[:;.\u2022\u2026]",
    re.IGNORECASE,
)
"""What points at something said before, or at the reader."""

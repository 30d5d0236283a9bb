"""A sentence of a model, held against the passages that it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.answer import UNSUPPORTED
from assistant.model.prompts import Numbered
from ingest.spans import letters

NO_MARK = "it cites no passage"
NO_SUCH_PASSAGE = "it cites a passage that is not there"
NOT_EXACT = "the words between its quotation marks do not stand in what it cites"
ORDERS = "the passage that it cites holds orders to whoever reads it"
NO_SUCH_ADDRESS = "it names an address that does not stand in what it cites"


class ClaimVerdict(Protocol):
    """How far a claim is supported."""

    @property
    def verdict(self) -> str:
        """Supported, partly or unsupported, as one word in lower case."""

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, in plain words."""


class ClaimChecker(Protocol):
    """Holds a claim against evidence; pure, safe to share between threads."""

    def check(self, claim: str, evidence: Sequence[str]) -> ClaimVerdict:
        """The verdict on `claim`, given the texts that it cites."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence and what was found.

    Attributes:
        claim: without its marks.
        ending: the sign that ends it, which its marks stand before.
        cited: numbers of the passages that it cites and that are there, in order.
        verdict: "supported", "partly" or "unsupported".
    """

    claim: str
    ending: str
    cited: tuple[int, ...]
    verdict: str
    faults: tuple[str, ...]

    @property
    def kept(self) -> bool:
        """Whether it may be shown."""
        return self.verdict != UNSUPPORTED

    def marked(self, numbers: Mapping[int, int]) -> str:
        """The sentence with its marks, numbered as the answer's citations are.

        Args:
            numbers: of citations, by number of passage; others are left out.
        """
        marks = "".join(f" [{numbers[n]}]" for n in self.cited if n in numbers)
        return f"{self.claim}{marks}{self.ending}"


def check_sentence(
    sentence: str, passages: Mapping[int, Numbered], checker: ClaimChecker
) -> Checked:
    """Hold a sentence against what it cites.

    Its marks must name passages, its quotations be exact, its addresses stand there, and the
    claim be supported.

    Args:
        sentence: as the model wrote it, marks included.
        passages: that the model was given, by number.
        checker: of the claim itself.
    """
    claim, ending, numbers = parted(sentence)
    cited = tuple(n for n in numbers if n in passages)
    if fault := _fault(claim, numbers, [passages[n] for n in cited]):
        return Checked(claim, ending, cited, UNSUPPORTED, (fault,))
    evidence = [text for n in cited for text in (passages[n].text, passages[n].about)]
    found = checker.check(f"{claim}{ending}", evidence)
    return Checked(claim, ending, cited, found.verdict, tuple(found.faults))


def parted(sentence: str) -> tuple[str, str, tuple[int, ...]]:
    """A sentence's words, the sign that ends it, and the numbers that it cites.

    >>> parted("Utrecht lends money [3][1, 3].")
    ('Utrecht lends money', '.', (3, 1))
    """
    numbers = [int(n) for mark in _MARK.findall(sentence) for n in re.findall(r"\d+", mark)]
    words = " ".join(_MARK.sub(" ", sentence).split())
    words = _BLANK_BEFORE.sub(r"\1", words)
    # Full stops on either side of the marks are one.
    body = words.rstrip(".")
    ending = "." if body != words or body[-1:] not in "!?" else ""
    return body, ending, tuple(dict.fromkeys(numbers))


def gives_orders(text: str) -> bool:
    """Whether a text speaks to the model that reads it, rather than of cities."""
    return bool(_ORDERS.search(text))


def _fault(claim: str, numbers: Sequence[int], cited: Sequence[Numbered]) -> str:
    if not numbers:
        return NO_MARK
    if len(cited) < len(numbers):
        return NO_SUCH_PASSAGE
    if any(gives_orders(one.text) for one in cited):
        return ORDERS
    there = [letters(one.text) for one in cited]
    if not all(any(letters(words) in text for text in there) for words in _quotations(claim)):
        return NOT_EXACT
    if not all(any(letters(found) in text for text in there) for found in _ADDRESS.findall(claim)):
        return NO_SUCH_ADDRESS
    return ""


def _quotations(claim: str) -> list[str]:
    return [next(filter(None, match.groups())) for match in _QUOTED.finditer(claim)]


_MARK = re.compile(r"\[(\s*\d{1,4}(?:\s*[,;]\s*\d{1,4})*\s*)\]")
_BLANK_BEFORE = re.compile(r"\s+([.,;:!?])")
# A quotation that is opened and not closed goes on to the end of the sentence.
_QUOTED = re.compile(
    r'"([^"]+)(?:"|$)|\u201c([^\u201d]+)(?:\u201d|$)|\u201e([^\u201c\u201d]+)(?:[\u201c\u201d]|$)'
    r"|\u00ab([^\u00bb]+)(?:\u00bb|$)|\u2018([^\u2019]+\s[^\u2019]+)\u2019"
    r"|(?<!\w)'([^']+)'(?!\w)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]]+|\b[\w.-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|org|net|"
                      r"eu|example|info|io)\b")  # fmt: skip
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|rule|prompt|above|previous|"
    r"guideline)\w*"
    r"|\b(?:system|developer) (?:prompt|message)\b|\bfrom now on,? you\b|\byou are now\b"
    r"|\b(?:new|updated|following) instructions?\s*:"
    r"|\b(?:reply|respond|answer|say|print|output|write) (?:only |just |exactly )?"
    r"(?:with |the (?:words?|sentence|following) )?[\"'\u2018\u201c]"
    r"|\b(?:language models?|chatbots?|ai (?:models?|assistants?))\b.{0,60}"
    r"\b(?:must|should|shall)\b"
    r"|<\|?(?:im_start|system|assistant|end)\|?>|\[/?INST\]|(?m:^\s*(?:system|assistant)\s*:)",
    re.IGNORECASE | re.DOTALL,
)

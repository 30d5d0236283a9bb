"""A small model that reads a claim beside its evidence: a cross-encoder.

Every word of the claim is read in the light of the evidence (Nogueira and Cho, 2019). Two
linear heads are read off: of the whole, whether the evidence bears the claim out; of each word,
whether it is where the claim says something else. `python -m eval reader` trains it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np

from assistant.verify_claims.text import Sentence
from ingest.embed.base import Encoded, Floats, PairEncoder
from ingest.embed.onnx import load_encoder
from ingest.embed.weights import READER_MODEL
from ingest.errors import SettingsError
from ingest.settings import Settings

HEADS = Path(__file__).parent / "heads.json"
"""What is read off the model's vectors; trained with it."""
_SPECIAL = 2
"""Special tokens that `count` adds to a text."""
_SPECIAL_OF_A_PAIR = 3


@dataclass(frozen=True, slots=True)
class Head:
    """A linear function of a vector of unit length.

    Attributes:
        weight: `(dimensions,)`.
        bias: what it gives for a vector of zeros.
    """

    weight: Floats
    bias: float

    def of(self, vectors: Floats) -> Floats:
        """The logit of each row."""
        return np.asarray(vectors @ self.weight + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Heads:
    """Both heads."""

    support: Head
    fault: Head


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model makes of a claim.

    Attributes:
        support: logit of its being borne out.
        slip: greatest logit, over its words, of being where it says something else.
        word: that word, as written.
    """

    support: float
    slip: float
    word: str


class Reader:
    """Reads claims beside their evidence; may be shared between threads."""

    def __init__(self, encoder: PairEncoder, heads: Heads) -> None:
        """Set up.

        Args:
            encoder: the model that was trained for it.
            heads: that were trained with it.
        """
        self._encoder = encoder
        self._heads = heads

    def read(self, claim: Sequence[Sentence], texts: Sequence[Sequence[Sentence]]) -> Reading:
        """Read a claim's sentences, of which there is one at least; about 15 ms.

        The texts that share most words with the claim are read first, whatever their order. Where
        they are longer than the model can read, the sentences that share most are read.
        """
        wanted = frozenset().union(*(one.content for one in claim))
        nearest_first = sorted(texts, key=lambda one: _nearness(one, wanted))
        evidence = list(chain.from_iterable(nearest_first))
        said = " ".join(one.text for one in claim)
        room = self._encoder.max_tokens - _SPECIAL_OF_A_PAIR - self._length(said)
        held = " ".join(one.text for one in self._fitting(wanted, evidence, room))
        ((own, _),) = self._encoder.encode_pairs([(said, held)])
        faults = self._heads.fault.of(own.tokens)
        worst = int(faults.argmax())
        return Reading(
            float(self._heads.support.of(own.pooled)), float(faults[worst]), _word(said, own, worst)
        )

    def _length(self, text: str) -> int:
        return self._encoder.count(text) - _SPECIAL

    def _fitting(
        self, wanted: frozenset[str], evidence: Sequence[Sentence], room: int
    ) -> list[Sentence]:
        lengths = [self._length(one.text) for one in evidence]
        if sum(lengths) <= room:
            return list(evidence)
        shared = [len(wanted & one.content) for one in evidence]
        kept: set[int] = set()
        for i in sorted(range(len(evidence)), key=lambda i: (-shared[i], i)):
            if lengths[i] <= room or not kept:
                kept.add(i)
                room -= lengths[i]
        return [evidence[i] for i in sorted(kept)]


def _nearness(text: Sequence[Sentence], wanted: frozenset[str]) -> tuple[int, str]:
    """Less for a text that shares more words; of two alike, what comes first in the alphabet."""
    held = frozenset().union(*(one.content for one in text))
    return -len(wanted & held), " ".join(one.text for one in text)


def _word(text: str, encoded: Encoded, token: int) -> str:
    """The whole word that a token is a piece of."""
    start, end = encoded.offsets[token].tolist()
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


@cache
def load_heads(file: Path = HEADS) -> Heads:
    """The heads that were trained.

    Raises:
        SettingsError: they cannot be read.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        support, fault = (
            Head(np.array(raw[name]["weight"], dtype=np.float32), float(raw[name]["bias"]))
            for name in ("support", "fault")
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"{file} cannot be read ({error!r}): restore it, or run `python -m eval reader`."
        ) from error
    return Heads(support, fault)


def open_reader(settings: Settings) -> Reader:
    """The reader; its model is exported first if that has not been done, which takes 10 s.

    Raises:
        IntegratingCitiesError: the model or its heads cannot be read; says what to do.
    """
    return Reader(load_encoder(READER_MODEL, settings.cache_dir, settings.threads), load_heads())

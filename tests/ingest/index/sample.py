"""A small corpus and a quick encoder, written by hand."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import numpy as np

from ingest.embed.base import Encoded
from ingest.index.contents import Contents
from ingest.model import Kind, Passage, Sentence, Source
from ingest.reading import Block
from ingest.spans import Span

THEMES = [
    ("Utrecht", "Young migrants are coached by a volunteer from the local mentoring network."),
    ("Malmö", "The city's one-stop-shop answers newcomers' questions in twelve languages."),
    ("Ghent", "Employers who hire refugees are offered a subsidy for language courses."),
    ("Tampere", "A public advisory board of immigrants meets the council four times a year."),
    ("Barcelona", "Anti-rumour agents are trained to answer prejudice in the neighbourhood."),
]


class WordEncoder:
    """An `Encoder` by hashed words: the same words, the same vectors; no model needed."""

    name = "words"
    fingerprint = "ab" * 32
    dimensions = 16
    max_tokens = 256

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def count(self, text):
        return len(re.findall(r"\w+|[^\w\s]", text))

    def encode(self, texts):
        self.encoded += texts
        return [self._one(text) for text in texts]

    def _one(self, text):
        found = list(re.finditer(r"\w+|[^\w\s]", text))[: self.max_tokens]
        tokens = np.stack([self._vector(""), *(self._vector(one.group()) for one in found)])
        pooled = tokens.sum(axis=0)
        offsets = np.array([one.span() for one in found], dtype=np.int32).reshape(-1, 2)
        return Encoded(pooled / np.linalg.norm(pooled), tokens[1:], offsets)

    def _vector(self, word):
        seed = int.from_bytes(hashlib.sha256(word.lower().encode()).digest()[:8])
        vector = np.random.default_rng(seed).normal(size=self.dimensions)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


def sample_source(name="mentoring-2013", year=2013):
    return Source(
        id=name,
        title="Toolkit",
        series="Integrating Cities Toolkit",
        project="MIXITIES",
        year=year,
        publisher="EUROCITIES",
        authors=("A. Author", "B. Author"),
        language="en",
        rights="EUROCITIES",
        cite_as="EUROCITIES (2013)",
        file=Path("corpus/texts") / f"{name}.txt",
    )


def sample_passage(order, text, place=None, source="mentoring-2013", context="Toolkit"):
    half = len(text) // 2
    spans = (Span(0, half), Span(half, len(text))) if half else (Span(0, 1),)
    digest = hashlib.sha256(f"{source} {order} {text}".encode()).hexdigest()
    return Passage(
        id=digest[:16],
        source=source,
        kind=Kind.EXAMPLE if place else Kind.BODY,
        text=text,
        spans=spans,
        path=("Toolkit", "Examples"),
        key_factor="Mentoring" if order % 2 else None,
        place=place,
        page=order + 1,
        sentences=(Sentence(0, max(len(text), 1), spans),),
        order=order,
        context=f"{context}, {place}" if place else "",
    )


def sample_contents(version=1, count=5):
    """A corpus; another `version` changes one passage and keeps the others."""
    texts = [text for _, text in THEMES]
    places = [place for place, _ in THEMES]
    passages = [
        sample_passage(
            i,
            texts[i % 5] if i < 5 else f"{texts[i % 5]} Note {i}.",
            places[i % 5] if i % 5 < 4 else None,
            source=("mentoring-2013", "employment-2015")[i % 2],
        )
        for i in range(count)
    ]
    passages[0] = sample_passage(0, f"{texts[0]} Version {version}.", places[0])
    stored = "\n".join(texts)
    block = Block(Kind.BODY, 0, texts[0], ((0, 0, len(texts[0])),), 1)
    sources = (sample_source(), sample_source("employment-2015", 2015))
    return Contents(
        sources=sources,
        texts={one.id: f"{stored}\nVersion {version}\r\u2028" for one in sources},
        readings={one.id: (replace(block, page=None), block) for one in sources},
        passages=tuple(passages),
        corpus_hashes={f"{one.id}.txt": f"{version:064x}" for one in sources},
        extras={"catalogue": {"places": places, "version": version}},
    )

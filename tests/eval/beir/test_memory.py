"""However large the corpus, only a part of it is in memory at a time."""

import tracemalloc

import numpy as np

from assistant.calibration import RankWeights
from eval.beir.collection import Collection
from eval.beir.prepared import prepare
from eval.beir.systems import Dense
from ingest.embed.base import Encoded
from tests.eval.beir.made import collection

TOKENS, WIDTH = 12, 384


class Hashing:
    """An encoder by hand, so that thousands of texts take no time: vectors by a text's length."""

    name, fingerprint, dimensions, max_tokens = "hashing", "0", WIDTH, 256

    def count(self, text):
        return TOKENS + 2

    def encode(self, texts):
        return [self._encode(text) for text in texts]

    def _encode(self, text):
        vectors = np.eye(TOKENS + 1, WIDTH, k=len(text) % 300, dtype=np.float32)
        return Encoded(vectors[0], vectors[1:], np.zeros((TOKENS, 2), np.int32))


def peak_mb(folder, documents, words):
    filler = " ".join(f"filler{n}" for n in range(words))
    made = [{"_id": f"d{n}", "text": f"moon {n} {filler}"} for n in range(documents)]
    opened = Collection.open(
        collection(folder / "c", made, [{"_id": "1", "text": "moon"}], [("1", "d0", 1)])
    )
    size = sum(len(one["text"]) for one in made)
    del made
    (folder / "work").mkdir()
    tracemalloc.start()
    prepared = prepare(opened, Hashing(), folder / "work")
    found = Dense(prepared, RankWeights(), 10).search("moon", 10)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    assert len(found) == 10
    return peak, size / 1e6


def test_memory_does_not_grow_with_the_corpus(tmp_path):
    peak_mb(tmp_path / "first", 10, 10)
    small, _ = peak_mb(tmp_path / "small", 300, 20)
    large, text = peak_mb(tmp_path / "large", 1200, 20)
    vectors = 1200 * (TOKENS * WIDTH + 4 * WIDTH) / 1e6
    assert text + vectors > 7
    assert large < small + 2

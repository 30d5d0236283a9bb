"""Measuring systems on a collection."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from threadpoolctl import ThreadpoolController

from assistant.calibration import RankWeights
from eval.beir.collection import Collection
from eval.beir.measure import measure
from eval.beir.prepared import Extent, Prepared, prepare
from eval.beir.systems import SYSTEMS, Ranking
from ingest.embed.base import Encoder
from ingest.index.progress import Progress, silent

FOUND = 100
"""Documents of each ranking that are measured."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How one system did.

    Attributes:
        system: its name.
        model: name of the embedding model that it encodes with.
        values: each measure of each query, by measure and query id.
        seconds: wall time of all queries.
    """

    system: str
    model: str
    values: Mapping[str, Mapping[str, float]]
    seconds: float

    def mean(self, name: str) -> float:
        """A measure's mean over all queries."""
        values = self.values[name].values()
        return sum(values) / len(values)


@dataclass(frozen=True, slots=True)
class BeirRun:
    """A collection measured.

    Attributes:
        documents, queries: how many.
        split: of the judgements.
        indexing_s: wall time of reading and encoding the documents.
        systems: in the order asked for.
    """

    documents: int
    queries: int
    split: str
    indexing_s: float
    systems: tuple[Measured, ...]


def run_beir(
    collection: Collection,
    encoder: Encoder,
    weigh: RankWeights,
    names: Sequence[str],
    depth: int,
    folder: Path,
    progress: Progress = silent,
) -> BeirRun:
    """Index a collection and measure systems on it.

    Args:
        collection: what to measure on.
        encoder: the embedding model.
        weigh: the assistant's weights.
        names: of systems, from `SYSTEMS`.
        depth: how many documents either search gives to the full ranking.
        folder: an empty one for the index.
        progress: told the steps "words", "encode" and each system's name.

    Raises:
        CollectionError: the collection is broken.
    """
    start = time.perf_counter()
    needs = {SYSTEMS[name].needs for name in names}
    extent = next(one for one in (Extent.WHOLE, Extent.CUT, Extent.NONE) if one in needs)
    prepared = prepare(collection, encoder, folder, extent, progress)
    indexing_s = time.perf_counter() - start
    # As in the assistant's chain: numpy's threads and the encoder's, both waiting, would
    # slow each other.
    with ThreadpoolController().limit(limits=1, user_api="blas"):
        measured = tuple(
            _measured(name, SYSTEMS[name](prepared, weigh, depth), collection, prepared, progress)
            for name in names
        )
    return BeirRun(
        documents=len(prepared.ids),
        queries=len(collection.queries),
        split=collection.split,
        indexing_s=indexing_s,
        systems=measured,
    )


def together(runs: Sequence[BeirRun]) -> BeirRun:
    """Runs on one collection as one, their systems in a row.

    Args:
        runs: at least one.
    """
    return replace(
        runs[0],
        indexing_s=sum(one.indexing_s for one in runs),
        systems=tuple(system for one in runs for system in one.systems),
    )


def _measured(
    name: str, system: Ranking, collection: Collection, prepared: Prepared, progress: Progress
) -> Measured:
    rankings: dict[str, dict[str, float]] = {}
    total = len(collection.queries)
    progress(name, 0, total)
    start = time.perf_counter()
    for done, (query, text) in enumerate(collection.queries.items(), 1):
        ids = [prepared.ids[match.position] for match in system.search(text, FOUND + 1)]
        # A query that is itself one of the documents does not count as found, as in BEIR.
        others = [one for one in ids if one != query][:FOUND]
        # Measured by place, not by score: ties were settled already.
        rankings[query] = {one: float(FOUND - place) for place, one in enumerate(others)}
        progress(name, done, total)
    seconds = time.perf_counter() - start
    return Measured(name, prepared.encoder.name, measure(collection, rankings), seconds)

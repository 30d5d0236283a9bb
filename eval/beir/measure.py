"""Measures of a ranking, worked out by `ir_measures` (MacAvaney, Macdonald and Ounis 2022)."""

from __future__ import annotations

from collections.abc import Mapping

import ir_measures
from ir_measures import RR, R, nDCG

from eval.beir.collection import Collection

MEASURES = (nDCG @ 10, RR @ 10, R @ 5, R @ 100)
"""As BEIR and trec_eval have them: an nDCG with gains as judged."""

Rankings = Mapping[str, Mapping[str, float]]
"""Score of each document found, by query id and document id."""


def measure(collection: Collection, rankings: Rankings) -> dict[str, dict[str, float]]:
    """Each measure of each query judged, by measure and query id; a query missed is 0."""
    found = {str(one): dict.fromkeys(collection.queries, 0.0) for one in MEASURES}
    kept = {query: docs for query, docs in rankings.items() if docs}
    for metric in ir_measures.iter_calc(MEASURES, collection.judgements, kept):
        found[str(metric.measure)][metric.query_id] = float(metric.value)
    return found

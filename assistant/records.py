"""Answers as JSON, exactly as the contract has it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from assistant.answer import Answer, Citation, Filters, Hit, Reason, Written
from assistant.asked import Fault, Id
from ingest.spans import Span

Record = dict[str, Any]
"""An object as `json` takes and gives it."""


def answer_record(answer: Answer, id: Id = None) -> Record:
    """An answer as JSON.

    Args:
        answer: or refusal.
        id: stands in for the answer's own where it has none.
    """
    record: Record = {
        "id": id if answer.id is None else answer.id,
        "question": answer.question,
        "standalone_question": answer.understanding.standalone,
        "answered": answer.answered,
        "reason": None if answer.reason is None else answer.reason.value,
        "mode": answer.mode,
        "text": answer.text,
        "citations": [_citation(one) for one in answer.citations],
        "retrieved": [_hit(one) for one in sorted(answer.retrieved, key=lambda hit: hit.rank)],
        "timings_ms": {step: float(lap) for step, lap in answer.timings_ms},
    }
    if answer.written is not None:
        record["written"] = _written(answer.written)
    if answer.understanding.carried:
        record["carried"] = list(answer.understanding.carried)
        record["limits"] = _limits(answer.filters)
    return record


def _limits(filters: Filters) -> Record:
    """What a follow-up was limited to, by itself or by the questions before it."""
    return {
        one.name: sorted(getattr(filters, one.name))
        for one in fields(filters)
        if getattr(filters, one.name)
    }


def fault_record(fault: Fault) -> Record:
    """What stands in the place of an answer to a line that holds no question."""
    return {
        "id": fault.id,
        "question": fault.question,
        "standalone_question": fault.question,
        "answered": False,
        "reason": Reason.NOT_COVERED.value,
        "mode": "extractive",
        "text": f"Line {fault.line} cannot be answered: {fault.message}.",
        "citations": [],
        "retrieved": [],
        "timings_ms": {},
    }


def to_line(record: Record) -> str:
    """A record as one line of JSON, its line feed included."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def _written(written: Written) -> Record:
    """What a language model had to do with an answer; left out where none was asked."""
    return asdict(written) | {"struck": [asdict(one) for one in written.struck]}


def _citation(citation: Citation) -> Record:
    return {
        "n": citation.n,
        "passage_id": citation.passage_id,
        "document": citation.document,
        "title": citation.title,
        "publisher": citation.publisher,
        "year": citation.year,
        "section": citation.section,
        "kind": citation.kind.value,
        "city": citation.city,
        "page": citation.page,
        "quote": citation.quote,
        "spans": pairs(citation.spans),
        "shown": citation.shown,
    }


def _hit(hit: Hit) -> Record:
    passage = hit.passage
    return {
        "passage_id": passage.id,
        "document": passage.source,
        "kind": passage.kind.value,
        "section": section_of(hit),
        "city": passage.place,
        "similarity": float(hit.similarity),
        "text": passage.text,
        "spans": pairs(passage.spans),
    }


def section_of(hit: Hit) -> str | None:
    """The key factor or section that a hit stands under, for display; None for neither."""
    passage = hit.passage
    return passage.key_factor or (passage.path[-1] if passage.path else None)


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Spans as `[[start, end], ...]`."""
    return [[span.start, span.end] for span in spans]

"""A system through the exam: one record a question."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from eval.measures import score_all
from eval.questions import Question, split_of
from eval.records import Quoted, Record
from eval.refusal import threshold
from eval.scores import Case
from eval.systems import Response, System
from ingest.errors import IntegratingCitiesError

OnQuestion = Callable[[Record], None]
"""Told each record as it is made."""

FAILURES = (
    ArithmeticError,
    AttributeError,
    IntegratingCitiesError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a system may raise for one question: it is counted as wrong, and the exam goes on."""


def evaluate(
    system: System,
    questions: Sequence[Question],
    texts: Mapping[str, str],
    on_question: OnQuestion | None = None,
) -> tuple[Record, ...]:
    """Ask a system every question and score what comes back.

    Args:
        system: what is measured.
        questions: in the order in which they are asked.
        texts: the stored text of each source, by id.
        on_question: told each record.
    """
    stored = MappingProxyType(dict(texts))
    out: list[Record] = []
    for question in questions:
        record = _record(system, question, stored)
        out.append(record)
        if on_question:
            on_question(record)
    return tuple(out if system.refuses else refused_by_similarity(out))


def _record(system: System, question: Question, texts: MappingProxyType[str, str]) -> Record:
    kept = Record(question.id, question.type, split_of(question.id), question.answerable)
    try:
        response = system.answer(question.question, question.history)
    except FAILURES as error:
        return replace(
            kept, error=f"{type(error).__name__}: {error}", values=score_all(None, question)
        )
    case = Case(question, response, texts)
    return _filled(kept, response, score_all(case, question))


def _filled(record: Record, response: Response, values: dict[str, float]) -> Record:
    return replace(
        record,
        values=values,
        answered=response.answered,
        reason=response.reason,
        similarity=response.similarity,
        seconds=response.seconds,
        quotes=tuple(Quoted(q.source, q.city, q.kind, q.text) for q in response.quotes),
    )


def refused_by_similarity(records: Sequence[Record]) -> list[Record]:
    """The records with refusal set where 5 % of the answerable questions are refused.

    The answers themselves are scored as given: only the two refusal measures change.
    """
    limit = threshold([_similarity(one) for one in records if one.answerable and not one.error])
    out: list[Record] = []
    for record in records:
        name = "false refusals" if record.answerable else "refused rightly"
        value = float(_similarity(record) < limit)
        values = record.values if record.error else {**record.values, name: value}
        out.append(replace(record, values=values))
    return out


def _similarity(record: Record) -> float:
    return -math.inf if record.similarity is None else record.similarity

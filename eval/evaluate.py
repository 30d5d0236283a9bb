"""A system through the exam: one record a question."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from eval import gold
from eval.kinds import Kinds
from eval.measures import score_all
from eval.questions import Question, split_of
from eval.records import Evidence, Record, Shown
from eval.refusal import threshold
from eval.scores import CUTOFF_RANK, Case
from eval.systems import Response, System, Text
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
    kinds: Kinds | None = None,
) -> tuple[Record, ...]:
    """Ask a system every question and score what comes back.

    Args:
        system: what is measured.
        questions: in the order in which they are asked.
        texts: the stored text of each source, by id.
        on_question: told each record.
        kinds: of the evidence, where known.
    """
    stored = MappingProxyType(dict(texts))
    out: list[Record] = []
    for question in questions:
        record = _record(system, question, stored, kinds or {})
        out.append(record)
        if on_question:
            on_question(record)
    return tuple(out if system.refuses else refused_by_similarity(out))


def _record(
    system: System, question: Question, texts: MappingProxyType[str, str], kinds: Kinds
) -> Record:
    asked = _asked(question, kinds)
    try:
        response = system.answer(question.question, question.history)
    except FAILURES as error:
        told = f"{type(error).__name__}: {error}"
        return replace(asked, error=told, values=score_all(None, question))
    values = score_all(Case(question, response, texts), question)
    return _answered(asked, question, response, values)


def _asked(question: Question, kinds: Kinds) -> Record:
    core = question.core
    return Record(
        id=question.id,
        type=question.type,
        split=split_of(question.id),
        answerable=question.answerable,
        subtype=question.subtype,
        question=question.question,
        history=question.history,
        sources=tuple(dict.fromkeys(item.source for item in core)),
        places=tuple(dict.fromkeys(item.place for item in core if item.place)),
        kinds=tuple(dict.fromkeys(kinds[item] for item in core if item in kinds)),
        evidence=tuple(
            Evidence(
                item.source,
                item.place,
                item.role,
                item.alternative,
                kinds.get(item, ""),
                item.snippet,
            )
            for item in question.evidence
        ),
    )


def _answered(
    record: Record, question: Question, response: Response, values: dict[str, float]
) -> Record:
    first = response.retrieved[:CUTOFF_RANK]
    evidence = tuple(
        replace(
            told,
            retrieved_rank=next(
                (rank for rank, text in enumerate(first, 1) if gold.found(item, [text])), None
            ),
            quoted=gold.found(item, response.quotes),
        )
        for told, item in zip(record.evidence, question.evidence, strict=True)
    )
    return replace(
        record,
        values=values,
        answered=response.answered,
        reason=response.reason,
        similarity=response.similarity,
        seconds=response.seconds,
        evidence=evidence,
        retrieved=_shown(first, question),
        quotes=_shown(response.quotes, question),
        confidence=response.similarity if response.confidence is None else response.confidence,
        steps_ms=_added(response.steps_ms),
    )


def _added(laps: Sequence[tuple[str, float]]) -> dict[str, float]:
    out: dict[str, float] = {}
    for step, lap in laps:
        out[step] = out.get(step, 0.0) + lap
    return out


def _shown(texts: Sequence[Text], question: Question) -> tuple[Shown, ...]:
    return tuple(
        Shown(one.source, one.city, one.kind, one.text, gold.right(one, question)) for one in texts
    )


def refused_by_similarity(records: Sequence[Record]) -> list[Record]:
    """The records with refusal set where 5 % of the answerable questions are refused.

    The answers themselves are scored as given: only the measures of refusal change.
    """
    limit = threshold([_similarity(one) for one in records if one.answerable and not one.error])
    out: list[Record] = []
    for record in records:
        refused = float(_similarity(record) < limit)
        changed = (
            {"false refusals": refused}
            if record.answerable
            else {"refused rightly": refused, "false answers": 1 - refused}
        )
        values = record.values if record.error else {**record.values, **changed}
        out.append(replace(record, values=values))
    return out


def _similarity(record: Record) -> float:
    return -math.inf if record.similarity is None else record.similarity

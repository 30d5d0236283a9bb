"""How one question went, in a word."""

from __future__ import annotations

from enum import StrEnum

from eval.records import Evidence, Record


class Outcome(StrEnum):
    """What came of a question, for people; each begins with a sign that tells it at a glance."""

    WHOLE = "✓ all core evidence quoted"
    PART = "◐ part of it quoted"
    MISSED = "✗ none of it quoted"
    REFUSED_WRONGLY = "✗ refused, though answerable"
    REFUSED_RIGHTLY = "✓ refused rightly"
    ANSWERED_WRONGLY = "✗ answered, though unanswerable"
    FAILED = "! failed with an error"


def outcome(record: Record) -> Outcome:
    """What came of it; for a system that never refuses, by its similarity's threshold."""
    if record.error:
        return Outcome.FAILED
    measure = "false refusals" if record.answerable else "refused rightly"
    refused = record.values.get(measure, float(not record.answered)) > 0
    if not record.answerable:
        return Outcome.REFUSED_RIGHTLY if refused else Outcome.ANSWERED_WRONGLY
    if refused:
        return Outcome.REFUSED_WRONGLY
    if not missed(record):
        return Outcome.WHOLE
    return Outcome.PART if any(one.quoted for one in _core(record)) else Outcome.MISSED


def missed(record: Record) -> tuple[Evidence, ...]:
    """The core evidence that was not quoted, nor any alternative to it."""
    reached = {one.alternative for one in _core(record) if one.quoted}
    return tuple(
        one
        for one in _core(record)
        if not one.quoted and (one.alternative is None or one.alternative not in reached)
    )


def _core(record: Record) -> tuple[Evidence, ...]:
    return tuple(one for one in record.evidence if one.role == "core")

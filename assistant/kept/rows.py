"""Rows of the tables, and what they stand for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from assistant.answer import EXTRACTIVE, Answer, Filters
from assistant.asked import readable
from assistant.kept.codec import plain, restored
from assistant.kept.errors import KeptError
from assistant.kept.model import NO_MODEL, KeptAnswer, Summary
from assistant.records import answer_record

COLUMNS = (
    "id, conversation, turn, asked, question, history, limits, generation, model, settings, "
    "published, shown"
)
SUMMARY = (
    "SELECT c.*, (SELECT count(*) FROM answer a WHERE a.conversation = c.id) AS answers "
    "FROM conversation c"
)
ORDER = "ORDER BY c.changed DESC, c.id"


def values_of(
    id: str,
    conversation: str,
    turn: int,
    asked: datetime,
    history: tuple[str, ...],
    limits: Filters,
    settings: Mapping[str, str],
    answer: Answer,
) -> tuple[str | int, ...]:
    """What stands in `COLUMNS` for an answer."""
    return (
        id,
        conversation,
        turn,
        asked.isoformat(),
        readable(answer.question),
        to_json(list(history)),
        to_json(plain(limits)),
        answer.generation,
        model_of(answer),
        to_json(dict(settings)),
        to_json(answer_record(answer)),
        # What was retrieved is long, and stands in the published answer.
        to_json(plain(replace(answer, retrieved=()))),
    )


def model_of(answer: Answer) -> str:
    """The language model that wrote an answer; `NO_MODEL` where its text is quotes after all."""
    if answer.mode == EXTRACTIVE:
        return NO_MODEL
    return answer.written.model if answer.written else answer.mode


def summary_of(row: sqlite3.Row) -> Summary:
    """A row of `SUMMARY`."""
    return Summary(
        row["id"],
        row["title"],
        row["origin"],
        datetime.fromisoformat(row["started"]),
        datetime.fromisoformat(row["changed"]),
        row["answers"],
    )


def answer_of(row: sqlite3.Row) -> KeptAnswer:
    """A row of `COLUMNS`.

    Raises:
        KeptError: it was kept in a shape that this version does not know.
    """
    try:
        answer = restored(Answer, json.loads(row["shown"]))
        limits = restored(Filters, json.loads(row["limits"]))
    except ValueError as error:
        raise KeptError(
            f"The saved answer {row['id']} was kept by a version of this program that this one "
            f"does not understand ({error}): open it with that version, or update this one."
        ) from error
    return KeptAnswer(
        id=row["id"],
        conversation=row["conversation"],
        turn=row["turn"],
        asked=datetime.fromisoformat(row["asked"]),
        question=row["question"],
        history=tuple(json.loads(row["history"])),
        limits=limits,
        generation=row["generation"],
        model=row["model"],
        settings=json.loads(row["settings"]),
        published=json.loads(row["published"]),
        answer=answer,
    )


def to_json(value: object) -> str:
    """JSON in which words stand as they are read, so that deleting can be seen to delete."""
    text = json.dumps(value, ensure_ascii=False)
    # Half a surrogate pair, which SQLite does not take, is written as an escape.
    return text if readable(text) == text else json.dumps(value)

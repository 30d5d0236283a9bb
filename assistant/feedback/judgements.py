"""Thumbs up and down, in the file of the saved conversations.

They go with their answer: who deletes a conversation deletes what was said of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assistant.asked import readable
from assistant.feedback.model import WORDS_MAX, Judged, Judgement, Reason
from assistant.kept import rows
from assistant.kept.errors import KeptUnknownError
from assistant.kept.store import Store


@dataclass(frozen=True, slots=True)
class Judgements:
    """What was said of the answers of one file; threads and processes may share it.

    Every method raises `KeptError` where the file cannot be read or written.
    """

    store: Store

    def give(
        self, answer: str, helpful: bool, reason: Reason | None = None, words: str = ""
    ) -> Judgement:
        """Say something of an answer, in the stead of what was said before.

        Args:
            answer: its id.
            helpful: thumb up or down.
            reason: why not; passed over where it was.
            words: the officer's own; what is beyond `WORDS_MAX` is cut.

        Raises:
            KeptUnknownError: there is no such answer, or no longer.
        """
        said = Judgement(
            answer,
            helpful,
            None if helpful else reason,
            readable(words).strip()[:WORDS_MAX],
            self.store.now(),
        )
        with self.store.file.writing() as db:
            if db.execute("SELECT 1 FROM answer WHERE id = ?", (answer,)).fetchone() is None:
                raise KeptUnknownError(
                    "The answer is no longer kept, so nothing can be kept about it."
                )
            db.execute("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)", _values(said))
        return said

    def take_back(self, answer: str) -> None:
        """Forget what was said of an answer."""
        with self.store.file.writing() as db:
            db.execute("DELETE FROM judgement WHERE answer = ?", (answer,))

    def of(self, answers: Iterable[str]) -> dict[str, Judgement]:
        """What was said of some answers, by id; those of which nothing was said are left out."""
        wanted = list(dict.fromkeys(answers))
        marks = ", ".join("?" * len(wanted))
        with self.store.file.reading() as db:
            found = db.execute(f"SELECT * FROM judgement WHERE answer IN ({marks})", wanted)
            return {row["answer"]: _judgement(row) for row in found}

    def all(self, helpful: bool | None = None) -> tuple[Judged, ...]:
        """All judgements with their answers, the newest first.

        Args:
            helpful: those of one thumb alone; None for both.
        """
        columns = ", ".join(f"a.{name.strip()}" for name in rows.COLUMNS.split(","))
        sql = (
            f"SELECT j.*, {columns} FROM judgement j JOIN answer a ON a.id = j.answer "
            "ORDER BY j.given DESC, j.answer"
        )
        with self.store.file.reading() as db:
            found = db.execute(sql).fetchall()
        both = (Judged(_judgement(row), rows.answer_of(row)) for row in found)
        return tuple(one for one in both if helpful in (None, one.judgement.helpful))


def _values(said: Judgement) -> tuple[str | int | None, ...]:
    return (
        said.answer,
        int(said.helpful),
        said.reason.value if said.reason else None,
        said.words,
        said.given.isoformat(),
    )


def _judgement(row: sqlite3.Row) -> Judgement:
    reason = row["reason"]
    known = reason in {each.value for each in Reason}
    return Judgement(
        row["answer"],
        bool(row["helpful"]),
        (Reason(reason) if known else Reason.OTHER) if reason else None,
        row["said"],
        datetime.fromisoformat(row["given"]),
    )

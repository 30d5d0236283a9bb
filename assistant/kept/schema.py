"""The tables, version by version."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

APPLICATION = 0x49434B56
"""Marks a SQLite file as one of ours ("ICKV"), in its header."""

Steps = Sequence[Sequence[str]]

MIGRATIONS: Steps = (
    (
        "CREATE TABLE conversation ("
        "id TEXT PRIMARY KEY, title TEXT NOT NULL, origin TEXT NOT NULL, "
        "started TEXT NOT NULL, changed TEXT NOT NULL)",
        "CREATE TABLE answer ("
        "number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
        "conversation TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE, "
        "turn INTEGER NOT NULL, asked TEXT NOT NULL, question TEXT NOT NULL, "
        "history TEXT NOT NULL, limits TEXT NOT NULL, generation TEXT NOT NULL, "
        "model TEXT NOT NULL, settings TEXT NOT NULL, published TEXT NOT NULL, "
        "shown TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (conversation, turn))",
        # What is still to be done to the file, e.g. by a program that was killed before it could.
        "CREATE TABLE due (what TEXT PRIMARY KEY)",
    ),
    (
        "CREATE TABLE judgement ("
        "answer TEXT PRIMARY KEY REFERENCES answer(id) ON DELETE CASCADE, "
        "helpful INTEGER NOT NULL, reason TEXT, said TEXT NOT NULL, given TEXT NOT NULL)",
    ),
)
"""The statements that lead from each version to the next; add, never change."""

INDEX = (
    "CREATE VIRTUAL TABLE answer_words USING fts5("
    "words, content='answer', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
)
"""The words of all answers. Not among the migrations, since SQLite can be without FTS5."""


def version(db: sqlite3.Connection) -> int:
    """The version of the tables; 0 before there are any."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, steps: Steps = MIGRATIONS) -> None:
    """Bring the tables up to the newest version, each step wholly or not at all."""
    for number in range(version(db), len(steps)):
        db.execute("BEGIN IMMEDIATE")
        try:
            for statement in steps[number]:
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {number + 1}")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")


def is_ours(db: sqlite3.Connection) -> bool:
    """Whether the file is of this program, or empty and free for it."""
    if db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION:
        return True
    return bool(db.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])

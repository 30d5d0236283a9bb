"""Deleting so that no trace stays, even where the program is killed on the way."""

from __future__ import annotations

import sqlite3
import time

from assistant.kept import words
from assistant.kept.file import ConversationFile

SCRUB = "scrub"
"""Due from a deletion until the file holds no trace of it."""

_PATIENCE_S = 5.0
_PAUSE_S = 0.05


def delete(db: sqlite3.Connection, which: str, value: str) -> None:
    """Delete conversations, and their words from the index; `scrub` is due from then on.

    Args:
        db: in a transaction.
        which: condition on the conversations, with one "?".
        value: that stands for it.
    """
    db.execute(f"DELETE FROM conversation WHERE {which}", (value,))
    words.rebuild(db)
    db.execute("INSERT OR IGNORE INTO due VALUES (?)", (SCRUB,))


def scrub(file: ConversationFile) -> None:
    """Do what is due; where others read all the while, the next to open the file does it."""
    began = time.monotonic()
    # A reader in between keeps the file from being cut; readers are short.
    while not file.scrub():
        if time.monotonic() - began > _PATIENCE_S:
            return
        time.sleep(_PAUSE_S)
    with file.writing() as db:
        db.execute("DELETE FROM due WHERE what = ?", (SCRUB,))

"""Finding what was kept: by id, the newest first, by words."""

from __future__ import annotations

import sqlite3

from assistant.asked import readable
from assistant.kept import rows, words
from assistant.kept.errors import KeptUnknownError
from assistant.kept.model import Found, Summary

_SHORTEST_PREFIX = 4


def exists(db: sqlite3.Connection, conversation: str) -> bool:
    """Whether there is a conversation of exactly this id."""
    sql = "SELECT 1 FROM conversation WHERE id = ?"
    return db.execute(sql, (conversation,)).fetchone() is not None


def summaries(db: sqlite3.Connection) -> tuple[Summary, ...]:
    """All conversations, the one continued last first."""
    return tuple(rows.summary_of(row) for row in db.execute(f"{rows.SUMMARY} {rows.ORDER}"))


def search(db: sqlite3.Connection, wanted: tuple[str, ...]) -> tuple[Found, ...]:
    """Conversations with an answer, or a title, that holds all the words' beginnings."""
    first: dict[str, sqlite3.Row] = {}
    for row in words.holders(db, wanted):
        first.setdefault(row["conversation"], row)
    found = []
    for summary in summaries(db):
        holder = first.get(summary.id)
        if holder is not None:
            shown = words.excerpt(holder["words"], wanted)
            found.append(Found(summary, holder["question"], shown))
        elif all(term in words.folded(summary.title) for term in wanted):
            found.append(Found(summary))
    return tuple(found)


def whole_id(db: sqlite3.Connection, table: str, given: str) -> str:
    """The id of a conversation or an answer that begins as given.

    Raises:
        KeptUnknownError: there is none, or more than one.
    """
    start = readable(given).strip().lower()
    if db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (start,)).fetchone() is not None:
        return start
    found = []
    if len(start) >= _SHORTEST_PREFIX:
        sql = f"SELECT id FROM {table} WHERE substr(id, 1, ?) = ? LIMIT 2"
        found = db.execute(sql, (len(start), start)).fetchall()
    if len(found) == 1:
        return str(found[0]["id"])
    what = "more than one" if found else "no"
    raise KeptUnknownError(
        f"There is {what} saved {table} {start!r}; see them all with: "
        "python -m assistant conversations list"
    )

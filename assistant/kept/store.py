"""Saved conversations: kept, listed, renamed, searched, deleted."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.answer import Answer, Filters
from assistant.asked import readable
from assistant.kept import deleting, lookup, rows, words
from assistant.kept.errors import KeptTitleError
from assistant.kept.file import ConversationFile
from assistant.kept.model import Conversation, Found, KeptAnswer, Saved, Summary

FILE_NAME = "conversations.sqlite3"
TITLE_MAX = 120
"""Characters of a title."""


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Store:
    """The saved conversations of one file; threads and processes may share it.

    Every method raises `KeptError` where the file cannot be read or written.

    Attributes:
        keep_days: days after which a conversation that was not continued is deleted;
            0 keeps all.
    """

    file: ConversationFile
    keep_days: int = 0
    now: Callable[[], datetime] = utc_now

    @classmethod
    def open(cls, path: Path, keep_days: int = 0, now: Callable[[], datetime] = utc_now) -> Store:
        """Open the file, making it if need be, and delete what is older than `keep_days`."""
        store = cls(ConversationFile(path), keep_days, now)
        store.expire()
        return store

    def add(
        self,
        answer: Answer,
        history: tuple[str, ...],
        limits: Filters,
        settings: Mapping[str, str],
        origin: str,
        conversation: str | None = None,
    ) -> Saved:
        """Keep an answer as the next one of a conversation.

        Args:
            answer: as it was given.
            history: the user's earlier questions, oldest first.
            limits: that the user had set.
            settings: those that bear on answers.
            origin: what a new conversation is held in.
            conversation: to continue; None, or one that has been deleted, begins a new one.
        """
        moment = self.now()
        id_ = secrets.token_hex(6)
        with self.file.writing() as db:
            if not conversation or not lookup.exists(db, conversation):
                conversation = secrets.token_hex(6)
                title = shortened(answer.question) or "…"
                begun = (conversation, title, origin, moment.isoformat(), moment.isoformat())
                db.execute("INSERT INTO conversation VALUES (?, ?, ?, ?, ?)", begun)
            turn = db.execute(
                "SELECT coalesce(max(turn), 0) + 1 FROM answer WHERE conversation = ?",
                (conversation,),
            ).fetchone()[0]
            found = words.words_of(answer)
            values = rows.values_of(
                id_, conversation, turn, moment, history, limits, settings, answer
            )
            marks = ", ".join("?" * (len(values) + 1))
            added = db.execute(
                f"INSERT INTO answer ({rows.COLUMNS}, words) VALUES ({marks})", (*values, found)
            )
            words.add(db, int(added.lastrowid or 0), found)
            db.execute(
                "UPDATE conversation SET changed = ? WHERE id = ?",
                (moment.isoformat(), conversation),
            )
        self.expire()
        return Saved(conversation, id_)

    def summaries(self) -> tuple[Summary, ...]:
        """All conversations, the one continued last first."""
        with self.file.reading() as db:
            return lookup.summaries(db)

    def conversation(self, id: str) -> Conversation:
        """A conversation by its id or the beginning of it.

        Raises:
            KeptUnknownError: there is none, or more than one.
        """
        with self.file.reading() as db:
            whole = lookup.whole_id(db, "conversation", id)
            summary = rows.summary_of(
                db.execute(f"{rows.SUMMARY} WHERE c.id = ?", (whole,)).fetchone()
            )
            sql = f"SELECT {rows.COLUMNS} FROM answer WHERE conversation = ? ORDER BY turn"
            found = db.execute(sql, (whole,)).fetchall()
        return Conversation(summary, tuple(rows.answer_of(row) for row in found))

    def answer(self, id: str) -> KeptAnswer:
        """An answer by its id or the beginning of it.

        Raises:
            KeptUnknownError: there is none, or more than one.
        """
        with self.file.reading() as db:
            whole = lookup.whole_id(db, "answer", id)
            sql = f"SELECT {rows.COLUMNS} FROM answer WHERE id = ?"
            return rows.answer_of(db.execute(sql, (whole,)).fetchone())

    def rename(self, id: str, title: str) -> None:
        """Give a conversation another title.

        Raises:
            KeptTitleError: the title is empty.
            KeptUnknownError: there is no such conversation, or more than one.
        """
        named = shortened(title)
        if not named:
            raise KeptTitleError("A title needs at least one letter.")
        with self.file.writing() as db:
            whole = lookup.whole_id(db, "conversation", id)
            db.execute("UPDATE conversation SET title = ? WHERE id = ?", (named, whole))

    def search(self, query: str) -> tuple[Found, ...]:
        """Conversations with an answer, or a title, that holds all the words' beginnings."""
        wanted = words.terms(query)
        if not wanted:
            return ()
        with self.file.reading() as db:
            return lookup.search(db, wanted)

    def delete(self, id: str) -> None:
        """Delete a conversation for good: no trace of it stays in the file.

        Raises:
            KeptUnknownError: there is no such conversation, or more than one.
        """
        with self.file.writing() as db:
            deleting.delete(db, "id = ?", lookup.whole_id(db, "conversation", id))
        deleting.scrub(self.file)

    def expire(self) -> None:
        """Delete what is older than `keep_days`, and finish what a killed program began."""
        oldest = (self.now() - timedelta(days=self.keep_days)).isoformat()
        with self.file.reading() as db:
            due = db.execute("SELECT 1 FROM due WHERE what = ?", (deleting.SCRUB,)).fetchone()
            old = db.execute("SELECT 1 FROM conversation WHERE changed < ?", (oldest,)).fetchone()
        if old and self.keep_days:
            with self.file.writing() as db:
                deleting.delete(db, "changed < ?", oldest)
        if due or (old and self.keep_days):
            deleting.scrub(self.file)


def shortened(text: str) -> str:
    """A title on one line, at most `TITLE_MAX` characters."""
    flat = " ".join(readable(text).split())
    return flat if len(flat) <= TITLE_MAX else flat[: TITLE_MAX - 1].rstrip() + "…"

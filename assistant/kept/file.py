"""The one file: opened, checked, written in short transactions, never overwritten."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.kept import schema, words
from assistant.kept.aside import is_broken, move_aside
from assistant.kept.errors import KeptBusyError, KeptDamagedError, KeptError, KeptForeignError

BUSY_S = 15.0
"""How long one writer waits for another, seconds."""

ELSEWHERE = "or keep conversations elsewhere: set IC_DATA_DIR (data_dir in settings.toml)"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class _Faulty(sqlite3.DatabaseError):
    """SQLite's own check has found faults."""


class ConversationFile:
    """A SQLite file in WAL mode; each use has its own connection, so threads may share it."""

    def __init__(self, path: Path, busy_s: float = BUSY_S) -> None:
        """Open the file, which is made where there is none.

        Raises:
            KeptDamagedError: it is damaged or no database, and has been moved aside.
            KeptForeignError: it is another program's or a newer version's.
            KeptBusyError: others keep it locked.
            KeptError: it cannot be opened or made.
        """
        self.path = path
        self._busy_s = busy_s
        self._open()

    def _open(self) -> None:
        path = self.path
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(f"{path}.lock", timeout=self._busy_s):
                # Nobody but the user is to read it; what SQLite puts beside it follows suit.
                os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
                self._prepare()
        except Timeout as error:
            raise self._busy() from error
        except OSError as error:
            raise KeptError(
                f"{path} cannot be opened ({error.strerror or error}): make it a file that you "
                f"may write, {ELSEWHERE}."
            ) from error

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the file."""
        with self._used() as db:
            db.execute("BEGIN")
            yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are kept together at the end, or not at all."""
        with self._used() as db:
            db.execute("BEGIN IMMEDIATE")
            yield db
            db.execute("COMMIT")

    def scrub(self) -> bool:
        """Leave no trace of what was deleted, in the file or beside it.

        Returns:
            False where another program was reading all the while; the next one to open the
            file does it then.
        """
        with self._used() as db:
            db.execute("VACUUM")
            busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return not busy

    def _prepare(self) -> None:
        with self._connected() as db:
            faults = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            if faults != "ok":
                # Told when the connection is closed: it must not be open while the file moves.
                raise _Faulty(faults)
            if not schema.is_ours(db):
                raise KeptForeignError(
                    f"{self.path} is a database of another program, and has been left as it is. "
                    f"Move it away, {ELSEWHERE}."
                )
            if schema.version(db) > len(schema.MIGRATIONS):
                raise KeptForeignError(
                    f"{self.path} was written by a newer version of this program, and has been "
                    f"left as it is. Update this program, {ELSEWHERE}."
                )
            db.execute("PRAGMA journal_mode = WAL")
            schema.migrate(db)
            db.execute("BEGIN IMMEDIATE")
            words.ensure_index(db)
            db.execute("COMMIT")

    @contextmanager
    def _used(self) -> Iterator[sqlite3.Connection]:
        # Gone since it was opened: deleted by its owner, or damaged and moved aside.
        if not self.path.exists():
            self._open()
        with self._connected() as db:
            yield db

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            db = sqlite3.connect(self.path, timeout=self._busy_s, isolation_level=None)
            try:
                # In memory, for a temporary file could hold what was deleted.
                for pragma in (
                    "foreign_keys = ON", "secure_delete = ON", "synchronous = FULL",
                    "temp_store = MEMORY",
                ):  # fmt: skip
                    db.execute(f"PRAGMA {pragma}")
                db.row_factory = sqlite3.Row
                db.create_function("folded", 1, words.folded, deterministic=True)
                yield db
            finally:
                # An open transaction is rolled back.
                db.close()
        except sqlite3.Error as error:
            raise self._told(error) from error

    def _told(self, error: sqlite3.Error) -> KeptError:
        if is_broken(error) or isinstance(error, _Faulty):
            return self._damaged()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY:
            return self._busy()
        return KeptError(
            f"{self.path} cannot be read or written ({error}): see to free space and the right "
            f"to write, {ELSEWHERE}."
        )

    def _busy(self) -> KeptError:
        return KeptBusyError(
            f"{self.path} has been locked by another program for {self._busy_s:.0f} s: close that "
            "program and try again."
        )

    def _damaged(self) -> KeptError:
        aside = move_aside(self.path)
        if aside is None:
            return KeptBusyError(
                f"{self.path} was damaged, and another program has moved it aside: try again."
            )
        return KeptDamagedError(
            f"{self.path} is damaged or no file of saved conversations, so it was moved to "
            f"{aside}; nothing in it was changed. Try again, and saving begins anew in an empty "
            f"file; or put a copy from your backup in its place. What can still be read of it: "
            f"sqlite3 {aside} .recover. It is yours to delete."
        )

"""A damaged file is moved aside, with what SQLite keeps beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

BESIDE = ("-wal", "-shm", "-journal")


def move_aside(path: Path) -> Path | None:
    """Move the file away under a name that is free.

    Returns:
        Where it lies now; None where another program has moved it in the meantime.

    Raises:
        OSError: it cannot be moved.
    """
    with FileLock(f"{path}.aside.lock", timeout=10):
        if not path.exists() or is_sound(path):
            return None
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        target = path.with_name(f"{path.name}.damaged-{stamp}")
        number = 1
        while target.exists():
            number += 1
            target = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
        # What lies beside goes first: left behind, SQLite would write it into the new file.
        for ending in BESIDE:
            extra = Path(f"{path}{ending}")
            if extra.exists():
                extra.rename(f"{target}{ending}")
        path.rename(target)
        return target


def is_sound(path: Path) -> bool:
    """Whether the file is a database that SQLite finds nothing wrong with."""
    try:
        with closing(sqlite3.connect(path, timeout=10)) as db:
            return bool(db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        return not is_broken(error)


def is_broken(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file is damaged or no database: not merely busy or full."""
    # The low byte is the code proper, the rest says more about it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

"""Finding words in what was kept: FTS5 where SQLite has it, else one row after the other."""

from __future__ import annotations

import re
import sqlite3
import unicodedata

from assistant.answer import Answer
from assistant.asked import readable
from assistant.kept.schema import INDEX

REINDEX = "reindex"
"""Due where a SQLite without FTS5 has written to a file that has an index."""

AROUND = 60
"""Characters that an excerpt shows on either side of what was found."""


def words_of(answer: Answer) -> str:
    """All that an answer can be found by, all its quotes included."""
    # A quote stands in the text already, unless it is behind "more" or a model wrote the text.
    beside = [each.quote for each in answer.citations if each.quote not in answer.text]
    names = dict.fromkeys(
        name for each in answer.citations for name in (each.city, each.title, each.section) if name
    )
    # The question last, for it is shown beside an excerpt anyway.
    asked = (answer.question, answer.understanding.standalone)
    parts = (answer.text, *beside, *names, *asked)
    return readable("\n".join(part for part in parts if part))


def folded(text: str) -> str:
    """Without capitals and accents.

    >>> folded("Malmö")
    'malmo'
    """
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in apart if not unicodedata.combining(char))


def terms(query: str) -> tuple[str, ...]:
    """The words of a query, folded, each once."""
    return tuple(dict.fromkeys(re.findall(r"\w+", folded(query))))


def excerpt(text: str, wanted: tuple[str, ...]) -> str:
    """Some of `text` around the first of the words, on one line."""
    flat = " ".join(_MARKUP.sub("", text).split())
    # Signs that folding makes longer would shift it by a few; an excerpt bears that.
    low = folded(flat)
    at = min((where for term in wanted if (where := low.find(term)) >= 0), default=0)
    start = flat.rfind(" ", 0, max(0, at - AROUND)) + 1
    end = flat.find(" ", at + AROUND)
    end = len(flat) if end < 0 else end
    return f"{'… ' if start else ''}{flat[start:end]}{' …' if end < len(flat) else ''}"


def holders(db: sqlite3.Connection, wanted: tuple[str, ...]) -> list[sqlite3.Row]:
    """Question, words and conversation of the answers that hold all the words, newest first."""
    if has_index(db):
        match = " ".join(f'"{term}"*' for term in wanted)
        where, values = "number IN (SELECT rowid FROM answer_words WHERE words MATCH ?)", [match]
    else:
        where, values = " AND ".join(["instr(folded(words), ?)"] * len(wanted)), list(wanted)
    sql = f"SELECT conversation, question, words FROM answer WHERE {where} ORDER BY number DESC"
    return db.execute(sql, values).fetchall()


def has_fts5(db: sqlite3.Connection) -> bool:
    """Whether this SQLite can index words."""
    return bool(db.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])


def has_index(db: sqlite3.Connection) -> bool:
    """Whether words are indexed, and this SQLite can read the index."""
    there = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'answer_words'").fetchone()
    return there is not None and has_fts5(db)


def ensure_index(db: sqlite3.Connection) -> None:
    """Make the index where it can be and is not yet, or has missed something."""
    if not has_fts5(db):
        return
    if not has_index(db):
        db.execute(INDEX)
        rebuild(db)
    elif db.execute("DELETE FROM due WHERE what = ?", (REINDEX,)).rowcount:
        rebuild(db)


def add(db: sqlite3.Connection, number: int, words: str) -> None:
    """Index the words of a new answer."""
    if has_index(db):
        db.execute("INSERT INTO answer_words (rowid, words) VALUES (?, ?)", (number, words))
    else:
        db.execute("INSERT OR IGNORE INTO due VALUES (?)", (REINDEX,))


def rebuild(db: sqlite3.Connection) -> None:
    """Index anew: nothing of what was deleted stays behind in the index."""
    if has_index(db):
        db.execute("INSERT INTO answer_words (answer_words) VALUES ('rebuild')")
    else:
        db.execute("INSERT OR IGNORE INTO due VALUES (?)", (REINDEX,))


_MARKUP = re.compile(r"(?m)^>\s?|\*\*|\\(?=\W)")

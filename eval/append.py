"""Adding a question to its file: whole or not at all, one writer at a time."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from filelock import FileLock, Timeout

from eval.errors import AddError, QuestionsError
from eval.locate import locate
from eval.question_fields import Faults, Type, read_lines
from eval.questions import Question, load_questions
from ingest.spans import letters

LOCK_TIMEOUT_S = 10.0
README = "README.md"


def next_id(prefix: str, ids: Iterable[str]) -> str:
    """The id after the highest of the prefix; gaps stay gaps, for an id is never reused.

    >>> next_id("div", ["div-001", "div-009", "ent-072"]), next_id("new", [])
    ('div-010', 'new-001')
    """
    pattern = re.compile(re.escape(prefix) + r"-(\d+)")
    numbers = [int(match[1]) for one in ids if (match := pattern.fullmatch(one))]
    return f"{prefix}-{max(numbers, default=0) + 1:03}"


def as_line(question: Question) -> str:
    """The question as a line of its file, without the line feed."""
    fields = asdict(question)
    if fields["whole"] is None:
        del fields["whole"]
    return json.dumps(fields, ensure_ascii=False)


def same_question(question: Question, others: Iterable[Question]) -> Question | None:
    """The one of `others` that asks the same, with the same history; None if none does."""
    asked = _asked(question)
    return next((one for one in others if _asked(one) == asked), None)


def append(
    question: Question, prefix: str, folder: Path, lock: Path, texts: Mapping[str, str]
) -> Question:
    """Add a question to `<prefix>.jsonl` under the next free id, and count it in the README.

    Args:
        question: its id is replaced.
        prefix: of the id, and the file's name without `.jsonl`.
        folder: of the question files.
        lock: file that keeps a second writer waiting.
        texts: the stored text of each source, by id.

    Returns:
        The question as written, its id being the one that was free when it was.

    Raises:
        AddError: another question asks the same, or another writer keeps the lock.
        QuestionsError: the question, or one that stands in the folder, has a fault;
            nothing was written.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(lock, timeout=LOCK_TIMEOUT_S):
            return _append(question, prefix, folder, texts)
    except Timeout as error:
        raise AddError(
            f"Another `python -m eval add` has been writing for {LOCK_TIMEOUT_S:.0f} s. "
            "Nothing was added; try again when it is done."
        ) from error


def _append(question: Question, prefix: str, folder: Path, texts: Mapping[str, str]) -> Question:
    before = load_questions(folder)
    twin = same_question(question, before)
    if twin is not None:
        raise AddError(f"{twin.id} asks the same already. Nothing was added.")
    numbered = replace(question, id=next_id(prefix, (one.id for one in before)))
    locate([numbered], texts)
    file = folder / f"{prefix}.jsonl"
    lines = file.read_text(encoding="utf-8") if file.exists() else ""
    if lines and not lines.endswith("\n"):
        lines += "\n"
    _replace(file, lines + as_line(numbered) + "\n", check=True)
    after = load_questions(folder)
    locate(after, texts)
    readme = folder / README
    if readme.exists():
        _replace(readme, recounted(readme.read_text(encoding="utf-8"), after))
    return numbered


def recounted(readme: str, questions: Sequence[Question]) -> str:
    """The README of the exam with its counts made right; what it does not count stays out."""
    answerable = sum(one.answerable for one in questions)
    for words, count in (
        ("questions about", len(questions)),
        ("can be", answerable),
        ("cannot", len(questions) - answerable),
    ):
        readme = re.sub(rf"\b\d+ {words}\b", f"{count} {words}", readme, count=1)
    for kind in Type:
        count = sum(one.type is kind for one in questions)
        row = re.compile(rf"^(\| {re.escape(kind)} \|.*\| )\d+( \|)$", re.MULTILINE)
        readme = row.sub(rf"\g<1>{count}\g<2>", readme)
    return readme


def _asked(question: Question) -> tuple[str, ...]:
    return tuple(letters(text) for text in (*question.history, question.question))


def _replace(file: Path, text: str, check: bool = False) -> None:
    """Write the file aside, check it as a question file if asked to, and rename it."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".tmp", dir=file.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        faults: Faults = []
        if check:
            list(read_lines(aside, faults))
        if faults:
            raise QuestionsError(str(file), faults)
        if file.exists():
            shutil.copymode(file, aside)
        else:
            aside.chmod(0o644)
        os.replace(aside, file)
    finally:
        aside.unlink(missing_ok=True)

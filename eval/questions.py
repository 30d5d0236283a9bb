"""The exam: questions with gold evidence, and their split into dev and test."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from eval.errors import QuestionsError
from eval.question_fields import Faults, Role, Type, read_lines

__all__ = [
    "EXAM",
    "SETS",
    "Evidence",
    "Question",
    "Role",
    "Split",
    "Type",
    "load_questions",
    "questions",
    "read_questions",
    "split_of",
    "to_learn_from",
]

QUESTIONS_DIR = Path(__file__).parent / "questions"
EXAM = "exam"
"""The set that figures are kept of."""
SETS = {
    EXAM: QUESTIONS_DIR,
    "second": QUESTIONS_DIR.parent / "second",
    "third": QUESTIONS_DIR.parent / "third",
    "fourth": QUESTIONS_DIR.parent / "fourth",
    "fifth": QUESTIONS_DIR.parent / "fifth",
    "sixth": QUESTIONS_DIR.parent / "sixth",
}
"""Our sets of questions: the exam that figures are kept of, and more to learn and choose by."""

Split = Literal["dev", "test", "all"]
SPLITS: tuple[Split, ...] = get_args(Split)
DEV_PERCENT = 60
"""Share of the questions that may steer the work; the others only judge it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one source that answer a question, or a part of it.

    Attributes:
        source: its id.
        fragments: exact words, in order; what stands between them is noise.
        place: what the evidence is an example of; None where of none.
        alternative: core items of one question that share this are interchangeable.
    """

    source: str
    fragments: tuple[str, ...]
    role: Role
    place: str | None = None
    alternative: str | None = None

    @property
    def snippet(self) -> str:
        """The fragments, joined."""
        return " ".join(self.fragments)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the exam.

    Attributes:
        history: the user's earlier questions, oldest first.
        answerable: whether the corpus answers it; no evidence if not.
        provenance: what its writer based it on.
        doubt: what a reviewer might dispute; None for nothing.
        whole: a follow-up as it would be asked without its history; None where not told.
    """

    id: str
    type: Type
    subtype: str
    question: str
    history: tuple[str, ...] = ()
    answerable: bool = True
    evidence: tuple[Evidence, ...] = ()
    provenance: str = ""
    doubt: str | None = None
    whole: str | None = None

    @property
    def core(self) -> tuple[Evidence, ...]:
        """The evidence that a good answer must hold."""
        return tuple(one for one in self.evidence if one.role is Role.CORE)


def split_of(question_id: str) -> Split:
    """Which of "dev" and "test", by a hash of the id, so that adding questions moves no other.

    >>> split_of("div-001"), split_of("div-002")
    ('dev', 'test')
    """
    digest = hashlib.sha256(question_id.encode()).digest()
    return "dev" if int.from_bytes(digest[:8], "big") % 100 < DEV_PERCENT else "test"


def load_questions(folder: Path = QUESTIONS_DIR) -> tuple[Question, ...]:
    """The questions of all `*.jsonl` files of a folder, in order of file name and line.

    Raises:
        QuestionsError: with every fault of format; `eval.locate` checks the evidence.
    """
    faults: Faults = []
    found = read_questions(folder, faults)
    if faults:
        raise QuestionsError(str(folder), faults)
    return found


def read_questions(folder: Path, faults: Faults) -> tuple[Question, ...]:
    """The sound questions of a folder; `faults` gets what is wrong with the others."""
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        faults.append("there are no *.jsonl files")
    seen: dict[str, str] = {}
    return tuple(_question(line) for file in files for line in read_lines(file, faults, seen))


@lru_cache(maxsize=len(SETS))
def _shipped(name: str) -> tuple[Question, ...]:
    return load_questions(SETS[name])


def questions(
    split: Split = "all", kinds: Sequence[Type] = (), of: str = EXAM
) -> tuple[Question, ...]:
    """The project's own questions.

    Args:
        split: which part.
        kinds: only those types; empty for all.
        of: which of `SETS`.

    Raises:
        QuestionsError: with every fault of format.
    """
    return tuple(
        one
        for one in _shipped(of)
        if (split == "all" or split_of(one.id) == split) and (not kinds or one.type in kinds)
    )


def to_learn_from() -> tuple[Question, ...]:
    """The dev questions of all sets.

    Raises:
        QuestionsError: with every fault of format.
    """
    return tuple(one for name in SETS for one in questions("dev", of=name))


def _question(record: dict[str, Any]) -> Question:
    """A record that `read_lines` has checked."""
    return Question(
        **{
            **record,
            "type": Type(record["type"]),
            "history": tuple(record["history"]),
            "evidence": tuple(_evidence(item) for item in record["evidence"]),
        }
    )


def _evidence(record: dict[str, Any]) -> Evidence:
    return Evidence(
        **{**record, "role": Role(record["role"]), "fragments": tuple(record["fragments"])}
    )

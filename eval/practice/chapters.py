"""Chapters of written handbooks, with what they answer; see README.md beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import WrittenError
from eval.written import read_lines

HANDBOOKS = Path(__file__).parent / "handbooks.jsonl"


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that one example answers.

    Attributes:
        by: a few words out of each sentence of it that the answer needs.
    """

    question: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """What one place or organisation does.

    Attributes:
        unanswered: by what they ask for (a "detail", a false "premise", another "place"),
            questions that nothing answers.
    """

    place: str
    text: str
    answers: tuple[Answered, ...]
    unanswered: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Broad:
    """A question that several examples of a chapter bear on.

    Attributes:
        of: by index of the example, a few words out of each sentence that does.
    """

    question: str
    of: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A key factor with its examples, which look alike.

    Attributes:
        topic: in a few words; `name` is how the handbook puts it.
        absent: questions on what nothing in the chapter touches.
    """

    id: str
    topic: str
    name: str
    statement: str
    explanation: str
    guide: tuple[str, ...]
    examples: tuple[Example, ...]
    broad: tuple[Broad, ...]
    absent: tuple[str, ...]

    @property
    def writer(self) -> str:
        """Who wrote it, e.g. "ja"."""
        return self.id.partition("-")[0]


def read_chapters(file: Path = HANDBOOKS) -> tuple[Chapter, ...]:
    """All chapters, in order.

    Raises:
        WrittenError: the file cannot be read, or a line is no chapter; says which.
    """
    return read_lines(file, _chapter, "is no chapter")


def _chapter(raw: Mapping[str, Any], where: str) -> Chapter:
    about = raw["about"]
    chapter = Chapter(
        raw["id"],
        raw["topic"],
        about["name"],
        about["statement"],
        about["explanation"],
        tuple(about["guide"]),
        tuple(_example(one) for one in raw["passages"]),
        tuple(Broad(one["q"], _bearing(one["of"])) for one in raw["broad"]),
        tuple(raw["absent"]),
    )
    if lost := _lost(chapter):
        raise WrittenError(f"{where}: the words {lost!r} are not in the example they point to.")
    return chapter


def _example(raw: Mapping[str, Any]) -> Example:
    answers = tuple(Answered(one["q"], tuple(one["by"])) for one in raw["answers"])
    unanswered = {one["why"]: one["q"] for one in raw["not"]}
    return Example(raw["place"], raw["text"], answers, unanswered)


def _bearing(raw: Mapping[str, Any]) -> dict[int, tuple[str, ...]]:
    return {int(at): tuple(words) for at, words in raw.items()}


def _lost(chapter: Chapter) -> str | None:
    """Words that do not stand where a question says; None where all do."""
    examples = chapter.examples
    said = [(one.text, words) for one in examples for a in one.answers for words in a.by]
    for broad in chapter.broad:
        for at, by in broad.of.items():
            said += [(examples[at].text if at < len(examples) else "", words) for words in by]
    return next((words for text, words in said if words not in text), None)

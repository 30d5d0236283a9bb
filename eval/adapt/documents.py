"""Short texts with the questions that they answer and do not answer; see README.md beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import WrittenError
from eval.written import read_lines

WRITTEN = Path(__file__).parent / "reading.jsonl"


@dataclass(frozen=True, slots=True)
class Text:
    """One passage of a document.

    Attributes:
        answered: questions that it answers and the document's other passages do not.
        unanswered: questions on its very subject that nothing in the document answers.
    """

    text: str
    answered: tuple[str, ...]
    unanswered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broad:
    """A question on what several passages tell of.

    Attributes:
        of: indices of the passages that bear on it.
    """

    question: str
    of: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Passages on one subject that look alike: each is a hard negative of the others."""

    id: str
    topic: str
    texts: tuple[Text, ...]
    broad: tuple[Broad, ...]


def read_written(file: Path = WRITTEN) -> tuple[Written, ...]:
    """All documents, in order.

    Raises:
        WrittenError: the file cannot be read, or a line is no document; says which.
    """
    return read_lines(file, _document, "is no document")


def _document(raw: Mapping[str, Any], where: str) -> Written:
    texts = tuple(
        Text(one["text"], tuple(one["answers"]), tuple(one["not"])) for one in raw["passages"]
    )
    broad = tuple(Broad(one["q"], tuple(one["of"])) for one in raw["broad"])
    document = Written(raw["id"], raw["topic"], texts, broad)
    if not texts or any(i not in range(len(texts)) for one in broad for i in one.of):
        raise WrittenError(f"{where}: a broad question names a passage that is not there.")
    return document

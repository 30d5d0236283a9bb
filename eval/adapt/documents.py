"""Short texts with the questions that they answer and do not answer; see README.md beside."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

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
    return read_lines(file, _document)


def _document(line: str, where: str) -> Written:
    try:
        raw = json.loads(line)
        texts = tuple(
            Text(one["text"], tuple(one["answers"]), tuple(one["not"])) for one in raw["passages"]
        )
        broad = tuple(Broad(one["q"], tuple(one["of"])) for one in raw["broad"])
        document = Written(raw["id"], raw["topic"], texts, broad)
    except (ValueError, KeyError, TypeError) as error:
        raise WrittenError(f"{where} is no document ({type(error).__name__}: {error}).") from error
    if not texts or any(i not in range(len(texts)) for one in broad for i in one.of):
        raise WrittenError(f"{where}: a broad question names a passage that is not there.")
    return document

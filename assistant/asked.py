"""Questions that come in as JSON, one at a time or as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Id = str | int | None
"""What a batch may name its questions by; handed back as it came."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that came in as JSON.

    Attributes:
        history: the user's earlier questions, oldest first.
    """

    id: Id
    question: str
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that holds no question.

    Attributes:
        line: its number, from 1.
        id, question: as far as they could be read.
        message: what is wrong with it.
    """

    line: int
    id: Id
    question: str
    message: str


def read_asked(record: object) -> Asked:
    """A question out of `{"id", "question", "history"}`; the first and the last may be missing.

    Raises:
        ValueError: the question is missing, or something is not of its type; says which.
    """
    if not isinstance(record, dict):
        raise ValueError(f"expected an object with a question, found {_name(record)}")
    id_, question, history = record.get("id"), record.get("question"), record.get("history")
    if question is None:
        raise ValueError("the question is missing")
    if not isinstance(question, str):
        raise ValueError(f"the question must be a string, not {_name(question)}")
    if isinstance(id_, bool) or not isinstance(id_, str | int | None):
        raise ValueError(f"the id must be a string or a whole number, not {_name(id_)}")
    earlier = [] if history is None else history
    if not isinstance(earlier, list | tuple):
        raise ValueError(f"the history must be a list of questions, not {_name(history)}")
    if wrong := [one for one in earlier if not isinstance(one, str)]:
        raise ValueError(f"the history must hold strings only, but holds {_name(wrong[0])}")
    return Asked(_id(id_), readable(question), tuple(readable(one) for one in earlier))


def read_lines(lines: Iterable[bytes]) -> Iterator[Asked | Fault]:
    """Questions out of JSON Lines in UTF-8, in order; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(number, line)


def readable(text: str) -> str:
    """`text` with "?" for what no file or terminal can hold (half of a surrogate pair)."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _read_line(number: int, line: bytes) -> Asked | Fault:
    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return Fault(number, None, "", "it is not UTF-8")
    except RecursionError:
        return Fault(number, None, "", "it is nested too deeply")
    except ValueError as error:
        return Fault(number, None, "", f"it is not JSON ({error})")
    try:
        return read_asked(record)
    except ValueError as error:
        found = record if isinstance(record, dict) else {}
        question = found.get("question")
        return Fault(
            number,
            _id(found.get("id")),
            readable(question) if isinstance(question, str) else "",
            str(error),
        )


def _id(found: object) -> Id:
    if isinstance(found, str):
        return readable(found)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _name(value: object) -> str:
    """The JSON name of a value's type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    names = {dict: "an object", list: "a list", str: "a string", int: "a number"}
    return names.get(type(value), "a number" if isinstance(value, float) else type(value).__name__)

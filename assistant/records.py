"""JSON at the edge: answers out as records, questions in as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.answer import Answer, Citation, Hit, Reason
from ingest.spans import Span

Record = dict[str, Any]
"""An object as `json` takes and gives it."""

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


def answer_record(answer: Answer, id: Id = None) -> Record:
    """An answer as JSON.

    Args:
        answer: or refusal.
        id: stands in for the answer's own where it has none.
    """
    return {
        "id": id if answer.id is None else answer.id,
        "question": answer.question,
        "standalone_question": answer.understanding.standalone,
        "answered": answer.answered,
        "reason": None if answer.reason is None else answer.reason.value,
        "mode": answer.mode,
        "text": answer.text,
        "citations": [_citation(one) for one in answer.citations],
        "retrieved": [_hit(one) for one in sorted(answer.retrieved, key=lambda hit: hit.rank)],
        "timings_ms": {step: float(lap) for step, lap in answer.timings_ms},
    }


def fault_record(fault: Fault) -> Record:
    """What stands in the place of an answer to a line that holds no question."""
    return {
        "id": fault.id,
        "question": fault.question,
        "standalone_question": fault.question,
        "answered": False,
        "reason": Reason.NOT_COVERED.value,
        "mode": "extractive",
        "text": f"Line {fault.line} cannot be answered: {fault.message}.",
        "citations": [],
        "retrieved": [],
        "timings_ms": {},
    }


def to_line(record: Record) -> str:
    """A record as one line of JSON, its line feed included."""
    return json.dumps(record, ensure_ascii=False) + "\n"


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


def _citation(citation: Citation) -> Record:
    return {
        "n": citation.n,
        "passage_id": citation.passage_id,
        "document": citation.document,
        "title": citation.title,
        "publisher": citation.publisher,
        "year": citation.year,
        "section": citation.section,
        "kind": citation.kind.value,
        "city": citation.city,
        "page": citation.page,
        "quote": citation.quote,
        "spans": pairs(citation.spans),
        "shown": citation.shown,
    }


def _hit(hit: Hit) -> Record:
    passage = hit.passage
    return {
        "passage_id": passage.id,
        "document": passage.source,
        "kind": passage.kind.value,
        "section": section_of(hit),
        "city": passage.place,
        "similarity": float(hit.similarity),
        "text": passage.text,
        "spans": pairs(passage.spans),
    }


def section_of(hit: Hit) -> str | None:
    """The key factor or section that a hit stands under, for display; None for neither."""
    passage = hit.passage
    return passage.key_factor or (passage.path[-1] if passage.path else None)


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Spans as `[[start, end], ...]`."""
    return [[span.start, span.end] for span in spans]

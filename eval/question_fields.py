"""Lines of a question file as records whose fields are known to be sound."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

Faults = list[str]
"""One line a fault."""


class Type(StrEnum):
    """What a question is like; `eval/questions/README.md` describes each."""

    FACT = "fact"
    HOW_TO = "how-to"
    PLACE = "place"
    COMPARE = "compare"
    STRUCTURE = "structure"
    LIST = "list"
    PAPER = "paper"
    NOISY = "noisy"
    FOLLOW_UP = "follow-up"
    UNANSWERABLE = "unanswerable"


class Role(StrEnum):
    """Whether a good answer must hold an item of evidence, or may."""

    CORE = "core"
    RELATED = "related"


class Why(StrEnum):
    """Why the corpus does not answer a question: the subtype of every unanswerable one."""

    ABSENT_TOPIC = "absent_topic"
    NOT_THAT_PLACE = "not_that_place"
    DETAIL_NOT_GIVEN = "detail_not_given"
    FALSE_PREMISE = "false_premise"
    SMALL_TALK = "small_talk"
    INJECTED_INSTRUCTION = "injected_instruction"
    LEGAL = "legal"
    PRESENT_DAY = "present_day"


TYPES = tuple(one.value for one in Type)
ROLES = tuple(one.value for one in Role)
WHYS = tuple(one.value for one in Why)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _text_or_null(value: object) -> bool:
    return value is None or _text(value)


Check = tuple[Callable[[object], bool], str]

QUESTION_FIELDS: Mapping[str, Check] = {
    "id": (_text, "a text"),
    "type": (lambda value: value in TYPES, f"one of {', '.join(TYPES)}"),
    "subtype": (_text, "a text"),
    # An empty question is one that a user may ask.
    "question": (lambda value: isinstance(value, str), "a text"),
    "history": (_texts, "a list of texts"),
    "answerable": (lambda value: isinstance(value, bool), "true or false"),
    "evidence": (lambda value: isinstance(value, list), "a list"),
    "provenance": (_text, "a text"),
    "doubt": (_text_or_null, "a text or null"),
}
OPTIONAL_FIELDS: Mapping[str, Check] = {
    "whole": (_text_or_null, "a text or null"),
}
EVIDENCE_FIELDS: Mapping[str, Check] = {
    "source": (_text, "a text"),
    "fragments": (lambda value: _texts(value) and bool(value), "a list of texts, not empty"),
    "role": (lambda value: value in ROLES, "core or related"),
    "place": (_text_or_null, "a text or null"),
    "alternative": (_text_or_null, "a text or null"),
}


def read_lines(
    file: Path, faults: Faults, seen: dict[str, str] | None = None
) -> Iterator[dict[str, Any]]:
    """The sound records of a file.

    Args:
        file: one JSON object a line.
        faults: gets what is wrong with the others.
        seen: where each id stands, in the files that were read before; gets this file's.
    """
    seen = {} if seen is None else seen
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        where = f"{file.name}:{number}"
        try:
            record = json.loads(line)
        except ValueError as error:
            faults.append(f"{where}: not JSON: {error}")
            continue
        found = list(_faults(record))
        if isinstance(record, dict) and _text(record.get("id")):
            first = seen.setdefault(record["id"], where)
            if first != where:
                found.append(f"id {record['id']!r} stands twice, first in {first}")
        faults.extend(f"{where}: {fault}" for fault in found)
        if not found:
            yield record


def _faults(record: object) -> Iterator[str]:
    yield from _field_faults(record, QUESTION_FIELDS, "", OPTIONAL_FIELDS)
    if not isinstance(record, dict):
        return
    items = record.get("evidence")
    if not isinstance(items, list):
        return
    for number, item in enumerate(items, 1):
        yield from _field_faults(item, EVIDENCE_FIELDS, f"evidence {number}: ")
    core = any(isinstance(item, dict) and item.get("role") == "core" for item in items)
    if record.get("answerable") is True and not core:
        yield "answerable, but without core evidence"
    if record.get("answerable") is False and items:
        yield "unanswerable, but with evidence"
    yield from _type_faults(record)


def _type_faults(record: dict[str, Any]) -> Iterator[str]:
    answerable, kind, subtype = (record.get(one) for one in ("answerable", "type", "subtype"))
    if kind == Type.UNANSWERABLE and answerable is True:
        yield "of the type unanswerable, but answerable"
    if answerable is False and subtype not in WHYS:
        yield f"unanswerable, so its subtype must be one of {', '.join(WHYS)}"
    if answerable is True and subtype in WHYS:
        yield f"answerable, but of the subtype {subtype}"
    if kind == Type.FOLLOW_UP and not record.get("history"):
        yield "a follow-up, but without history"
    if record.get("whole") and kind != Type.FOLLOW_UP:
        yield "asked whole too, but no follow-up"


def _field_faults(
    record: object,
    fields: Mapping[str, Check],
    where: str,
    optional: Mapping[str, Check] = MappingProxyType({}),
) -> Iterator[str]:
    if not isinstance(record, dict):
        yield f"{where}expected a JSON object"
        return
    for name in sorted(record.keys() - fields.keys() - optional.keys()):
        yield f"{where}unknown field {name!r}"
    for name, (sound, expected) in {**fields, **optional}.items():
        if name not in record:
            if name in fields:
                yield f"{where}{name} is missing"
        elif not sound(record[name]):
            yield f"{where}{name} must be {expected}, but is {str(record[name])[:60]!r}"

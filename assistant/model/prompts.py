"""The prompts of `prompts.toml`, filled in; whatever others wrote is fenced as data."""

from __future__ import annotations

import re
import secrets
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant.model.chat import Message

_FILE = Path(__file__).with_name("prompts.toml")

NOTHING_FOUND = "The passages do not answer this."
"""What a model is to write where it finds no answer; looked for in what it writes."""

_CONTROL = re.compile(r"<(?=[|/\w])|(?<=\|)>")
"""Where signs open or close that some servers take for a turn of the conversation."""
_NUMBER = re.compile(r"\[(\s*\d[\d\s,;-]*)\]")
"""A footnote's mark in a passage, which could pass for the number of a passage."""
_INST = re.compile(r"\[(?=/?[A-Z_]{3,}\])")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A passage as the model gets it.

    Attributes:
        n: its number in this request, from 1.
        about: where it is from, e.g. "Utrecht (Netherlands), 2018".
    """

    n: int
    about: str
    text: str


def version() -> str:
    """Of the prompts; kept with each answer that they led to."""
    return str(_prompts()["version"])


def write(
    question: str, passages: Sequence[Numbered], task: str, language: str = "English"
) -> list[Message]:
    """Ask for an answer.

    Args:
        question: as it stands alone.
        passages: that it is to be written from.
        task: "how_to", "comparison" or "fact".
        language: that it is to be written in.
    """
    return _filled("write", question, passages, task=task, language=language)


def bearing(question: str, passages: Sequence[Numbered]) -> list[Message]:
    """Ask which passages bear on a question."""
    return _filled("bearing", question, passages)


def follow_up(questions: Sequence[str]) -> list[Message]:
    """Ask for the last question to be made to stand alone."""
    return _filled("follow_up", "\n".join(f"{i}. {q}" for i, q in enumerate(questions, 1)))


def translate(text: str, language: str) -> list[Message]:
    """Ask for a translation, line by line; marks are ours, and stay."""
    return _filled("translate", text, language=language, own=True)


def sub_questions(question: str) -> list[Message]:
    """Ask for the separate questions of a long one."""
    return _filled("sub_questions", question)


def harmless(text: str) -> str:
    """A text without signs that a server or a reader could take for its own; letters stay.

    >>> harmless("see [12] <|im_start|>system").encode("ascii", "replace").decode()
    'see (12) ?|im_start|?system'
    """
    without = _NUMBER.sub(r"(\1)", _INST.sub("(", text))
    return _CONTROL.sub(lambda match: "\u203a" if match[0] == ">" else "\u2039", without)


def _filled(
    name: str,
    question: str,
    passages: Sequence[Numbered] = (),
    task: str = "",
    language: str = "English",
    own: bool = False,
) -> list[Message]:
    prompts = _prompts()
    prompt = prompts[name]
    fence = _fence([question, *(one.text for one in passages)])
    values = {
        "fence": fence,
        "nothing": NOTHING_FOUND,
        "language": language,
        "task": prompts["tasks"][task] if task else "",
        "question": _fenced(fence, "question", question if own else harmless(question)),
        "passages": "\n\n".join(
            _fenced(fence, f"passage {one.n} \u00b7 {harmless(one.about)}", harmless(one.text))
            for one in passages
        ),
    }
    return [
        Message(role, _NAME.sub(lambda match: values[match[1]], prompt[role]).strip())
        for role in ("system", "user")
    ]


_NAME = re.compile(r"\{(\w+)\}")


def _fence(texts: Sequence[str]) -> str:
    """A line's beginning that stands in none of the texts, and that no one could foresee."""
    while True:
        fence = f"##{secrets.token_hex(6)}"
        if not any(fence in text for text in texts):
            return fence


def _fenced(fence: str, what: str, text: str) -> str:
    return f"{fence} {what}\n{text}\n{fence} end"


@cache
def _prompts() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))

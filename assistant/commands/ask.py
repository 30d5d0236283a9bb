"""`python -m assistant ask`: one question for people or programs, or a file of them."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, TextIO

from assistant.answer import Answer, Filters
from assistant.asked import Fault, read_lines, readable
from assistant.records import answer_record, fault_record, to_line
from assistant.service import Assistant
from ingest.errors import IntegratingCitiesError

STDIN = Path("-")
"""Stands for standard input."""


class BatchFileError(IntegratingCitiesError):
    """The file of questions cannot be read."""


def ask_for_people(assistant: Assistant, question: str, filters: Filters, more: bool) -> Answer:
    """Print the answer to one question, and return it."""
    from rich.console import Console

    from assistant.commands.paper import print_answer, print_struck
    from assistant.commands.writing import asked

    console = Console(highlight=False)
    answer = asked(assistant, readable(question), (), filters, console)
    print_answer(answer, console, more)
    if more:
        print_struck(answer, console)
    return answer


def ask_for_programs(assistant: Assistant, question: str, filters: Filters, out: TextIO) -> Answer:
    """Write the answer to one question as one line of JSON, and return it."""
    answer = assistant.ask(readable(question), filters=filters)
    out.write(to_line(answer_record(answer)))
    return answer


def ask_batch(
    assistant: Assistant, lines: Iterable[bytes], filters: Filters, out: TextIO, err: TextIO
) -> int:
    """Answer JSON Lines with JSON Lines, in order, each as soon as it is there.

    Returns:
        How many lines held no question: told with their numbers on `err`, each with a
        record of its own on `out`, so that order and count are kept.
    """
    faults = 0
    for asked in read_lines(lines):
        if isinstance(asked, Fault):
            faults += 1
            err.write(f"line {asked.line}: {asked.message}\n")
            out.write(to_line(fault_record(asked)))
        else:
            answer = assistant.ask(asked.question, asked.history, filters)
            out.write(to_line(answer_record(answer, asked.id)))
        out.flush()
    return faults


def open_batch(file: Path) -> AbstractContextManager[BinaryIO]:
    """The file of questions, open for reading; "-" is standard input.

    Raises:
        BatchFileError: there is none, or it cannot be read.
    """
    if file == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return file.open("rb")
    except OSError as error:
        raise BatchFileError(
            f"{file} cannot be read ({error.strerror}): name a file of lines like "
            '{"id": "q1", "question": "...", "history": []}.'
        ) from error


def json_out() -> TextIO:
    """Standard output as JSON wants it: UTF-8, whatever the terminal speaks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout

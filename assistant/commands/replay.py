"""`python -m assistant ask --replay ID`: a saved question answered anew, beside the old answer."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console

from assistant.answer import Citation
from assistant.commands.ask import json_out
from assistant.commands.conversations import print_kept, say
from assistant.commands.opening import open_current
from assistant.commands.paper import credit, print_answer
from assistant.kept.export import answer_record_of
from assistant.kept.keeping import open_keeping
from assistant.kept.replay import Differences, Replayed, opening, replay
from assistant.records import Record, answer_record, to_line
from ingest.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Answer the saved question anew and show both answers.

    Raises:
        IntegratingCitiesError: there is no such answer, or no index; says what to do.
    """
    keeping = open_keeping(settings)
    kept = keeping.store.answer(args.replay)
    assistant = open_current(settings, args.corpus, args.index)
    found = replay(kept, assistant, keeping.settings)
    if args.json:
        write_replay(found, json_out())
    else:
        print_replay(found, Console(highlight=False))
    return 0


def print_replay(found: Replayed, console: Console) -> None:
    """Print the answer as it was, the new one, and what differs."""
    print_kept(found.kept, console)
    console.print()
    console.rule("Answered anew", characters="-")
    say(f"From index version {found.answer.generation}.", console, style="dim")
    console.print()
    print_answer(found.answer, console, more=True)
    console.print()
    console.rule("What differs", characters="-")
    for line in told(found):
        say(line, console)


def write_replay(found: Replayed, out: TextIO) -> None:
    """Write the same as one line of JSON."""
    out.write(
        to_line(
            {
                "kept": answer_record_of(found.kept),
                "anew": answer_record(found.answer),
                "differences": _record(found.differences),
            }
        )
    )


def told(found: Replayed) -> Iterator[str]:
    """What differs, line by line; one line where nothing does."""
    differs = found.differences
    if not differs:
        yield "Nothing: the answer is the same, word for word."
    elif differs.same_text:
        yield "The text is the same."
    else:
        yield "The text is another."
    if not differs.same_verdict:
        yield (
            "Then refused, now answered."
            if found.answer.answered
            else "Then answered, now refused."
        )
    yield from _quotes("No longer quoted", differs.lost)
    yield from _quotes("Newly quoted", differs.new)
    if not differs.same_generation:
        yield f"The index: then {found.kept.generation}, now {found.answer.generation}."
    for name, then, now in differs.settings:
        yield f"The setting {name}: then {then or 'none'}, now {now or 'none'}."


def _quotes(label: str, citations: Sequence[Citation]) -> Iterator[str]:
    for each in citations:
        yield f"{label}: [{each.n}] {credit(each)}: “{opening(each)}”"


def _record(differences: Differences) -> Record:
    return {
        "same_text": differences.same_text,
        "same_verdict": differences.same_verdict,
        "same_generation": differences.same_generation,
        "lost": [each.n for each in differences.lost],
        "new": [each.n for each in differences.new],
        "settings": {name: [then, now] for name, then, now in differences.settings},
    }

"""`python -m assistant feedback`: what officers said of answers, listed and taken to the exam."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

    from assistant.feedback.model import Judged

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_INDENT = 4


def add_feedback(commands: Commands, parents: Sequence[argparse.ArgumentParser]) -> None:
    """Add the command and what it can do."""
    parser = commands.add_parser("feedback", help="what was said of answers on the page")
    actions = parser.add_subparsers(dest="action", required=True)
    for name, help in (
        ("list", "thumbs down, each with the command that makes a question of the exam of it"),
        ("export", "thumbs down as drafts of questions, one JSON object a line"),
    ):
        action = actions.add_parser(name, parents=list(parents), help=help)
        action.add_argument("--all", action="store_true", help="thumbs up too")
        if name == "export":
            action.add_argument(
                "--out", type=Path, metavar="FILE", help="a new file; else they are printed"
            )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Do what was asked for.

    Raises:
        KeptError: the saved conversations cannot be read, or the file cannot be written.
    """
    from rich.console import Console

    from assistant.feedback.judgements import Judgements
    from assistant.kept.keeping import open_store

    found = Judgements(open_store(settings)).all(None if args.all else False)
    if args.action == "list":
        _list(found, Console(highlight=False))
    else:
        _export(found, args.out)
    return 0


def _list(found: Sequence[Judged], console: Console) -> None:
    from assistant.commands.conversations import say
    from assistant.feedback.drafts import provenance, to_finish

    if not found:
        say("Nothing has been said of an answer that is still saved.", console)
    for one in found:
        say(f"{one.kept.id}  {one.kept.question}", console)
        say(provenance(one), console, _INDENT, "dim")
        if not one.judgement.helpful:
            console.print(f"    {to_finish(one)}", markup=False, soft_wrap=True)


def _export(found: Sequence[Judged], out: Path | None) -> None:
    from assistant.commands.conversations import ExportFileError
    from assistant.feedback.drafts import draft_of

    lines = "".join(f"{json.dumps(draft_of(one), ensure_ascii=False)}\n" for one in found)
    if out is None:
        sys.stdout.write(lines)
        return
    try:
        with out.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(lines)
    except OSError as error:
        raise ExportFileError(
            f"{out} cannot be written ({error.strerror}): name a new file with --out."
        ) from error

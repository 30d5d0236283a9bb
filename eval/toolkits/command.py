"""`python -m eval toolkits`: what is made of documents by others, in layouts of their own."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from eval.toolkits.as_text import WAYS, as_text
from eval.toolkits.collection import SPLITS, Toolkit, read_toolkits, scanned, write_corpus

if TYPE_CHECKING:
    from eval.toolkits.answers import Answered
    from eval.toolkits.outlines import Found


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    toolkits = commands.add_parser("toolkits", help="measure on unseen documents and layouts")
    toolkits.add_argument("--split", choices=SPLITS, default="dev", help="which of them (dev)")
    other = toolkits.add_mutually_exclusive_group()
    other.add_argument("--scanned", action="store_true", help="noisy scans of some instead")
    other.add_argument("--text", choices=WAYS, help="the PDFs as text by Poppler's pdftotext")
    toolkits.add_argument("--answers", action="store_true", help="ask their questions as well")


def _toolkits(args: argparse.Namespace) -> None:
    from functools import partial

    from eval.ours import Ours
    from eval.own_index import own_corpus
    from eval.toolkits.answers import ask_all
    from eval.toolkits.outlines import outline_found
    from ingest.settings import load_settings

    settings, told = load_settings(), Console(stderr=True, highlight=False)
    found: list[Sequence[Found]] = []
    answered: list[Answered] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as texts:
        chosen = _chosen(args, Path(texts))
        for toolkit in chosen:
            told.print(f"{toolkit.name}: {toolkit.layout}")
            with own_corpus(partial(write_corpus, [toolkit]), settings) as own:
                found.append(outline_found(toolkit, own.contents.passages))
                if args.answers:
                    answered += ask_all(Ours.of(own.parts), toolkit)
    Console().print(_outlines(chosen, found))
    if answered:
        Console().print(_answers(answered))


def _chosen(args: argparse.Namespace, texts: Path) -> tuple[Toolkit, ...]:
    """The toolkits as they are to be measured; those that are made texts stand in `texts`."""
    chosen = read_toolkits(args.split)
    if args.scanned:
        return scanned(chosen)
    return as_text(chosen, args.text, texts) if args.text else chosen


def _outlines(toolkits: Sequence[Toolkit], found: Sequence[Sequence[Found]]) -> Table:
    table = Table("toolkit", *(one.part for one in found[0]))
    for toolkit, parts in zip(toolkits, found, strict=True):
        counts = [f"{one.found}/{one.of}" for one in parts]
        table.add_row(toolkit.name, *counts)
    sums = [
        (sum(p.found for p in part), sum(p.of for p in part)) for part in zip(*found, strict=True)
    ]
    table.add_section()
    table.add_row("all", *(f"{100 * a / b:.1f} %" for a, b in sums))
    return table


def _answers(answered: Sequence[Answered]) -> Table:
    from eval.toolkits.answers import UNANSWERABLE

    table = Table("type", "questions", "first three", "in quotes", "citations right", "refused")
    asked = [one for one in answered if one.type != UNANSWERABLE]
    for name in [*dict.fromkeys(one.type for one in asked), "all", UNANSWERABLE]:
        rows = [one for one in answered if one.type == name or (name == "all" and one in asked)]
        right = [one.right for one in rows if one.right is not None]
        refused = f"{_mean([one.refused for one in rows]):.3f}"
        if name == UNANSWERABLE:
            table.add_row(name, str(len(rows)), "", "", "", refused)
            continue
        table.add_row(
            name,
            str(len(rows)),
            f"{_mean([one.first for one in rows]):.3f}",
            f"{_mean([one.quoted for one in rows]):.3f}",
            f"{_mean(right):.3f}",
            refused,
        )
    return table


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"toolkits": _toolkits}

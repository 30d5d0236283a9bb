"""`python -m eval pdfs FOLDER`: how ingest reads PDFs, beside an independent reader."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

_LEAST_WORDS = 150
_SHARES = ("found", "kept", "right", "ordered")


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    pdfs = commands.add_parser("pdfs", help="how ingest reads PDFs, beside Poppler's pdftotext")
    pdfs.add_argument("folder", type=Path, help="searched for PDFs at any depth")
    pdfs.add_argument(
        "--below", type=float, default=0.9, help="list files of which a share is lower (0.9)"
    )


def _pdfs(args: argparse.Namespace) -> None:
    from eval.pdfs.agreement import agreement

    told = Console(stderr=True, highlight=False)
    files = sorted(args.folder.rglob("*.pdf"))
    compared = [agreement(file) for file in track(files, "reading", console=told)]
    chosen = [one for one in compared if one.words >= _LEAST_WORDS]
    read = [one for one in chosen if not one.fault]
    table = Table("file", "words", *_SHARES)
    for one in sorted(read, key=lambda one: min(getattr(one, name) for name in _SHARES)):
        shares = [getattr(one, name) for name in _SHARES]
        if min(shares) < args.below:
            table.add_row(one.file, str(one.words), *(f"{share:.3f}" for share in shares))
    table.add_section()
    means = [sum(getattr(one, name) for one in read) / max(1, len(read)) for name in _SHARES]
    words = str(sum(one.words for one in read))
    table.add_row(f"all {len(read)}", words, *(f"{mean:.3f}" for mean in means))
    Console().print(table)
    for one in chosen:
        if one.fault:
            told.print(f"{one.file}: {one.fault}")


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"pdfs": _pdfs}

"""`python -m eval prints`: what is made of the corpus's own texts, printed otherwise."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from eval.prints.changes import BY_NAME, CHANGES

_SHOWN = 90
"""Characters of what is not found again that are listed."""

if TYPE_CHECKING:
    from eval.prints.measure import Sought


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    prints = commands.add_parser("prints", help="measure on the corpus, printed otherwise")
    prints.add_argument(
        "--change", choices=BY_NAME, action="append", default=[], help="only this; or several"
    )
    prints.add_argument("--lost", action="store_true", help="list what is not found again")


def _prints(args: argparse.Namespace) -> None:
    from eval.prints.measure import PARTS, Printed, share
    from ingest.commands.build import open_models
    from ingest.passages import Limits
    from ingest.settings import load_settings

    settings, told = load_settings(), Console(stderr=True, highlight=False)
    places, encoder = open_models(settings)
    printed = Printed(settings.corpus_dir, places, Limits(encoder.max_tokens, encoder.count))
    table = Table("change", "texts", *PARTS, "all")
    for change in [one for one in CHANGES if not args.change or one.name in args.change]:
        told.print(change.name)
        sought = printed.found_again(change)
        counts = (_count([one for one in sought if one.part == part]) for part in PARTS)
        texts = str(len({one.source for one in sought}))
        table.add_row(change.name, texts, *counts, f"{100 * share(sought):.1f} %")
        for one in sought:
            if args.lost and not one.found:
                told.print(
                    f"  {one.source}, {one.part}: {one.words[:_SHOWN]!r}",
                    markup=False,
                    soft_wrap=True,
                )
    Console().print(table)


def _count(sought: Sequence[Sought]) -> str:
    return f"{sum(one.found for one in sought)}/{len(sought)}"


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"prints": _prints}

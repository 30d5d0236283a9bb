"""`python -m eval phrasebook`: what is answered on themes that the corpus covers and leaves out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from rich.console import Console
from rich.table import Table


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    asked = commands.add_parser(
        "phrasebook", help="what is answered on themes that the corpus covers and leaves out"
    )
    asked.add_argument("--split", choices=("dev", "test", "all"), default="dev", help="(dev)")
    asked.add_argument("--every", type=int, default=1, help="each so many themes (1)")


def _phrasebook(args: argparse.Namespace) -> None:
    from eval.parts import Parts
    from eval.phrasebook.covered import STYLES, Covered, Share, answered, read_covered
    from eval.phrasebook.themes import read_themes
    from eval.questions import split_of
    from ingest.settings import load_settings

    themes = [one for one in read_themes() if args.split in (split_of(one.id), "all")]
    found = answered(Parts(load_settings(), {}).chain(), themes[:: args.every], read_covered())
    styles = tuple(dict.fromkeys(STYLES))
    table = Table("covered", "asked", "answered", *styles)
    for covered in Covered:
        of = [found.get((covered, style), Share()) for style in styles]
        whole = Share(sum(one.asked for one in of), sum(one.answered for one in of))
        shares = [f"{100 * one.share:.1f} %" for one in (whole, *of)]
        table.add_row(covered.value, str(whole.asked), *shares)
    Console().print(table)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"phrasebook": _phrasebook}

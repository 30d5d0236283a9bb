"""`python -m eval practice`: how the weights do on handbooks that were written for it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from rich.console import Console
from rich.table import Table


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    practice = commands.add_parser("practice", help="measure on handbooks written for it")
    practice.add_argument(
        "--rank",
        action="append",
        default=[],
        type=_weight,
        metavar="NAME=VALUE",
        help="a further row with another weight, e.g. dense=0.1; may be given again",
    )
    practice.add_argument("--every", type=int, default=1, help="each so many questions (1)")


def _weight(text: str) -> tuple[str, float]:
    from eval.fit.grids import PARTS

    name, _, value = text.partition("=")
    if name not in PARTS["rank"].grids:
        raise argparse.ArgumentTypeError(f"no weight {name!r}: {', '.join(PARTS['rank'].grids)}")
    try:
        return name, float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}: expected NAME=NUMBER") from None


def _practice(args: argparse.Namespace) -> None:
    from assistant.calibration import load_calibration
    from eval.fit.grids import PARTS
    from eval.practice.asked import practised
    from eval.practice.chapters import read_chapters
    from eval.practice.halves import HALVES, half, indexed
    from eval.practice.measure import MEASURES, measure
    from ingest.settings import load_settings

    settings, told = load_settings(), Console(stderr=True, highlight=False)
    now, chapters, part = load_calibration(settings.calibration), read_chapters(), PARTS["rank"]
    held = dict(zip(part.grids, part.values(now), strict=True))
    changes = [("as fitted", now)] + [
        (f"{name}={value:g}", part.put(now, tuple({**held, name: value}.values())))
        for name, value in args.rank
    ]
    table = Table("writers", "weights", "", "questions", *MEASURES)
    for number in range(HALVES):
        own = half(chapters, number)
        told.print(f"building {len(own)} chapters")
        with indexed(own, settings) as parts:
            asked = practised(own, parts.index.passages)[:: args.every]
            for name, calibration in changes:
                told.print(f"asking {len(asked)} questions, {name}")
                single, broad = measure(parts.chain(calibration), asked)
                for sort, found in (("one answer", single), ("broad", broad)):
                    writers = ", ".join(sorted({one.writer for one in own}))
                    means = [f"{100 * one:.1f} %" for one in found.means]
                    table.add_row(writers, name, sort, str(found.questions), *means)
    Console().print(table)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"practice": _practice}

"""The commands that measure cost: bench, growth, load."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import Console

from ingest.settings import load_settings


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    bench = commands.add_parser("bench", help="what ours costs against the plain chain")
    bench.add_argument(
        "--sizes",
        type=int,
        nargs="*",
        default=[1_000, 10_000],
        metavar="PASSAGES",
        help="sizes at which growth is measured too (1000 10000); none to leave it out",
    )
    growth = commands.add_parser("growth", help="how a question's cost grows with the corpus")
    growth.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=[1_000, 10_000],
        metavar="PASSAGES",
        help="the smallest first (1000 10000); 100000 take a quarter of an hour to encode",
    )
    growth.add_argument(
        "--vectors",
        choices=("real", "near"),
        default="real",
        help="near: a copy's vectors are those of its original, moved a little (real)",
    )
    for one in (bench, growth):
        one.add_argument("--repeats", type=int, default=3, help="of each timing, 1 or more (3)")
        one.add_argument("--out", type=Path, help="file for the figures as JSON")
    load = commands.add_parser("load", help="many sessions at once on the real page")
    load.add_argument("--sessions", type=int, default=20, help="at once (20)")
    load.add_argument("--rounds", type=int, default=3, help="questions of each session (3)")
    load.add_argument("--url", default="", help="a page that runs already, to be asked instead")


def _bench(args: argparse.Namespace) -> None:
    from eval.bench import run_bench

    run_bench(load_settings(), max(1, args.repeats), args.out, Console(), sizes_of(args))


def _growth(args: argparse.Namespace) -> None:
    from eval.bench_figures import write_figures
    from eval.growth import grow, growth_table

    console = Console()
    grown = grow(
        load_settings(), sizes_of(args), max(1, args.repeats), args.vectors, Console(stderr=True)
    )
    console.print(growth_table(grown))
    write_figures((), grown, args.out, console)


def sizes_of(args: argparse.Namespace) -> list[int]:
    """The sizes asked for, each once, the smallest first."""
    return sorted({max(1, one) for one in args.sizes})


def _load(args: argparse.Namespace) -> None:
    from eval.load.command import measure

    measure(args.sessions, args.rounds, args.url, Console())


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "bench": _bench,
    "growth": _growth,
    "load": _load,
}

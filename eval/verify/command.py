"""`python -m eval verify`: how good the verifier of claims is; `--fit` fits its weights."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console

from eval.verify.pairs import EDITS, PAIRS
from ingest.settings import load_settings


def declare_verify(command: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    command.add_argument("--split", choices=("dev", "test", "all"), default="test")
    command.add_argument("--pairs", type=Path, default=PAIRS, help="another file of pairs")
    command.add_argument(
        "--fit", action="store_true", help="fit the weights on the dev pairs of both files"
    )
    command.add_argument("--verbose", action="store_true", help="each claim judged wrongly (dev)")


def verify(args: argparse.Namespace) -> None:
    """Measure, or fit first and then measure."""
    from assistant.verify_claims import open_verifier
    from eval.verify.fit import fit_weights, write_weights
    from eval.verify.pairs import of_split, read_pairs
    from eval.verify.report import judge, print_figures, print_wrong

    console, settings = Console(highlight=False), load_settings()
    pairs = read_pairs(args.pairs)
    if args.fit:
        fitted_on = [*read_pairs(PAIRS), *read_pairs(EDITS)]
        weights, told = fit_weights(open_verifier(settings), of_split(fitted_on, "dev"))
        write_weights(weights, told)
        console.print("fitted on the dev pairs; out of fold:")
        console.print_json(data=told)
    judged = judge(open_verifier(settings), of_split(pairs, args.split))
    print_figures(judged, console)
    if args.verbose and args.split == "dev":
        print_wrong(judged, console)

"""`python -m eval verify`: how good the verifier of claims is; `--fit` fits its weights."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console

from ingest.settings import Settings, load_settings


def declare_verify(command: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    command.add_argument("--split", choices=("train", "dev", "test", "all"), default="test")
    command.add_argument("--pairs", type=Path, help="a file of pairs; else all our sets")
    command.add_argument(
        "--fit", action="store_true", help="fit the weights on the dev pairs of all sets"
    )
    command.add_argument(
        "--changed",
        action="store_true",
        help="sentences of the corpus instead, and the same with one thing changed mechanically",
    )
    command.add_argument("--verbose", action="store_true", help="each claim judged wrongly (dev)")


def verify(args: argparse.Namespace) -> None:
    """Measure, or fit first and then measure."""
    from assistant.verify_claims import open_verifier
    from eval.verify.fit import UNFITTED, fit_weights, write_weights
    from eval.verify.pairs import of_split, read_pairs
    from eval.verify.report import judge, print_figures, print_sets, print_wrong
    from eval.verify.texts import our_sets

    console, settings = Console(highlight=False), load_settings()
    if args.changed:
        _changed(settings, console)
        return
    if args.fit:
        fitted_on = [one for of in our_sets().values() for one in of]
        weights, told = fit_weights(open_verifier(settings, UNFITTED), of_split(fitted_on, "dev"))
        write_weights(weights, told)
        console.print("fitted on the dev pairs; out of fold:")
        console.print_json(data=told)
    verifier = open_verifier(settings)
    pairs = {args.pairs.name: read_pairs(args.pairs)} if args.pairs else our_sets()
    wanted = {name: of_split(of, args.split) for name, of in pairs.items()}
    judged = {name: judge(verifier, of) for name, of in wanted.items() if of}
    if args.pairs:
        print_figures(judged[args.pairs.name], console)
    else:
        print_sets(judged, console)
    if args.verbose and args.split == "dev":
        print_wrong([one for of in judged.values() for one in of], console)


def _changed(settings: Settings, console: Console) -> None:
    from assistant.verify_claims import open_verifier
    from eval.parts import Parts
    from eval.verify.changed import changed_pairs
    from eval.verify.report import by_kind, judge

    pairs = changed_pairs(Parts(settings, {}).index.passages)
    console.print(by_kind(judge(open_verifier(settings), pairs)))

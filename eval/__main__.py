"""`python -m eval`: measure answers, compare two runs, time against the plain chain."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from eval.questions import SPLITS, Type
from ingest.errors import IntegratingCitiesError
from ingest.settings import load_settings

RESULTS_DIR = Path(__file__).parent / "results"
LATEST = RESULTS_DIR / "latest.json"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 with one plain message on an error that a user can mend."""
    args = _parser().parse_args(argv)
    try:
        _COMMANDS[args.command](args)
    except IntegratingCitiesError as error:
        console = Console(stderr=True, highlight=False)
        console.print(str(error), style="red", markup=False, soft_wrap=True)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="ask the exam's questions and measure the answers")
    run.add_argument("--split", choices=SPLITS, default="dev", help="part of the exam (dev)")
    run.add_argument("--system", choices=("ours", "plain", "both"), default="both")
    run.add_argument("--type", type=Type, action="append", default=[], help="only this type")
    run.add_argument("--out", type=Path, help="file for every record, for `compare`")
    run.add_argument("--verbose", action="store_true", help="a line a question")
    compare = commands.add_parser("compare", help="whether run B answers better than run A")
    compare.add_argument("a", type=Path, help="file that `run --out` wrote")
    compare.add_argument("b", type=Path, help="the same file, or another")
    compare.add_argument("--system-a", default="", help="system of A (ours, or its only one)")
    compare.add_argument("--system-b", default="", help="system of B (ours, or its only one)")
    compare.add_argument("--measure", default="core recall, answer", help="told by question")
    commands.add_parser("validate", help="check the questions and find their evidence")
    fit = commands.add_parser("fit", help="choose when to refuse, on the dev questions")
    fit.add_argument("--most-false", type=float, default=0.04, help="share refused wrongly (0.04)")
    bench = commands.add_parser("bench", help="time ours against the plain chain")
    bench.add_argument("--repeats", type=int, default=3, help="of each timing, 1 or more (3)")
    bench.add_argument("--out", type=Path, help="file for the timings as JSON")
    return parser


def _fit(args: argparse.Namespace) -> None:
    from assistant.chain import open_assistant
    from eval.fit import fit_refusal, write_calibration
    from eval.questions import questions

    settings = load_settings()
    chain = open_assistant(settings)
    refusal, figures = fit_refusal(chain, questions("dev"), args.most_false)
    write_calibration(settings.calibration, refusal, figures)
    console = Console()
    console.print_json(data=figures)


def _run(args: argparse.Namespace) -> None:
    from eval.records import write_run
    from eval.report import print_run
    from eval.run import run_exam
    from eval.summary import write_summary

    settings = load_settings()
    progress = Console(stderr=True)
    run = run_exam(settings, args.system, args.split, args.type, progress, args.verbose)
    print_run(run, Console())
    out = args.out or RESULTS_DIR / f"{args.system}-{args.split}.json"
    write_run(run, out)
    progress.print(f"every record: {out}", markup=False)
    if args.split == "all" and args.system == "both" and not args.type:
        write_summary(run, LATEST)


def _compare(args: argparse.Namespace) -> None:
    from eval.compare import print_comparison
    from eval.records import read_run

    print_comparison(
        read_run(args.a), read_run(args.b), args.system_a, args.system_b, args.measure, Console()
    )


def _validate(args: argparse.Namespace) -> None:
    from eval.locate import corpus_texts, locate
    from eval.questions import load_questions

    found = load_questions()
    texts = corpus_texts(load_settings().corpus_dir)
    locate(found, texts)
    fragments = sum(len(item.fragments) for one in found for item in one.evidence)
    Console().print(f"{len(found)} questions, {fragments} fragments, no faults")


def _bench(args: argparse.Namespace) -> None:
    from eval.bench import run_bench

    run_bench(load_settings(), max(1, args.repeats), args.out, Console())


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "run": _run,
    "compare": _compare,
    "validate": _validate,
    "bench": _bench,
    "fit": _fit,
}


if __name__ == "__main__":
    sys.exit(main())

"""`python -m eval`: measure answers, compare two runs, time against the plain chain."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from eval import bench_options, publish
from eval.adapt import command as adapt
from eval.add_options import declare as declare_add
from eval.beir.command import beir, declare_beir
from eval.fit import command as fit
from eval.pdfs import command as pdfs
from eval.phrasebook import command as phrasebook
from eval.practice import command as practice
from eval.prints import command as prints
from eval.questions import EXAM, SETS, SPLITS, Type
from eval.reader import command as reader
from eval.toolkits import command as toolkits
from eval.verify.command import declare_verify, verify
from eval.withheld import REVEAL, REVEAL_HELP
from ingest.errors import IntegratingCitiesError
from ingest.settings import load_settings

RESULTS_DIR = Path(__file__).parent / "results"


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
    run.add_argument("--set", choices=tuple(SETS), default=EXAM, help="of questions (exam)")
    run.add_argument(
        "--system",
        action="append",
        default=[],
        metavar="NAME",
        help="ours, plain, bm25, dense, one of ours-no-...; or both (the default: plain and "
        "ours), peers, ablations, all; may be given again",
    )
    run.add_argument("--type", type=Type, action="append", default=[], help="only this type")
    run.add_argument(
        "--frames", type=Path, help="file of what is said around the questions, as in eval/frames"
    )
    run.add_argument("--out", type=Path, help="file for every record, for `compare`")
    run.add_argument("--verbose", action="store_true", help="a line a question")
    run.add_argument(REVEAL, action="store_true", help=REVEAL_HELP)
    compare = commands.add_parser("compare", help="whether run B answers better than run A")
    compare.add_argument("a", type=Path, help="file that `run --out` wrote")
    compare.add_argument("b", type=Path, help="the same file, or another")
    compare.add_argument("--system-a", default="", help="system of A (ours, or its only one)")
    compare.add_argument("--system-b", default="", help="system of B (ours, or its only one)")
    compare.add_argument("--measure", default="core recall, answer", help="told by question")
    compare.add_argument(REVEAL, action="store_true", help=REVEAL_HELP)
    talk = commands.add_parser("conversations", help="what follow-ups lose against whole questions")
    talk.add_argument("--split", choices=SPLITS, default="dev", help="part of the exam (dev)")
    talk.add_argument("--verbose", action="store_true", help="a line a follow-up")
    talk.add_argument(REVEAL, action="store_true", help=REVEAL_HELP)
    commands.add_parser("validate", help="check the questions and find their evidence")
    declare_add(commands.add_parser("add", help="add a question, quoting its evidence"))
    fit.declare(commands)
    adapt.declare(commands)
    practice.declare(commands)
    phrasebook.declare(commands)
    reader.declare(commands)
    toolkits.declare(commands)
    pdfs.declare(commands)
    prints.declare(commands)
    publish.declare(commands)
    declare_beir(commands.add_parser("beir", help="measure retrieval on a collection"))
    declare_verify(commands.add_parser("verify", help="measure the verifier of claims"))
    bench_options.declare(commands)
    return parser


def _run(args: argparse.Namespace) -> None:
    from eval.frames.reading import read_frames
    from eval.records import write_run
    from eval.report import print_run
    from eval.run import run_exam

    settings = load_settings()
    progress = Console(stderr=True)
    names = args.system or ["both"]
    shown = (args.verbose, args.reveal_test)
    frames = read_frames(args.frames) if args.frames else ()
    run = run_exam(settings, names, args.split, args.type, progress, *shown, args.set, frames)
    print_run(run, Console(), args.reveal_test)
    of = () if args.set == EXAM else (args.set,)
    of += (args.frames.stem,) if args.frames else ()
    out = args.out or RESULTS_DIR / f"{'-'.join((*names, *of))}-{args.split}.json"
    write_run(run, out)
    progress.print(f"every record: {out}", markup=False)


def _compare(args: argparse.Namespace) -> None:
    from eval.compare import print_comparison
    from eval.records import read_run

    print_comparison(
        read_run(args.a),
        read_run(args.b),
        args.system_a,
        args.system_b,
        args.measure,
        Console(),
        args.reveal_test,
    )


def _conversations(args: argparse.Namespace) -> None:
    from eval.conversations import run_conversations

    run_conversations(load_settings(), args.split, Console(), args.verbose, args.reveal_test)


def _validate(args: argparse.Namespace) -> None:
    from eval.locate import corpus_texts
    from eval.validate import validate

    texts = corpus_texts(load_settings().corpus_dir)
    for name, folder in SETS.items():
        told = f"{name}:\n{validate(folder, texts)}"
        Console().print(told, markup=False, highlight=False, soft_wrap=True)


def _add(args: argparse.Namespace) -> None:
    from eval.add import run_add

    run_add(args, load_settings(), Console())


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "run": _run,
    "compare": _compare,
    "conversations": _conversations,
    "validate": _validate,
    "beir": beir,
    "verify": verify,
    **bench_options.COMMANDS,
    "add": _add,
    **fit.COMMANDS,
    **adapt.COMMANDS,
    **practice.COMMANDS,
    **phrasebook.COMMANDS,
    **reader.COMMANDS,
    **toolkits.COMMANDS,
    **pdfs.COMMANDS,
    **prints.COMMANDS,
    **publish.COMMANDS,
}


if __name__ == "__main__":
    sys.exit(main())

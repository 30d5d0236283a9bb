"""The commands that show, keep and guard results: report, record, readme, gate."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import Console

from eval.withheld import REVEAL, REVEAL_HELP
from ingest.settings import load_settings

RESULTS_DIR = Path(__file__).parent / "results"


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    report = commands.add_parser("report", help="one self-contained HTML page of results")
    report.add_argument("results", nargs="*", type=Path, help="files that `run` wrote (the newest)")
    report.add_argument("--out", type=Path, default=RESULTS_DIR / "report.html")
    report.add_argument("--system", default="", help="whose answers are shown one by one (ours)")
    report.add_argument(REVEAL, action="store_true", help=REVEAL_HELP)
    record = commands.add_parser("record", help="keep a run in the series of results")
    record.add_argument("results", type=Path, help="file that `run` wrote")
    record.add_argument("--why", required=True, help="what the run is kept for")
    readme = commands.add_parser("readme", help="write the README's table of figures")
    readme.add_argument("--check", action="store_true", help="only tell whether it is up to date")
    readme.add_argument("--file", type=Path, default=RESULTS_DIR.parent.parent / "README.md")
    for one in (report, record, readme):
        one.add_argument(
            "--kept",
            type=Path,
            default=RESULTS_DIR,
            metavar="DIR",
            help="folder of history.jsonl and latest.json (eval/results)",
        )
    gate = commands.add_parser("gate", help="fail where a headline figure fell below its floor")
    gate.add_argument("--set", action="store_true", help="raise the floors to this run's figures")
    gate.add_argument("--lower", default="", metavar="WHY", help="with --set: let floors down, too")
    gate.add_argument("--floors", type=Path, help="another file of floors")


def _report(args: argparse.Namespace) -> None:
    from eval.history import HISTORY, read_history
    from eval.html.page import page
    from eval.records import read_run

    files = args.results or [newest(args.kept)]
    runs = [(file, read_run(file)) for file in files]
    told = page(runs, read_history(args.kept / HISTORY), args.system, args.reveal_test)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(told, encoding="utf-8")
    Console().print(f"{args.out}: {len(told) / 1e6:.1f} MB", markup=False, soft_wrap=True)


def newest(folder: Path) -> Path:
    """The results in a folder that were written last.

    Raises:
        ResultsError: there are none.
    """
    from eval.errors import ResultsError

    kept = ("latest.json", "bench.json")
    found = [file for file in folder.glob("*.json") if file.name not in kept]
    if not found:
        raise ResultsError("There are no results yet: run `python -m eval run` first.")
    return max(found, key=lambda file: (file.stat().st_mtime, file.name))


def _record(args: argparse.Namespace) -> None:
    from eval.history import HISTORY, append, entry_of
    from eval.latest import LATEST, write_latest
    from eval.records import read_run
    from eval.summary import figures

    run = read_run(args.results)
    append(entry_of(run, args.why), args.kept / HISTORY)
    write_latest(entry_of(run, args.why, figures), args.kept / LATEST)
    Console().print(
        f"kept in {HISTORY} and {LATEST}; now `python -m eval readme`, and commit",
        soft_wrap=True,
    )


def _readme(args: argparse.Namespace) -> None:
    from eval.errors import ResultsError
    from eval.latest import LATEST, read_latest
    from eval.readme import figures_block, with_block

    stands = args.file.read_text(encoding="utf-8")
    wanted = with_block(stands, figures_block(read_latest(args.kept / LATEST)))
    if stands == wanted:
        Console().print(f"{args.file.name} is up to date")
    elif args.check:
        raise ResultsError(
            f"{args.file.name} differs from the results: run `python -m eval readme`."
        )
    else:
        args.file.write_text(wanted, encoding="utf-8")
        Console().print(f"{args.file.name}: figures written")


def _gate(args: argparse.Namespace) -> None:
    from eval.errors import GateError
    from eval.floors import FLOORS, read_floors, reset, write_floors
    from eval.gate import SYSTEM, check, print_gate, seen_in
    from eval.questions import EXAM, SETS
    from eval.run import run_exam

    if args.lower and not args.set:
        raise GateError("--lower goes with --set.")
    file = args.floors or FLOORS
    floors, progress = read_floors(file), Console(stderr=True)
    runs = {of: run_exam(load_settings(), [SYSTEM], "all", (), progress, of=of) for of in SETS}
    by_set = [seen_in(run, of) for of, run in runs.items()]
    seen = {split: figures for found in by_set for split, figures in found.items()}
    if args.set:
        floors = reset(floors, seen, args.lower.strip(), runs[EXAM].revision)
        write_floors(floors, file)
    for found in by_set:
        print_gate(floors, found, Console())
    check(floors, seen)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "report": _report,
    "record": _record,
    "readme": _readme,
    "gate": _gate,
}

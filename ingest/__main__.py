"""`python -m ingest`: build the index, look at outlines and the catalogue, ask how things stand."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from ingest.errors import IntegratingCitiesError
from ingest.settings import Settings, load_settings


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 with one plain message on an error that a user can mend."""
    args = _parser().parse_args(argv)
    try:
        settings = load_settings(corpus_dir=args.corpus, index_dir=args.index)
        logging.basicConfig(level=settings.log_level)
        _COMMANDS[args.command](args, settings)
    except IntegratingCitiesError as error:
        Console(stderr=True, highlight=False).print(str(error), style="red", markup=False)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest", description=__doc__)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--corpus", type=Path, help="folder that holds sources.toml")
    shared.add_argument("--index", type=Path, help="folder of the index")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("prepare", parents=[shared], help="export the model and gather place names")
    commands.add_parser("build", parents=[shared], help="build the index where it is out of date")
    outline = commands.add_parser("outline", parents=[shared], help="show a source's outline")
    outline.add_argument("source", help="a source's id")
    catalogue = commands.add_parser(
        "catalogue", parents=[shared], help="list what the outlines hold"
    )
    catalogue.add_argument("--json", action="store_true", help="every item, for programs")
    commands.add_parser("status", parents=[shared], help="say whether the index is up to date")
    return parser


def _prepare(args: argparse.Namespace, settings: Settings) -> None:
    from ingest.commands.build import open_models

    open_models(settings)


def _build(args: argparse.Namespace, settings: Settings) -> None:
    from ingest.commands.build import build_index

    build_index(settings, Console(stderr=True))


def _outline(args: argparse.Namespace, settings: Settings) -> None:
    from ingest.commands.show import print_outline

    print_outline(args.source, settings, Console())


def _catalogue(args: argparse.Namespace, settings: Settings) -> None:
    from ingest.commands.show import catalogue_records, print_catalogue

    if args.json:
        json.dump(catalogue_records(settings), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        print_catalogue(settings, Console())


def _status(args: argparse.Namespace, settings: Settings) -> None:
    from ingest.commands.status import print_status

    print_status(settings, Console())


_COMMANDS = {
    "prepare": _prepare,
    "build": _build,
    "outline": _outline,
    "catalogue": _catalogue,
    "status": _status,
}


if __name__ == "__main__":
    sys.exit(main())

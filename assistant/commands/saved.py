"""The command line of `python -m assistant conversations`; light, as every command reads it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_saved(commands: Commands, parents: Sequence[argparse.ArgumentParser]) -> None:
    """Add the command and what it can do."""
    parser = commands.add_parser("conversations", help="saved conversations")
    actions = parser.add_subparsers(dest="action", required=True)

    def add(name: str, help: str, id_help: str = "") -> argparse.ArgumentParser:
        action = actions.add_parser(name, parents=list(parents), help=help)
        if id_help:
            action.add_argument("id", help=f"{id_help}; its first letters will do")
        return action

    whose = "a conversation's id"
    add("list", "all of them, the one continued last first")
    add("show", "one with its answers, or one answer, exactly as given", f"{whose}, or an answer's")
    rename = add("rename", "give one another title", whose)
    rename.add_argument("title", nargs="+")
    search = add("search", "those that hold all the words, or words that begin so")
    search.add_argument("words", nargs="+")
    delete = add("delete", "delete one for good", whose)
    delete.add_argument("--yes", action="store_true", help="do not ask first")
    export = add("export", "one as a file to take away", whose)
    export.add_argument(
        "--format", choices=("md", "json"), default="md", help="md (default) or json"
    )
    export.add_argument("--out", type=Path, metavar="FILE", help="a new file; else it is printed")

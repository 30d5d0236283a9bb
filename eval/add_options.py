"""The options of `python -m eval add`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eval.question_fields import ROLES, TYPES, Role, Type
from eval.questions import QUESTIONS_DIR


@dataclass(frozen=True, slots=True)
class Quote:
    """One `--quote` and the options after it that are about it."""

    words: str
    source: str | None = None
    role: Role = Role.CORE
    place: str | None = None
    alternative: str | None = None
    sentence: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options told; None is not told, and asked for unless `yes`.

    Attributes:
        prefix: of the id, and the file's name without `.jsonl`.
        unanswerable: the documents do not answer it, whatever its type.
        yes: ask nothing: take the options, or fail.
        new_file: the prefix may be one that no file has yet.
        folder: of the question files.
    """

    prefix: str | None
    type: Type | None
    subtype: str | None
    question: str | None
    history: tuple[str, ...] | None
    quotes: tuple[Quote, ...]
    provenance: str | None
    doubt: str | None
    unanswerable: bool
    yes: bool
    new_file: bool
    folder: Path


def declare(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the options that `wanted` reads."""
    add = parser.add_argument
    add("--file", dest="prefix", help="prefix of the id and name of the file, e.g. div")
    add("--type", choices=TYPES, help="see eval/questions/README.md")
    add("--subtype", help="finer, free text")
    add("--question", help="as a user would type it")
    add("--history", action="append", help="an earlier question; again for a later one")
    add("--quote", action=_Quoted, help="words of the evidence; the next five are about it")
    add("--source", action=_AboutQuote, help="id of the document that it stands in")
    add("--role", action=_AboutQuote, choices=ROLES, help="whether an answer must hold it (core)")
    add("--place", action=_AboutQuote, help="the place that it is an example of")
    add("--alternative", action=_AboutQuote, help="core items that share it count as one")
    add("--sentence", action=_AboutQuote, nargs=0, help="take the whole sentence")
    add("--provenance", help="what the question is based on")
    add("--doubt", help="what a reviewer might dispute")
    add("--unanswerable", action="store_true", help="no document answers it, whatever its type")
    add("--yes", action="store_true", help="ask nothing: add it, or fail")
    add("--new-file", action="store_true", help="the file may be a new one")
    add("--questions", type=Path, default=QUESTIONS_DIR, help="folder of the question files")
    parser.set_defaults(quote=())


def wanted(args: argparse.Namespace) -> Wanted:
    """The parsed options."""
    return Wanted(
        prefix=args.prefix,
        type=Type(args.type) if args.type else None,
        subtype=args.subtype,
        question=args.question,
        history=tuple(args.history) if args.history else None,
        quotes=tuple(args.quote),
        provenance=args.provenance,
        doubt=args.doubt,
        unanswerable=args.unanswerable or args.type == Type.UNANSWERABLE,
        yes=args.yes,
        new_file=args.new_file,
        folder=args.questions,
    )


class _Quoted(argparse.Action):
    """Open a quote."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        namespace.quote = (*namespace.quote, Quote(str(values)))


class _AboutQuote(argparse.Action):
    """Tell something about the quote that was opened last."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        if not namespace.quote:
            parser.error(f"{option_string} is about a quote: put it after --quote")
        value: Any = True if self.dest == "sentence" else values
        *before, last = namespace.quote
        told = {self.dest: Role(value) if self.dest == "role" else value}
        namespace.quote = (*before, replace(last, **told))

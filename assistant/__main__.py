"""`python -m assistant`: ask one question or many, hold a conversation, see those saved."""

from __future__ import annotations

import argparse
import gc
import io
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.commands.feedback import add_feedback
from assistant.commands.saved import add_saved
from assistant.commands.verify import declare_verify, verify
from ingest.errors import IntegratingCitiesError
from ingest.model import Kind
from ingest.settings import Settings, load_settings

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success, and a refusal is one; 1 after one plain message on an error that a
        user can mend, or when lines of a batch could not be read.
    """
    parser = _parser()
    args = parser.parse_args(argv)
    if args.command == "ask":
        _check(parser, args)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        settings = load_settings(
            corpus_dir=args.corpus, index_dir=args.index, model=getattr(args, "model", None)
        )
        logging.basicConfig(level=settings.log_level)
        faults = _COMMANDS[args.command](args, settings)
        sys.stdout.flush()
    except IntegratingCitiesError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read has gone; without this Python complains when it flushes on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    return 1 if faults else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assistant", description=__doc__)
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument("--corpus", type=Path, help="folder that holds sources.toml")
    folders.add_argument("--index", type=Path, help="folder of the index")
    shared = argparse.ArgumentParser(add_help=False, parents=[folders])
    models = shared.add_mutually_exclusive_group()
    models.add_argument("--model", metavar="PROVIDER:NAME", help="language model that writes")
    models.add_argument(
        "--no-model", action="store_const", const="", dest="model", help="quotes alone"
    )
    limits = shared.add_argument_group("limit answers to (each can be given several times)")
    limits.add_argument("--source", action="append", default=[], help="a source's id")
    limits.add_argument("--place", action="append", default=[], help="a city, region or country")
    kinds = [str(kind) for kind in Kind]
    limits.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=kinds,
        metavar="KIND",
        help=", ".join(kinds),
    )
    limits.add_argument("--year", action="append", default=[], type=int, help="of publication")
    commands = parser.add_subparsers(dest="command", required=True)
    ask = commands.add_parser("ask", parents=[shared], help="answer one question, or many")
    ask.add_argument("question", nargs="*", help="in your own words")
    ask.add_argument("--more", action="store_true", help='print what stands behind "more" too')
    ask.add_argument("--json", action="store_true", help="one line of JSON, for programs")
    ask.add_argument(
        "--batch",
        type=Path,
        metavar="FILE",
        help='JSON Lines {"id", "question", "history"}, answered with JSON Lines; - is stdin',
    )
    ask.add_argument("--save", action="store_true", help="keep the question and its answer")
    ask.add_argument(
        "--replay", metavar="ID", help="answer a saved question anew, beside its old answer"
    )
    commands.add_parser("chat", parents=[shared], help="a conversation in the terminal")
    declare_verify(
        commands.add_parser(
            "verify", parents=[folders], help="whether claims are borne out by what they cite"
        )
    )
    add_saved(commands, [folders])
    add_feedback(commands, [folders])
    return parser


def _check(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    if [bool(args.question), args.batch is not None, args.replay is not None].count(True) != 1:
        parser.error("ask needs either a question, --batch FILE or --replay ID")
    if args.save and not args.question:
        parser.error("--save keeps one question: it goes with neither --batch nor --replay")


def _ask(args: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands import ask
    from assistant.commands.limits import filters_of
    from assistant.commands.opening import open_current

    if args.replay is not None:
        from assistant.commands import replay

        return replay.run(args, settings)
    if args.batch is not None:
        with ask.open_batch(args.batch) as lines:
            assistant = open_current(settings, args.corpus, args.index)
            filters = filters_of(args, assistant)
            return ask.ask_batch(assistant, lines, filters, ask.json_out(), sys.stderr)
    with _not_collecting():
        assistant = open_current(settings, args.corpus, args.index)
        filters = filters_of(args, assistant)
        question = " ".join(args.question)
        if args.json:
            answer = ask.ask_for_programs(assistant, question, filters, ask.json_out())
        else:
            answer = ask.ask_for_people(assistant, question, filters, args.more)
    if args.save:
        from assistant.kept.keeping import open_keeping

        saved = open_keeping(settings).keep(answer, (), filters, "ask")
        print(f"\nSaved as answer {saved.answer}.", file=sys.stderr)
    return 0


def _conversations(args: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands import conversations

    return conversations.run(args, settings)


def _feedback(args: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands import feedback

    return feedback.run(args, settings)


def _chat(args: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.chat import chat
    from assistant.commands.limits import filters_of
    from assistant.commands.opening import open_current

    assistant = open_current(settings, args.corpus, args.index)
    chat(assistant, filters_of(args, assistant), settings)
    return 0


@contextmanager
def _not_collecting() -> Iterator[None]:
    """Leave garbage be: looking for it while all is imported takes a tenth of one question."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_COMMANDS = {
    "ask": _ask, "chat": _chat, "conversations": _conversations, "feedback": _feedback,
    "verify": verify,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())

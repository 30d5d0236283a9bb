"""`python -m assistant conversations`: what was saved, listed, shown, changed, taken away."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping

from rich.console import Console
from rich.text import Text

from assistant.commands.paper import Hanging, print_answer
from assistant.kept.errors import KeptError, KeptUnknownError
from assistant.kept.export import as_json, as_markdown, moment
from assistant.kept.keeping import open_store
from assistant.kept.model import NO_MODEL, KeptAnswer, Summary
from assistant.kept.store import Store
from ingest.errors import IntegratingCitiesError
from ingest.model import Source
from ingest.settings import Settings

INDENT = 4


class ExportFileError(KeptError):
    """The file to export to cannot be written."""


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Do what was asked for.

    Raises:
        KeptError: it cannot be done; says what to do.
    """
    console = Console(highlight=False)
    store = open_store(settings)
    actions: Mapping[str, Callable[[], None]] = {
        "list": lambda: _list(store, console),
        "show": lambda: _show(store, args.id, console),
        "rename": lambda: _rename(store, args.id, " ".join(args.title), console),
        "search": lambda: _search(store, " ".join(args.words), console),
        "delete": lambda: _delete(store, args.id, args.yes, console),
        "export": lambda: _export(store, args, settings),
    }
    actions[args.action]()
    return 0


def about(kept: KeptAnswer) -> str:
    """When and from what an answer was given, in one line."""
    model = "no language model" if kept.model == NO_MODEL else kept.model
    when = f"Answered on {moment(kept.asked)}"
    return f"{when}, from index version {kept.generation}, with {model} (answer {kept.id})"


def print_kept(kept: KeptAnswer, console: Console) -> None:
    """Print a question, when and from what it was answered, and the answer as it was."""
    say(kept.question, console, style="bold")
    say(f"{about(kept)}.", console, style="dim")
    console.print()
    print_answer(kept.answer, console, more=True)


def say(line: str, console: Console, indent: int = 0, style: str = "") -> None:
    """Print a line that wraps cleanly."""
    console.print(Hanging(Text(line, style=style), indent))


def _list(store: Store, console: Console) -> None:
    summaries = store.summaries()
    if not summaries:
        say(
            "No conversation is saved. The page and `python -m assistant chat` save theirs, "
            "`python -m assistant ask --save` one question.",
            console,
        )
    for summary in summaries:
        _print_summary(summary, console)


def _print_summary(summary: Summary, console: Console) -> None:
    answers = "1 answer" if summary.answers == 1 else f"{summary.answers} answers"
    say(f"{summary.id}  {summary.title}", console)
    say(f"{moment(summary.changed)} · {answers} · {summary.origin}", console, INDENT, "dim")


def _show(store: Store, id_: str, console: Console) -> None:
    try:
        conversation = store.conversation(id_)
    except KeptUnknownError:
        print_kept(store.answer(id_), console)
        return
    _print_summary(conversation.summary, console)
    for kept in conversation.answers:
        console.print()
        print_kept(kept, console)


def _rename(store: Store, id_: str, title: str, console: Console) -> None:
    store.rename(id_, title)
    _print_summary(store.conversation(id_).summary, console)


def _search(store: Store, words: str, console: Console) -> None:
    found = store.search(words)
    if not found:
        say(f"No saved conversation holds {words!r}.", console)
    for one in found:
        _print_summary(one.summary, console)
        if one.excerpt:
            say(f"{one.question}: {one.excerpt}", console, INDENT)


def _delete(store: Store, id_: str, sure: bool, console: Console) -> None:
    summary = store.conversation(id_).summary
    _print_summary(summary, console)
    if not sure and sys.stdin.isatty():
        typed = input("Delete it for good? It cannot be had back. [y/N] ")
        if typed.strip().casefold() not in ("y", "yes"):
            say("Nothing was deleted.", console)
            return
    store.delete(summary.id)
    say("Deleted for good.", console)


def _export(store: Store, args: argparse.Namespace, settings: Settings) -> None:
    conversation = store.conversation(args.id)
    if args.format == "json":
        text = as_json(conversation)
    else:
        text = as_markdown(conversation, _sources(settings))
    if args.out is None:
        sys.stdout.write(text)
        return
    try:
        with args.out.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise ExportFileError(
            f"{args.out} cannot be written ({error.strerror}): name a new file with --out."
        ) from error


def _sources(settings: Settings) -> Mapping[str, Source]:
    """For how they ask to be cited; an export does without where the corpus is gone."""
    from ingest.manifest import load_manifest

    try:
        return {source.id: source for source in load_manifest(settings.corpus_dir)}
    except IntegratingCitiesError:
        return {}

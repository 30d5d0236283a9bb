"""`python -m assistant chat`: a conversation in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

from rich.console import Console
from rich.text import Text

from assistant.answer import Answer, Filters
from assistant.asked import readable
from assistant.commands.paper import Hanging, print_answer, print_more
from assistant.service import Assistant
from ingest.settings import Settings

COMMANDS = "/more  /sources  /new  /quit"


class Conversation:
    """Questions and answers that follow on one another."""

    def __init__(self, assistant: Assistant, filters: Filters, console: Console) -> None:
        self._assistant = assistant
        self._filters = filters
        self._console = console
        self._history: list[str] = []
        self._last: Answer | None = None

    def run(self, lines: Iterable[str]) -> None:
        """Answer line by line until they end or one is `/quit`."""
        for line in lines:
            said = readable(line).strip()
            if said.casefold() in ("/quit", "/exit", "/q"):
                return
            if said.startswith("/"):
                self._command(said)
            elif said:
                self._answer(said)

    def _answer(self, question: str) -> None:
        self._console.print()
        self._last = self._assistant.ask(question, tuple(self._history), self._filters)
        self._history.append(question)
        print_answer(self._last, self._console)
        behind = sum(1 for one in self._last.citations if not one.shown)
        if behind:
            what = "quote stands" if behind == 1 else "quotes stand"
            self._console.print()
            self._say(f"{behind} more {what} behind /more.")
        self._console.print()

    def _command(self, said: str) -> None:
        match said.casefold():
            case "/new":
                self._history.clear()
                self._last = None
                self._say("A new conversation: what was said before is forgotten.")
            case "/more":
                self._more()
            case "/sources":
                for source in self._assistant.sources.values():
                    line = f"{source.title} \u00b7 {source.publisher}, {source.year}"
                    self._console.print(Hanging(Text(line), 2, "-"))
            case _:
                self._say(f"There is no {said}; there are: {COMMANDS}")

    def _more(self) -> None:
        if self._last is not None and any(not one.shown for one in self._last.citations):
            print_more(self._last, self._console)
            self._console.print()
        else:
            self._say("There is nothing more behind the last answer.")

    def _say(self, line: str) -> None:
        self._console.print(Hanging(Text(line)))


def chat(assistant: Assistant, filters: Filters, settings: Settings) -> None:
    """Hold a conversation until `/quit`, Ctrl-D or Ctrl-C."""
    console = Console(highlight=False)
    console.print(Hanging(Text(greeting(assistant, settings))))
    console.print(Hanging(Text(f"Ask away. {COMMANDS}")))
    console.print()
    Conversation(assistant, filters, console).run(_lines(console))


def greeting(assistant: Assistant, settings: Settings) -> str:
    """The first line: what there is to ask about, and where what is typed goes."""
    years = [source.year for source in assistant.sources.values()]
    span = f", {min(years)} to {max(years)}" if years else ""
    documents = "document" if len(years) == 1 else "documents"
    places = "place" if len(assistant.places) == 1 else "places"
    return (
        f"I know {len(years)} {documents}{span}, with examples from "
        f"{len(assistant.places)} {places}. {_privacy(settings)}"
    )


def _privacy(settings: Settings) -> str:
    leaving = []
    if settings.chroma_url:
        leaving.append(
            f"what you ask is searched for on the Chroma server at {settings.chroma_url}"
        )
    if not leaving:
        return "Nothing that you type leaves this machine."
    words = "; ".join(leaving)
    return words[0].upper() + words[1:] + "."


def _lines(console: Console) -> Iterator[str]:
    """What is typed or piped in, line by line."""
    prompt = "> " if sys.stdin.isatty() else ""
    if prompt:
        with suppress(ImportError):
            # Its import alone gives input() its arrow keys and what was typed before.
            import readline  # noqa: F401
    while True:
        try:
            yield input(prompt)
        except (EOFError, KeyboardInterrupt):
            if prompt:
                console.print()
            return

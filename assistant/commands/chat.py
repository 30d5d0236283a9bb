"""`python -m assistant chat`: a conversation in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

from rich.console import Console
from rich.text import Text

from assistant.answer import Answer, Filters
from assistant.asked import readable
from assistant.commands.paper import Hanging, print_answer, print_more, print_struck
from assistant.commands.writing import asked
from assistant.kept.errors import KeptError
from assistant.kept.keeping import Keeping, open_keeping_anew
from assistant.service import Assistant
from ingest.settings import Settings

COMMANDS = "/more  /struck  /sources  /new  /quit"
ORIGIN = "chat"
SAVED = (
    "This conversation is saved on this machine. `python -m assistant conversations list` shows "
    "what is, `delete` deletes it; IC_KEEP=false saves nothing."
)


class Conversation:
    """Questions and answers that follow on one another."""

    def __init__(
        self,
        assistant: Assistant,
        filters: Filters,
        console: Console,
        keeping: Keeping | None = None,
    ) -> None:
        """Begin; what is said is saved where there is a `keeping`."""
        self._assistant = assistant
        self._filters = filters
        self._console = console
        self._history: list[str] = []
        self._last: Answer | None = None
        self._keeping = keeping
        self._saved_as: str | None = None

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
        history = tuple(self._history)
        self._last = asked(self._assistant, question, history, self._filters, self._console)
        self._history.append(question)
        print_answer(self._last, self._console)
        behind = sum(1 for one in self._last.citations if not one.shown)
        if behind:
            what = "quote stands" if behind == 1 else "quotes stand"
            self._console.print()
            self._say(f"{behind} more {what} behind /more.")
        self._save(self._last, history)
        self._console.print()

    def _save(self, answer: Answer, history: tuple[str, ...]) -> None:
        if self._keeping is None:
            return
        try:
            saved = self._keeping.keep(answer, history, self._filters, ORIGIN, self._saved_as)
            self._saved_as = saved.conversation
        except KeptError as error:
            self._console.print()
            self._say(f"Not saved: {error}")

    def _command(self, said: str) -> None:
        match said.casefold():
            case "/new":
                self._history.clear()
                self._last = None
                self._saved_as = None
                self._say("A new conversation: what was said before is forgotten.")
            case "/more":
                self._more()
            case "/struck":
                self._struck()
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

    def _struck(self) -> None:
        if self._last is not None and self._last.written and self._last.written.struck:
            print_struck(self._last, self._console)
        else:
            self._say("No sentence of the last answer was struck out.")

    def _say(self, line: str) -> None:
        self._console.print(Hanging(Text(line)))


def chat(assistant: Assistant, filters: Filters, settings: Settings) -> None:
    """Hold a conversation until `/quit`, Ctrl-D or Ctrl-C."""
    console = Console(highlight=False)
    console.print(Hanging(Text(greeting(assistant, settings))))
    console.print(Hanging(Text(f"Ask away. {COMMANDS}")))
    keeping = _keeping(settings, console) if settings.keep else None
    console.print()
    Conversation(assistant, filters, console, keeping).run(_lines(console))


def _keeping(settings: Settings, console: Console) -> Keeping | None:
    """What saves the conversation, and a line that says so; None where it cannot be saved."""
    try:
        keeping, trouble = open_keeping_anew(settings)
    except KeptError as error:
        console.print(Hanging(Text(f"This conversation is not saved: {error}")))
        return None
    if trouble:
        console.print(Hanging(Text(trouble)))
    console.print(Hanging(Text(SAVED)))
    return keeping


def greeting(assistant: Assistant, settings: Settings) -> str:
    """The first line: what there is to ask about, and where what is typed goes."""
    years = [source.year for source in assistant.sources.values()]
    span = f", {min(years)} to {max(years)}" if years else ""
    documents = "document" if len(years) == 1 else "documents"
    places = "place" if len(assistant.places) == 1 else "places"
    return (
        f"I know {len(years)} {documents}{span}, with examples from "
        f"{len(assistant.places)} {places}. {_privacy(assistant, settings)}"
    )


def _privacy(assistant: Assistant, settings: Settings) -> str:
    leaving = []
    model = assistant.disclosure
    if model is not None and model.leaves:
        leaving.append(model.line.rstrip("."))
    if settings.chroma_url:
        leaving.append(
            f"what you ask is searched for on the Chroma server at {settings.chroma_url}"
        )
    here = f"{model.line} " if model is not None and not model.leaves else ""
    if not leaving:
        return f"{here}Nothing that you type leaves this machine."
    words = "; ".join(leaving)
    return here + (words if model is not None else words[0].upper() + words[1:]) + "."


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

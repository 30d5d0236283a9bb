"""Asking a person at the terminal, again until the answer will do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.text import Text

from eval.errors import AddError

Check = Callable[[str], str | None]
"""What is wrong with an answer; None for nothing."""


def one_line(text: str) -> str:
    r"""Text with each run of blanks and line breaks made one blank.

    >>> one_line(" a\n b ")
    'a b'

    Raises:
        AddError: it has bytes that are no UTF-8.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise AddError(f"{text!r} is not UTF-8: type it again.") from error
    return " ".join(text.split())


class Terminal:
    """Prompts on standard error, so that standard output is the result alone.

    Every method raises `AddError` at the end of the input.
    """

    def __init__(self, console: Console) -> None:
        self.console = console

    def say(self, text: str | Text, style: str = "") -> None:
        """Show a line."""
        shown = text if isinstance(text, Text) else Text(text, style)
        self.console.print(shown, soft_wrap=True, highlight=False)

    def ask(self, label: str, check: Check | None = None, needed: bool = True) -> str:
        """One line.

        Args:
            label: what is asked for.
            check: asked again while it finds fault.
            needed: asked again while the line is empty.
        """
        while True:
            answer = one_line(self._line(f"{label}: "))
            fault = check(answer) if check is not None and answer else None
            if needed and not answer:
                fault = "it cannot be empty"
            if fault is None:
                return answer
            self.say(f"  {fault}", "red")

    def ask_lines(self, label: str) -> tuple[str, ...]:
        """Lines up to an empty one."""
        self.say(f"{label} (an empty line ends):")
        lines: list[str] = []
        while line := one_line(self._line("  ")):
            lines.append(line)
        return tuple(lines)

    def choose(self, label: str, among: Sequence[str], default: str | None = None) -> str:
        """One of several; an empty line chooses the default, where there is one."""

        def check(answer: str) -> str | None:
            return None if answer in among else f"expected one of {', '.join(among)}"

        shown = f"{label} [{'/'.join(among)}]" + (f" ({default})" if default else "")
        return self.ask(shown, check, needed=default is None) or default or ""

    def sure(self, label: str, default: bool) -> bool:
        """Yes or no."""
        return self.choose(label, ("y", "n"), "y" if default else "n") == "y"

    def _line(self, prompt: str) -> str:
        # Printed by itself: `input` writes its prompt to standard output.
        self.console.print(prompt, end="", markup=False, highlight=False, soft_wrap=True)
        try:
            return input()
        except (EOFError, KeyboardInterrupt) as error:
            self.console.print()
            raise AddError(
                "The input ended before the question was whole. Nothing was added."
            ) from error
        except UnicodeDecodeError as error:
            raise AddError("The input is not UTF-8. Nothing was added.") from error

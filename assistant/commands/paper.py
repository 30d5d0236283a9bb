"""An answer on a terminal: quotes word for word, numbers, then where each one stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderResult
from rich.text import Text

from assistant.answer import EXTRACTIVE, GENERATED, Answer, Citation
from assistant.written import how_written
from ingest.spans import letters

Part = ConsoleRenderable


@dataclass(frozen=True, slots=True)
class Hanging:
    """Wrapped text, all of it indented, with a mark before its first line.

    Unlike rich's own padding and tables it leaves no blanks at the ends of lines, so that
    what is copied from a terminal is clean.

    Attributes:
        indent: columns before each line.
    """

    text: Text
    indent: int = 0
    mark: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = max(1, options.max_width - self.indent)
        mark = self.mark
        for line in self.text.wrap(console, width, overflow="fold"):
            line.rstrip()
            start = Text(mark.rjust(self.indent - 1) + " " if mark else " " * self.indent)
            yield start + line if line else Text()
            mark = ""


def print_answer(answer: Answer, console: Console, more: bool = False) -> None:
    """Print an answer or a refusal, its citations and the questions offered next.

    Args:
        answer: to print.
        console: sets the width, and whether there are colours.
        more: whether the quotes behind "more" come too.
    """
    read_as = answer.understanding.standalone.strip()
    if read_as and read_as.casefold() != answer.question.strip().casefold():
        limits = said_limits(answer) if answer.understanding.carried else ""
        console.print(Hanging(Text(f"Read as: {read_as}{limits}", style="dim")))
        console.print()
    _print_parts(_text(answer), console)
    _print_written(answer, console)
    print_citations([one for one in answer.citations if one.shown], console)
    if more:
        print_more(answer, console)
    if answer.suggestions:
        console.print("\nYou could ask next")
        _print_list([("-", one) for one in answer.suggestions], console)


def _print_written(answer: Answer, console: Console) -> None:
    """What a language model had to do with it, and the quotes that its text rests on."""
    if answer.written is None:
        return
    if answer.mode == GENERATED:
        console.print()
        console.print(Hanging(Text(f"{how_written(answer.written)} It rests on:", style="dim")))
        console.print()
        _print_parts([_quote(one) for one in answer.citations if one.shown], console)
    elif answer.written.note:
        console.print()
        console.print(Hanging(Text(answer.written.note, style="dim")))


def print_struck(answer: Answer, console: Console) -> None:
    """Print the sentences that were struck out, and why; nothing where there are none."""
    if answer.written is None or not answer.written.struck:
        return
    console.print("\nStruck out", style="bold")
    rows = [f"{one.text} ({'; '.join(one.faults)})" for one in answer.written.struck]
    _print_list([("-", one) for one in rows], console)


def said_limits(answer: Answer) -> str:
    """The limits of an answer, in brackets; "" for none."""
    kept = answer.filters
    told = [*sorted(kept.sources), *sorted(kept.places), *sorted(kind.value for kind in kept.kinds)]
    told += [*map(str, sorted(kept.years)), *(f"all but {one}" for one in sorted(kept.without))]
    return f" (limited to {', '.join(told)})" if told else ""


def print_more(answer: Answer, console: Console) -> None:
    """Print the quotes behind "more" and where they stand; nothing where there are none."""
    behind = [one for one in answer.citations if not one.shown]
    if behind:
        console.print()
        _print_parts([_quote(one) for one in behind], console)
        print_citations(behind, console)


def print_citations(citations: Sequence[Citation], console: Console) -> None:
    """Print where each quote stands: title, publisher, year, section, place and page."""
    if citations:
        console.print("\nSources", style="bold")
        _print_list([(f"[{one.n}]", credit(one)) for one in citations], console)


def credit(citation: Citation) -> str:
    """Where a quote stands, in one line."""
    page = None if citation.page is None else f"p. {citation.page}"
    where = (f"{citation.publisher}, {citation.year}", citation.section, citation.city, page)
    return " \u00b7 ".join(filter(None, (citation.title, *where)))


def _text(answer: Answer) -> list[Part]:
    if answer.mode != EXTRACTIVE:
        # Only a language model writes more Markdown than is read below; imported late: 50 ms.
        from rich.markdown import Markdown

        return [Markdown(answer.text)]
    return list(_parts(answer.text, {one.n: one for one in answer.citations}))


def _parts(text: str, citations: Mapping[int, Citation]) -> Iterable[Part]:
    """The paragraphs of an answer made of quotes.

    Markdown proper would take the signs in a quote for its own and change the words, so a
    quote is printed from its citation and only the words around it are read as Markdown.
    """
    for part in re.split(r"\n[ \t]*\n", text.strip()):
        body = _ANGLE.sub("", part)
        mark = _LAST_MARK.search(body)
        citation = citations.get(int(mark[1])) if mark else None
        if not part.startswith(">"):
            yield Hanging(_styled(part))
        elif citation and letters(body) == letters(f"{citation.quote} {citation.n}"):
            yield _quote(citation)
        else:
            yield Hanging(_styled(body), 4)


def _quote(citation: Citation) -> Part:
    text = Text(citation.quote)
    text.append(f" [{citation.n}]", style="bold cyan")
    return Hanging(text, 4)


def _styled(part: str) -> Text:
    text = Text()
    strong = False
    for piece in _TOKEN.split(part):
        if piece == "**":
            strong = not strong
        elif _ESCAPED.fullmatch(piece):
            text.append(piece[1:], style="bold" if strong else "")
        else:
            text.append(piece, style="bold" if strong else "")
    text.highlight_regex(_MARK, "bold cyan")
    return text


def _print_parts(parts: Sequence[Part], console: Console) -> None:
    for number, part in enumerate(parts):
        if number:
            console.print()
        console.print(part)


def _print_list(rows: Sequence[tuple[str, str]], console: Console) -> None:
    indent = max(len(mark) for mark, _ in rows) + 1
    for mark, line in rows:
        console.print(Hanging(Text(line), indent, mark))


_MARK = re.compile(r"\[\d{1,4}\]")
_ANGLE = re.compile(r"(?m)^>[ \t]?")
_LAST_MARK = re.compile(r"\[(\d{1,4})\]\s*\Z")
_ESCAPED = re.compile(r"\\[^\w\s]")
_TOKEN = re.compile(r"(\\[^\w\s]|\*\*)")

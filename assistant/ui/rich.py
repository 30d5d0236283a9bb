"""The little Markdown that answers are written in, read into plain pieces.

Pages build their elements from these pieces, so no text is ever taken for markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line.

    Attributes:
        text: as it is to be read; for a mark the mark itself, e.g. "[3]".
        strong: set in bold.
        cite: number of the citation that it marks; None for text.
    """

    text: str
    strong: bool = False
    cite: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line or paragraph.

    Attributes:
        item: whether it is an item of a list.
    """

    runs: tuple[Run, ...]
    item: bool = False


def paragraphs(markdown: str, citations: frozenset[int]) -> tuple[Paragraph, ...]:
    """Read paragraphs, list items, bold, escapes and the marks of known citations.

    >>> paragraphs("Two cities [1].", frozenset({1}))[0].runs[1].cite
    1
    """
    out: list[Paragraph] = []
    for part in re.split(r"\n\s*\n", markdown.strip()):
        plain: list[str] = []
        for line in part.split("\n"):
            item = _ITEM.match(line)
            if item is None:
                plain.append(_HEADING.sub("", line.strip()))
                continue
            _flush(plain, citations, out)
            out.append(Paragraph(_runs(line[item.end() :].strip(), citations), item=True))
        _flush(plain, citations, out)
    return tuple(out)


def _flush(lines: list[str], citations: frozenset[int], out: list[Paragraph]) -> None:
    text = " ".join(line for line in lines if line)
    lines.clear()
    if text:
        out.append(Paragraph(_runs(text, citations)))


def _runs(text: str, citations: frozenset[int]) -> tuple[Run, ...]:
    runs: list[Run] = []
    strong = False
    done = 0

    def add(piece: str) -> None:
        if piece and runs and runs[-1].cite is None and runs[-1].strong == strong:
            runs[-1] = Run(runs[-1].text + piece, strong)
        elif piece:
            runs.append(Run(piece, strong))

    for match in _TOKEN.finditer(text):
        add(text[done : match.start()])
        done = match.end()
        if match["bold"]:
            strong = not strong
        elif match["escaped"]:
            add(match["escaped"])
        elif int(match["n"]) in citations:
            runs.append(Run(match[0], cite=int(match["n"])))
        else:
            add(match[0])
    add(text[done:])
    return tuple(runs)


_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_HEADING = re.compile(r"^(?:#{1,6}|>)\s+")
_TOKEN = re.compile(r"\\(?P<escaped>[^\w\s])|(?P<bold>\*\*)|\[(?P<n>\d{1,4})\]")

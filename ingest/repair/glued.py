"""Labels and bullets that a conversion glued to what goes on behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.repair.joints import starts_low
from ingest.repair.labels import labels_of
from ingest.spans import EMPTY, Traced

_OPENING = re.compile(
    r"^\s*(?:#{1,6}\s+)?(?:\*\*)?(?P<label>[A-Z][A-Z' -]{5,40}[A-Z])\b(?:\*\*)?[:.]?\s+"
    r"(?=[\u2022\u25aa\u25cf-]\s|[\"'\u2018\u201c]?[A-Z][a-z]|[\"'\u2018\u201c]?A\s[a-z])"
)
"""A label in capitals before a sentence or a bullet."""
_NAME = re.compile(r"^\s*\*\*(?P<label>[^*]{3,60})\*\*[:.]?\s+(?P<rest>\S.*)")
"""What may be a city's name, set bold, before the text that tells of it."""
_CELL = re.compile(r"[\t|]")
_TELLS = re.compile(r"[.?!\u2022]")
_LEAST_WORDS = 8
"""Words behind a label that are no misread ornament, and no name that it marks."""
_INNER = re.compile(r"(?<=\S)\s+(?=[\u2022\u25cf\u25aa]\s+\S)")
_LEAST_INNER = 2
_LEAST_ENTRY = 2
"""Words that each entry has more of, its bullet among them."""


def unglued(lines: Sequence[Traced]) -> list[Traced]:
    """The lines, with labels of the benchmark and bullets of a list on lines of their own.

    A table's row, whose cells hold lists, stays as it is.

    >>> line = Traced.whole("GUIDE QUESTIONS \u2022 Who pays? \u2022 How long?")
    >>> [piece.text for piece in unglued([line])]
    ['GUIDE QUESTIONS', '', '\u2022 Who pays?', '\u2022 How long?']
    """
    return [piece for line in lines for piece in _pieces(line)]


def _end_of_label(text: str) -> tuple[int, int] | None:
    """Where a label or name that opens a line ends, and where what it heads begins."""
    label = _OPENING.match(text)
    if label and labels_of(label["label"]):
        rest = text[label.end() :]
        tells = _TELLS.search(rest) or len(rest.split()) >= _LEAST_WORDS
        two = len(labels_of(text.strip())) > 1
        return (label.end("label"), label.end()) if tells and not two else None
    name = _NAME.match(text)
    if not name or not name["label"].isupper() or starts_low(name["rest"]):
        return None
    return name.start("rest"), name.start("rest")


def _pieces(line: Traced) -> Iterator[Traced]:
    if _CELL.search(line.text):
        yield line
        return
    if at := _end_of_label(line.text):
        yield line[: at[0]]
        yield EMPTY
        line = line[at[1] :]
    cuts = [found.start() for found in _INNER.finditer(line.text)]
    if len(cuts) < _LEAST_INNER - line.text.lstrip().startswith(("\u2022", "\u25cf", "\u25aa")):
        yield line
        return
    pieces = [line[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True)]
    # Short entries would look like debris on lines of their own.
    told = all(len(piece.text.split()) > _LEAST_ENTRY for piece in pieces[1:])
    yield from pieces if told else [line]

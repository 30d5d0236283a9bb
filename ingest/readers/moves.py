"""Moves of the pen, written so that pypdf tells by them what is a gap between words.

Skia, with which Chromium and Google Docs print, goes back to the page's corner with `Tm` before
each `Td`. pypdf tells a gap between words by the last step alone, and so sets a space
wherever the font changes, also inside a word ("Gda ń sk" where one font lacks a letter). The two
steps are made one.

What justified text adds to each blank (`Tw`) pypdf leaves out when it tells how far a text
reaches, and so sets a space before what is drawn next on the line, be it a comma or a word's last
letter. It does count moves inside a text, so each blank is followed by one.

Text that is drawn left of where the last one ends is a piece by itself: another row, or the same
text again for weight. pypdf ends a piece where the font is set, so it is set again there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
)

from ingest.readers.fonts import COMPOSITE, dictionary, value_of

_SET, _MOVE = b"Tm", b"Td"
_FONT, _WIDER, _SHOW, _SHOW_PARTS = b"Tf", b"Tw", b"Tj", b"TJ"
_SAVE, _RESTORE = b"q", b"Q"
_MOVES = (b"Td", b"TD")

Operation = tuple[Any, bytes]
"""Operands and operator, as pypdf has them."""


def make_moves_one(page: PageObject, reader: PdfReader) -> None:
    """Change a page, in memory, so that it sets the pen where it is to write."""
    drawn = value_of(page, "/Contents")
    if not isinstance(drawn, ArrayObject | StreamObject):
        return
    contents = ContentStream(drawn, reader, "bytes")
    fonts = dictionary(dictionary(page, "/Resources"), "/Font")
    operations = _parted(_joined(contents.operations))
    contents.operations = list(_widened(operations, fonts))
    page[NameObject("/Contents")] = contents


def _joined(operations: Iterable[Operation]) -> Iterable[Operation]:
    held: Operation | None = None
    for operands, operator in operations:
        if held is not None and operator == _MOVE and _numbers(operands, 2):
            held = (_moved(held[0], operands), _SET)
            continue
        if held is not None:
            yield held
        held = (operands, operator) if operator == _SET and _numbers(operands, 6) else None
        if held is None:
            yield operands, operator
    if held is not None:
        yield held


def _parted(operations: Iterable[Operation]) -> Iterator[Operation]:
    """Operations with the font set again before moves that may lead back."""
    font: Operation | None = None
    for operands, operator in operations:
        if operator == _FONT:
            font = operands, operator
        elif operator in (_SAVE, _RESTORE):
            font = None
        elif font and (operator == _SET or (operator in _MOVES and _is_short(operands, font))):
            yield font
        yield operands, operator


def _is_short(move: Any, font: Operation) -> bool:  # noqa: ANN401 - pypdf's operands
    """Whether a move leads back, or on by less than the size of a letter."""
    size = font[0][1] if len(font[0]) == 2 and _numbers(font[0][1:], 1) else 0
    return bool(_numbers(move, 2) and move[0] < abs(size))


def _numbers(operands: object, count: int) -> bool:
    if not isinstance(operands, list) or len(operands) != count:
        return False
    return all(isinstance(one, int | float) for one in operands)


def _moved(matrix: Sequence[float], by: Sequence[float]) -> list[FloatObject]:
    """A text matrix moved in the coordinates that it sets (ISO 32000-2, 9.4.2)."""
    a, b, c, d, e, f = matrix
    x, y = by
    return [FloatObject(n) for n in (a, b, c, d, e + x * a + y * c, f + x * b + y * d)]


def _widened(operations: Iterable[Operation], fonts: DictionaryObject) -> Iterator[Operation]:
    """Operations with what each blank is wider by said after it (ISO 32000-2, 9.3.3)."""
    size, wider, narrow = 0.0, 0.0, False
    kept: list[tuple[float, float, bool]] = []
    for operands, operator in operations:
        if operator == _SAVE:
            kept.append((size, wider, narrow))
        elif operator == _RESTORE and kept:
            size, wider, narrow = kept.pop()
        elif operator == _WIDER and _numbers(operands, 1):
            wider = float(operands[0])
        elif operator == _FONT and len(operands) == 2 and _numbers(operands[1:], 1):
            size, narrow = float(operands[1]), _is_of_bytes(fonts, operands[0])
        if operator in (_SHOW, _SHOW_PARTS) and len(operands) == 1 and wider and size and narrow:
            shown = operands[0] if operator == _SHOW_PARTS else operands
            yield [ArrayObject(_pushed(shown, FloatObject(-1000 * wider / size)))], _SHOW_PARTS
        else:
            yield operands, operator


def _is_of_bytes(fonts: DictionaryObject, name: object) -> bool:
    """Whether a font's codes are of one byte each: of others no blank is made wider."""
    return bool(dictionary(fonts, str(name)).get("/Subtype", COMPOSITE) != COMPOSITE)


def _pushed(shown: Iterable[Any], move: FloatObject) -> Iterator[Any]:
    for one in shown:
        if not isinstance(one, bytes):
            yield one
            continue
        *before, last = one.split(b" ")
        for word in before:
            yield ByteStringObject(word + b" ")
            yield move
        if last:
            yield ByteStringObject(last)

"""Moves of the pen in two steps, made one.

Skia, with which Chromium and Google Docs print, goes back to the page's corner with `Tm` before
each `Td`. pypdf tells a gap between words by the last step alone, and so sets a space
wherever the font changes, also inside a word ("Gda ń sk" where one font lacks a letter).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, ContentStream, FloatObject, NameObject, StreamObject

_SET, _MOVE = b"Tm", b"Td"

Operation = tuple[Any, bytes]
"""Operands and operator, as pypdf has them."""


def make_moves_one(page: PageObject, reader: PdfReader) -> None:
    """Change a page, in memory, so that it sets the pen where it is to write."""
    found = page.get("/Contents")
    drawn = None if found is None else found.get_object()
    if not isinstance(drawn, ArrayObject | StreamObject):
        return
    contents = ContentStream(drawn, reader, "bytes")
    contents.operations = list(_joined(contents.operations))
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


def _numbers(operands: object, count: int) -> bool:
    if not isinstance(operands, list) or len(operands) != count:
        return False
    return all(isinstance(one, int | float) for one in operands)


def _moved(matrix: Sequence[float], by: Sequence[float]) -> list[FloatObject]:
    """A text matrix moved in the coordinates that it sets (ISO 32000-2, 9.4.2)."""
    a, b, c, d, e, f = matrix
    x, y = by
    return [FloatObject(n) for n in (a, b, c, d, e + x * a + y * c, f + x * b + y * d)]

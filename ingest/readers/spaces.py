"""Fonts that have no blank, told so.

A font that only moves the pen between words often has no glyph for the blank. pypdf then takes
the glyph of code 32, which may be any letter, for it, finds a blank as wide as that one, and runs
the words of the page together. A blank of no known width is added to what the font's codes mean
(its `/ToUnicode`, ISO 32000-2, 9.10.3); pypdf then takes the width that it has for such fonts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, StreamObject

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL
)
_LISTED = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_END = re.compile(rb"\bendcmap\b")
_BLANK = 0x20
COMPOSITE = "/Type0"
"""Kind of a font whose codes may be of two bytes."""
_UNUSED = {1: range(255, 127, -1), 2: range(0xFFFE, 0xFF00, -1)}
"""Codes by their length in bytes, of which one means nothing yet."""


def give_blanks(holder: DictionaryObject) -> None:
    """Change the fonts of a page or form, in memory, so that each knows what a blank is."""
    for font in _fonts(holder, set()):
        found = font.get("/ToUnicode")
        meanings = None if found is None else found.get_object()
        if not isinstance(meanings, StreamObject):
            continue
        data = meanings.get_data()
        codes = dict(_meanings(data))
        if not codes or _BLANK in codes.values():
            continue
        length = 2 if font.get("/Subtype") == COMPOSITE else 1
        unused = next((code for code in _UNUSED[length] if code not in codes), None)
        if unused is not None:
            font[NameObject("/ToUnicode")] = _with_blank(data, unused, length)


def _fonts(holder: DictionaryObject, seen: set[int]) -> Iterator[DictionaryObject]:
    """Fonts of a page or form and of the forms that it draws, each once."""
    resources = dictionary(holder, "/Resources")
    for one in dictionary(resources, "/Font").values():
        font = one.get_object()
        if isinstance(font, DictionaryObject) and id(font) not in seen:
            seen.add(id(font))
            yield font
    for one in dictionary(resources, "/XObject").values():
        form = one.get_object()
        if isinstance(form, DictionaryObject) and id(form) not in seen:
            seen.add(id(form))
            yield from _fonts(form, seen)


def dictionary(holder: DictionaryObject, name: str) -> DictionaryObject:
    """A dictionary's entry of that name; an empty one where it has none."""
    found = holder.get(name)
    value = None if found is None else found.get_object()
    return value if isinstance(value, DictionaryObject) else DictionaryObject()


def _meanings(data: bytes) -> Iterator[tuple[int, int]]:
    """Each code with the first character that it stands for."""
    for kind, section in _SECTION.findall(data):
        if kind == b"bfchar":
            for code, meaning in _CHAR.findall(section):
                yield _number(code), _character(meaning)
            continue
        for low, high, meaning, listed in _RANGE.findall(section):
            first, last = _number(low), min(_number(high), _number(low) + 0xFF)
            if listed:
                each = [_character(one) for one in _LISTED.findall(listed)]
            else:
                each = [_character(meaning) + n for n in range(last - first + 1)]
            yield from zip(range(first, last + 1), each, strict=False)


def _character(digits: bytes) -> int:
    """The first of the UTF-16 units that a meaning consists of."""
    return int(b"".join(digits.split())[:4] or b"0", 16)


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _with_blank(data: bytes, code: int, length: int) -> DecodedStreamObject:
    added = f"1 beginbfchar\n<{code:0{2 * length}X}> <{_BLANK:04X}>\nendbfchar\n".encode()
    end = _END.search(data)
    at = end.start() if end else len(data)
    stream = DecodedStreamObject()
    stream.set_data(data[:at] + b"\n" + added + data[at:])
    return stream

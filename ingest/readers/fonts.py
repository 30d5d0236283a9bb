"""What a page's fonts say of their glyphs, put so that pypdf reads words.

A font that only moves the pen between words often has no glyph for the blank. pypdf then takes
the glyph of code 32, which may be any letter, for it, finds a blank as wide as that one, and runs
the words of the page together. A blank of no known width is added to what the font's codes mean
(its `/ToUnicode`, ISO 32000-2, 9.10.3), or that of code 32 is taken away; pypdf then takes the
width that it has for such fonts.

A glyph whose name has a suffix or parts, such as "a.sc" of small capitals or "f_i", is given out
by its name. It is renamed by the rules of the Adobe Glyph List Specification (section 2): what
follows a full stop does not count, and a low line parts the letters of a ligature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
    StreamObject,
)

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL
)
_LISTED = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_END = re.compile(rb"\bendcmap\b")
_BLANK = 0x20
_LAST_LATIN = 0x180
_NAMED = frozenset({"ff", "fi", "fl", "ffi", "ffl"})
"""Ligatures that have a name, and a character, of their own."""
_PAIR = 2
_JOINED = 0xF0000
"""Where, in the plane for private use, pairs of letters stand for other ligatures."""
_JOINED_LETTERS = re.compile("[\U000f4141-\U000f7a7a]")
_TOO_WIDE = 400
"""Thousandths of the letters' size that the blank of no proportional font has."""
_OF_ONE_WIDTH = 2
"""Widths in a font whose letters are all as wide, a filler's among them."""
COMPOSITE = "/Type0"
"""Kind of a font whose codes may be of two bytes."""


def mend_fonts(page: DictionaryObject, seen: dict[int, DictionaryObject]) -> None:
    """Change the fonts of a page, in memory, so that words and glyphs can be told.

    Args:
        page: and the forms that it draws.
        seen: fonts and forms of the pages before, by identity; those of this one are added.
    """
    for font in _fonts(page, seen):
        meanings = value_of(font, "/ToUnicode")
        if isinstance(meanings, StreamObject):
            _add_blank(font, meanings.get_data())
        else:
            _forget_blank(font)
        _mend_names(font)


def _add_blank(font: DictionaryObject, data: bytes) -> None:
    codes = dict(_meanings(data))
    if not codes or _BLANK in codes.values():
        return
    if font.get("/Subtype") == COMPOSITE:
        unused = (code for code in range(0xFFFE, 0xFF00, -1) if code not in codes)
        length = 2
    else:
        first, count = font.get("/FirstChar"), len(_entries(font, "/Widths"))
        shown = range(first, first + count) if isinstance(first, int) else range(256)
        unused = (code for code in range(255, -1, -1) if code not in shown or code not in codes)
        length = 1
    if (code := next(unused, None)) is not None:
        font[NameObject("/ToUnicode")] = _with_blank(data, code, length)


def _forget_blank(font: DictionaryObject) -> None:
    """Take the width of code 32 away where no blank is so wide: TeX fills gaps in the list."""
    names = _entries(dictionary(font, "/Encoding"), "/Differences")
    widths = [_number_of(one) for one in _entries(font, "/Widths")]
    first = font.get("/FirstChar")
    if not names or NameObject("/space") in names or not isinstance(first, int):
        return
    at = _BLANK - first
    if 0 <= at < len(widths) and widths[at] >= _TOO_WIDE and len(set(widths)) > _OF_ONE_WIDTH:
        widths[at] = 0.0
        font[NameObject("/Widths")] = ArrayObject(FloatObject(one) for one in widths)


def _number_of(one: PdfObject) -> float:
    return float(one) if isinstance(one, int | float) else 0.0


def _mend_names(font: DictionaryObject) -> None:
    encoding = dictionary(font, "/Encoding")
    if names := _entries(encoding, "/Differences"):
        renamed = ArrayObject(_renamed(one) for one in names)
        font[NameObject("/Encoding")] = DictionaryObject(
            {**encoding, NameObject("/Differences"): renamed}
        )


def _renamed(name: PdfObject) -> PdfObject:
    """A glyph's name without its suffix; of a ligature, or a bare number, that of a character."""
    if not isinstance(name, NameObject):
        return name
    plain = name[1:].partition(".")[0]
    parts = plain.split("_")
    letters = "".join(parts) if len(parts) > 1 and all(map(_is_letter, parts)) else ""
    if letters in _NAMED:
        plain = letters
    elif len(letters) == _PAIR:
        plain = f"u{_JOINED + _pair(letters):X}"
    elif plain.isdecimal() and _BLANK <= int(plain) < _LAST_LATIN:
        plain = f"uni{int(plain):04X}"
    return NameObject(f"/{plain}") if plain else name


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isascii() and text.isalpha()


def _pair(letters: str) -> int:
    return ord(letters[0]) << 8 | ord(letters[1])


def apart(text: str) -> str:
    """Text with the letters of each ligature that has no character of its own.

    >>> apart(chr(0xF5468) + "e fields")
    'The fields'
    """
    return _JOINED_LETTERS.sub(lambda m: chr(ord(m[0]) >> 8 & 0x7F) + chr(ord(m[0]) & 0x7F), text)


def _fonts(
    holder: DictionaryObject, seen: dict[int, DictionaryObject]
) -> Iterator[DictionaryObject]:
    """Fonts of a page or form and of the forms that it draws, each once."""
    resources = dictionary(holder, "/Resources")
    for one in dictionary(resources, "/Font").values():
        font = one.get_object()
        if isinstance(font, DictionaryObject) and id(font) not in seen:
            seen[id(font)] = font
            yield font
    for one in dictionary(resources, "/XObject").values():
        form = one.get_object()
        if isinstance(form, DictionaryObject) and id(form) not in seen:
            seen[id(form)] = form
            yield from _fonts(form, seen)


def value_of(holder: DictionaryObject, name: str) -> PdfObject | None:
    """A dictionary's entry of that name, wherever in the file it stands; None without one."""
    found = holder.get(name)
    return None if found is None else found.get_object()


def dictionary(holder: DictionaryObject, name: str) -> DictionaryObject:
    """A dictionary's entry of that name; an empty one where it has none."""
    value = value_of(holder, name)
    return value if isinstance(value, DictionaryObject) else DictionaryObject()


def _entries(holder: DictionaryObject, name: str) -> list[PdfObject]:
    """The entries of an array; none where it has no such array."""
    value = value_of(holder, name)
    return [one.get_object() for one in value] if isinstance(value, ArrayObject) else []


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

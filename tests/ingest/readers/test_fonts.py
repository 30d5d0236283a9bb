"""Fonts and moves of the pen as real programs write them, read as words."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)
from reportlab.pdfbase.pdfmetrics import stringWidth

from ingest.model import Source
from ingest.readers import read

MakeSource = Callable[[str, bytes], Source]
WIDE, LETTER = 850, 500
LETTERS = range(33, 123)
"""Codes of a font whose code 32 is another letter, and whose letters stand one lower."""


def pdf(drawn: bytes, font: DictionaryObject) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    page[NameObject("/Contents")] = stream(drawn)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def stream(data: bytes) -> StreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    return made


def names(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): one for key, one in entries.items()})


def numbers(*of: int) -> ArrayObject:
    return ArrayObject(NumberObject(one) for one in of)


def meanings(code_bytes: int, *, listed: bool) -> StreamObject:
    """Code 32 means M, the others mean themselves."""
    digits = 2 * code_bytes
    each = [f"<{ord(chr(code)):04X}>" for code in LETTERS]
    first, last = f"<{LETTERS[0]:0{digits}X}>", f"<{LETTERS[-1]:0{digits}X}>"
    target = f"[{' '.join(each)}]" if listed else each[0]
    return stream(
        f"begincmap\n1 begincodespacerange\n<{'00' * code_bytes}> <{'FF' * code_bytes}>\n"
        f"endcodespacerange\n1 beginbfchar\n<{32:0{digits}X}> <004D>\nendbfchar\n"
        f"1 beginbfrange\n{first} {last} {target}\nendbfrange\nendcmap\n".encode()
    )


def simple_font(**entries: Any) -> DictionaryObject:
    return names(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type1"),
        BaseFont=NameObject("/ABCDEF+Subset"),
        FirstChar=NumberObject(32),
        LastChar=NumberObject(122),
        Widths=numbers(WIDE, *(LETTER + code % 2 for code in LETTERS)),
        **entries,
    )


def composite_font() -> DictionaryObject:
    descendant = names(
        Type=NameObject("/Font"),
        Subtype=NameObject("/CIDFontType2"),
        BaseFont=NameObject("/ABCDEF+Subset"),
        DW=NumberObject(LETTER),
        W=ArrayObject([NumberObject(32), numbers(WIDE)]),
    )
    return names(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type0"),
        BaseFont=NameObject("/ABCDEF+Subset"),
        Encoding=NameObject("/Identity-H"),
        DescendantFonts=ArrayObject([descendant]),
        ToUnicode=meanings(2, listed=False),
    )


def in_parts(*words: str, code_bytes: int = 1, gap: int = 220) -> bytes:
    parts = [
        f"<{word.encode('latin1' if code_bytes == 1 else 'utf-16-be').hex()}>" for word in words
    ]
    return f"BT /F1 10 Tf 50 700 Td [{f' -{gap} '.join(parts)}] TJ ET".encode()


@pytest.mark.parametrize("listed", [False, True])
def test_a_font_without_a_blank_still_parts_words(make_source: MakeSource, listed: bool) -> None:
    font = simple_font(ToUnicode=meanings(1, listed=listed))
    text = read(make_source("a.pdf", pdf(in_parts("Who", "asks", "whom?"), font))).text
    assert text.strip() == "Who asks whom?"


def test_so_does_one_with_codes_of_two_bytes(make_source: MakeSource) -> None:
    drawn = in_parts("Who", "asks", "whom?", code_bytes=2)
    text = read(make_source("a.pdf", pdf(drawn, composite_font()))).text
    assert text.strip() == "Who asks whom?"


def test_kerning_parts_no_word(make_source: MakeSource) -> None:
    font = simple_font(ToUnicode=meanings(1, listed=False))
    text = read(make_source("a.pdf", pdf(in_parts("W", "ho", gap=60), font))).text
    assert text.strip() == "Who"


def differences(*entries: str | int) -> DictionaryObject:
    listed = (
        NameObject(f"/{one}") if isinstance(one, str) else NumberObject(one) for one in entries
    )
    return names(Type=NameObject("/Encoding"), Differences=ArrayObject(listed))


def test_a_filler_among_the_widths_is_no_blank(make_source: MakeSource) -> None:
    font = simple_font(Encoding=differences(97, "a", "b", "c"))
    text = read(make_source("a.pdf", pdf(in_parts("abc", "cab"), font))).text
    assert text.strip() == "abc cab"


def test_glyphs_are_read_by_what_their_names_mean(make_source: MakeSource) -> None:
    encoding = differences(65, "T_h", "e.sc", "f_i", "n.Var", "d", "101", "three.oldstyle")
    drawn = b"BT /F1 10 Tf 50 700 Td (ABCDEFG) Tj ET"
    text = read(make_source("a.pdf", pdf(drawn, simple_font(Encoding=encoding)))).text
    assert text.strip() == "Thefinde3"


def helvetica() -> DictionaryObject:
    return names(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type1"),
        BaseFont=NameObject("/Helvetica"),
        Encoding=NameObject("/WinAnsiEncoding"),
    )


@pytest.mark.parametrize("operator", ["({}) Tj", "[({})] TJ"])
def test_blanks_that_justified_lines_widen_do_not_part_a_word(
    make_source: MakeSource, operator: str
) -> None:
    words, wider = "a line that is set wide to its en", 2.0
    end = stringWidth(words, "Helvetica", 10) + words.count(" ") * wider
    drawn = f"BT /F1 10 Tf {wider} Tw 50 700 Td {operator.format(words)} {end:.2f} 0 Td (d) Tj ET"
    text = read(make_source("a.pdf", pdf(drawn.encode(), helvetica()))).text
    assert text.strip() == words + "d"


def test_text_drawn_again_for_weight_is_read_once(make_source: MakeSource) -> None:
    drawn = b"BT /F1 10 Tf 50 700 Td (Key factor one) Tj 0.3 0 Td (Key factor one) Tj ET "
    drawn += b"BT /F1 10 Tf 50 680 Td (Who asks?) Tj -0.3 0.2 Td (Who asks?) Tj ET"
    text = read(make_source("a.pdf", pdf(drawn, helvetica()))).text
    assert text.split("\n") == ["Key factor one", "Who asks?"]


def test_a_row_left_of_the_last_is_another(make_source: MakeSource) -> None:
    drawn = b"BT /F1 10 Tf 300 700 Td (right) Tj -250 -0.4 Td (left) Tj ET"
    text = read(make_source("a.pdf", pdf(drawn, helvetica()))).text
    assert text.split() == ["right", "left"]


def test_letters_drawn_one_by_one_are_all_read(make_source: MakeSource) -> None:
    moved = "".join(f"({c}) Tj {stringWidth(c, 'Helvetica', 10):.2f} 0 Td " for c in "all skill")
    text = read(
        make_source("a.pdf", pdf(f"BT /F1 10 Tf 50 700 Td {moved} ET".encode(), helvetica()))
    ).text
    assert text.strip() == "all skill"

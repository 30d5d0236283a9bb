from __future__ import annotations

import io
import logging
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import UnreadableSourceError
from ingest.model import Source
from ingest.readers import read
from ingest.spans import letters

MakeSource = Callable[[str, bytes], Source]
Column = tuple[int, Sequence[str]]
"""Distance from the left edge in points, and the lines."""


def pdf(*pages: Sequence[Column]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for columns in pages:
        for left, lines in columns:
            text = canvas.beginText(left, 780)
            for line in lines:
                text.textLine(line)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def two_pages() -> bytes:
    return pdf([(50, ["Key factor one", "Guide questions"])], [(50, ["Malmö and", "Utrecht"])])


def in_two_steps(*runs: tuple[str, str]) -> bytes:
    """A line of fonts and words; before each the pen goes back to the left, as Skia's does."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(both_fonts())))
    drawn, at = "", 0.0
    for font, words in runs:
        drawn += f"BT /{FONTS[font]} 10 Tf 1 0 0 1 50 0 Tm {at} 700 Td ({words}) Tj ET\n"
        at += stringWidth(words, font, 10)
    stream = ContentStream(None, writer)
    stream.set_data(drawn.encode())
    writer.pages[0].replace_contents(stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


FONTS = {"Helvetica": "F1", "Times-Roman": "F2"}


@cache
def both_fonts() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for font in FONTS:
        canvas.setFont(font, 10)
        canvas.drawString(50, 700, "words")
    canvas.save()
    return out.getvalue()


def encrypted(password: str, owner: str, algorithm: str = "RC4-128") -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(two_pages())))
    writer.encrypt(password, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_pages_are_parted_by_form_feeds(make_source: MakeSource) -> None:
    document = read(make_source("a.pdf", two_pages()))
    first, second = document.text.split("\f")
    assert letters(first) == letters("Key factor one Guide questions")
    assert letters(second) == letters("Malmö and Utrecht")
    assert document.page_starts == (0, len(first) + 1)
    assert document.page(document.text.index("Guide")) == 1
    assert document.page(document.text.index("Malmö")) == 2
    assert document.page(document.text.index("Utrecht")) == 2


def test_columns_stay_apart(make_source: MakeSource) -> None:
    data = pdf([(50, ["left one", "left two", "left three"]), (320, ["right one", "right two"])])
    text = read(make_source("a.pdf", data)).text
    assert letters(text) == letters("left one left two left three right one right two")


def test_another_font_inside_a_word_does_not_part_it(make_source: MakeSource) -> None:
    runs = [
        ("Helvetica", "In Gda"),
        ("Times-Roman", "n"),
        ("Helvetica", "sk"),
        ("Times-Roman", ", once"),
        ("Helvetica", " a port"),
    ]
    assert read(make_source("a.pdf", in_two_steps(*runs))).text.strip() == "In Gdansk, once a port"


def test_a_hyphen_at_a_line_end_is_kept_for_repair(make_source: MakeSource) -> None:
    text = read(make_source("a.pdf", pdf([(50, ["entre-", "preneurs"])]))).text
    assert "entre-\npreneurs" in text


def test_an_empty_page_counts(make_source: MakeSource) -> None:
    document = read(make_source("a.pdf", pdf([(50, ["one"])], [], [(50, ["three"])])))
    assert len(document.page_starts) == 3
    assert document.page(document.text.index("three")) == 3


def test_the_same_file_gives_the_same_text(make_source: MakeSource) -> None:
    source = make_source("a.pdf", two_pages())
    assert read(source) == read(source)


def test_a_scan_has_no_text(make_source: MakeSource) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    pixel = b"P6 1 1 255 \x10\x20\x30"
    canvas.drawImage(ImageReader(io.BytesIO(pixel)), 0, 0, 200, 200)
    canvas.save()
    with pytest.raises(UnreadableSourceError, match=r"1 page\(s\) but no text.*OCR"):
        read(make_source("a.pdf", out.getvalue()))


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128"])
def test_a_password_is_asked_for(make_source: MakeSource, algorithm: str) -> None:
    with pytest.raises(UnreadableSourceError, match="encrypted: save a copy without a password"):
        read(make_source("a.pdf", encrypted("secret", "owner", algorithm)))


def test_a_file_locked_against_change_only_is_read(make_source: MakeSource) -> None:
    text = read(make_source("a.pdf", encrypted("", "owner"))).text
    assert text == read(make_source("b.pdf", two_pages())).text


@pytest.mark.parametrize(
    "data", [b"", b"words", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF\n", two_pages()[:400]]
)
def test_damaged(make_source: MakeSource, data: bytes) -> None:
    source = make_source("a.pdf", data)
    with pytest.raises(UnreadableSourceError, match="no PDF, or a damaged one") as caught:
        read(source)
    assert str(source.file) in str(caught.value)


def test_missing_file(tmp_path: Path, make_source: MakeSource) -> None:
    source = make_source("a.pdf", two_pages())
    source.file.unlink()
    with pytest.raises(UnreadableSourceError, match="cannot be opened"):
        read(source)


def test_small_flaws_are_mended_in_silence(
    make_source: MakeSource, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    level = logging.getLogger("pypdf").level
    data = two_pages().replace(b"startxref\n", b"startxref\n9")
    assert "Utrecht" in read(make_source("a.pdf", data)).text
    assert not caplog.records
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("pypdf").level == level


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(
        st.tuples(st.integers(0, len(two_pages()) - 1), st.binary(min_size=1, max_size=4)),
        min_size=1,
        max_size=8,
    )
)
def test_any_damage_is_read_or_told(
    make_source: MakeSource, damage: list[tuple[int, bytes]]
) -> None:
    data = bytearray(two_pages())
    for at, new in damage:
        data[at : at + len(new)] = new
    try:
        document = read(make_source("a.pdf", bytes(data)))
    except UnreadableSourceError:
        return
    assert document.text.encode()
    assert len(document.page_starts) == document.text.count("\f") + 1

"""The PDF, read back by another library."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
import typst
from pypdf import PdfReader

from assistant.basket import words
from assistant.basket.briefing import Briefing
from assistant.basket.model import Basket
from assistant.basket.pdf import EUROPEAN, NoteUnprintableError, check_printable, pdf
from ingest.spans import letters
from tests.assistant.basket.collected import BASKET, NOTE, note, printed

EUROPE = (
    "Ąą Čč Ďď Éé Ęę Ğğ Ħħ İı Ķķ Łł Ňň Őő Řř Şş Țț Ůů Žž ß Ææ Øø Åå Þþ Ðð Œœ "
    "Ββ Γγ Δδ Θθ Λλ Ξξ Σσς Ψψ Ωω ά ή ώ Бб Гг Ѓѓ Ђђ Єє Її Ћћ Џџ Щщ Ъъ Ээ Юю Яя"
)


def pages(briefing: Briefing) -> list[str]:
    return [each.extract_text() for each in PdfReader(io.BytesIO(pdf(briefing))).pages]


def test_quotes_footnotes_and_notes_are_printed_exactly() -> None:
    found = pages(note())
    for quote in note().quotes:
        assert printed(quote.words, found)
        assert letters(quote.footnote) in letters("".join(found))
    assert printed(NOTE, found)
    assert all(letters(each) in letters("".join(found)) for each in note().sources)


def test_it_is_tagged_has_bookmarks_a_language_and_a_title() -> None:
    reader = PdfReader(io.BytesIO(pdf(note())))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == words.LANGUAGE
    assert b"pdfuaid:part" in reader.xmp_metadata.stream.get_data()
    assert reader.metadata.title == BASKET.title
    assert "Vienna" in [each.title for each in reader.outline if not isinstance(each, list)]
    links = [
        note_.get_object()["/A"]["/URI"]
        for page in reader.pages
        for note_ in page.get("/Annots", ())
        if "/A" in note_.get_object() and "/URI" in note_.get_object()["/A"]
    ]
    assert {each.link for each in note().quotes} <= set(links)


def test_it_has_the_letters_of_europe() -> None:
    found = pages(note(replace(BASKET, note=EUROPE)))
    assert letters(EUROPE) in letters("".join(found))


def test_the_same_note_is_the_same_file() -> None:
    assert pdf(note()) == pdf.__wrapped__(note())


def test_what_passes_unchecked_is_in_the_font_that_comes_along() -> None:
    every = "".join(filter(EUROPEAN.fullmatch, map(chr, range(0x20, 0x2100))))
    letters_ = " ".join(every.replace("\xad", ""))
    typst.compile(
        f'#set document(title: "x")\n#set text(font: "Libertinus Serif", fallback: false)\n'
        f"#{json.dumps(letters_, ensure_ascii=False)}".encode(),
        format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True,
    )  # fmt: skip
    check_printable(note())
    check_printable(note(replace(BASKET, note=EUROPE)))


def test_what_no_font_can_show_is_said() -> None:
    with pytest.raises(NoteUnprintableError, match="cannot be set as PDF"):
        check_printable(note(replace(BASKET, note="\U0010f123")))


def test_an_empty_note_is_a_page() -> None:
    assert words.UNTITLED in pages(note(Basket()))[0]

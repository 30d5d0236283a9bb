"""The Word document, read back by python-docx and opened in LibreOffice."""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from assistant.basket import words
from assistant.basket.model import Basket
from assistant.basket.styles import NOTE, QUOTE
from assistant.basket.word import word
from ingest.spans import letters
from tests.assistant.basket.collected import BASKET, note, printed
from tests.assistant.basket.collected import NOTE as OURS

FILE = word(note())
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(FILE)) as found:
        return found.read(name).decode()


def test_quotes_are_exact_and_each_has_a_footnote() -> None:
    document = docx.Document(io.BytesIO(FILE))
    quoted = [each for each in document.paragraphs if each.style and each.style.name == QUOTE]
    whole = letters("".join(each.text for each in quoted))
    assert whole == "".join(letters(each.words) for each in note().quotes)
    marks = [
        mark.get(f"{_W}id")
        for each in document.paragraphs
        for mark in each._p.iter(f"{_W}footnoteReference")
    ]
    assert marks == [str(n) for n in range(2, 11)]
    footnotes = html.unescape(re.sub("<[^>]+>", "", part("word/footnotes.xml")))
    for quote in note().quotes:
        assert letters(quote.footnote) in letters(footnotes)
    assert part("word/_rels/footnotes.xml.rels").count("https://desk.example/source?") == 9


def test_headings_language_and_title_are_told_to_machines() -> None:
    document = docx.Document(io.BytesIO(FILE))
    about = document.core_properties
    assert (about.title, about.language, about.author) == (
        BASKET.title, words.LANGUAGE, words.MAKER,
    )  # fmt: skip
    styles = [(each.style.name, each.text) for each in document.paragraphs if each.style]
    assert styles[0] == ("Title", BASKET.title)
    assert ("Heading 1", "Vienna") in styles
    assert styles.count(("Heading 1", words.SOURCES)) == 1
    assert f'w:lang w:val="{words.LANGUAGE}"' in part("word/styles.xml")


def test_the_officers_words_are_set_apart() -> None:
    document = docx.Document(io.BytesIO(FILE))
    ours = [each.text for each in document.paragraphs if each.style and each.style.name == NOTE]
    first, second = OURS.split("\n")
    assert ours == [f"{words.OPENING}: For <Monday>.", f"{words.NOTE}: {first}", second]


def test_an_empty_note_is_a_document_too() -> None:
    document = docx.Document(io.BytesIO(word(note(Basket()))))
    assert document.paragraphs[0].text == words.UNTITLED


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the note as LibreOffice's PDF and text."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        pytest.skip("no LibreOffice here: apt-get install libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("office")
    (folder / "note.docx").write_bytes(FILE)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form in ("pdf", "txt:Text (encoded):UTF8"):
        subprocess.run(
            [soffice, profile, "--headless", "--convert-to", form, "--outdir", folder,
             folder / "note.docx"],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return folder


@pytest.mark.slow
def test_libreoffice_opens_it_with_exact_quotes_and_true_footnotes(office: Path) -> None:
    text = letters((office / "note.txt").read_text(encoding="utf-8-sig"))
    pages = [each.extract_text() for each in PdfReader(office / "note.pdf").pages]
    for quote in note().quotes:
        assert letters(quote.words) in text
        assert printed(quote.words, pages)
        assert letters(quote.footnote) in letters("".join(pages))
    # Set under the page that their numbers stand on, not all at the end.
    assert letters(note().quotes[0].footnote) in letters(pages[0])
    assert letters(OURS) in text
    reader = PdfReader(office / "note.pdf")
    assert reader.metadata is not None
    assert reader.metadata.title == BASKET.title
    assert "Vienna" in [each.title for each in reader.outline if not isinstance(each, list)]

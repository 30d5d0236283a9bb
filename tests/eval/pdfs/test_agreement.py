"""Two readings of a PDF compared."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from eval.errors import SystemMissingError
from eval.pdfs.agreement import agreement
from eval.pdfs.poppler import READER

TEXT = "The city meets every family within ten working days of arrival in person"


def pdf(folder: Path, *lines: str) -> Path:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for at, line in enumerate(lines):
        canvas.drawString(60, 700 - 14 * at, line)
    canvas.save()
    file = folder / "a.pdf"
    file.write_bytes(out.getvalue())
    return file


@pytest.mark.skipif(shutil.which(READER) is None, reason="Poppler's utilities are not installed")
def test_plain_print_is_read_alike(tmp_path: Path) -> None:
    found = agreement(pdf(tmp_path, TEXT, TEXT.upper()))
    assert found.words == 2 * sum(len(word) > 3 for word in TEXT.split())
    assert (found.found, found.kept, found.right, found.fault) == (1.0, 1.0, 1.0, "")
    assert found.ordered > 0.9


@pytest.mark.skipif(shutil.which(READER) is None, reason="Poppler's utilities are not installed")
def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"no PDF at all")
    assert "is no PDF" in agreement(file).fault


def test_the_other_reader_must_be_installed(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemMissingError, match=r"poppler-utils"):
        agreement(pdf(tmp_path, TEXT))

"""Toolkits that are PDFs, as the text that another program takes out of them."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from eval.errors import SystemMissingError
from eval.pdfs.poppler import READER
from eval.toolkits.as_text import WAYS, as_text
from eval.toolkits.collection import read_toolkits

CHOSEN = [one for one in read_toolkits("dev") if one.name in ("culture", "housing", "rumours")]
NEEDS = pytest.mark.skipif(shutil.which(READER) is None, reason="Poppler is not installed")


def squeezed(text):
    return "".join(text.split())


@NEEDS
@pytest.mark.parametrize("way", WAYS)
def test_pdfs_become_texts_and_others_are_left_out(way, tmp_path):
    found = as_text(CHOSEN, way, tmp_path)
    assert [one.name for one in found] == ["culture", "housing"]
    for one in found:
        text = one.file.read_text(encoding="utf-8")
        assert one.file.parent == tmp_path
        assert one.file.suffix == ".txt"
        assert text.count("\f") > 5
        assert squeezed(one.title)[:12].casefold() in squeezed(text).casefold()


@NEEDS
def test_the_layout_keeps_columns_abreast(tmp_path):
    widest = {}
    for way in WAYS:
        (housing,) = as_text([one for one in CHOSEN if one.name == "housing"], way, tmp_path)
        lines = housing.file.read_text(encoding="utf-8").split("\n")
        widest[way] = sum("     " in line.strip() for line in lines)
    assert widest["layout"] > 10 * max(1, widest["plain"])


@NEEDS
def test_a_file_of_which_nothing_is_read_is_told(tmp_path):
    file = tmp_path / "torn.pdf"
    file.write_bytes(b"%PDF-1.4 torn")
    with pytest.raises(SystemMissingError, match=r"read nothing of .*torn\.pdf"):
        as_text([replace(CHOSEN[0], file=file)], "plain", tmp_path)


def test_the_program_must_be_installed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemMissingError, match=r"poppler-utils"):
        as_text(CHOSEN, "plain", tmp_path)

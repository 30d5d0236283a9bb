"""Pages drawn, with words marked where they stand."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from assistant.facsimile.draw import WIDTH_PX, FacsimileError, picture
from assistant.facsimile.leaves import Wanted
from tests.ui.printed import print_pdf

WORDS = (Wanted("Oslo lends laptops to newcomers", 19),)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "printed.pdf"
    print_pdf(path)
    return path


def yellow_rows(png):
    """Rows that hold the marks' yellow, in [0, 1] from the top."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    pixels = image.load()
    return [
        y / image.height
        for y in range(image.height)
        if any(pixels[x, y][2] < 160 and pixels[x, y][0] > 230 for x in range(0, image.width, 4))
    ]


def test_the_words_are_marked_where_they_are_printed(file):
    shown = picture(file, 2, WORDS)
    assert (shown.number, shown.pages, shown.marked) == (2, 3, 1)
    assert Image.open(io.BytesIO(shown.png)).width == WIDTH_PX
    # Baseline 720 of 842 points: 14.5 % from the top.
    rows = yellow_rows(shown.png)
    assert 0.12 < rows[0] < rows[-1] < 0.155
    assert picture(file, 2, WORDS) is shown


def test_words_of_another_page_are_not_marked(file):
    shown = picture(file, 1, WORDS)
    assert shown.marked == 0
    assert yellow_rows(shown.png) == []


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (99, 3)])
def test_a_page_beyond_the_ends_is_the_last_one_there(file, asked, given):
    assert picture(file, asked, ()).number == given


def test_a_changed_file_is_drawn_anew(file):
    before = picture(file, 1, ())
    file.write_bytes(file.read_bytes() + b"\n")
    assert picture(file, 1, ()) is not before


@pytest.mark.parametrize("content", [None, b"", b"no PDF at all"])
def test_what_cannot_be_drawn_is_told(tmp_path, content):
    path = tmp_path / "broken.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FacsimileError, match=r"broken\.pdf"):
        picture(path, 1, ())

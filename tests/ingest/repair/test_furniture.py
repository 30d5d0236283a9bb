"""What print repeats on its pages."""

from __future__ import annotations

from ingest.repair.furniture import drop_furniture
from ingest.spans import Traced


def kept(*pages):
    lines = [[Traced(text, tuple(range(len(text)))) for text in page] for page in pages]
    return [[line.text for line in page] for page in drop_furniture(lines)]


TOLD = ("Turin", "Ghent", "Oslo", "Leeds")


def page(head, number):
    city = TOLD[number]
    body = [
        f"{city} begins with its schools",
        f"and goes on to the ports of {city}",
        f"whose workers {city} has counted",
    ]
    return [head, *body], body


def test_a_running_head_goes_even_where_a_scan_misread_it():
    heads = ["Equal Cities Toolkits, No. 4"] * 3 + ["Eque! Cities Tooikits, No. 4"]
    pages, bodies = zip(*(page(head, n) for n, head in enumerate(heads)), strict=True)
    for lines, body in zip(kept(*pages), bodies, strict=True):
        assert not any("No. 4" in line for line in lines)
        assert set(body) <= set(lines)


def test_a_line_that_only_resembles_a_short_head_stays():
    heads = ["Foreword"] * 3 + ["Forewarn"]
    pages = [page(head, n)[0] for n, head in enumerate(heads)]
    assert kept(*pages)[3][0] == "Forewarn"


def test_what_numbers_the_parts_is_no_running_head():
    pages = []
    for n in range(4):
        pages += [[f"Cornerstone {n + 1}", *page("", n)[0][1:], f"A Toolkit {2 * n}"]]
        pages += [[*page("", n)[0][1:], f"A Toolkit {2 * n + 1}"]]
    out = kept(*pages)
    assert [lines[0] for lines in out[::2]] == [f"Cornerstone {n}" for n in range(1, 5)]
    assert not any("Toolkit" in line for lines in out for line in lines)


def test_a_running_foot_goes_where_a_column_is_read_behind_it():
    head = "Forum of European Cities"
    filler = [f"line {word} of the side column" for word in ("one", "two", "three", "four", "five")]
    pages = [[*page(head, n)[0]] for n in range(3)]
    pages.append([*filler, head, *filler])
    assert head not in kept(*pages)[3]
    assert kept(*pages)[3] == filler * 2


def test_blank_lines_do_not_hide_a_running_head():
    pages = [
        ["", "", f"{city} tells", "", "", "A QUIET PLACE", *page("", n)[0]]
        for n, city in enumerate(TOLD)
    ]
    assert not any("A QUIET PLACE" in lines for lines in kept(*pages))


def test_the_menu_of_web_pages_stands_once():
    menu = ["Skip to content", "Cover", "About this site", "The standard", "References"]
    (lines,) = kept([line for city in TOLD for line in (*menu, *page("", TOLD.index(city))[1])])
    assert [line for line in lines if line in menu] == menu
    assert all(line in lines for n in range(4) for line in page("", n)[1])


def test_what_recurs_alone_stays():
    (lines,) = kept([line for n in range(4) for line in ("Guide questions", *page("", n)[1])])
    assert lines.count("Guide questions") == 4

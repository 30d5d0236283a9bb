"""Toolkits that nobody has seen: made up, set in many ways, printed, scanned and read back."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from ingest.catalogue import Item, counts, make_catalogue
from ingest.corpus import outline_source
from ingest.model import Kind, Source
from ingest.passages import make_passages
from ingest.spans import is_exact, letters

DATA = Path(__file__).parents[1] / "data" / "toolkits"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
CLEAN = sorted(name for name in EXPECTED if not name.startswith("columns"))
COLUMNS = sorted(name for name in EXPECTED if name.startswith("columns"))
ONE_WRONG = 1
"""Guide questions of a toolkit that two columns run together may leave with a word too many."""


@pytest.fixture(scope="module")
def make() -> Iterator[ModuleType]:
    """The script that wrote the files."""
    sys.path.insert(0, str(DATA))
    try:
        yield importlib.import_module("make")
    finally:
        sys.path.remove(str(DATA))
        for name in ("make", "contents", "styles", "pdf"):
            sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def read(places, limits):
    """Reads a file and gives its catalogue; nothing in it may be inexact."""

    def items(file: Path, title: str) -> tuple[Item, ...]:
        source = Source(file.stem, title, "", "", 2014, "", (), "en", "", "", file)
        one = outline_source(source, places)
        stored = one.document.text
        for passage in make_passages(one.document, one.outline, one.casing, limits):
            assert is_exact(stored, passage.spans, passage.text)
        found = make_catalogue(one.document, one.outline, one.casing)
        assert all(is_exact(stored, item.spans, item.text) for item in found)
        return found

    return items


def _letters_of(items, kind, what="text"):
    return [letters(getattr(item, what) or "") for item in items if item.kind is kind]


def _questions(expected):
    return [letters(q) for factor in expected["factors"] for q in factor["questions"]]


def _examples(expected):
    return [example for factor in expected["factors"] for example in factor["examples"]]


def _check_places(items, expected):
    wanted = [letters(example["place"]) for example in _examples(expected)]
    assert _letters_of(items, Kind.EXAMPLE, "place") == wanted


def _check(items, expected):
    factors = expected["factors"]
    assert _letters_of(items, Kind.KEY_FACTOR, "name") == [letters(f["title"]) for f in factors]
    assert _letters_of(items, Kind.KEY_FACTOR) == [letters(f["intro"]) for f in factors]
    assert _letters_of(items, Kind.GUIDE_QUESTION) == _questions(expected)
    _check_places(items, expected)
    # In prose the example's place stands in its first words, so that only the rest is compared.
    told = [re.sub(r"(?m)^\d\. ", "", i.text) for i in items if i.kind is Kind.EXAMPLE]
    for text, example in zip(told, _examples(expected), strict=True):
        wanted = letters(example["text"])
        assert letters(text).endswith(wanted[12:])
        assert len(letters(text)) <= len(wanted) + 25
    assert _letters_of(items, Kind.CONTEXT_FACTOR, "name") == list(
        map(letters, expected["context"])
    )
    assert _letters_of(items, Kind.STANDARD) == [letters(expected["standard"])]


@pytest.mark.parametrize("name", CLEAN)
def test_toolkits_are_read_as_they_were_written(name, read):
    items = read(DATA / name, EXPECTED[name]["title"])
    _check(items, EXPECTED[name])
    terms = _letters_of(items, Kind.DEFINITION, "name")
    assert terms == [letters(term) for term in EXPECTED[name]["terms"]]


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_of_any_width_are_told_apart(name, read):
    items = read(DATA / name, EXPECTED[name]["title"])
    factors = EXPECTED[name]["factors"]
    titles = [letters(f["title"]) for f in factors]
    assert _letters_of(items, Kind.KEY_FACTOR, "name") == titles
    found, wanted = _letters_of(items, Kind.GUIDE_QUESTION), _questions(EXPECTED[name])
    assert len(found) == len(wanted)
    assert sum(a != b for a, b in zip(found, wanted, strict=True)) <= ONE_WRONG
    _check_places(items, EXPECTED[name])


@pytest.mark.parametrize("name", ["capitals.txt", "markdown_key_factor.md", "dashed.txt"])
def test_byte_order_mark_and_windows_line_ends_change_nothing(name, read, tmp_path):
    file = tmp_path / name
    text = (DATA / name).read_text(encoding="utf-8")
    file.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
    _check(read(file, EXPECTED[name]["title"]), EXPECTED[name])


@pytest.mark.parametrize("name", ["capitals.txt", "markdown_number_before.md", "city_of.txt"])
def test_blank_lines_are_not_needed(name, read, tmp_path):
    file = tmp_path / name
    text = (DATA / name).read_text(encoding="utf-8")
    file.write_text(text.replace("\n\n", "\n"), encoding="utf-8")
    _check(read(file, EXPECTED[name]["title"]), EXPECTED[name])


@pytest.mark.parametrize("columns", [False, True])
@pytest.mark.parametrize("number", [1, 2])
def test_printed_toolkits_are_read_back(number, columns, make, read, tmp_path):
    file = tmp_path / "printed.pdf"
    toolkit = replace(make.TOOLKITS[number], terms=[])
    importlib.import_module("pdf").write_pdf(toolkit, file, columns=columns)
    _check(read(file, toolkit.title), make.expected(toolkit))


def test_examples_need_no_label(read, tmp_path):
    file = tmp_path / "unlabelled.txt"
    text = (DATA / "capitals.txt").read_text(encoding="utf-8")
    file.write_text(text.replace("EXAMPLES\n\n", "", 3), encoding="utf-8")
    _check_places(read(file, "A toolkit"), EXPECTED["capitals.txt"])


def test_charter_footnotes_and_examples_in_prose(read, places, limits):
    """A toolkit written by hand, with all that the others leave out."""
    file = DATA / "charter_and_notes.md"
    items = read(file, "Engagement of migrant communities")
    found = counts(items)["charter_and_notes"]
    kinds = (Kind.STANDARD, Kind.KEY_FACTOR, Kind.GUIDE_QUESTION, Kind.EXAMPLE)
    assert [found[kind] for kind in kinds] == [1, 2, 5, 4]
    assert (found[Kind.CHARTER], found[Kind.CONTEXT_FACTOR]) == (3, 2)
    told = [item.place for item in items if item.kind is Kind.EXAMPLE]
    assert told == ["Vadul Mare", "Strasbourg", "Dublin", "Flanders"]
    source = Source(file.stem, "Engagement", "", "", 2014, "", (), "en", "", "", file)
    one = outline_source(source, places)
    passages = make_passages(one.document, one.outline, one.casing, limits)
    assert {p.kind for p in passages if p.notes} == {Kind.CHARTER, Kind.KEY_FACTOR}
    notes = [p.text for p in passages if p.kind is Kind.FOOTNOTE]
    assert notes[1].endswith("https://www.example.org/consultative-bodies")


def test_the_files_are_what_the_script_writes(make):
    for name, (text, expected) in make.toolkits().items():
        assert (DATA / name).read_text(encoding="utf-8") == text
        assert EXPECTED[name] == expected

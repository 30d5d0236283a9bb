from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import UnreadableSourceError
from ingest.model import Source
from ingest.readers import read
from ingest.readers.text import page_starts

MakeSource = Callable[[str, bytes], Source]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.TXT"])
def test_text_is_unchanged(make_source: MakeSource, name: str) -> None:
    text = " \n\n# Malmö — ‘x’ \t\x0b\u2028\x85 •\n\n"
    document = read(make_source(name, text.encode()))
    assert document.text == text
    assert document.page_starts == ()
    assert document.page(0) is None


def test_line_ends_become_line_feeds(make_source: MakeSource) -> None:
    assert read(make_source("a.txt", b"a\r\nb\rc\n\r\n")).text == "a\nb\nc\n\n"


def test_byte_order_mark_keeps_its_offset(make_source: MakeSource) -> None:
    source = make_source("a.txt", b"\xef\xbb\xbfwords")
    assert read(source).text == source.file.read_text(encoding="utf8") == "\ufeffwords"


def test_form_feeds_end_pages(make_source: MakeSource) -> None:
    document = read(make_source("a.txt", b"one\ftwo\f\fthree\f"))
    assert document.text == "one\ftwo\f\fthree\f"
    assert document.page_starts == (0, 4, 8, 9)
    assert [document.page(at) for at in (0, 3, 4, 8, 9, 14)] == [1, 1, 2, 3, 4, 4]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "is blank"),
        (b" \r\n\t\f", "is blank"),
        (b"\xef\xbb\xbf\n", "is blank"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"PK\x03\x04\x14", "archive"),
        ("words".encode("utf-16"), "is UTF-16 text"),
        ("a\nwords".encode("utf-16-le"), "NUL byte in line 1"),
        (b"a\nb\0c", "NUL byte in line 2"),
        ("a\nMalmö".encode("latin-1"), "byte 0xf6 in line 2"),
        (b"\xed\xa0\x80", "not UTF-8"),
    ],
)
def test_what_is_no_text_is_told(make_source: MakeSource, data: bytes, found: str) -> None:
    source = make_source("a.txt", data)
    with pytest.raises(UnreadableSourceError, match=found) as caught:
        read(source)
    assert str(source.file) in str(caught.value)


def test_missing_file(make_source: MakeSource) -> None:
    source = make_source("a.txt", b"words")
    source.file.unlink()
    with pytest.raises(UnreadableSourceError, match="cannot be opened"):
        read(source)


def test_other_ending(make_source: MakeSource) -> None:
    with pytest.raises(UnreadableSourceError, match=r'"\.docx": expected one of \.md, \.pdf'):
        read(make_source("a.docx", b"words"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from("\r\n\f")))
def test_any_text_is_what_python_reads(make_source: MakeSource, text: str) -> None:
    source = make_source("a.txt", b"a" + text.encode())
    document = read(source)
    assert document.text == source.file.read_text(encoding="utf8")
    for n, start in enumerate(document.page_starts, start=1):
        assert document.page(start) == n


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_told(make_source: MakeSource, data: bytes) -> None:
    source = make_source("a.txt", data)
    try:
        document = read(source)
    except UnreadableSourceError:
        return
    assert document.text == source.file.read_text(encoding="utf8")


@given(st.text(st.sampled_from("ab\f")))
def test_pages_hold_all_but_their_ends(text: str) -> None:
    starts = page_starts(text)
    assert bool(starts) == ("\f" in text)
    if starts:
        ends = (*starts[1:], len(text))
        pages = [text[a:b].removesuffix("\f") for a, b in zip(starts, ends, strict=True)]
        assert pages == text.removesuffix("\f").split("\f")

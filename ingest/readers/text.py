"""Plain text and Markdown files."""

from __future__ import annotations

from ingest.errors import UnreadableSourceError
from ingest.model import Document, Source
from ingest.readers import read_bytes

PAGE_BREAK = "\f"

_NOT_TEXT = (
    (b"%PDF-", "a PDF", 'give it the ending ".pdf"'),
    (b"PK\x03\x04", "a Word document or other archive", "export it as plain text in UTF-8"),
    (b"\xff\xfe", "UTF-16 text", "save it as UTF-8"),
    (b"\xfe\xff", "UTF-16 text", "save it as UTF-8"),
)


def read_text(source: Source) -> Document:
    r"""The text of a UTF-8 file, character for character; line ends become `\n`.

    The text is what Python reads from the file (`Path.read_text(encoding="utf8")`), so
    that offsets mean the same to whoever opens it; a byte order mark stays its first
    character. Form feeds, where there are any, end pages.

    Raises:
        UnreadableSourceError: it cannot be opened, is no UTF-8 text, or is blank.
    """
    data = read_bytes(source)
    for magic, found, remedy in _NOT_TEXT:
        if data.startswith(magic):
            raise UnreadableSourceError(f"{source.file} is {found}: {remedy}")
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise UnreadableSourceError(
            f"{source.file} holds a NUL byte in line {line}, so it is UTF-16 or no text at all: "
            "save it as plain text in UTF-8"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableSourceError(
            f"{source.file} is not UTF-8: byte 0x{data[error.start]:02x} in line {line}; if it is "
            "Windows-1252 or Latin-1, open it as that and save it as UTF-8"
        ) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n\f\v"):
        raise UnreadableSourceError(f"{source.file} is blank: put its text there, or take it out")
    return Document(source, text, page_starts(text))


def page_starts(text: str) -> tuple[int, ...]:
    r"""Where pages start in a text whose pages end in form feeds; empty if it has none.

    >>> page_starts("one\ftwo\f")
    (0, 4)
    """
    ends = [at for at, char in enumerate(text) if char == PAGE_BREAK]
    return (0, *(end + 1 for end in ends if end + 1 < len(text))) if ends else ()

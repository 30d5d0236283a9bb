"""Files in, documents out: one reader for each ending."""

from __future__ import annotations

from ingest.errors import UnreadableSourceError
from ingest.model import Document, Source

TEXT_ENDINGS = frozenset({".md", ".txt"})
PDF_ENDINGS = frozenset({".pdf"})
ENDINGS = TEXT_ENDINGS | PDF_ENDINGS
"""Endings of files that can be read, in lower case."""


def read(source: Source) -> Document:
    """The stored text of a source, by its file's ending.

    Raises:
        UnreadableSourceError: the file is missing, damaged, locked, without text, or
            of another kind than its ending says.
    """
    ending = source.file.suffix.lower()
    if ending in TEXT_ENDINGS:
        from ingest.readers.text import read_text

        return read_text(source)
    if ending in PDF_ENDINGS:
        # Imported when needed: no question does, and it takes a quarter of a second.
        from ingest.readers.pdf import read_pdf

        return read_pdf(source)
    raise UnreadableSourceError(
        f'{source.file} ends in "{ending}": expected one of {", ".join(sorted(ENDINGS))}; '
        "convert it to one of these"
    )


def read_bytes(source: Source) -> bytes:
    """What the source's file holds.

    Raises:
        UnreadableSourceError: it cannot be opened.
    """
    try:
        return source.file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableSourceError(
            f"{source.file} cannot be opened ({reason}): put the file there, or mend its path "
            "in sources.toml"
        ) from error

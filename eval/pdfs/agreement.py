"""How far two readings of a PDF agree, word by word and in their order."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from eval.pdfs.poppler import taken_out
from ingest.errors import UnreadableSourceError
from ingest.model import Source
from ingest.readers import read
from ingest.repair.document import repair

_WORD = re.compile(r"[^\W\d_]{4,}")
_BROKEN = re.compile(r"(\w)-\n(\w)")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two readings of a file share, from 0 to 1.

    Attributes:
        words: of four letters and more that the other reader finds.
        found: share of these that the stored text holds.
        kept: share of these that the repaired paragraphs hold.
        right: share of the paragraphs' words that the other reader finds.
        ordered: share of the pairs of neighbouring words in paragraphs that the other reader has.
        fault: why ingest cannot read the file, else "".
    """

    file: str
    words: int
    found: float = 0.0
    kept: float = 0.0
    right: float = 0.0
    ordered: float = 0.0
    fault: str = ""


def agreement(file: Path) -> Agreement:
    """Compare ingest's reading of a PDF with `pdftotext`'s.

    Raises:
        SystemMissingError: `pdftotext` is not installed; says what to install.
    """
    theirs = [_words(text) for text in (_other(file), _other(file, "-raw"))]
    others = Counter(theirs[0])
    try:
        document = read(Source(file.stem, "", "", "", 2000, "", (), "en", "", "", file))
    except UnreadableSourceError as error:
        return Agreement(file.name, others.total(), fault=str(error).removeprefix(f"{file} "))
    stored = Counter(_words(document.text))
    paragraphs = [_words(one.text.text) for one in repair(document).paragraphs]
    ours = Counter(word for words in paragraphs for word in words)
    neighbours = Counter(pair for words in paragraphs for pair in pairwise(words))
    either = Counter(pairwise(theirs[0])) | Counter(pairwise(theirs[1]))
    return Agreement(
        file.name,
        others.total(),
        _share(stored & others, others),
        _share(ours & others, others),
        _share(ours & others, ours),
        _share(neighbours & either, neighbours),
    )


def _share(of: Counter[Any], whole: Counter[Any]) -> float:
    return of.total() / whole.total() if whole else 1.0


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text.replace("\u00ad", ""))]


def _other(file: Path, *options: str) -> str:
    return _BROKEN.sub(r"\1\2", taken_out(file, *options))

"""The toolkits that are PDFs as the plain text that another program takes out of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from eval.errors import SystemMissingError
from eval.pdfs.poppler import READER, taken_out
from eval.toolkits.collection import Toolkit

WAYS: Mapping[str, tuple[str, ...]] = {"plain": (), "layout": ("-layout",)}
"""How Poppler's `pdftotext` is asked: for text in reading order, or set as on the page."""


def as_text(toolkits: Sequence[Toolkit], way: str, folder: Path) -> tuple[Toolkit, ...]:
    """Those that are PDFs, each with a text in place of what was published.

    Args:
        toolkits: of any kind.
        way: one of `WAYS`.
        folder: where the texts are written.

    Raises:
        SystemMissingError: `pdftotext` is not installed, or reads nothing of a file.
    """
    out: list[Toolkit] = []
    for one in toolkits:
        if one.file.suffix != ".pdf":
            continue
        text = taken_out(one.file, *WAYS[way])
        if not text.strip():
            raise SystemMissingError(
                f"{READER} read nothing of {one.file}: try it by hand, and install a newer one"
            )
        file = folder / f"{one.name}.txt"
        file.write_text(text, encoding="utf-8", newline="")
        out.append(replace(one, file=file))
    return tuple(out)

"""Written chapters as a corpus of handbooks, laid out as toolkits are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from eval.practice.chapters import Chapter


def write_corpus(chapters: Sequence[Chapter], folder: Path) -> None:
    """Write one handbook for each writer, and the `sources.toml` that names them.

    Args:
        chapters: of any writers.
        folder: the corpus; made if missing.
    """
    texts = folder / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    entries = []
    for writer in sorted({one.writer for one in chapters}):
        own = [one for one in chapters if one.writer == writer]
        (texts / f"handbook-{writer}.txt").write_text(_handbook(writer, own), encoding="utf-8")
        entries.append(
            f'[[source]]\ntitle = "Handbook {writer}"\nyear = 2019\npublisher = "Written"\n'
            f'file = "texts/handbook-{writer}.txt"\n'
        )
    (folder / "sources.toml").write_text("\n".join(entries), encoding="utf-8")


def _handbook(writer: str, chapters: Sequence[Chapter]) -> str:
    lines = [f"Handbook {writer.upper()}", "", "Integrating Cities Toolkit", ""]
    for one in chapters:
        lines += [one.name.upper(), "", one.statement, "", one.explanation, ""]
        lines += ["GUIDE QUESTIONS", "", *(f"- \u00bb {question}" for question in one.guide), ""]
        lines += ["EXAMPLES", ""]
        for example in one.examples:
            lines += [example.place.upper(), "", example.text, ""]
        lines += ["", ""]
    return "\n".join(lines)

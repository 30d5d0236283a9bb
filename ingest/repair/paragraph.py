"""A paragraph: what repair hands on to the outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.repair.labels import Label
from ingest.spans import Traced


class Form(StrEnum):
    """How a paragraph is set."""

    LABEL = "label"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    ROW = "row"
    NOTE = "note"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, a paragraph, a list item, a table row or a footnote, ready to be read.

    Attributes:
        text: clean and traced; for a row its cells joined.
        level: 1 to 6 for a Markdown heading, else 0.
        labels: the benchmark's labels that it consists of, for a label.
        cells: the cells of a row.
        marks: numbers of the footnotes that it refers to.
        note: its own number, for a footnote.
        gap: whether a blank line stood before it.
        strong: its first words that print sets bold where the rest is not; "" for none.
        heads_factor: characters of its text that number a key factor, before the title; None
            where it is no key factor's heading.
    """

    form: Form
    text: Traced
    level: int = 0
    indent: int = 0
    bold: bool = False
    decorated: bool = False
    labels: tuple[Label, ...] = ()
    cells: tuple[Traced, ...] = ()
    marks: tuple[str, ...] = ()
    note: str = ""
    gap: bool = False
    strong: str = ""
    heads_factor: int | None = None

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.text.split())


def labelled(
    paragraphs: Sequence[Paragraph], label: Label, within: range | None = None
) -> list[int]:
    """Indices of the paragraphs that are a label, in order.

    Args:
        paragraphs: of the whole document.
        label: that is looked for.
        within: only among these indices; None for all.
    """
    among = range(len(paragraphs)) if within is None else within
    return [index for index in among if label in paragraphs[index].labels]

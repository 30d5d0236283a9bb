"""A source as a page to read: blocks in reading order that can show where a quote stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.model import Kind
from ingest.spans import INSERTED, Span, Traced

Run = tuple[int, int, int]
"""(offset in the block's text, offset in the stored text, length)."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph.

    Attributes:
        kind: kind of the section that it belongs to.
        level: 1 to 6 for a heading, 0 for running text, -1 for a list item.
        text: as it is to be read.
        runs: where its characters stand in the stored text; characters outside
            every run were put in by repair.
        page: counted from 1; None where unknown.
    """

    kind: Kind
    level: int
    text: str
    runs: tuple[Run, ...]
    page: int | None = None

    @classmethod
    def of(cls, kind: Kind, level: int, text: Traced, page: int | None = None) -> Block:
        """A block from traced text."""
        runs: list[list[int]] = []
        for at, origin in enumerate(text.origin):
            if origin == INSERTED:
                continue
            last = runs[-1] if runs else None
            if last and at == last[0] + last[2] and origin == last[1] + last[2]:
                last[2] += 1
            else:
                runs.append([at, origin, 1])
        return cls(kind, level, text.text, tuple((a, b, c) for a, b, c in runs), page)

    def pieces(self, marked: Sequence[Span]) -> list[tuple[str, bool]]:
        """The text cut where marking starts or ends, each piece with whether it is marked.

        Args:
            marked: spans of the stored text that are to be highlighted.
        """
        flags = bytearray(len(self.text))
        for at, origin, length in self.runs:
            for span in marked:
                low, high = max(origin, span.start), min(origin + length, span.end)
                if low < high:
                    flags[at + low - origin : at + high - origin] = b"\x01" * (high - low)
        _bridge(flags, self.text)
        pieces: list[tuple[str, bool]] = []
        start = 0
        for at in range(1, len(flags) + 1):
            if at == len(flags) or flags[at] != flags[start]:
                pieces.append((self.text[start:at], bool(flags[start])))
                start = at
        return pieces

    def touches(self, spans: Iterable[Span]) -> bool:
        """Whether any character of the block stands inside `spans`."""
        return any(
            origin < span.end and span.start < origin + length
            for span in spans
            for _, origin, length in self.runs
        )


def _bridge(flags: bytearray, text: str) -> None:
    """Mark blanks and punctuation that stand between two marked characters."""
    last = -1
    for at, flag in enumerate(flags):
        if flag:
            if last >= 0 and not any(c.isalnum() for c in text[last + 1 : at]):
                flags[last : at + 1] = b"\x01" * (at + 1 - last)
            last = at

"""Spans in a stored text, and text that remembers where its characters came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SUPERSCRIPTS = "\N{SUPERSCRIPT ZERO}\N{SUPERSCRIPT ONE}\N{SUPERSCRIPT TWO}\N{SUPERSCRIPT THREE}"
SUPERSCRIPTS += "".join(chr(c) for c in range(0x2074, 0x207A))
"""The raised digits, in order."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` of characters in a source's stored text.

    >>> Span(2, 5).of("abcdef")
    'cde'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]


def letters(text: str) -> str:
    r"""Letters and digits of `text`, NFKC-normalised, lower-cased, run together.

    Two texts with the same letters are the same words however they are broken,
    hyphenated, spaced, punctuated or set in capitals.

    >>> letters("Socio-\neconomic: 25 %")
    'socioeconomic25'
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))


def quoted(stored: str, spans: Iterable[Span]) -> str:
    """The stored characters at `spans`, joined by blanks."""
    return " ".join(span.of(stored) for span in spans)


def is_exact(stored: str, spans: Sequence[Span], text: str) -> bool:
    """Whether `text` holds exactly the letters that `stored` has at `spans`."""
    if not spans or any(span.end > len(stored) for span in spans):
        return False
    found = quoted(stored, spans)
    return found == text or letters(found) == letters(text)


INSERTED = -1
"""Origin of a character that repair put in (a blank or a full stop), never a letter."""


@dataclass(frozen=True, slots=True)
class Traced:
    """Text each of whose characters knows its offset in the stored text.

    Attributes:
        text: the characters as they are to be read.
        origin: for each character its offset in the stored text, or `INSERTED`.
    """

    text: str
    origin: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.text) != len(self.origin):
            raise ValueError(f"{len(self.text)} characters but {len(self.origin)} origins")

    @classmethod
    def whole(cls, stored: str, start: int = 0, end: int | None = None) -> Traced:
        """The stored text itself, or a range of it."""
        stop = len(stored) if end is None else end
        return cls(stored[start:stop], tuple(range(start, stop)))

    @classmethod
    def join(cls, parts: Iterable[Traced], by: str = " ") -> Traced:
        """Concatenate, with inserted characters between; empty parts are left out."""
        text: list[str] = []
        origin: list[int] = []
        for part in parts:
            if not part.text:
                continue
            if text:
                text.append(by)
                origin.extend([INSERTED] * len(by))
            text.append(part.text)
            origin.extend(part.origin)
        return cls("".join(text), tuple(origin))

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __getitem__(self, key: slice) -> Traced:
        return Traced(self.text[key], self.origin[key])

    def strip(self, chars: str | None = None) -> Traced:
        """Without leading and trailing whitespace (or `chars`)."""
        left = len(self.text) - len(self.text.lstrip(chars))
        right = len(self.text.rstrip(chars))
        return self[left : max(left, right)]

    def sub(self, pattern: re.Pattern[str], replacement: str = "") -> Traced:
        """Replace each match by `replacement`, which may hold no letter or digit.

        Raises:
            ValueError: `replacement` would bring in a letter or a digit.
        """
        if letters(replacement):
            raise ValueError(f"repair never adds letters, got {replacement!r}")
        parts: list[str] = []
        origin: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            parts += [self.text[done : match.start()], replacement]
            origin += self.origin[done : match.start()]
            origin += [INSERTED] * len(replacement)
            done = match.end()
        parts.append(self.text[done:])
        origin += self.origin[done:]
        return Traced("".join(parts), tuple(origin))

    def collapse(self) -> Traced:
        """With every run of whitespace made one blank, and none at either end."""
        return self.sub(_WHITESPACE, " ").strip()

    def lines(self) -> list[Traced]:
        """The lines, without their line feeds."""
        out: list[Traced] = []
        start = 0
        for piece in self.text.split("\n"):
            out.append(self[start : start + len(piece)])
            start += len(piece) + 1
        return out

    def spans(self, stored: str) -> tuple[Span, ...]:
        """Where the text stands in `stored`, in reading order.

        Runs that are parted only by characters without letters (line feeds,
        hyphens, bullets) are one span.
        """
        found: list[Span] = []
        start = end = INSERTED
        for char, at in zip(self.text, self.origin, strict=True):
            if at == INSERTED or char.isspace():
                continue
            if at != end:
                gap = stored[end:at] if 0 <= end < at else ""
                if not gap or not (gap.isspace() or not letters(gap)):
                    if start >= 0:
                        found.append(Span(start, end))
                    start = at
            end = at + 1
        return (*found, Span(start, end)) if start >= 0 else ()


_WHITESPACE = re.compile(r"\s+")
EMPTY = Traced("", ())
"""No text: a blank line, or nothing where a title could stand."""

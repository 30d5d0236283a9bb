"""Sentences out of a text that is still coming in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.sentences import sentence_ranges

LONGEST = 1500
"""Characters without an end after which what has come is taken for one sentence."""

_ITEM = re.compile(r"\s*(?:[-*\u2022]|\d{1,2}[.)])\s+")
_MARKS = re.compile(r"(?:\s*\[\s*\d{1,4}(?:\s*[,;]\s*\d{1,4})*\s*\])+[.!?]?")
_MAYBE_MARKS = re.compile(r"[\s\[\]\d,;.]*")
_THINKING = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)\s*", re.DOTALL)
_THOUGHT = re.compile(r"</think(?:ing)?>")
_OPENERS, _CLOSERS = "\u201c\u00ab\u201e", "\u201d\u00bb"


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as the model wrote it, its marks included.

    Attributes:
        paragraph: whether it opens one.
        item: whether it opens an item of a list.
    """

    text: str
    paragraph: bool = False
    item: bool = False


class Splitter:
    """Takes text as it comes and gives sentences as they are complete.

    A sentence ends where the next begins: marks after its full stop are its own, and
    a quotation is not parted.
    """

    def __init__(self) -> None:
        self._text = ""
        self._fresh = True
        self._item = False

    def feed(self, text: str) -> list[Piece]:
        """The sentences that `text` completes."""
        self._text += text
        return self._take(final=False)

    def close(self) -> list[Piece]:
        """What is left, at the end of the text."""
        return self._take(final=True)

    def _take(self, *, final: bool) -> list[Piece]:
        if _is_thinking(self._text) and not final:
            return []
        self._text = _THINKING.sub("", self._text)
        found: list[Piece] = []
        while "\n" in self._text:
            line, rest = self._text.split("\n", 1)
            if not final and _MAYBE_MARKS.fullmatch(rest):
                # Marks may still come that stand on a line of their own.
                return found
            self._text = rest
            found += self._line(line, final=True)
            self._fresh, self._item = self._fresh or not line.strip(), False
        return found + self._line(self._text, final=final, keep=True)

    def _line(self, line: str, *, final: bool, keep: bool = False) -> list[Piece]:
        if (start := _ITEM.match(line)) and (final or len(line) > start.end()):
            line, self._item = line[start.end() :], True
        whole, rest = _split(line, final)
        if keep:
            self._text = rest
        out: list[Piece] = []
        for sentence in whole:
            out.append(Piece(sentence, self._fresh, self._item))
            self._fresh = self._item = False
        return out


def _is_thinking(text: str) -> bool:
    """Whether the text so far is, or may become, what some models think aloud first."""
    start = text.lstrip()
    if any(tag.startswith(start) for tag in ("<think>", "<thinking>")):
        return True
    return start.startswith("<think") and _THOUGHT.search(start) is None


def _split(line: str, final: bool) -> tuple[list[str], str]:
    """Complete sentences of a line, and the rest of it."""
    out: list[str] = []
    start = 0
    for begin, end in sentence_ranges(line):
        if begin < start:
            continue
        marks = _MARKS.match(line, end)
        stop = marks.end() if marks else end
        if _is_open(line[start:stop]) and (line[stop:].strip() or not final):
            continue
        if not final and _MAYBE_MARKS.fullmatch(line, stop):
            continue
        out.append(line[start:stop].strip())
        start = stop
    rest = line[start:]
    if (final or len(rest) > LONGEST) and rest.strip():
        out.append(rest.strip())
        rest = ""
    return [one for one in out if one], rest


def _is_open(text: str) -> bool:
    opened = sum(text.count(sign) for sign in _OPENERS)
    closed = sum(text.count(sign) for sign in _CLOSERS)
    return opened > closed or text.count('"') % 2 == 1

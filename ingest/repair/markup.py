"""Marks inside a line: emphasis, tags, links, footnote marks, kinds of quotes and bullets."""

from __future__ import annotations

import re

from ingest.repair.lines import IMAGE, RAISED, SYMBOL
from ingest.spans import SUPERSCRIPTS, Traced

NOTE_MARK = re.compile(
    rf"<sup>\s*(\d{{1,3}})\s*</sup>|\[\^(\d{{1,3}})\]|([{SUPERSCRIPTS}]{{1,3}})|{RAISED}"
)
"""A reference to a footnote inside running text."""

_LINK = re.compile(r"\[([^\]\n]+)\]\((?:[^()\s]|\([^()\s]*\))*\)")
_IMAGE = re.compile(IMAGE)
_FORMULA = re.compile(
    r"\$ {0,2}(?=[^$\n]{0,30}(?:\\[%$ ]|[\u20ac\u00a3]))"
    r"(?P<in>(?:[^$\na-zA-Z\\{}]|\\[%$ ]){1,30}?) {0,2}(?<![-\u2013,/])\$(?! {0,2}\d)"
)
"""An amount that a program which reads documents sets as a formula: "$48 \\%$"."""
_ESCAPE = re.compile(r"\\(?=&)|(?<![:A-Za-z])\\(?=[%$#])")
_ANGLE_LINK = re.compile(r"<(?=(?:https?://|www\.|mailto:))|(?<=[\w/])>(?=[\s.,;:)]|$)")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s+[a-zA-Z-]+=\"[^\"]*\")*\s*/?>")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)")
_STRAY = re.compile(r"(?<!\s)\s+[~|](?=\s)")
_CONTROL = re.compile(rf"[\u200b\u200c\u200d\ufeff\u00ad]|{SYMBOL}")


def note_marks(text: str) -> tuple[str, ...]:
    """Numbers of the footnotes that `text` refers to, in order."""
    found = (next(g for g in match.groups() if g) for match in NOTE_MARK.finditer(text))
    return tuple(str(int(mark)) if mark.isdecimal() else _plain(mark) for mark in found)


def _plain(mark: str) -> str:
    return "".join(str(SUPERSCRIPTS.index(c)) for c in mark)


def clean(text: Traced) -> Traced:
    """Take marks off running text; whatever is taken off lies outside its spans."""
    out = text.sub(_CONTROL).sub(NOTE_MARK).sub(_IMAGE)
    out = _inside(_inside(out, _LINK, 1), _FORMULA, "in").sub(_ESCAPE)
    out = out.sub(_TAG, " ").sub(_ANGLE_LINK)
    return out.sub(_EMPHASIS).sub(_STRAY).collapse()


def _inside(text: Traced, marked: re.Pattern[str], group: int | str) -> Traced:
    """A text with each match replaced by what one of its groups holds."""
    parts: list[Traced] = []
    done = 0
    for match in marked.finditer(text.text):
        parts += [text[done : match.start()], text[match.start(group) : match.end(group)]]
        done = match.end()
    parts.append(text[done:])
    return Traced.join(parts, by="") if done else text

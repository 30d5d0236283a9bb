"""Lines as they stand in a stored text, told apart by what their marks say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.english import is_word
from ingest.repair.joints import SOFT
from ingest.spans import SUPERSCRIPTS, Traced, letters


class Mark(StrEnum):
    """What a line's own marks make of it."""

    BLANK = "blank"
    PAGE = "page"
    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its marks.

    Attributes:
        text: what is left when bullet, heading and emphasis marks are taken off.
        mark: what those marks said.
        level: 1 to 6 for a Markdown heading or a line that print sets loud, else 0.
        indent: blanks before the first character.
        bold: whether the whole line was set bold.
        decorated: whether ornaments stood before the words (as before a city's name).
        note: number of the footnote that starts here, else "".
        size: of its letters in print, those of running text being 1; 0 where it is unknown.
    """

    text: Traced
    mark: Mark
    level: int = 0
    indent: int = 0
    bold: bool = False
    decorated: bool = False
    note: str = ""
    size: float = 0.0

    @property
    def capitals(self) -> bool:
        """Whether it is set in capitals throughout."""
        return is_capitals(self.text.text)


def is_capitals(text: str) -> bool:
    """Whether the letters of `text` are capitals, but for a stray one that print put in.

    >>> is_capitals("BRIGHTON & HOVE"), is_capitals("EU funds")
    (True, False)
    """
    chars = [c for c in text if c.isalpha()]
    upper = sum(map(str.isupper, chars))
    return len(chars) >= 3 and upper >= 0.92 * len(chars) and "://" not in text


SYMBOL = (
    r"[\x01-\x08\x0e-\x1f\x7f-\x9f\u2192\u25a1\u25ab\u25b6\u25ba\u25c6\u25c7\u2611"
    r"\u2713\u2714\u2756\u27a2\u27a4\ue000-\uf8ff]"
)
"""Signs of symbol fonts, which a PDF may give as control or private characters."""
_HEADING = re.compile(r"^\s*(#{1,6})\s+")
_ORNAMENT = (
    r"[\u2022\u25cf\u25aa\u25e6\u25a0\u25a1\u25b6\u25ba\u2023\u2043\u00b7\u25cb"
    r"\u00ae\u00a9@~_=\u2014\u2013-]"
)
_DECORATION = re.compile(
    rf"^\s*(?:(?:(?:{_ORNAMENT}|[a-z](?={_ORNAMENT}))\s*){{2,}}|[eo]>\s*(?=[A-Z]{{2}}))(?=\*|\w)"
)
_BULLET = re.compile(
    r"^\s*(?:[-*+]\s+(?=[\u00bb\u2022])|)"
    r"(?:[\u2022\u25cf\u25aa\u25e6\u25a0\u2023\u2043\u00b7\u25cb\u00bb\u00ab\u203a\u25b8\u00a2\u00a7\u00b0*+>~-]+\s+"
    r"|[\u2022\u25cf\u25aa\u00bb\u00a2](?=\w)|[\u00ae@]{1,2}\s+(?=[A-Z])"
    rf"|{SYMBOL}+\s*"
    r"|[\u2013\u2014]\s+(?=[\"'\u2018\u201c(]?[A-Z\d])"
    r"|[eo]\s+(?=\w))"
)
"""Bullets as typeset, as Markdown has them, and as scans misread them (e, o, a cent or at sign)."""
RAISED = r"(?<!\d)(?<! m)(?<! km)(?<! cm)(?<! mm)\$\s*\^\s*\{?\s*(\d{1,3})\s*\}?\s*\$"
"""The pattern of a note's number that a program which reads documents sets as a formula."""
IMAGE = r"!\[(?:[^\]\n]{0,200}\.(?:jpe?g|png|gif|svg|webp))?\]\([^)\n]{0,300}\)"
"""The pattern of an image that names nothing but its file."""
_IMAGE_ONLY = re.compile(rf"^\s*{IMAGE}\s*$")
_NOTE = re.compile(
    rf"^\s*(?:<sup>\s*(\d{{1,3}})\s*</sup>|\[\^(\d{{1,3}})\]:|([{SUPERSCRIPTS}]{{1,3}})|{RAISED})"
    r"\s*(?=\S)"
)
_ENUMERATED = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)")
_NUMBERED = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[^\W\d_])(?![a-z\u00df-\u00ff])")
_BOLD_LINE = re.compile(r"^\s*\*\*(?P<in>[^*]+)\*\*:?\s*(?:-{3,})?\s*$")
_TRAILING_RULE = re.compile(r"(?<!\s)\s*-{3,}\s*$")
_TAB = re.compile(r"\t")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


def _noted(raw: Traced, match: re.Match[str]) -> Line:
    """A line that opens with a raised number: a note, or an item where "01" counts it."""
    number = next(group for group in match.groups() if group)
    rest = raw[match.end() :].strip()
    if number.startswith(SUPERSCRIPTS[0]):
        return Line(rest, Mark.ITEM)
    return Line(rest, Mark.NOTE, note=_digits(number))


def read_line(raw: Traced) -> Line:
    """Tell what a raw line is and take its marks off."""
    if not raw.text.strip() or _IMAGE_ONLY.match(raw.text):
        return Line(raw.strip(), Mark.PAGE if "\f" in raw.text else Mark.BLANK)
    indent = len(raw.text) - len(raw.text.lstrip())
    if _TAB.search(raw.text.strip()) and not raw.text.lstrip().startswith("#"):
        return Line(raw.strip(), Mark.ROW, indent=indent)
    if match := _NOTE.match(raw.text):
        return _noted(raw, match)
    if match := _HEADING.match(raw.text):
        rest = raw[match.end() :].strip()
        return Line(_unbold(rest), Mark.HEADING, level=len(match.group(1)))
    line = raw.sub(_TRAILING_RULE).strip()
    if (match := _NUMBERED.match(line.text)) and not line.text.rstrip().endswith((".", ";")):
        return Line(line, Mark.HEADING, level=match.group(1).count(".") + 1)
    if match := _DECORATION.match(line.text):
        rest = line[match.end() :].strip()
        bold = bool(_BOLD_LINE.match(rest.text))
        return Line(_unbold(rest), Mark.TEXT, indent=indent, bold=bold, decorated=True)
    if _BOLD_LINE.match(line.text):
        return Line(_unbold(line), Mark.TEXT, indent=indent, bold=True)
    if match := _BULLET.match(line.text):
        rest = line[match.end() :].strip()
        return Line(rest, Mark.ITEM, indent=indent) if rest else Line(rest, Mark.BLANK)
    if _ENUMERATED.match(line.text) and not is_capitals(line.text):
        return Line(line, Mark.ITEM, indent=indent)
    return Line(line, Mark.TEXT, indent=indent)


def _digits(number: str) -> str:
    return letters(number)


def _unbold(text: Traced) -> Traced:
    match = _BOLD_LINE.match(text.text)
    return text[match.start("in") : match.end("in")].strip() if match else text.strip("*").strip()


def is_enumerated(text: str) -> bool:
    """Whether the text opens with a number or letter that enumerates, as "3." or "b)"."""
    return bool(_ENUMERATED.match(text))


def is_debris(text: str) -> bool:
    """Whether a line holds no words that a person wrote: print marks, rules, misread furniture.

    A number alone is kept, it may be a page or a key factor; links and years are kept, and
    what is written in another language than English.

    >>> is_debris("(O"), is_debris("@\N{EM DASH}"), is_debris("2018"), is_debris("No, not yet.")
    (True, True, False, False)
    >>> is_debris("g:erall e.conlcz.r cond_itions elnd"), is_debris("Haus der Jugend, dann weiter")
    (True, False)
    """
    if "://" in text or "www." in text or "@" in text[1:-1] or _ADDRESS.match(text.strip()):
        return False
    if any(c.isdigit() for c in text) and not any(c.isalpha() for c in text):
        return False
    words = _WORD.findall(text.replace(SOFT, ""))
    if not any(len(word) >= 3 for word in words):
        return not any(len(word) == 2 and word.lower() in _SHORT for word in words)
    words = [word for word in words if len(word) > 1]
    strange = [word for word in words if not is_word(word) and not word[0].isupper()]
    return len(words) >= 4 and len(strange) > 0.45 * len(words) and _is_misread(text, strange)


def _is_misread(text: str, strange: Sequence[str]) -> bool:
    """Whether words that English does not know are none of another language either."""
    broken = [token for token in text.split() if _BROKEN.search(token)]
    short = sum(map(len, strange)) < _SHORT_MEAN * len(strange)
    return short or len(broken) > _BROKEN_SHARE * len(text.split())


_BROKEN = re.compile(
    r"[^\W\d_][^\w\s.'\u2019\u2018\u00ad\u2010\u2011\u2013/&-]+[^\W\d_]"
    r"|[^\W\d_][\d_]|[\d_][^\W\d_]|(?P<one>[^\W\d_])(?P=one){2}"
)
"""A sign or digit amid letters, or a letter three times: what no language writes."""
_BROKEN_SHARE = 0.25
_SHORT_MEAN = 3.0
"""Letters that words of a language have at least, on the mean of a line."""
_ADDRESS = re.compile(r"^\S+\.[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)
"""A link, or the rest of one, alone on its line."""
_SHORT = frozenset("no eu uk us un it".split())
"""Words of two letters that can stand alone on a line."""

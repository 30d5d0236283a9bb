"""Ways to print one text otherwise, each a pure function of the text that always gives the same."""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from ingest.repair.unfold import is_read_across
from ingest.spans import SUPERSCRIPTS, Traced

_WIDTH = 78
"""Characters of a printed line."""
_PAGE = 45
"""Lines of a printed page."""
_EVERY = 7
"""Of how many blanks between words one does not break."""
_LEAST_PART = 3
"""Letters that stand before and behind a hyphen at a line's end at least."""
_TITLE = "Integrating Cities Toolkit"
_LEFT, _RIGHT = "EUROCITIES", "Cities at work: a toolkit"
"""Heads of the pages with an odd and with an even number."""
_BLANKS = re.compile(r"\n\s*\n")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_RAISED = re.compile(r"<sup>\s*(\d{1,3})\s*</sup>")
_MARKS = re.compile(
    r"^[ \t]*#{1,6}[ \t]+|\*\*|__|(?<!\w)\*(?=\w)|(?<=[\w.,;:?!])\*(?!\w)|<[^>\n]+>", re.MULTILINE
)
_BULLET = re.compile(r"^(\s*)[\u2022\u00bb\u2013-] ", re.MULTILINE)
_OPENING = re.compile(r"(?<![^\s(\[])\"")
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d\u2013", "''\"\"-")
_MISREAD = dict(zip("aceilorsthuBEGIOQS", "secl10v5fbn8F6l0O5", strict=True))
_MISREAD |= {"l": "1", "i": "l", "o": "0", "m": "rn", "n": "ri"}
"""What recognition takes letters for."""
_BLANK_LOST, _BLANK_MADE = 0.2, 0.2
"""How often a blank is lost, and one made, for each letter that is misread."""


@dataclass(frozen=True, slots=True)
class Change:
    """One way to print a text otherwise.

    Attributes:
        name: of it, for the command line.
        of: the text, printed so.
        breaks: whether lines are broken anew or put in between.
        misreads: whether letters are taken for others, so that words are only nearly found.
    """

    name: str
    of: Callable[[str], str]
    breaks: bool = False
    misreads: bool = False

    def applies(self, text: str) -> bool:
        """Whether a text may be printed so.

        New lines, and what is put between lines, would cut the columns of one that a scan read
        across, as no page does.
        """
        return not self.breaks or not is_read_across(Traced.whole(text).lines())


def unmarked(text: str) -> str:
    """Without the marks of Markdown and HTML; a note's number is a raised digit."""
    out = _LINK.sub(r"\1", text)
    out = _RAISED.sub(lambda match: "".join(SUPERSCRIPTS[int(d)] for d in match[1]), out)
    return _MARKS.sub("", out)


def wrapped(text: str) -> str:
    """With lines of up to 78 characters."""
    return "\n".join(line for one in text.split("\n") for line in _wrapped(one))


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) or [""]


def hyphenated(text: str) -> str:
    """The same, with words broken at the ends of lines wherever they fill them."""
    return "\n".join(line for one in text.split("\n") for line in _hyphenated(one))


def _hyphenated(line: str) -> Iterator[str]:
    out = ""
    for word in line.split(" "):
        if not out or len(out) + 1 + len(word) <= _WIDTH:
            out = f"{out} {word}" if out else word
            continue
        room = _WIDTH - len(out) - 2
        if word.isalpha() and _LEAST_PART <= room <= len(word) - _LEAST_PART:
            yield f"{out} {word[:room]}-"
            out = word[room:]
        else:
            yield out
            out = word
    yield out


def _paged(foot: Callable[[int], list[str]], text: str) -> str:
    """With some lines behind each page's last, from page 4 on."""
    out: list[str] = []
    for at, line in enumerate(text.split("\n"), start=1):
        out.append(line)
        if at % _PAGE == 0:
            out += foot(at // _PAGE + 3)
    return "\n".join(out)


def _head(page: int) -> list[str]:
    return ["", f"{_TITLE}   |   {page}", ""]


def _by_turns(page: int) -> list[str]:
    return ["", f"{page}   {_LEFT}" if page % 2 else f"{_RIGHT}   {page}", ""]


def _bare(page: int) -> list[str]:
    return ["", str(page), ""]


def _fed(page: int) -> list[str]:
    return ["", str(page), f"\f{_TITLE}"]


def misread(share: float, text: str) -> str:
    """With letters misread, and blanks lost and made, as recognition does.

    Args:
        share: of the letters that are drawn, above 0 and up to 1; some, as "w", are misread never.
        text: as printed.
    """
    drawn = random.Random(1)
    out: list[str] = []
    for char in text:
        at = drawn.random() / share
        if at < 1 and char in _MISREAD:
            out.append(_MISREAD[char])
        elif at < 1 + _BLANK_LOST and char == " ":
            continue
        elif 2 < at < 2 + _BLANK_MADE and char.isalpha():
            out.append(f"{char} ")
        else:
            out.append(char)
    return "".join(out)


def unbroken_blanks(text: str) -> str:
    """With a no-break blank for every seventh blank between words."""
    words = re.split(r"(?<=\w) (?=\w)", text)
    ends = ("\u00a0" if at % _EVERY == 0 else " " for at in range(1, len(words)))
    return words[0] + "".join(f"{end}{word}" for end, word in zip(ends, words[1:], strict=True))


def curly(text: str) -> str:
    """With the quotes and apostrophes of print."""
    return _OPENING.sub("\u201c", text).replace('"', "\u201d").replace("'", "\u2019")


def ligatures(text: str) -> str:
    """With the letters "ffi", "fi" and "fl" as one sign."""
    return text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02")


def _indented(by: str, text: str) -> str:
    return "\n".join(f"{by}{line}" if line.strip() else line for line in text.split("\n"))


def _spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


def _closed_up(text: str) -> str:
    return _BLANKS.sub("\n", text)


def _printed(name: str, *steps: Callable[[str], str], misreads: bool = False) -> Change:
    """A change of a text without marks, by several steps."""

    def of(text: str) -> str:
        out = unmarked(text)
        for step in steps:
            out = step(out)
        return out

    return Change(name, of, breaks=True, misreads=misreads)


CHANGES = (
    Change("crlf", lambda text: text.replace("\n", "\r\n")),
    Change("bom", lambda text: f"\ufeff{text}"),
    Change("indented", partial(_indented, "    ")),
    Change("tabbed", partial(_indented, "\t")),
    Change("double-spaced", _spaced),
    Change("closed-up", _closed_up),
    Change("wide-apart", lambda text: _BLANKS.sub("\n\n\n\n", text)),
    Change("curly", curly),
    Change("straight", lambda text: text.translate(_STRAIGHT)),
    Change("ligatures", ligatures),
    Change("nfd", partial(unicodedata.normalize, "NFD")),
    Change("no-break", unbroken_blanks),
    Change("stars", lambda text: _BULLET.sub(r"\1* ", text)),
    Change("unmarked", unmarked),
    _printed("wrapped", wrapped),
    _printed("hyphenated", hyphenated),
    _printed("wrapped-double-spaced", wrapped, _spaced),
    _printed("wrapped-closed-up", wrapped, _closed_up),
    _printed("heads", wrapped, partial(_paged, _head)),
    _printed("heads-by-turns", wrapped, partial(_paged, _by_turns)),
    _printed("heads-at-feeds", wrapped, partial(_paged, _fed)),
    _printed("numbers", wrapped, partial(_paged, _bare)),
    _printed("numbers-closed-up", wrapped, partial(_paged, lambda page: [str(page)])),
    Change("misread-0.3", partial(misread, 0.003), misreads=True),
    Change("misread-1", partial(misread, 0.01), misreads=True),
    Change("misread-3", partial(misread, 0.03), misreads=True),
    _printed("wrapped-misread-1", wrapped, partial(misread, 0.01), misreads=True),
    _printed("wrapped-misread-3", wrapped, partial(misread, 0.03), misreads=True),
)
"""Every change, in the order in which they are told."""
BY_NAME = {one.name: one for one in CHANGES}
"""The same, by their names."""

"""What print says of lines: which begin a paragraph, which are loud, which are page furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.model import Setting
from ingest.repair.lines import Line, Mark
from ingest.spans import EMPTY, SUPERSCRIPTS, Traced, letters

LARGE = 1.12
"""Times the size of running text from which letters are large."""
_LEVELS = 5
_SMALL = 0.9
"""Times the size of running text at which notes are set."""
_NOTE = re.compile(r"(?P<own>\d{1,2})(?=[\"'\u2018\u201c]?[A-Z])|(?P<counted>\d{1,2})\.?\s+(?=\S)")
"""A note whose number no space parts from its words, or one like any list's."""
_STEP = 0.05


class Print:
    """How each line of a document is set; knows nothing of one that is not printed."""

    def __init__(self, settings: Sequence[Setting], text: str) -> None:
        """Take the settings in the order of the text, and the text, where notes are referred to."""
        self._settings = settings
        raised = re.findall(rf"[{SUPERSCRIPTS}]{{1,2}}", text) if settings else ()
        self._referred = {letters(number) for number in raised}
        self._starts = [one.start for one in settings]
        self._strong = sorted(span for one in settings for span in one.strong)
        sizes = {_rounded(one.size) for one in settings if one.size >= LARGE}
        self._levels = {
            size: min(_LEVELS, level) for level, size in enumerate(sorted(sizes)[::-1], start=1)
        }

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self._settings)

    def parted(self, page: Iterable[Traced]) -> list[Traced]:
        """A page's lines without its running heads, a blank one above each new paragraph."""
        out: list[Traced] = []
        for line in page:
            setting = self._of(line)
            if setting is None:
                out.append(line)
            elif not setting.edge:
                out += [EMPTY, line] if setting.apart else [line]
        return out

    def mark(self, line: Line) -> Line:
        """A line with its size, its weight, and its level where it is loud."""
        setting = self._of(line.text)
        if setting is None or line.mark not in (Mark.TEXT, Mark.ITEM, Mark.HEADING):
            return line
        number = _NOTE.match(line.text.text) if setting.size <= _SMALL else None
        if number and (number["own"] or number["counted"] in self._referred):
            rest = line.text[number.end() :].strip()
            note = number["own"] or number["counted"]
            return replace(line, text=rest, mark=Mark.NOTE, note=note, size=setting.size)
        level = self._levels.get(_rounded(setting.size), _LEVELS + 1 if setting.bold else 0)
        mark = line.mark if level or line.mark is not Mark.HEADING else Mark.TEXT
        return replace(line, mark=mark, size=setting.size, bold=setting.bold, level=level)

    def is_loud(self, line: Traced) -> bool:
        """Whether a line is set larger than running text, or bold."""
        setting = self._of(line)
        return setting is not None and (setting.size >= LARGE or setting.bold)

    def strong(self, text: Traced) -> str:
        """The first words of a paragraph that are bold where the rest is not; "" for none."""
        if not self._strong:
            return ""
        bold = [at >= 0 and self._is_strong(at) for at in text.origin]
        first = next((i for i, one in enumerate(bold) if one), len(bold))
        last = first
        while last < len(bold) and (bold[last] or text.text[last].isspace()):
            last += 1
        return text.text[first:last].strip()

    def _is_strong(self, at: int) -> bool:
        index = bisect_right(self._strong, (at, float("inf"))) - 1
        return index >= 0 and at < self._strong[index][1]

    def _of(self, line: Traced) -> Setting | None:
        if not self._settings:
            return None
        seen = zip(line.text, line.origin, strict=True)
        first = next((at for char, at in seen if at >= 0 and not char.isspace()), None)
        if first is None:
            return None
        return self._settings[max(0, bisect_right(self._starts, first) - 1)]


def _rounded(size: float) -> float:
    return round(round(size / _STEP) * _STEP, 2)

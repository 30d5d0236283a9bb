"""What a row of a comparison is called: the key factor or section that its quotes stand under."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.library.model import Theme

_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)+[.)]?|\d+[.)])\s+")
_WORD = re.compile(r"\w+")


def bare(name: str) -> str:
    """A heading without the number that it is printed with.

    >>> bare("6.3 Civic orientation")
    'Civic orientation'
    >>> bare("24 hours a day")
    '24 hours a day'
    """
    return _NUMBER.sub("", name).strip()


def folded(name: str) -> str:
    """What makes two names the same: their words, whatever their case, signs and number.

    >>> folded("1. Access to Finance:") == folded("access to finance")
    True
    """
    return " ".join(_WORD.findall(bare(name).casefold()))


@dataclass(frozen=True, slots=True)
class Aspect:
    """A subject that quotes of several sources may treat.

    Attributes:
        key: the same for the same subject.
        theme: the theme's name where a theme stands behind it; "" for none.
    """

    key: str
    theme: str = ""


class Aspects:
    """Tells the aspect of a quote by its source and section."""

    def __init__(self, themes: Sequence[Theme] = ()) -> None:
        self._by_member: dict[tuple[str, str], Theme] = {}
        self._by_name: dict[str, Theme | None] = {}
        for theme in themes:
            for source, name in theme.members:
                self._by_member.setdefault((source, folded(name)), theme)
                known = self._by_name.setdefault(folded(name), theme)
                if known is not theme:
                    self._by_name[folded(name)] = None

    def of(self, source: str, section: str) -> Aspect:
        """The aspect; one without a name where the section has none.

        A name that belongs to just one theme belongs to it in every source.
        """
        name = folded(section)
        theme = self._by_member.get((source, name)) or self._by_name.get(name)
        return Aspect(theme.id, theme.name) if name and theme else Aspect(name)


def label(aspect: Aspect, names: Iterable[str]) -> str:
    """What to call a row: as all its sections are called, else as their theme is."""
    first, *others = map(bare, names)
    alike = all(folded(each) == folded(first) for each in others)
    return first if alike else bare(aspect.theme) or first

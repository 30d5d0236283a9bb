"""What is to be compared, as an address says it."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

MOST_PLACES = 5
MOST_TOOLKITS = 2
LEAST = 2

PLACES, TOOLKITS, THEME = PARAMETERS = ("places", "toolkits", "theme")


@dataclass(frozen=True, slots=True)
class Choice:
    """Places or toolkits, in the order of their columns, and the subject.

    Attributes:
        by: `PLACES` or `TOOLKITS`.
        places: names as the catalogue writes them.
        toolkits: source ids.
        theme: a theme's or key factor's name, or free words; "" for all that there is.
    """

    by: str = PLACES
    places: tuple[str, ...] = ()
    toolkits: tuple[str, ...] = ()
    theme: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are, in their order."""
        return self.toolkits if self.by == TOOLKITS else self.places

    @property
    def ready(self) -> bool:
        """Whether there is enough to compare."""
        return len(self.names) >= LEAST

    @property
    def parameters(self) -> dict[str, str]:
        """As an address writes it."""
        chosen = {self.by: join(self.names)} if self.names else {}
        return chosen | ({THEME: self.theme} if self.theme else {})

    def put(self, names: tuple[str, ...]) -> Choice:
        """The same with other columns."""
        if self.by == TOOLKITS:
            return replace(self, toolkits=names)
        return replace(self, places=names)

    def moved(self, at: int, by: int) -> Choice:
        """The same with a column moved to the right by `by`; to the left where negative."""
        names = list(self.names)
        to = min(max(at + by, 0), len(names) - 1)
        names.insert(to, names.pop(at))
        return self.put(tuple(names))

    def without(self, at: int) -> Choice:
        """The same with a column less."""
        return self.put(self.names[:at] + self.names[at + 1 :])


def read(
    parameters: Mapping[str, str], places: Collection[str], toolkits: Collection[str]
) -> tuple[Choice, tuple[str, ...]]:
    """An address's choice, and the names in it that are not here or too many.

    Args:
        parameters: of the address.
        places: that the library knows; the address may write them in another case.
        toolkits: ids of the sources that can be compared.
    """
    by = TOOLKITS if parameters.get(TOOLKITS) and not parameters.get(PLACES) else PLACES
    known, most = (toolkits, MOST_TOOLKITS) if by == TOOLKITS else (places, MOST_PLACES)
    spelt = {name.casefold(): name for name in known}
    asked = tuple(dict.fromkeys(split(parameters.get(by, ""))))
    found = tuple(dict.fromkeys(spelt[n.casefold()] for n in asked if n.casefold() in spelt))
    lost = tuple(name for name in asked if name.casefold() not in spelt)
    theme = " ".join(parameters.get(THEME, "").split())
    return Choice(by=by, theme=theme).put(found[:most]), (*lost, *found[most:])


def join(names: Iterable[str]) -> str:
    """Names as an address lists them.

    >>> join(["Oslo", "Washington, D.C."])
    'Oslo,"Washington, D.C."'
    """
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(list(names))
    return line.getvalue()


def split(text: str) -> tuple[str, ...]:
    """Names from an address's list.

    >>> split('Oslo, "Washington, D.C."')
    ('Oslo', 'Washington, D.C.')
    """
    lines = csv.reader([" ".join(text.split())], skipinitialspace=True)
    return tuple(name.strip() for line in lines for name in line if name.strip())

"""What a comparison is about: a theme, a key factor, free words, or all that there is."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.comparing.aspects import bare, folded
from assistant.library.model import Entry
from assistant.service import Library

Member = tuple[str, str]
"""(source id, folded name of a key factor or section)."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of a comparison.

    Attributes:
        name: for people; "" for all that there is.
        members: the key factors and sections that treat it; None for free words, which
            have to be searched for.
    """

    name: str = ""
    members: frozenset[Member] | None = frozenset()

    @property
    def everything(self) -> bool:
        """Whether nothing was picked."""
        return not self.name

    @property
    def free(self) -> bool:
        """Whether it is free words."""
        return self.members is None

    def holds(self, entry: Entry) -> bool:
        """Whether an entry stands under it."""
        if self.everything:
            return True
        members = self.members or frozenset()
        names = {folded(entry.section), folded(entry.key_factor or "")} - {""}
        return any((entry.source, name) in members for name in names)


def subject_of(text: str, library: Library) -> Subject:
    """What a text means: a theme's id or name, a key factor's or section's name, or free words."""
    wanted = folded(text)
    if not wanted:
        return Subject()
    for theme in library.themes:
        if text == theme.id or folded(theme.name) == wanted:
            members = ((source, folded(name)) for source, name in theme.members)
            return Subject(bare(theme.name), frozenset(members))
    found = {
        (entry.source, wanted): bare(name)
        for entry in library.entries
        for name in (entry.key_factor or "", entry.section)
        if folded(name) == wanted
    }
    if found:
        return Subject(next(iter(found.values())), frozenset(found))
    return Subject(text, None)


def subject_names(library: Library) -> tuple[str, ...]:
    """Names to pick from: themes, those with most members first, then other key factors."""
    names: dict[str, str] = {}
    for theme in library.themes:
        names.setdefault(folded(theme.name), bare(theme.name))
    for entry in library.entries:
        if entry.key_factor:
            names.setdefault(folded(entry.key_factor), bare(entry.key_factor))
    names.pop("", None)
    return tuple(names.values())

"""Every section of an outline."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.model import Kind, Section


def sections(root: Section) -> Iterator[Section]:
    """The root and all below it, in reading order."""
    yield root
    for child in root.children:
        yield from sections(child)


def of_kind(root: Section, kind: Kind) -> list[Section]:
    """Those of a kind."""
    return [one for one in sections(root) if one.kind is kind]

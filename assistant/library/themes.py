"""Themes: key factors and sections of different sources that treat the same subject."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

import numpy as np

from assistant.library.clusters import clusters, unit
from assistant.library.model import Theme
from ingest.embed.base import Floats
from ingest.model import Kind, Passage

Member = tuple[str, str]
"""(source id, name of the key factor or section)."""

_CERTAIN = 99
"""Percentile of the likeness within sources that parts of one theme surpass."""
_NUMBER = re.compile(r"^(?:\d+\.)*\d+[.)]?\s+(?=\D)")
_OWN_TEXT = (Kind.BODY, Kind.EXAMPLE)


def parts_of(passages: Sequence[Passage]) -> dict[Member, list[int]]:
    """What may belong to a theme, each with the positions of the passages that tell of it.

    A source's key factors, by their statements; in a source without any, the sections that
    its examples stand under, by their whole text.
    """
    with_factors = {p.source for p in passages if p.kind is Kind.KEY_FACTOR}
    held = {
        (p.source, p.path[-1])
        for p in passages
        if p.kind is Kind.EXAMPLE and p.source not in with_factors and len(p.path) > 1
    }
    parts: dict[Member, list[int]] = {}
    for position, passage in enumerate(passages):
        if passage.kind is Kind.KEY_FACTOR and passage.key_factor:
            parts.setdefault((passage.source, passage.key_factor), []).append(position)
        elif passage.kind in _OWN_TEXT and passage.path:
            member = (passage.source, passage.path[-1])
            if member in held:
                parts.setdefault(member, []).append(position)
    return parts


def themes_of(parts: Mapping[Member, Sequence[int]], pooled: Floats) -> tuple[Theme, ...]:
    """Group the parts of different sources that are alike, those with most members first.

    Each part counts by what sets it apart from the rest of its source: "Monitoring" of a
    toolkit on language courses is near "Monitoring" of one on business, not near "Strategy"
    of its own. Two parts of one source treat different subjects, since their author divided
    them; parts of a theme are more alike than 99 in 100 such pairs are. Hence there are no
    themes where no source has two parts.

    Args:
        parts: positions of each part's passages.
        pooled: `(passages, dimensions)`, each row unit length.
    """
    members = list(parts)
    sources = np.array([source for source, _ in members])
    within = np.triu(sources[:, None] == sources[None, :], 1)
    if not within.any():
        return ()
    vectors = unit(np.stack([pooled[list(rows)].mean(axis=0) for rows in parts.values()]))
    apart = _apart(vectors, sources)
    likeness = apart @ apart.T
    least = max(0.0, float(np.percentile(likeness[within], _CERTAIN)))
    found = [
        _theme([members[row] for row in group], likeness[np.ix_(group, group)])
        for group in clusters(likeness, least)
        if len({members[row][0] for row in group}) > 1
    ]
    return tuple(sorted(found, key=lambda theme: -len(theme.members)))


def _apart(vectors: Floats, sources: np.ndarray) -> Floats:
    """Each part's vector less its source's mean, which the mean of all counts towards once."""
    everything = vectors.mean(axis=0)
    apart = vectors.copy()
    for source in np.unique(sources):
        own = sources == source
        apart[own] -= (vectors[own].sum(axis=0) + everything) / (own.sum() + 1)
    return unit(apart)


def _theme(members: Sequence[Member], likeness: Floats) -> Theme:
    key = "\n".join(f"{source}\t{name}" for source, name in members)
    near = np.round(likeness.sum(axis=1), 4).tolist()
    names = [_NUMBER.sub("", name) for _, name in members]
    # Of two, either is as near: the shorter name says more generally what both are about.
    central = max(range(len(names)), key=lambda row: (near[row], -len(names[row]), -row))
    return Theme(
        id=hashlib.sha256(key.encode()).hexdigest()[:8],
        name=names[central],
        members=tuple(members),
    )

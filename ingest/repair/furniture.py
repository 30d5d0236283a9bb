"""Page furniture: running heads, page numbers, links that a page lists again at its foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from ingest.repair.labels import labels_of
from ingest.spans import Traced, letters

_EDGE_LINES = 3
_LEAST_PAGES = 3
_LINK_ONLY = re.compile(r"^\s*<?(?:https?://|www\.)\S+>?\s*$")
_DIGITS = re.compile(r"\d+")
_DOT_LEADER = re.compile(r"(?:\.{3,}|(?:\s\.){3,}|\u2026{2,})\s*\d{1,4}\s*$")


def drop_furniture(
    pages: Sequence[Sequence[Traced]], is_loud: Callable[[Traced], bool] = lambda _: False
) -> list[list[Traced]]:
    """Lines of each page without what print repeats on it.

    Args:
        pages: the lines of each page; a text whose pages are unknown is one page.
        is_loud: whether print sets a line as a heading, which may recur.
    """
    heads = _running_heads(pages)
    seen: set[str] = set()
    out: list[list[Traced]] = []
    for page in pages:
        kept = []
        for index, line in enumerate(page):
            at_edge = min(index, len(page) - 1 - index) <= _EDGE_LINES
            if len(pages) > 1 and at_edge and _key(line.text) in heads and not is_loud(line):
                continue
            if _LINK_ONLY.match(line.text) and _link_key(line.text) in seen:
                continue
            kept.append(line)
            if "://" in line.text or "www." in line.text:
                seen |= {
                    _link_key(word) for word in re.findall(r"(?:https?://|www\.)\S+", line.text)
                }
        out.append(kept)
    return out


def is_contents_line(text: str) -> bool:
    """Whether the line belongs to a table of contents: dot leaders, then a page number."""
    return bool(_DOT_LEADER.search(text))


def _key(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.lower().split()))


def _link_key(text: str) -> str:
    return letters(text).removeprefix("https").removeprefix("http")


def _running_heads(pages: Sequence[Sequence[Traced]]) -> set[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        filled = [line.text for line in page if line.text.strip()]
        edge = filled[:2] + filled[-2:]
        counts.update({_key(text) for text in edge if len(text) <= 90 and not labels_of(text)})
    least = min(len(pages), max(_LEAST_PAGES, len(pages) // 4))
    return {key for key, count in counts.items() if key and count >= least}

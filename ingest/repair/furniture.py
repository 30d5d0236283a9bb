"""Page furniture: running heads, page numbers, links that a page lists again at its foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set

from rapidfuzz import fuzz

from ingest.repair.labels import labels_of
from ingest.spans import Traced, letters

_EDGE_LINES = 4
_LEAST_PAGES = 3
_BLOCK = 4
"""Lines of the shortest menu."""
_PHRASE = 3
"""Words of a running head that stand on every page, beside others that change."""
_LONGEST = 90
"""Characters of the longest running head."""
_ALIKE = 88.0
"""Least similarity, 0 to 100, of a misread running head with one that is read often."""
_LEAST_ALIKE = 12
"""Characters of the shortest line that is compared so."""
_LINK_ONLY = re.compile(r"^\s*<?(?:https?://|www\.)\S+>?\s*$")
_HOLDS = re.compile(r"\w")
_DIGITS = re.compile(r"\d+")
_FOLIO = re.compile(r"^#\W+|\W+#$")
_DOT_LEADER = re.compile(r"(?:\.{3,}|(?:\s\.){3,}|\u2026{2,})\s*\d{1,4}\s*$")


def drop_furniture(
    pages: Sequence[Sequence[Traced]], is_loud: Callable[[Traced], bool] = lambda _: False
) -> list[list[Traced]]:
    """Lines of each page without what print repeats on it.

    A running head or foot is told by the pages that it opens or ends. Where columns are read one
    after the other it may stand in the midst of others; the first time it may be the title.

    Args:
        pages: the lines of each page; a text whose pages are unknown is one page.
        is_loud: whether print sets a line as a heading, which may recur.
    """
    if len(pages) == 1:
        pages = [_without_blocks(pages[0])]
    heads = _running_heads(pages)
    phrases = _running_phrases(pages)
    met: set[str] = set()
    seen: set[str] = set()
    out: list[list[Traced]] = []
    for page in pages:
        kept = []
        outer, edges = _outer(page), _edges(page)
        keys = [_key(line.text) for line in page]
        for index, (line, key) in enumerate(zip(page, keys, strict=True)):
            runs = index in edges and _is_head(key, heads)
            runs = runs or (index in outer and not phrases.isdisjoint(_phrases(line.text)))
            runs = runs or (key in met and len(key.split()) >= _PHRASE)
            if len(pages) > 1 and runs and not is_loud(line):
                continue
            if _LINK_ONLY.match(line.text) and _link_key(line.text) in seen:
                continue
            kept.append(line)
            if "://" in line.text or "www." in line.text:
                seen |= {
                    _link_key(word) for word in re.findall(r"(?:https?://|www\.)\S+", line.text)
                }
        met |= heads.intersection(keys)
        out.append(kept)
    return out


def _without_blocks(lines: Sequence[Traced]) -> list[Traced]:
    """A text of web pages without the menus that stand on each of them, but for the first time."""
    filled = _filled(lines)
    keys = [" ".join(lines[i].text.split()) for i in filled]
    runs = Counter(zip(*(keys[at:] for at in range(_BLOCK)), strict=False))
    seen: set[tuple[str, ...]] = set()
    gone: set[int] = set()
    for at in range(len(keys) - _BLOCK + 1):
        run = tuple(keys[at : at + _BLOCK])
        if runs[run] < _LEAST_PAGES or len(set(run)) < _BLOCK:
            continue
        if run in seen:
            gone |= set(filled[at : at + _BLOCK])
        seen.add(run)
    return [line for index, line in enumerate(lines) if index not in gone]


def is_contents_line(text: str) -> bool:
    """Whether the line belongs to a table of contents: dot leaders, then a page number."""
    return bool(_DOT_LEADER.search(text))


def _key(text: str) -> str:
    """What is the same of a running head on all pages: without the page's number."""
    words = _DIGITS.sub("#", " ".join(text.lower().split()))
    return _FOLIO.sub("", words) or words


def _is_head(key: str, heads: Set[str]) -> bool:
    """Whether a line is a running head, or one that a scan misread."""
    if key in heads:
        return True
    return len(key) >= _LEAST_ALIKE and any(fuzz.ratio(key, head) >= _ALIKE for head in heads)


def _link_key(text: str) -> str:
    return letters(text).removeprefix("https").removeprefix("http")


def _filled(page: Sequence[Traced]) -> list[int]:
    """Indices of the lines that hold anything but a rule."""
    return [i for i, line in enumerate(page) if _HOLDS.search(line.text)]


def _outer(page: Sequence[Traced]) -> tuple[int, ...]:
    """Indices of the first and the last line that holds more than a rule."""
    filled = _filled(page)
    return (filled[0], filled[-1]) if filled else ()


def _edges(page: Sequence[Traced]) -> frozenset[int]:
    """Indices of the first and the last few lines that hold more than a rule."""
    filled = _filled(page)
    return frozenset((*filled[:_EDGE_LINES], *filled[-_EDGE_LINES:]))


def _phrases(text: str) -> set[str]:
    """The words that open a line and those that close it: a title may stand beside a chapter."""
    words = _key(text).split()
    if len(words) < _PHRASE or labels_of(text):
        return set()
    return {"^" + " ".join(words[:_PHRASE]), "$" + " ".join(words[-_PHRASE:])}


def _running_phrases(pages: Sequence[Sequence[Traced]]) -> set[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({one for i in _outer(page) for one in _phrases(page[i].text)})
    return {one for one, count in counts.items() if count >= _least(len(pages))}


def _least(pages: int) -> int:
    """On how many pages a running head stands at least."""
    return min(pages, max(_LEAST_PAGES, pages // 4))


def _running_heads(pages: Sequence[Sequence[Traced]]) -> set[str]:
    found: dict[str, list[tuple[int, tuple[int, ...]]]] = {}
    for number, page in enumerate(pages):
        filled = [page[i].text for i in _filled(page)]
        edge = {_key(text): text for text in filled[:2] + filled[-2:] if _may_run(text)}
        for key, text in edge.items():
            if key and len(key) <= _LONGEST:
                found.setdefault(key, []).append((number, tuple(map(int, _DIGITS.findall(text)))))
    least = _least(len(pages))
    return {key for key, seen in found.items() if len(seen) >= least and _is_running(seen)}


def _may_run(text: str) -> bool:
    """Whether a line may be a running head: no label, and no question that recurs."""
    return not labels_of(text) and not text.rstrip().endswith(("?", "!"))


def _is_running(seen: Sequence[tuple[int, tuple[int, ...]]]) -> bool:
    """Whether the numbers of a line that recurs stay as they are, or count the pages.

    Others number what begins on a page.

    Args:
        seen: each page's number and the numbers of the line.
    """
    steps: Counter[tuple[int, int]] = Counter()
    for page, numbers in seen:
        steps.update({(at, n - page) for at, n in enumerate(numbers)})
    same = Counter(numbers for _, numbers in seen)
    most = max((*same.values(), *steps.values()))
    return 2 * most >= len(seen)

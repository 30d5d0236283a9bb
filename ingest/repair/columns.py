"""Two columns that a scan read line by line across, told apart again.

Where a page sets guide questions beside examples, a scan may give lines whose
first words belong to the left column and whose last to the right. Each line is
cut where the two columns read best: a beam search over the cuts, scored by how
well each word follows the one before it in its own column (bigrams with stupid
backoff, Brants et al., 2007), by how full the lines are, and by what the marks
say (a bullet, a city's name, a question mark).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.english import log_follows
from ingest.repair.lines import is_capitals, is_debris
from ingest.spans import Traced

_BEAM = 40
_TRUST = 0.5
"""Weight of the document's own pairs, each counted once less for the line in hand."""
_TOKEN = re.compile(r"\S+")
_CORE = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_MARK = re.compile(r"^(?:[\u00bb\u2022\u00a2*\u25aa\u00ab>]|[eo]|[@\u00ae~e\u2022\u00b0]*[\u2014~]+)$")
_ASKS = re.compile(
    r"^(?:do|does|did|is|are|was|were|has|have|had|how|what|who|which|where|when|why|can|could|"
    r"should|will|would|to|in|if|looking|as)$",
    re.IGNORECASE,
)
_STARTERS = frozenset("The This These It In A An As At For They There Its If When".split())
"""Words that, capitalised, open a sentence."""
_ENDS = re.compile(r"[.?!:;][\"'\u2019\u201d)]*$|(?:https?://|www\.)\S*$")
_SHORTENED = re.compile(r"\b(?:e\.g|i\.e|etc|cf|approx|no|st)\.\)?$", re.IGNORECASE)
_GOES_ON = re.compile(r"\?[)\"'\u2019]*\s+[a-z]")
_DEFAULT_LEFT = 38
_DEFAULT_RIGHT = 78


@dataclass(frozen=True, slots=True)
class Column:
    """What the search knows of one column so far.

    Attributes:
        last: the last word, lower-case; "" before the first.
        open: whether its last sentence goes on.
        item: whether it stands in a bulleted item.
        lists: whether a colon announced items.
        width: length of its last line, in characters.
        begun: whether anything stands in it yet.
    """

    last: str = ""
    open: bool = False
    item: bool = False
    lists: bool = False
    width: int = 0
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """How often each word, and each pair of neighbours on a line, stands in a document."""

    words: Counter[str]
    neighbours: Counter[tuple[str, str]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Pairs:
        """Count the lines of a document."""
        words: Counter[str] = Counter()
        neighbours: Counter[tuple[str, str]] = Counter()
        for line in lines:
            found = [word.lower() for word in _CORE.findall(line)]
            words.update(found)
            neighbours.update(zip(found, found[1:], strict=False))
        return cls(words, neighbours)


class _Fluency:
    """Log chance that a word follows another, by English at large and by this document."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs

    def __call__(self, first: str, second: str) -> float:
        english = log_follows(first, second)
        here = self._pairs.neighbours[first, second] - 1
        if here < 1:
            return english
        return max(english, math.log(_TRUST * here / self._pairs.words[first]))


@dataclass(frozen=True, slots=True)
class _Path:
    score: float
    left: Column
    right: Column
    cuts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Widths:
    left: int
    right: int


def split_columns(
    lines: Sequence[Traced], pairs: Pairs | None = None
) -> tuple[list[Traced], list[Traced]]:
    """Tell the left column from the right.

    Args:
        lines: the raw lines below a line that labels two columns; blank ones too.
        pairs: how often words follow each other in the whole document.

    Returns:
        The lines of the left column and those of the right. A blank line is
        kept in a column where its last sentence had ended.
    """
    widths = _measure(lines)
    fluency = _Fluency(pairs or Pairs.of([line.text for line in lines]))
    paths = [_Path(0.0, Column(), Column(), ())]
    headed = any(_is_place(line.text) for line in lines)
    for line in lines:
        cuts = _cuts(line.text, widths, fluency)
        if not cuts:
            paths = [_Path(p.score, p.left, p.right, (*p.cuts, 0)) for p in paths]
            continue
        grown = [
            step
            for path in paths
            for cut in cuts
            if (step := _advance(path, cut, widths, fluency, headed)) is not None
        ]
        grown.sort(key=lambda p: (-round(p.score, 6), p.cuts))
        paths = _distinct(grown)[:_BEAM]
    best = min(paths, key=lambda p: (-round(p.score - 8.0 * p.left.open, 6), p.cuts))
    return _deal(lines, best.cuts)


def _distinct(paths: list[_Path]) -> list[_Path]:
    best: dict[tuple[Column, Column], _Path] = {}
    for path in paths:
        best.setdefault((path.left, path.right), path)
    return list(best.values())


def _measure(lines: Sequence[Traced]) -> _Widths:
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    short = [n for n in lengths if n <= 44]
    left = short[int(0.97 * (len(short) - 1))] if len(short) >= 8 else _DEFAULT_LEFT
    left = min(max(left, 36), 42)
    pure = [n for n in lengths if 55 <= n <= 90]
    right = pure[int(0.8 * (len(pure) - 1))] if len(pure) >= 6 else _DEFAULT_RIGHT
    return _Widths(left, min(right, 84))


def _is_place(text: str) -> bool:
    words = [t for t in _TOKEN.findall(text) if not _MARK.match(t) and _CORE.search(t)]
    return 1 <= len(words) <= 5 and is_capitals(" ".join(words)) and not text.rstrip().endswith(".")


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to cut a line, with what does not hang on the lines before it."""

    at: int
    score: float
    left: _Piece | None
    right: _Piece | None


def _cuts(text: str, widths: _Widths, follows: _Fluency) -> list[_Cut]:
    """The ways to cut a line that the left column's width allows."""
    spots = [m.start() for m in _TOKEN.finditer(text)]
    out: list[_Cut] = []
    for index in range(len(spots) + 1 if spots else 0):
        at = spots[index] if index < len(spots) else len(text)
        one, two = text[:at].rstrip(), text[at:].strip()
        if len(one) > widths.left + 3 or (one and is_capitals(one) and len(one) > 4):
            continue
        if one and two and not (_CORE.search(one) and _CORE.search(two)):
            continue
        if one and two and len(text.strip()) <= widths.left:
            continue
        score = _seam(text, spots, index)
        if one and two and len(text.strip()) <= widths.right:
            score -= 4.0
        left = _piece(one, follows) if one else None
        right = _piece(two, follows) if two else None
        out.append(_Cut(index, score, left, right))
    return out


def _advance(
    path: _Path, cut: _Cut, widths: _Widths, follows: _Fluency, headed: bool
) -> _Path | None:
    if cut.right is not None and headed and not path.right.begun and not cut.right.place:
        return None
    score, left, right = path.score + cut.score, path.left, path.right
    if cut.left is not None:
        gain, left = _read(left, cut.left, widths.left, follows, questions=True)
        score += gain
    if cut.right is not None:
        gain, right = _read(right, cut.right, widths.right, follows, questions=False)
        score += gain
    return _Path(score, left, right, (*path.cuts, cut.at))


def _seam(text: str, spots: list[int], cut: int) -> float:
    """How well the cut agrees with marks and gaps inside the line."""
    score = -1.0 if 0 < cut < len(spots) else 0.0
    for index in range(1, len(spots)):
        gap = text[: spots[index]]
        wide = len(gap) - len(gap.rstrip()) >= 2
        token = text[spots[index] :].split(maxsplit=1)[0]
        if wide or _MARK.match(token):
            score += 4.0 if index == cut else -4.0
        elif token in _STARTERS and not _ENDS.search(gap.rstrip()):
            score += 5.0 if index == cut else -5.0
    return score


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a line that falls to one column.

    Attributes:
        words: lower-case; empty where the piece holds no words.
        fluency: log chance of its words after its first.
        first: the first token with a letter or digit.
        marked: whether a bullet opens it.
        place: whether it is a place's name in capitals.
        ended: whether its last sentence ends; `asked` with a question mark.
        lists: whether a colon ends it.
        goes_on: whether words in lower case follow a question mark.
    """

    text: str
    words: tuple[str, ...]
    fluency: float
    first: str
    marked: bool
    place: bool
    ended: bool
    asked: bool
    lists: bool
    goes_on: bool

    @property
    def capital(self) -> bool:
        """Whether it opens like a sentence."""
        initial = _CORE.findall(self.first)[0][0]
        return initial.isupper() or initial.isdigit() or "//" in self.first

    @property
    def asks(self) -> bool:
        """Whether it opens like a question."""
        return self.capital and bool(_ASKS.match(self.words[0]))


def _piece(text: str, follows: _Fluency) -> _Piece:
    tokens = _TOKEN.findall(text)
    marked = bool(_MARK.match(tokens[0]))
    if marked and len(tokens) > 1:
        tokens = tokens[1:]
    words = tuple(word.lower() for token in tokens for word in _CORE.findall(token))
    if is_debris(text):
        words = ()
    place = _is_place(text)
    return _Piece(
        text=text,
        words=words,
        fluency=sum(follows(a, b) for a, b in zip(words, words[1:], strict=False)),
        first=next((t for t in tokens if _CORE.search(t)), tokens[0]),
        marked=marked,
        place=place,
        ended=place or (bool(_ENDS.search(text)) and not _SHORTENED.search(text)),
        asked=text.endswith("?"),
        lists=text.endswith(":"),
        goes_on=bool(_GOES_ON.search(text)),
    )


def _read(
    column: Column, piece: _Piece, width: int, follows: _Fluency, *, questions: bool
) -> tuple[float, Column]:
    """Score a piece as the next line of a column; the column with it added."""
    if not piece.words:
        return -0.5, column
    score = piece.fluency + _joint(column, piece, width, follows, questions=questions)
    ended = piece.ended and not (questions and piece.place)
    if questions:
        score -= 8.0 * piece.goes_on + 3.0 * (ended and not piece.asked)
    else:
        over = len(piece.text) - width - 2
        score -= 4.0 * (piece.asked and len(piece.text) < width / 2) + 0.8 * max(0, over)
    item = piece.marked or (column.item and column.open)
    lists = piece.lists or (column.lists and not piece.asked)
    return score, Column(piece.words[-1], not ended, item, lists, len(piece.text), begun=True)


def _joint(
    column: Column, piece: _Piece, width: int, follows: _Fluency, *, questions: bool
) -> float:
    """How well a piece joins what stands in its column already."""
    fresh = follows("", piece.words[0])
    if piece.marked or (piece.place and not questions):
        unfinished = column.open and (questions or not column.item)
        strange = piece.asks != (questions and not column.lists) and not piece.place
        return fresh - 6.0 * unfinished - 6.0 * strange
    if column.open:
        slack = 0.2 * max(0, width - column.width - len(piece.first) - 3)
        turn = 2.5 if piece.capital and column.item else 0.0
        return follows(column.last, piece.words[0]) - slack - turn
    if questions:
        return fresh - (0.5 if piece.asks else 30.0)
    return fresh - (0.0 if piece.capital else 5.0)


def _deal(lines: Sequence[Traced], cuts: Sequence[int]) -> tuple[list[Traced], list[Traced]]:
    left: list[Traced] = []
    right: list[Traced] = []
    for line, cut in zip(lines, cuts, strict=True):
        spots = [m.start() for m in _TOKEN.finditer(line.text)]
        if not spots:
            for column in (left, right):
                if column and _ENDS.search(column[-1].text.strip()):
                    column.append(line)
            continue
        at = spots[cut] if cut < len(spots) else len(line.text)
        if line.text[:at].strip():
            left.append(line[:at])
        if line.text[at:].strip():
            right.append(line[at:])
    return left, right

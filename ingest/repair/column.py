"""One column as a search reads it: what it needs to know, and how well a piece goes on."""

from __future__ import annotations

from typing import NamedTuple

from ingest.repair.fluency import Fluency
from ingest.repair.pieces import Piece


class Column(NamedTuple):
    """What the search knows of one column so far; a tuple, for hundreds of thousands are hashed.

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


def extend(
    column: Column, piece: Piece, width: int, follows: Fluency, *, questions: bool
) -> tuple[float, Column]:
    """Score a piece as the next line of a column; the column with it added."""
    if not piece.words:
        return -0.5, column
    score = piece.fluency + _joint(column, piece, width, follows, questions=questions)
    ended = piece.ended and not (questions and piece.place)
    if questions:
        score -= 8.0 * piece.goes_on + 3.0 * (ended and not piece.asked)
    else:
        over = piece.length - width - 2
        score -= 4.0 * piece.goes_on
        score -= 4.0 * (piece.asked and piece.length < width / 2) + 0.8 * max(0, over)
    item = piece.marked or (column.item and column.open)
    lists = piece.lists or (column.lists and not piece.asked)
    return score, Column(piece.words[-1], not ended, item, lists, piece.length, begun=True)


def _joint(column: Column, piece: Piece, width: int, follows: Fluency, *, questions: bool) -> float:
    """How well a piece joins what stands in its column already."""
    fresh = follows("", piece.words[0])
    if piece.marked or (piece.place and not questions):
        unfinished = column.open and (questions or not column.item)
        strange = piece.asks != (questions and not column.lists) and not piece.place
        return fresh - 6.0 * unfinished - 6.0 * strange
    if column.open:
        slack = 0.2 * max(0, width - column.width - piece.first_length - 3)
        turn = 2.5 if piece.capital and column.item else 0.0
        return follows(column.last, piece.words[0]) - slack - turn
    if questions:
        return fresh - (0.5 if piece.asks else 30.0)
    return fresh - (0.0 if piece.capital else 5.0)

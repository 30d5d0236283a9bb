"""What earlier answers of a conversation showed, worked out again where it is asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from assistant.answer import Filters
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.understand.reading import Cited
from assistant.understand.reference import Item
from ingest.model import Kind

_KEPT = 256
"""Most answers that are remembered."""

Key = tuple[tuple[str, ...], Filters]


class Remembered:
    """The last answers by their questions, the earlier ones included; shared between threads."""

    def __init__(self) -> None:
        self._cited: OrderedDict[Key, Cited] = OrderedDict()
        self._lock = Lock()

    def keep(self, key: Key, cited: Cited) -> None:
        """Remember what an answer showed."""
        with self._lock:
            self._cited[key] = cited
            self._cited.move_to_end(key)
            if len(self._cited) > _KEPT:
                self._cited.popitem(last=False)

    def get(self, key: Key, answer: Callable[[], Cited]) -> Cited:
        """What an answer showed; `answer` works it out where it is not remembered."""
        with self._lock:
            found = self._cited.get(key)
        if found is None:
            found = answer()
            self.keep(key, found)
        return found


def cited_by(draft: Draft | None, desk: Desk) -> Cited:
    """What a draft shows: an item for each heading; where there is none, for each quote."""
    if draft is None:
        return Cited()
    items: list[Item] = []
    mark = 0
    for block in sorted(draft.blocks, key=lambda block: not block.shown):
        quoted: list[Item] = []
        for excerpt in block.excerpts:
            mark += 1
            passage = desk.passage(excerpt.position)
            place = passage.place if passage.kind is Kind.EXAMPLE else None
            quoted.append(Item(place or "", (passage.id,), (mark,), block.shown))
        told = block.heading if block.heading in desk.knowledge.places else ""
        place = told or (quoted[0].place if quoted and block.heading else "")
        if place:
            ids = tuple(id_ for one in quoted for id_ in one.passages)
            marks = tuple(n for one in quoted for n in one.marks)
            items.append(Item(place, ids, marks, block.shown))
        else:
            items += quoted
    return Cited(tuple(items))

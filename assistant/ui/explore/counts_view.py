"""The counts as the data that their part of the page is built from."""

from __future__ import annotations

from collections import Counter

from assistant.explore.shelf import UNKNOWN, Shelf, sift, tally
from assistant.explore.view import COUNTS, FACETS, YEAR, View
from assistant.ui.components import Data
from assistant.ui.explore.hrefs import toggled
from assistant.ui.explore.names import short, value_name
from assistant.ui.texts import explore as texts

MOST = 8
"""Values of a facet that are shown before all are asked for."""


def counts_data(shelf: Shelf, view: View) -> Data:
    """What the script needs; each facet is counted as if it were not limited itself."""
    groups = []
    for facet in FACETS:
        counted = tally(sift(shelf.records, view.limits, (facet,)), facet)
        if counted:
            groups.append(_group(shelf, facet, counted, view))
    return {
        "groups": groups,
        "most": MOST,
        "words": {"name": texts.SHAPES[COUNTS], "fewer": texts.FEWER},
    }


def _group(shelf: Shelf, facet: str, counted: Counter[str], view: View) -> Data:
    def rank(value: str) -> tuple[bool, int, str]:
        number = int(value) if facet == YEAR else -counted[value]
        return value == UNKNOWN, number, value

    most = max(counted.values())
    rows = []
    for value in sorted(counted, key=rank):
        href, current = toggled(view, (facet, value))
        rows.append(
            {
                "name": short(value_name(shelf, facet, value)),
                "count": counted[value],
                "share": round(counted[value] / most, 3),
                "href": href,
                "current": current,
            }
        )
    more = texts.show_all(len(rows), texts.FACETS[facet].lower()) if len(rows) > MOST else ""
    return {"heading": texts.FACETS[facet], "rows": rows, "more": more}

"""The map as the data that its part of the page is built from."""

from __future__ import annotations

from collections import Counter

from assistant.explore.labels import Mark
from assistant.explore.plan import Layout, Panel, panels
from assistant.explore.shelf import Shelf
from assistant.explore.view import PLACE, View
from assistant.ui.components import Data
from assistant.ui.explore.hrefs import toggled
from assistant.ui.texts import explore as texts

MOST_LISTED = 80
"""Places that the list beside the map shows before all are asked for."""


def map_data(shelf: Shelf, counts: Counter[str], view: View) -> Data:
    """What the script needs.

    Args:
        shelf: the catalogue.
        counts: entries of each place that is to be shown.
        view: as it stands; the links lead on from it.
    """
    names = sorted(counts)
    spots = []
    for name in names:
        place = shelf.place(name)
        if place.latitude is not None and place.longitude is not None:
            spots.append((name, place.longitude, place.latitude))
    on_map = {name for name, _, _ in spots}
    found = panels(tuple(spots), tuple(counts[name] for name, _, _ in spots))
    lost = [name for name in names if name not in on_map]
    return {
        "panels": [_panel(shelf, each, view) for each in found],
        "empty": "" if found else texts.NO_POINTS,
        "note": texts.MAP_NOTE,
        "source": texts.MAP_SOURCE,
        "list": [_listed(shelf, name, counts[name], view) for name in names if name in on_map],
        "lost": [_listed(shelf, name, counts[name], view) for name in lost],
        "most": MOST_LISTED,
        "words": {
            "name": texts.MAP_NAME,
            "list": texts.MAP_LIST,
            "lost": texts.NOWHERE,
            "lost_note": texts.NOWHERE_NOTE,
            "all": texts.show_all(len(on_map), texts.FACETS[PLACE].lower()),
            "fewer": texts.FEWER,
        },
    }


def _panel(shelf: Shelf, panel: Panel, view: View) -> Data:
    return {
        "name": texts.CONTINENTS.get(panel.continent, texts.ELSEWHERE),
        "land": panel.land,
        "layouts": [_layout(shelf, each, view) for each in panel.layouts],
    }


def _layout(shelf: Shelf, layout: Layout, view: View) -> Data:
    return {
        "width": layout.width,
        "height": layout.height,
        "marks": [_mark(shelf, each, view) for each in layout.marks],
    }


def _mark(shelf: Shelf, mark: Mark, view: View) -> Data:
    href, current = toggled(view, (PLACE, mark.name))
    return {
        "name": _name(shelf, mark.name, mark.count),
        "x": round(mark.x, 1),
        "y": round(mark.y, 1),
        "r": round(mark.radius, 1),
        "label": mark.label,
        "at": [round(mark.at[0], 1), round(mark.at[1], 1)],
        "anchor": mark.anchor,
        "href": href,
        "current": current,
    }


def _listed(shelf: Shelf, name: str, number: int, view: View) -> Data:
    href, current = toggled(view, (PLACE, name))
    country = shelf.place(name).country
    return {
        "name": name,
        "country": country if country != name else "",
        "count": number,
        "label": _name(shelf, name, number),
        "href": href,
        "current": current,
    }


def _name(shelf: Shelf, name: str, number: int) -> str:
    country = shelf.place(name).country
    return texts.place_of(name, number, country if country != name else "")

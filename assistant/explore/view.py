"""What the Explore page shows, as an address says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.comparing.choice import join, split

MATRIX, MAP, TIMELINE, COUNTS = "matrix", "map", "timeline", "counts"
SHAPES = (MATRIX, MAP, TIMELINE, COUNTS)
THEME, FACTOR = "theme", "factor"
COLUMN_FACETS = (THEME, FACTOR)
"""What the matrix's columns are."""
COUNTRY, NUMBER = "country", "number"
ROW_ORDERS = (COUNTRY, NUMBER)
"""How its rows are ordered: in groups by country, or those with most examples first."""
KIND, PLACE, PROJECT, YEAR, TOOLKIT = "kind", "place", "project", "year", "toolkit"
FACETS = (KIND, THEME, FACTOR, PLACE, COUNTRY, PROJECT, YEAR, TOOLKIT)
"""What entries can be filtered by, in the order of the filters."""
FIRST_SHOWN = 12
"""Entries listed before more are asked for."""
_VIEW, _COLUMNS, _ROWS, _SHOWN = "view", "columns", "rows", "shown"
PARAMETERS = frozenset((_VIEW, _COLUMNS, _ROWS, _SHOWN, *FACETS))
"""What an address may say."""

Limits = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class View:
    """A view of the catalogue.

    Attributes:
        shape: one of `SHAPES`.
        columns: of the matrix, `THEME` or `FACTOR`.
        rows: order of the matrix's rows, `COUNTRY` or `NUMBER`.
        limits: (facet, values) pairs, in the order of `FACETS`; entries have one value of each.
        shown: how many of the entries are listed.
    """

    shape: str = MATRIX
    columns: str = THEME
    rows: str = COUNTRY
    limits: Limits = ()
    shown: int = FIRST_SHOWN

    def values(self, facet: str) -> tuple[str, ...]:
        """The values that a facet is limited to; () for no limit."""
        return dict(self.limits).get(facet, ())

    def limited(self, facet: str, values: tuple[str, ...]) -> View:
        """The same with other values for one facet, its list shown from the start."""
        kept = dict(self.limits) | {facet: tuple(dict.fromkeys(values))}
        limits = tuple((each, kept[each]) for each in FACETS if kept.get(each))
        return replace(self, limits=limits, shown=FIRST_SHOWN)

    def without(self, facet: str, value: str) -> View:
        """The same with one value less."""
        return self.limited(facet, tuple(one for one in self.values(facet) if one != value))

    @property
    def parameters(self) -> dict[str, str]:
        """As an address writes it; what is usual is left out."""
        usual = View()
        said = {
            _VIEW: self.shape if self.shape != usual.shape else "",
            _COLUMNS: self.columns if self.columns != usual.columns else "",
            _ROWS: self.rows if self.rows != usual.rows else "",
            _SHOWN: str(self.shown) if self.shown != usual.shown else "",
        }
        limits = {facet: join(values) for facet, values in self.limits}
        return {name: value for name, value in (said | limits).items() if value}


def read(
    parameters: Mapping[str, str], known: Mapping[str, Mapping[str, object]]
) -> tuple[View, tuple[str, ...]]:
    """An address's view, and the values in it that are not here.

    Args:
        parameters: of the address.
        known: the values of each facet; the address may write them in another case.
    """
    shown = parameters.get(_SHOWN, "")
    view = View(
        _one_of(parameters.get(_VIEW, ""), SHAPES),
        _one_of(parameters.get(_COLUMNS, ""), COLUMN_FACETS),
        _one_of(parameters.get(_ROWS, ""), ROW_ORDERS),
    )
    lost: list[str] = []
    for facet in FACETS:
        spelt = {value.casefold(): value for value in known[facet]}
        asked = split(parameters.get(facet, ""))
        found = tuple(spelt[one.casefold()] for one in asked if one.casefold() in spelt)
        lost += [one for one in asked if one.casefold() not in spelt]
        view = view.limited(facet, found)
    if shown.isascii() and shown.isdigit() and len(shown) < 6:
        view = replace(view, shown=max(FIRST_SHOWN, int(shown)))
    return view, tuple(lost)


def _one_of(value: str, usual_first: tuple[str, ...]) -> str:
    return value if value in usual_first else usual_first[0]

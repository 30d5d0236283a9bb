"""How old what a source tells is."""

from __future__ import annotations

from datetime import date

OLD_YEARS = 8
"""Age from which it is said plainly, in years."""


def years_old(published: int, today: date) -> int:
    """Years since a source was published; 0 for one that is dated ahead.

    >>> years_old(2012, date(2026, 11, 20))
    14
    """
    return max(0, today.year - published)


def is_old(published: int, today: date) -> bool:
    """Whether its age is to be said plainly."""
    return years_old(published, today) >= OLD_YEARS

"""Whether an amount of the evidence bears out one of the claim."""

from __future__ import annotations

from assistant.verify_claims.quantities import Bound, Quantity

_ROUNDED = 0.05
"""Share by which a number that is called rough may differ."""
_BOUND = 0.2
"""Share by which "over" and "under" may fall short of the number itself."""
_SHARES = 1.5
"""Points by which a share in words ("a third") may differ from one in percent."""


def agrees(claimed: Quantity, given: Quantity) -> bool:
    """Whether the evidence's amount bears out the claim's."""
    if {claimed.unit, given.unit} & {"s"}:
        return _decade(claimed, given)
    if claimed.unit != given.unit and "" not in (claimed.unit, given.unit):
        return False
    if "%" in (claimed.unit, given.unit) and claimed.unit != given.unit:
        return False
    if not _near(claimed, given):
        return False
    opposite = {claimed.bound, given.bound} == {Bound.AT_LEAST, Bound.AT_MOST}
    return not opposite


def _near(claimed: Quantity, given: Quantity) -> bool:
    gap = claimed.value - given.value
    if abs(gap) <= 1e-9 * max(1.0, abs(given.value)):
        return True
    if claimed.unit == "%" and (claimed.word or given.word):
        return abs(gap) <= _SHARES
    size = max(abs(given.value), 1e-9)
    if claimed.bound is Bound.ABOUT:
        return abs(gap) <= _ROUNDED * size and not is_year(given)
    if claimed.bound is Bound.AT_LEAST:
        return -_BOUND * size <= gap < 0 and given.bound is not Bound.AT_MOST and not is_year(given)
    if claimed.bound is Bound.AT_MOST:
        return 0 < gap <= _BOUND * size and given.bound is not Bound.AT_LEAST and not is_year(given)
    return False


def is_year(one: Quantity) -> bool:
    """Whether an amount looks like a year."""
    return not one.unit and 1000 <= one.value <= 2100 and "," not in one.shown


def _decade(claimed: Quantity, given: Quantity) -> bool:
    low, high = sorted((claimed, given), key=lambda one: one.unit != "s")
    if low.unit != "s":
        return claimed.value == given.value
    if high.unit == "s":
        return low.value == high.value
    # "The 1990s" bear out no single year; a year bears out its decade.
    return low is claimed and low.value <= high.value < low.value + 10

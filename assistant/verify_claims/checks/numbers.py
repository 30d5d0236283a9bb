"""Numbers, dates, amounts and shares of the claim must stand in the evidence, of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.verify_claims.agree import agrees, is_year
from assistant.verify_claims.align import Change
from assistant.verify_claims.context import Check, Context, Fault
from assistant.verify_claims.lists import lists
from assistant.verify_claims.quantities import Bound, Quantity, quantities
from assistant.verify_claims.text import Token

_COUNTED = 3
"""Up to here a number in words may count what the evidence lists without a number."""


def numbers(context: Context) -> Iterator[Fault]:
    """Amounts that the evidence does not give, or gives of something else."""
    given = context.evidence.quantities
    near = tuple(found for sentence in context.window for found in quantities(sentence))
    for one in quantities(context.claim):
        agreeing = [other for other in given if agrees(one, other)]
        if not agreeing:
            if not (one.word and one.value <= _COUNTED and not _instead(one, near)):
                yield Fault(Check.NUMBER, _reason(one, _instead(one, near)))
        elif wrong := _of_another(one, agreeing, near) or _another_unit(context, one, agreeing):
            yield Fault(Check.NUMBER, _reason(one, wrong))
    yield from _changed(context)


def _reason(one: Quantity, instead: str) -> str:
    if instead:
        return f"the evidence says {instead}, not {one.shown}"
    return f"the evidence does not give {one.shown}"


def _instead(one: Quantity, given: tuple[Quantity, ...]) -> str:
    """The amount that the evidence gives of the same thing, as written; "" for none."""
    for other in given:
        if _share(one, other) or (one.unit and one.unit == other.unit):
            return other.shown if other.shown != one.shown else _hedged(other)
    return ""


def _hedged(one: Quantity) -> str:
    return one.shown if one.bound is Bound.EXACT else f"{one.bound} {one.shown}"


def _share(one: Quantity, other: Quantity) -> bool:
    same_unit = (one.unit == "%") == (other.unit == "%")
    return same_unit and bool(one.heads and other.heads and one.heads[0] == other.heads[0])


def _of_another(one: Quantity, agreeing: list[Quantity], given: tuple[Quantity, ...]) -> str:
    """What the evidence says of the thing counted, where this amount is of another thing."""
    # "Costs 35 euros" bears out no 35 weeks.
    sums = [other for other in agreeing if other.unit in ("€", "$", "£") and not one.unit]
    if any(_of_same(one, other) for other in agreeing if other not in sums):
        return ""
    if is_year(one) or not one.heads or _unit(one.heads[0]):
        return ""
    rivals = (o for o in given if o not in agreeing and _share(one, o) and not is_year(o))
    return next((f"{other.shown} {other.heads[0]}" for other in rivals), "")


def _of_same(one: Quantity, other: Quantity) -> bool:
    """Whether both may count the same thing."""
    return not other.heads or bool(set(one.heads) & set(other.heads))


def _another_unit(context: Context, one: Quantity, agreeing: list[Quantity]) -> str:
    """The evidence's amount, where it is of another unit of the same kind."""
    mine = _unit(one.heads[0]) if one.heads else ""
    if not mine:
        return ""
    theirs = {_unit(head): head for other in agreeing for head in other.heads[:1]}
    if mine in theirs or mine in context.near:
        return ""
    rivals = sorted(theirs.keys() & lists().units[mine])
    return f"{one.shown} {theirs[rivals[0]]}" if rivals else ""


def _changed(context: Context) -> Iterator[Fault]:
    """A number, or a unit, in the place of another in wording that is otherwise the evidence's."""
    if not context.alignment.near:
        return
    together = _together(context)
    for change in (*context.alignment.changes, together):
        mine = [one for one in change.claim if one.number]
        theirs = [one for one in change.evidence if one.number]
        said, given = {one.stem for one in mine}, {one.stem for one in theirs}
        mine = [one for one in mine if one.stem not in given]
        theirs = [one for one in theirs if one.stem not in said]
        if mine and theirs:
            agree = any(
                agrees(a, b) or (change is together and is_year(a) is not is_year(b))
                for a in quantities(context.claim)
                for b in quantities(context.alignment.evidence)
                if _holds(context.claim.tokens, a, mine[0])
                and _holds(context.alignment.evidence.tokens, b, theirs[0])
            )
            if not agree:
                reason = f"the evidence says {theirs[0].text} here, not {mine[0].text}"
                yield Fault(Check.NUMBER, reason)
                return
        yield from _units(change.claim, change.evidence)


def _together(context: Context) -> Change:
    """All numbers that differ, wherever they stand: "2012-2016" for "2016-2020"."""
    changes = context.alignment.changes
    return Change(
        tuple(one for change in changes for one in change.claim if one.number),
        tuple(one for change in changes for one in change.evidence if one.number),
    )


def _holds(tokens: tuple[Token, ...], amount: Quantity, token: Token) -> bool:
    return any(one is token for one in tokens[amount.first : amount.last + 1])


def _units(mine: tuple[Token, ...], theirs: tuple[Token, ...]) -> Iterator[Fault]:
    said = {one.stem for one in mine}
    for one in mine:
        rivals = lists().units.get(_unit(one.stem), frozenset())
        other = next((o for o in theirs if _unit(o.stem) in rivals and o.stem not in said), None)
        if other is not None:
            yield Fault(Check.NUMBER, f"the evidence says {other.text}, not {one.text}")
            return


def _unit(stem: str) -> str:
    """A unit by its plain name, so that "yearly" is "year"; "" for what is none."""
    units, same = lists().units, lists().same
    if stem in units:
        return stem
    return next((one for one in sorted(same.get(stem, ())) if one in units), "")

"""Amounts as a text gives them: values with their unit, and what they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.verify_claims.numerals import FRACTIONS, MAGNITUDES, small_number
from assistant.verify_claims.text import Sentence, Token

_REACH = 3
"""Words after a number among which stands what it counts."""
_PERCENT = frozenset({"%", "percent", "percentage"})
_MONEY = {
    "$": "$", "dollar": "$", "dollars": "$", "usd": "$", "€": "€", "euro": "€", "euros": "€",
    "eur": "€", "£": "£", "pound": "£", "pounds": "£", "gbp": "£",
}  # fmt: skip
_HALVES = {("am",): "am", ("pm",): "pm", ("a", "m"): "am", ("p", "m"): "pm"}
"""Halves of the day, as tokens."""
_LAST_HOUR = 12
_BEFORE_SHARES = frozenset("by over under about around nearly almost than to".split())
"""After these "a third" is a share."""
_ABOUT = frozenset("about around roughly approximately nearly almost circa some".split())


class Bound(StrEnum):
    """How a text hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


_MORE = frozenset("over above exceeding".split())
_LESS = frozenset("under below".split())
_MORE_THAN = frozenset("more greater larger higher longer older".split())
_LESS_THAN = frozenset("less fewer lower smaller shorter younger".split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """One amount.

    Attributes:
        value: a share is in percent.
        unit: "%", a currency's sign, "s" for a decade, "am" or "pm" for an hour, "" for a count,
            date or year.
        first, last: places of its first and last token in the sentence.
        heads: stems of the content words right after it, the nearest first.
        bound: how it is hedged.
        shown: as written.
        word: written as a word, not in digits.
    """

    value: float
    unit: str
    first: int
    last: int
    heads: tuple[str, ...]
    bound: Bound
    shown: str
    word: bool


def quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """The amounts of a sentence, in order.

    >>> from assistant.verify_claims.text import sentences
    >>> [(q.value, q.unit) for q in quantities(sentences(["A quarter of 2 million paid 6 %"])[0])]
    [(25.0, '%'), (2000000.0, ''), (6.0, '%')]
    """
    found: list[Quantity] = []
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        one = _fraction(sentence, i) or _number(sentence, i)
        if one is not None:
            found.append(one)
        i = one.last + 1 if one else i + 1
    return tuple(found)


def _fraction(sentence: Sentence, i: int) -> Quantity | None:
    """A third, two thirds, one in five, nine out of ten."""
    tokens = sentence.tokens
    low = [one.low for one in tokens[i : i + 4]]
    if low[0] == "half" and not (low[1:2] and small_number(low[1])):
        return _quantity(sentence, i, i, 50.0, "%")
    count = 1.0 if low[0] in ("a", "one") else _small(low[0])
    if count is None or len(low) < 2:
        return None
    before = tokens[i - 1].low if i else ""
    shared = low[2:3] == ["of"] or before in _BEFORE_SHARES
    if low[1] in FRACTIONS and (count > 1 or shared or low[1] == "half"):
        return _quantity(sentence, i, i + 1, count * FRACTIONS[low[1]], "%")
    whole = 3 if low[1:3] == ["out", "of"] else 2 if low[1] == "in" else 0
    parts = _small(low[whole]) if whole and len(low) > whole else None
    if parts and count < parts <= 10 and low[0] != "a":
        return _quantity(sentence, i, i + whole, 100 * count / parts, "%")
    return None


def _small(word: str) -> float | None:
    value = 1.0 if word == "one" else small_number(word)
    return value if value is not None and value <= 10 else None


def _number(sentence: Sentence, i: int) -> Quantity | None:
    tokens = sentence.tokens
    value, last = _composed(tokens, i)
    if value is None:
        return None
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    before = tokens[i - 1].low if i else ""
    if after in _PERCENT:
        return _quantity(sentence, i, last + 1, value, "%")
    if after == "per" and last + 2 < len(tokens) and tokens[last + 2].low == "cent":
        return _quantity(sentence, i, last + 2, value, "%")
    if before in _MONEY:
        if after == "m":
            value, last = value * 1e6, last + 1
        return _quantity(sentence, i, last, value, _MONEY[before])
    if after in _MONEY:
        return _quantity(sentence, i, last + 1, value, _MONEY[after])
    if after == "s" and value % 10 == 0 and value >= 1000:
        return _quantity(sentence, i, last + 1, value, "s")
    if half := _half_of_day(tokens[last + 1 : last + 3], value):
        return _quantity(sentence, i, last + (1 if after == half else 2), value, half)
    return _quantity(sentence, i, last, value, "")


def _half_of_day(after: Sequence[Token], hour: float) -> str:
    """The half of the day that is named after an hour, "am" or "pm"; "" for neither."""
    if hour > _LAST_HOUR:
        return ""
    low = tuple(one.low for one in after)
    return _HALVES.get(low[:1], "") or _HALVES.get(low, "")


def _composed(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    """The value of a run such as "two hundred and fifty" or "4.3 million", and its last token."""
    low = tokens[i].low
    value = small_number(low)
    if value is None and low in ("a", "one"):
        following = tokens[i + 1].low if i + 1 < len(tokens) else ""
        value = 1.0 if following in MAGNITUDES or following == "dozen" else None
    if value is None:
        return None, i
    total, part, last = 0.0, value, i
    for j in range(i + 1, len(tokens)):
        word = tokens[j].low
        if tokens[j].breaks:
            break
        if word in MAGNITUDES:
            part *= MAGNITUDES[word]
            if part >= 1000:
                total, part = total + part, 0.0
        elif word == "dozen":
            part *= 12
        elif not low[0].isdecimal() and _adds(word, part):
            part += small_number(word) or 0.0
        elif (
            word == "and" and part >= 100 and j + 1 < len(tokens) and _adds(tokens[j + 1].low, 100)
        ):
            continue
        else:
            break
        last = j
    return total + part, last


def _adds(word: str, to: float) -> bool:
    value = small_number(word)
    if value is None or word[0].isdecimal():
        return False
    return (20 <= to < 100 and value < 10) or (to >= 100 and value < 100) or to == 0


def _quantity(sentence: Sentence, first: int, last: int, value: float, unit: str) -> Quantity:
    tokens = sentence.tokens
    shown = sentence.text[tokens[first].start : tokens[last].end]
    if first and tokens[first - 1].low in ("$", "€", "£"):
        shown = tokens[first - 1].text + shown
    word = not any(one.text[0].isdecimal() for one in tokens[first : last + 1])
    return Quantity(
        value, unit, first, last, _heads(tokens, first, last), _bound(tokens, first), shown, word
    )


def _heads(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    after: list[str] = []
    for one in tokens[last + 1 : last + 1 + _REACH]:
        if one.breaks or one.number:
            break
        if one.content and one.low not in _MONEY:
            after.append(one.stem)
    return tuple(after)


def _bound(tokens: Sequence[Token], first: int) -> Bound:
    before = [one.low for one in tokens[max(0, first - 3) : first]]
    last = [one for one in before if one not in _MONEY][-2:]
    if not last:
        return Bound.EXACT
    if last[-1] in _ABOUT:
        return Bound.ABOUT
    if last[-1] in _MORE or last == ["at", "least"]:
        return Bound.AT_LEAST
    if last[-1] in _LESS or last in (["at", "most"], ["up", "to"]):
        return Bound.AT_MOST
    if last[-1] == "than" and last[0] in _MORE_THAN | _LESS_THAN:
        up = last[0] in _MORE_THAN
        if before[0] in ("no", "not"):
            up = not up
        return Bound.AT_LEAST if up else Bound.AT_MOST
    return Bound.EXACT

"""What an officer does with a basket: each step gives a new one."""

from __future__ import annotations

from dataclasses import replace

from assistant.basket.grouping import grouped
from assistant.basket.limits import NOTE, TITLE, plain
from assistant.basket.model import Basket
from ingest.spans import Span

Key = tuple[str, tuple[Span, ...]]
"""What tells one item from another: its source and spans."""


def moved(basket: Basket, key: Key, by: int) -> Basket:
    """With the item one step further down (`by` 1) or up (-1), as the note has them.

    At the end of its group it takes the group with it, past the next one.
    """
    groups = [list(members) for _, members in grouped(basket.items, basket.group)]
    for at, members in enumerate(groups):
        for i, each in enumerate(members):
            if each.key != key:
                continue
            if 0 <= i + by < len(members):
                members[i], members[i + by] = members[i + by], members[i]
            elif 0 <= at + by < len(groups):
                groups[at], groups[at + by] = groups[at + by], groups[at]
            return replace(basket, items=tuple(one for group in groups for one in group))
    return basket


def noted(basket: Basket, key: Key, note: str) -> Basket:
    """With the officer's words about an item."""
    text = plain(note, NOTE)
    items = (replace(each, note=text) if each.key == key else each for each in basket.items)
    return replace(basket, items=tuple(items))


def headed(basket: Basket, title: str, note: str) -> Basket:
    """With a title and an opening for the whole."""
    return replace(basket, title=plain(title, TITLE, " "), note=plain(note, NOTE))


def removed(basket: Basket, key: Key) -> Basket:
    """Without an item, be it one that was lost."""
    return replace(
        basket,
        items=tuple(each for each in basket.items if each.key != key),
        lost=tuple(each for each in basket.lost if each.reference.key != key),
    )


def brought_back(basket: Basket, before: Basket) -> Basket:
    """What `before` had and `basket` has not, at its old place; what was done since is kept."""
    now = {each.key: each for each in basket.items}
    old = {each.key for each in before.items}
    items = [now.get(each.key, each) for each in before.items]
    items += [each for each in basket.items if each.key not in old]
    lost = {each.reference.key: each for each in (*before.lost, *basket.lost)}
    return replace(
        basket,
        items=tuple(items),
        lost=tuple(lost.values()),
        title=basket.title or before.title,
        note=basket.note or before.note,
    )

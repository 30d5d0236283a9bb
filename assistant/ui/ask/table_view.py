"""A comparison as the data of a table: places across, aspects down."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Answer, Citation, Group, Intent
from assistant.comparing.table import Row, table_of
from assistant.ui.ask.card_view import Cards
from assistant.ui.components import Data
from assistant.ui.texts import ask as texts

_FEWEST = 2
"""Columns from which there is anything to compare."""


def is_compared(answer: Answer) -> bool:
    """Whether an answer is to be laid out as a table."""
    headed = [group for group in answer.groups if group.shown and group.heading]
    return answer.understanding.intent is Intent.COMPARISON and len(headed) >= _FEWEST


def table_data(answer: Answer, cards: Cards) -> Data | None:
    """What is shown at first of a comparison; None for any other answer."""
    if not is_compared(answer):
        return None
    groups = tuple(group for group in answer.groups if group.shown)
    within = {n for group in groups for n in group.citations}
    citations = tuple(each for each in answer.citations if each.n in within)
    table = table_of(replace(answer, groups=groups, citations=citations), cards.shelf.themes)
    if not table.shared:
        table = table.together(texts.SAID)
    return {
        "caption": answer.question,
        "corner": texts.ASPECT,
        "missing": texts.NOT_STATED,
        "columns": [
            # Each cell says where its quotes come from, as they may be of several toolkits.
            cards.head(replace(group, note=""))
            for group in groups
        ],
        "rows": [_row(row, groups, cards) for row in table.rows],
    }


def _row(row: Row[Citation], groups: tuple[Group, ...], cards: Cards) -> Data:
    return {
        "aspect": row.aspect,
        "cells": [
            [cards.quote(each, group.heading, row.aspect, aged=True) for each in cell]
            for group, cell in zip(groups, row.cells, strict=True)
        ],
    }

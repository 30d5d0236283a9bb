"""The kept runs as a series: how each headline figure went."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from eval.headline import HEADLINES
from eval.history import Entry
from eval.html.contestants import OURS
from eval.html.markup import Html, el, join
from eval.html.plots import figure, key
from eval.html.svg import Scale, drawing, path, upward, words
from eval.html.tables import table
from eval.summary import Figure

_SPLITS = ("test", "dev")
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 326, 8, 150

At = tuple[int, str, Figure]
"""The entry's number from 0, its question set, its figure."""


def series(entries: Sequence[Entry]) -> Html:
    """The section on the runs that were kept."""
    if not entries:
        body = el(
            "p",
            "No run has been kept yet: ",
            el("code", 'python -m eval record RESULTS --why "..."'),
            " keeps one.",
        )
    else:
        body = join([_plots(entries), _table(entries)])
    return el("section", el("h2", "The series so far", id="series"), body, aria_labelledby="series")


def _plots(entries: Sequence[Entry]) -> Html:
    return join(
        [
            el(
                "p",
                "Ours, each run that was kept, oldest first. A line joins runs on the same "
                "questions only: where they changed, it breaks, and figures on either side do "
                "not compare.",
            ),
            key([(f"{split} questions", style) for style, split in enumerate(_SPLITS)]),
            el("div", join(_plot(one.measure, entries) for one in HEADLINES), class_="plots"),
        ]
    )


def _points(entries: Sequence[Entry], split: str, measure: str) -> list[At]:
    return [
        (number, part.questions, found)
        for number, entry in enumerate(entries)
        if (part := entry.splits.get(split))
        and (found := part.systems.get(OURS, {}).get(measure))
        and found.mean is not None
    ]


def _plot(measure: str, entries: Sequence[Entry]) -> Html | None:
    along = Scale(-0.5, len(entries) - 0.5, _LEFT, _RIGHT)
    up = Scale(0, 1, _BOTTOM, _TOP)
    drawn: list[Html] = []
    for style, split in enumerate(_SPLITS):
        for _, run in groupby(_points(entries, split, measure), key=lambda one: one[1]):
            at = [(along.at(x), up.at(found.mean or 0.0)) for x, _, found in run]
            drawn.append(path(at, f"line style{style}"))
            drawn.extend(
                el("circle", cx=x, cy=y, r=4.5, class_="dot other" if style else "dot ours")
                for x, y in at
            )
    if not drawn:
        return None
    dates = [
        words(along.at(i), _BOTTOM + 16, entries[i].made[5:10], "middle", "tick")
        for i in sorted({0, len(entries) - 1})
    ]
    picture = drawing(
        340,
        _BOTTOM + 22,
        f"{measure} over {len(entries)} kept runs; the figures stand in the table",
        upward(up, _LEFT, _RIGHT),
        *drawn,
        *dates,
    )
    return figure(measure, picture, "filled: test; hollow: dev")


def _table(entries: Sequence[Entry]) -> Html:
    names = [one.measure for one in HEADLINES]
    rows = [
        [
            join([entry.revision, el("span", entry.why, class_="interval")]),
            entry.made[:10],
            split,
            part.questions[:6],
            *(_told(part.systems.get(OURS, {}).get(name)) for name in names),
        ]
        for entry in entries
        for split, part in entry.splits.items()
    ]
    columns = ["revision", "made", "split", "questions", *names]
    return el(
        "details",
        el("summary", "The series as a table"),
        table("Kept runs of ours: figure (n)", columns, rows),
    )


def _told(found: Figure | None) -> str:
    if found is None or found.mean is None:
        return "–"
    return f"{found.mean:.3f} ({found.questions})"

"""`python -m eval load`: many sessions at once on the real page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.table import Table

from eval.errors import LoadError
from eval.load.run import Load, run_load
from eval.load.server import ROOT, serve
from eval.questions import questions
from eval.timing import percentile, seconds

GOAL_S = 2.0
"""Within which 95 % are to be answered, twenty sessions at once, on two cores."""


def measure(sessions: int, rounds: int, url: str, console: Console) -> None:
    """Ask, and say how long it took and whether each session saw its own answers.

    Args:
        sessions: at once, at least 1.
        rounds: questions of each session, at least 1.
        url: a page that runs already; "" starts one, which saves nothing that stays.
        console: told the figures.

    Raises:
        LoadError: an answer was lost or mixed up.
    """
    talks = talks_of(sessions, rounds)
    with _page(url) as address:
        found = run_load(address, talks)
    console.print(table_of(found))
    if found.lost or found.mixed:
        listed = "\n".join(f"  - {one}" for one in (*found.lost, *found.mixed))
        raise LoadError(f"{len(found.lost)} lost and {len(found.mixed)} mixed answers:\n{listed}")


def talks_of(sessions: int, rounds: int) -> list[list[str]]:
    """Different questions of the exam for each session, from its tuning part.

    Raises:
        LoadError: there are not so many.
    """
    asked = [one.question for one in questions("dev") if not one.history]
    if sessions < 1 or rounds < 1 or sessions * rounds > len(asked):
        raise LoadError(f"sessions times rounds must be 1 to {len(asked)}")
    return [asked[at * rounds : (at + 1) * rounds] for at in range(sessions)]


def table_of(found: Load) -> Table:
    """A row for one session at a time, and one for all at once."""
    out = Table(title=f"{len(found.together)} sessions", title_justify="left")
    for column in ("", "answers", "p50", "p95", "max", "lost", "mixed", "goal"):
        out.add_column(column, justify="left" if not column else "right")
    out.add_row("one at a time", *_cells(found.seconds_alone), "", "", "")
    goal = f"p95 < {GOAL_S:g} s"
    lost, mixed = str(len(found.lost)), str(len(found.mixed))
    out.add_row("all at once", *_cells(found.seconds), lost, mixed, goal)
    return out


def _cells(times: Sequence[float]) -> tuple[str, ...]:
    if not times:
        return "0", "", "", ""
    shares = (percentile(times, 50), percentile(times, 95), max(times))
    return str(len(times)), *(seconds(share) for share in shares)


@contextmanager
def _page(url: str) -> Iterator[str]:
    """The page's address: of one that runs, or of one that is started and saves elsewhere."""
    if url:
        yield url
        return
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        serve(ROOT / "app.py", {"IC_DATA_DIR": folder}) as address,
    ):
        yield address

"""The whole page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from eval.history import Entry
from eval.html.ablations import ablations
from eval.html.compared import compared
from eval.html.contestants import about, contestants
from eval.html.markup import Html, asset, el, join
from eval.html.questions import every_question
from eval.html.refusing import refusing
from eval.html.series import series
from eval.html.short import short
from eval.html.slices import slices
from eval.html.times import times
from eval.records import Run

TITLE = "How good the answers are"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
"""The page may ask nobody for anything; the browser sees to it."""

_PARTS = {
    "short": "In short",
    "compared": "Every system",
    "ablations": "What each step is worth",
    "refusing": "Refusing",
    "time": "Time",
    "slices": "By part",
    "series": "The series",
    "questions": "Each question",
}


def page(
    runs: Sequence[tuple[Path, Run]],
    history: Sequence[Entry] = (),
    system: str = "",
    reveal_test: bool = False,
) -> str:
    """Runs as one HTML page that asks nothing of any network.

    Args:
        runs: one or more, each with the file that it was read from.
        history: the series of kept runs.
        system: whose answers are shown one by one; "" for ours.
        reveal_test: whether those to test questions are shown, too.

    Raises:
        ResultsError: the runs do not fit together, or the system is unknown.
    """
    systems = contestants(runs)
    one = about(systems, system)
    sections = {
        "short": short(one, systems),
        "compared": compared(systems),
        "ablations": ablations(systems),
        "refusing": refusing(systems),
        "time": times(systems),
        "slices": slices(systems, reveal_test),
        "series": series(history),
        "questions": every_question(one, systems, reveal_test),
    }
    present = {name: section for name, section in sections.items() if section is not None}
    body = el(
        "body",
        el("a", "Skip to the figures", href="#short", class_="skip"),
        el("header", el("h1", TITLE), join(_made(run) for _, run in runs), _contents(present)),
        el("main", join(present.values())),
        el("script", asset("report.js")),
    )
    return f"<!doctype html>\n{el('html', _head(), body, lang='en')}\n"


def _head() -> Html:
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=POLICY),
        el("title", TITLE),
        el("link", rel="icon", href="data:,"),
        el("style", asset("report.css")),
    )


def _contents(present: dict[str, Html]) -> Html:
    links = (el("li", el("a", _PARTS[name], href=f"#{name}")) for name in present)
    return el("nav", el("ul", join(links)), aria_label="Parts of this page")


def _made(run: Run) -> Html:
    told = {
        "made": run.made.replace("T", " ")[:16] + " UTC" if run.made else "",
        "code": run.revision,
        "index": ", ".join(dict.fromkeys(run.generations.values())),
        "questions": f"split {run.split}" + (f", {', '.join(run.types)} only" if run.types else ""),
        "machine": ", ".join(f"{name} {found}" for name, found in run.machine.items()),
        "settings": ", ".join(f"{name} {found or '-'}" for name, found in run.settings.items()),
    }
    return el("dl", join(join([el("dt", k), el("dd", v)]) for k, v in told.items() if v))

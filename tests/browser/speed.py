"""`make speed`: first paint and page switches, against a bare Streamlit app in the same Chromium.

The two sites take turns, so that whatever else the machine does befalls both alike.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from assistant.ui import routes
from assistant.ui.texts import ask, common
from tests.browser.conftest import WIDE, chromium_path
from tests.browser.server import ROOT, serve

BARE = Path(__file__).parent / "bare_app.py"
FIRST_GOAL_S = 2.0
SWITCH_GOAL_S = 0.3
"""Beyond what the bare app takes."""
OURS = (
    ask.WELCOME,
    *(
        common.PAGES[name]
        for name in (routes.EXPLORE, routes.COMPARE, routes.SOURCE, routes.BASKET, routes.HELP)
    ),
)
# Notes when each heading first stands on a page that has been drawn whole.
_WATCH = """
window.icSeen = [];
document.addEventListener("click", () => { window.icClick = performance.now(); }, true);
const look = () => {
  const app = document.querySelector("[data-testid=stApp]");
  const still = app?.dataset.testScriptState === "notRunning";
  const text = document.querySelector(".stMain h1")?.textContent;
  if (still && text && window.icSeen.at(-1)?.text !== text)
    window.icSeen.push({ text, at: performance.now() });
  requestAnimationFrame(look);
};
look();
"""
_SEEN = "(text) => window.icSeen.at(-1)?.text === text && window.icSeen.at(-1).at"


@dataclass(slots=True)
class Times:
    """Seconds of one site, one a repeat.

    Attributes:
        first: from asking for the address until the first page stands whole.
        switches: from a click on a page's name until it stands whole, by name.
    """

    first: list[float] = field(default_factory=list)
    switches: dict[str, list[float]] = field(default_factory=dict)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.speed")
    parser.add_argument("--repeats", type=int, default=5, help="of each (5); one more warms")
    repeats = max(1, parser.parse_args().repeats)
    ours, bare = Times(), Times()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        real = stack.enter_context(serve(ROOT / "app.py", {"IC_DATA_DIR": folder}))
        other = stack.enter_context(serve(BARE, {}))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        stack.callback(browser.close)
        for repeat in range(repeats + 1):
            for site, names, times in ((real, OURS, ours), (other, ("First", "Second"), bare)):
                _visit(browser, site, names, times if repeat else Times())
    Console().print(table_of(ours, bare))
    return 0


def table_of(ours: Times, bare: Times) -> Table:
    """Medians, and what is left of the goal's allowance beyond Streamlit's own."""
    out = Table(title="Seconds, medians", title_justify="left")
    for column in ("", "ours", "bare Streamlit", "beyond it", "goal"):
        out.add_column(column, justify="right" if column else "left")
    base = _median(bare.first)
    out.add_row("first page", *_cells(_median(ours.first), base), f"< {FIRST_GOAL_S:g}")
    switch = _median([one for times in bare.switches.values() for one in times])
    for name, times in ours.switches.items():
        out.add_row(f"to {name}", *_cells(_median(times), switch), f"< {SWITCH_GOAL_S:g} beyond it")
    return out


def _visit(browser: Browser, site: str, names: Sequence[str], times: Times) -> None:
    """Open a site in a profile of its own, warm it, open it again, and go through its pages.

    Args:
        names: headings of its pages, the first one's first; links have the others' names.
    """
    profile = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    profile.set_default_timeout(60_000)
    page = profile.new_page()
    page.add_init_script(_WATCH)
    page.goto(site)
    _until(page, names[0])
    page.reload()
    times.first.append(_until(page, names[0]))
    for name in names[1:]:
        page.get_by_role("link", name=name).first.click()
        at = _until(page, name)
        started = float(page.evaluate("window.icClick")) / 1000
        times.switches.setdefault(name, []).append(at - started)
    profile.close()


def _until(page: Page, heading: str) -> float:
    """Seconds since the address was asked for at which the page with that heading stood whole."""
    return float(page.wait_for_function(_SEEN, arg=heading).json_value()) / 1000


def _cells(ours: float, bare: float) -> tuple[str, str, str]:
    return f"{ours:.2f}", f"{bare:.2f}", f"{ours - bare:+.2f}"


def _median(values: Sequence[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    sys.exit(main())

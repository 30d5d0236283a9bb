"""`make screenshots`: every page and state of the real site, at both widths, light and dark."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import NARROW, WIDE, chromium_path
from tests.browser.scenes import SCENES
from tests.browser.server import ROOT, serve

FOLDER = ROOT / ".screenshots"
README: Mapping[str, str] = {"answer-source": "answer.png", "explore-map": "explore.png"}
"""Scenes that the README shows, and their files in docs/."""
_TALLEST = 5_000


def main() -> int:
    """Take them all, or the README's two."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots")
    parser.add_argument("--readme", action="store_true", help="only docs/'s, refreshed")
    parser.add_argument("--only", action="append", default=[], help="a scene; may be given again")
    args = parser.parse_args()
    with _site() as (address, browser):
        if args.readme:
            for scene, file in README.items():
                _take(browser, address, scene, ROOT / "docs" / file, whole=False)
            return 0
        FOLDER.mkdir(exist_ok=True)
        for scene in args.only or SCENES:
            for scheme in ("light", "dark"):
                for size in (WIDE, NARROW):
                    file = FOLDER / f"{scene}-{size['width']}-{scheme}.png"
                    _take(browser, address, scene, file, size["width"], size["height"], scheme)
    return 0


def _take(
    browser: Browser,
    address: str,
    scene: str,
    file: Path,
    width: int = 1440,
    height: int = 900,
    scheme: str = "light",
    whole: bool = True,
) -> None:
    profile = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = profile.new_page()
    SCENES[scene](page, address)
    page.wait_for_timeout(600)
    if whole:
        _stretch(page, width, height)
    page.screenshot(path=file)
    profile.close()
    print(file.relative_to(ROOT))


def _stretch(page: Page, width: int, height: int) -> None:
    """Make the window as tall as the page, which scrolls inside of it."""
    tall = int(page.evaluate("document.querySelector('.stMain').scrollHeight"))
    page.set_viewport_size({"width": width, "height": min(_TALLEST, max(height, tall + 20))})
    page.wait_for_timeout(200)


@contextmanager
def _site() -> Iterator[tuple[str, Browser]]:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        serve(ROOT / "app.py", {"IC_DATA_DIR": folder}) as address,
        sync_playwright() as playwright,
    ):
        expect.set_options(timeout=60_000)
        chromium = playwright.chromium.launch(
            executable_path=chromium_path(), args=["--no-sandbox"]
        )
        yield address, chromium
        chromium.close()


if __name__ == "__main__":
    sys.exit(main())

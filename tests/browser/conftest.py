"""Chromium, the page on the fake assistant, and the real page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from ingest.settings import Settings
from tests.assistant.real import environment
from tests.browser.server import ROOT, serve

WIDE: ViewportSize = {"width": 1440, "height": 900}
NARROW: ViewportSize = {"width": 390, "height": 844}
FAKE_APP = Path(__file__).parent / "fake_app.py"


def chromium_path() -> str | None:
    """Where Chromium is, by `CHROMIUM` or on the path; None where there is none."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)


_FORGET = """
if (!sessionStorage.getItem("visited")) {
  localStorage.clear();
  sessionStorage.setItem("visited", "yes");
}
"""
"""Nothing of an earlier visitor is remembered, such as a menu that was closed."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without its window."""
    executable = chromium_path()
    if executable is None:
        pytest.fail("no Chromium here: install Debian's package `chromium`, or set CHROMIUM")
    with sync_playwright() as playwright:
        # Two busy cores may take longer over an answer than Playwright's five seconds.
        expect.set_options(timeout=20_000)
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def fake_url() -> Iterator[str]:
    """Address of the page on the fake assistant."""
    with serve(FAKE_APP, {}) as address:
        yield address


@pytest.fixture(scope="session")
def app_url(real_settings: Settings) -> Iterator[str]:
    """Address of the real page on the real corpus."""
    with serve(ROOT / "app.py", environment(real_settings)) as address:
        yield address


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for all visitors, so that the page's files are fetched once."""
    profile = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    profile.set_default_timeout(15_000)
    yield profile
    profile.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh visitor; fails when a script fails or anything leaves this machine."""
    visitor = context.new_page()
    visitor.add_init_script(_FORGET)
    faults: list[str] = []
    visitor.on("pageerror", lambda error: faults.append(str(error)))
    visitor.on("request", lambda request: faults.extend(_outside(request.url)))
    yield visitor
    visitor.close()
    assert faults == []


def _outside(url: str) -> list[str]:
    parts = urlsplit(url)
    local = parts.scheme in ("data", "blob") or parts.hostname == "127.0.0.1"
    return [] if local else [f"asked for {url}"]

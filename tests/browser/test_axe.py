"""axe on every page and state: nothing that our own code can mend."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from assistant.ui.texts.help import STREAMLIT_FAULTS
from tests.browser.axe import Violation, violations
from tests.browser.conftest import NARROW, WIDE
from tests.browser.scenes import SCENES

pytestmark = pytest.mark.browser
VIEWS = ((WIDE["width"], "light"), (NARROW["width"], "dark"))
"""Each width and each scheme once: colours do not change with the width."""
IN_BOTH = ("ask", "answer", "comparison", "compare-places", "source", "basket", "help")
"""Scenes that are looked at in both views; the others, made of the same parts, in turn."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What Streamlit itself brings.

    Attributes:
        rule: axe's name.
        selector: a part of the element's markup or selector that is Streamlit's own.
        told: name, in the Help page's words, of what is told to people about it.
    """

    rule: str
    selector: str
    told: str


BROUGHT: tuple[Brought, ...] = (
    # `st.code` with a height scrolls, and gives the keyboard no way in where browsers do not.
    Brought("scrollable-region-focusable", "stCode", "code"),
)
seen: set[Brought] = set()


def ours(found: list[Violation]) -> list[str]:
    """Those that Streamlit does not bring, noting which of its own were there."""
    out = []
    for each in found:
        known = [one for one in BROUGHT if brings(one, each)]
        seen.update(known)
        if not known:
            out.append(str(each))
    return out


def brings(one: Brought, found: Violation) -> bool:
    return one.rule == found.rule and one.selector in f"{found.target} {found.markup}"


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_that_our_code_can_mend(page: Page, app_url: str, scene: str) -> None:
    page.set_viewport_size(WIDE)
    SCENES[scene](page, app_url)
    found = []
    turn = list(SCENES).index(scene) % len(VIEWS)
    for width, scheme in VIEWS if scene in IN_BOTH else VIEWS[turn : turn + 1]:
        found += [f"{width} {scheme} {each}" for each in ours(violations(page, width, scheme))]
    assert not found, "\n".join(found)


def test_what_streamlit_brings_is_still_there_and_told_to_people() -> None:
    """Runs last in this file: each exception was needed by some state above."""
    if not seen and BROUGHT:
        pytest.skip("needs the states above")
    assert set(BROUGHT) == seen
    assert {one.told for one in BROUGHT} <= set(STREAMLIT_FAULTS)

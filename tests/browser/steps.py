"""What a visitor does and sees, named."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from assistant.ui.texts import ask as texts


def visit(page: Page, address: str) -> None:
    """Open the page and wait until it stands."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def ask(page: Page, question: str) -> Locator:
    """Type a question and wait for its answer."""
    box = page.get_by_role("textbox", name=texts.ASK)
    box.fill(question)
    box.press("Enter")
    answer = page.locator("article").last
    expect(answer.get_by_role("heading", level=2)).to_have_text(question)
    return answer


def reader(page: Page) -> Locator:
    """The region that holds the open source's text."""
    return page.locator('[role="region"][aria-label^="Text of"]')


def in_view(mark: Locator, region: Locator) -> bool:
    """Whether the top of `mark` stands inside the visible part of `region`."""
    inner, outer = mark.bounding_box(), region.bounding_box()
    assert inner is not None
    assert outer is not None
    return outer["y"] <= inner["y"] < outer["y"] + outer["height"] - 20


def focused(page: Page) -> str:
    """Name or text of what has the keyboard's focus, inside shadow roots too."""
    return str(
        page.evaluate(
            """() => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              return at ? at.getAttribute('aria-label') || at.textContent.trim() : '';
            }"""
        )
    )


def tab_to(page: Page, name: str, most: int = 60) -> None:
    """Press Tab until what is named `name` has the focus.

    Raises:
        AssertionError: it isn't reached within `most` steps.
    """
    seen = []
    for _ in range(most):
        page.keyboard.press("Tab")
        seen.append(focused(page))
        if seen[-1].startswith(name):
            return
    raise AssertionError(f"{name!r} was not reached by Tab; passed {seen}")

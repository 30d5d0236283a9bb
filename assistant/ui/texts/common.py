"""Words that several pages say."""

from __future__ import annotations

from ingest.model import Kind

NAME = "Integrating Cities"
LOADING = "Opening the library…"

PAGES = {
    "ask": "Ask",
    "explore": "Explore",
    "compare": "Compare",
    "source": "Sources",
    "basket": "Basket",
    "help": "Help",
    "example": "Example",
}
"""Names of the pages, as the navigation shows them."""

KIND_NAMES = {
    Kind.EXAMPLE: "Examples from cities",
    Kind.STANDARD: "Standards",
    Kind.KEY_FACTOR: "Key factors",
    Kind.GUIDE_QUESTION: "Guide questions",
    Kind.CONTEXT_FACTOR: "Context factors",
    Kind.CHARTER: "The Charter",
    Kind.DEFINITION: "Definitions",
    Kind.METHOD: "How the toolkits were made",
    Kind.BODY: "Other text",
}

MENU = "Menu"
MENU_NAME = "Menu: pages and limits"
"""The opener of the sidebar, which holds the pages' names on a phone; begins with `MENU`."""

COLLECT = "Add to basket"
COLLECTED = "In the basket"

PROBLEM = "The library cannot be opened yet"
PROBLEM_AFTER = "When that is done, reload this page."
UNEXPECTED = "Something went wrong"
UNKNOWN_PAGE = "There is no page here"
UNKNOWN_PAGE_HELP = (
    "The address may have been cut short when it was copied. Choose a page above, or begin with "
    "a question."
)
TO_ASK = "Ask a question"


def title(page: str) -> str:
    """The name of a page as the browser's tab and history show it.

    >>> title("Help")
    'Help · Integrating Cities'
    """
    return f"{page} · {NAME}"


def unexpected(reference: str) -> str:
    """What to say for a fault that nobody foresaw."""
    return (
        "This should not have happened. Please try again; if it happens again, give "
        f"your support this reference number: {reference}"
    )


def count(number: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> count(1, "quote", "quotes")
    '1 quote'
    """
    return f"{number} {one if number == 1 else many}"


def page(number: int | None) -> str:
    """Where a quote stands, or "" where pages are unknown."""
    return "" if number is None else f"p. {number}"


def ago(years: int) -> str:
    """How old what a source says is; the year itself stands before it.

    >>> ago(14)
    '14 years ago'
    """
    return f"{count(years, 'year', 'years')} ago"

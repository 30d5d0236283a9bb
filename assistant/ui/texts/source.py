"""Words of the Source page."""

from __future__ import annotations

from collections.abc import Collection

from assistant.library.stops import Origin
from assistant.ui.texts.common import count

TITLE = "Sources"
NONE = "There are no documents here yet."
NOT_HERE = (
    "The link names a document that is not here: it may have been renamed or taken out. These are "
    "the documents that there are."
)
NO_PLACE = "The link names no place in this document, so it is shown from its beginning."
NO_MARKS = "The quoted words could not be found in this version of the document."

FIND = "Find a document"
NOTHING_FOUND = "No document's title, publisher, project or year holds these words."
READ = "Read"
MORE = "Show more documents"
ALL = "All documents"

OUTLINE = "Outline"
FOLD = "Hide what is under"
UNFOLD = "Show what is under"
CITE = "How to cite"
COPY = "Copy reference"
LINK_WORDS = "Link to these words"
LINK_PAGE = "Link to this document"
COPY_LINK = "Copy link"
COPIED = "Copied"
MARK_START = "quoted words begin"
MARK_END = "quoted words end"

PREVIOUS = "Previous"
FOLLOWING = "Next"
EXAMPLE = "About this example"

NO_FACSIMILE = "The original page cannot be shown here; its text stands beside."
UNMARKED = "The words could not be marked on this picture of the page; they are in the text."
PAGE_BEFORE = "Previous page"
PAGE_AFTER = "Next page"

_ORIGINS = {
    frozenset({Origin.ANSWER}): "your last answer",
    frozenset({Origin.BASKET}): "your basket",
    frozenset({Origin.ANSWER, Origin.BASKET}): "your last answer and your basket",
}


def introduction(documents: int) -> str:
    """Said above the list of documents."""
    return (
        f"{count(documents, 'document', 'documents')} that every answer is quoted from. Each can "
        "be read here in full."
    )


def held(examples: int, key_factors: int, questions: int) -> str:
    """What the catalogue has of a document; "" for nothing."""
    parts = (
        (examples, "example", "examples"),
        (key_factors, "key factor", "key factors"),
        (questions, "guide question", "guide questions"),
    )
    return " · ".join(count(*part) for part in parts if part[0])


def stop(at: int | None, total: int, origins: Collection[Origin]) -> str:
    """Which quote is shown, of which ones; `at` counted from 0."""
    if Origin.EXAMPLE in origins:
        if at is None:
            return f"{count(total, 'example', 'examples')} in this document"
        return f"Example {at + 1} of {total} in this document"
    whose = _ORIGINS[frozenset(origins)]
    if at is None:
        return f"{count(total, 'quote', 'quotes')} here from {whose}"
    return f"Quote {at + 1} of {total} here from {whose}"


def step_help(origins: Collection[Origin], forwards: bool) -> str:
    """Explains the buttons that step through the quotes."""
    which = "Next" if forwards else "Previous"
    if Origin.EXAMPLE in origins:
        return f"{which} example of this document"
    return f"{which} quote from {_ORIGINS[frozenset(origins)]}"


def text_of(title: str) -> str:
    """Names the region that holds a document's text."""
    return f"Text of {title}"


def page(number: int, pages: int) -> str:
    """Which page of the original a picture shows."""
    return f"The original, page {number} of {pages}"


def picture(number: int, pages: int, marked: bool) -> str:
    """Said of the picture to those who do not see it; the text has its words."""
    told = f"Picture of page {number} of {pages} of the original"
    return f"{told}, with the quoted words marked" if marked else told

"""Words of the Basket page."""

from __future__ import annotations

from assistant.basket.model import Grouping, Why
from assistant.ui.texts.common import count

INTRODUCTION = "The quotes that you collected, and the briefing note that they make."
EMPTY = "Your basket is empty."
EMPTY_HELP = (
    "Wherever a quote or an example is shown, “Add to basket” collects it here. When you have "
    "what you need, save it as a briefing note: Word, PDF, Markdown or straight to the clipboard, "
    "with a footnote for each quote."
)
TO_ASK = "Ask a question"
TO_EXPLORE = "Look through the examples"

TITLE = "Title of the note"
TITLE_EXAMPLE = "For example: What other cities do for new arrivals"
OPENING = "Opening words of your own"
OPENING_HELP = "They stand at the top of the note, marked as yours. Leave empty for none."

GROUP = "Headings"
GROUPS = {
    Grouping.NONE: "None",
    Grouping.QUESTION: "By question",
    Grouping.PLACE: "By place",
}

NOTE = "Your note"
NOTE_HELP = "Your note, in your own words: the briefing note marks it as yours"
OPEN = "Read in the source"
REMOVE = "Remove"
REMOVED = "It was removed."
UNDO = "Undo"
UP = "Move up"
DOWN = "Move down"

LOST = "Not found in this library"
LOST_HELP = (
    "These were in the basket that you opened, and their words are not where the link says. "
    "They stay out of the note, and in the link, until you remove them."
)
WHYS = {
    Why.NO_SOURCE: "The document is not in this library.",
    Why.NO_PLACE: "The document has no whole words at that place.",
    Why.CHANGED: "The document has other words at that place than those collected.",
}

SAVE = "Save the note"
TO_SAVE = "Go on to saving the note"
WORD = "Word"
PDF = "PDF"
MARKDOWN = "Markdown"
COPY = "Copy to the clipboard"
COPIED = "Copied"
COPY_FAILED = "The browser did not allow copying. Select the text below and copy it."
COPY_WORDS = {
    "copy": COPY,
    "copied": COPIED,
    "failed": COPY_FAILED,
    "text": "The note as plain text",
}
COPY_LINK = "Copy the link"
COPY_LINK_WORDS = {**COPY_WORDS, "copy": COPY_LINK, "text": "The link"}
LEADS = "Say how each answer began"
LINKS = "Link each quote to its place here"


def links_help(host: str) -> str:
    """Who can follow the links."""
    return f"The links lead to {host}. Leave them out if your readers cannot open it."


KEEP = "Keep or share this basket"
ADDRESS = "This link brings back exactly this basket, also in another browser."
TOO_LONG = (
    "This basket is too large for a link that every browser and mail program carries. "
    "Save it as a file instead, and open the file here again."
)
SAVE_FILE = "Save as a file"
OPEN_FILE = "Open a saved basket"
OPEN_FILE_HELP = "A file that was saved here. It takes the place of what is in the basket now."

CLEAR = "Empty the basket"
CLEAR_SURE = "Take out all quotes and notes?"
CLEAR_YES = "Yes, empty it"

BAD_LINK = (
    "The link holds no basket that can be read: it may have been cut short when it was copied. "
    "Nothing in your basket was changed."
)
BAD_FILE = "This file holds no basket that can be read. Nothing in your basket was changed."

OPENED = "Opened the basket of the link; what you had collected was put aside."
OPENED_FILE = "Opened the basket of the file; what you had collected was put aside."
OWN_ASIDE = "This is the basket of a link. What you had collected before was put aside."
CLEARED = "The basket was emptied."
BRING_BACK = "Add it back"
BASKETS_ASIDE = frozenset({OPENED, OPENED_FILE, OWN_ASIDE})
"""After these a whole basket can be brought back; after the others one step is undone."""

FILE_NAME = "briefing-note"
SAVED_NAME = "basket.json"


def page_name(page: str, items: int) -> str:
    """The page's name in the navigation.

    >>> page_name("Basket", 3)
    'Basket (3)'
    """
    return f"{page} ({items})" if items else page


def quotes(number: int) -> str:
    """Heading of the list."""
    return count(number, "quote", "quotes")


def number(n: int) -> str:
    """What a quote is called in the names of its controls."""
    return f"quote {n}"


def asked(question: str) -> str:
    """The question that a quote was found by."""
    return f"Found by “{question}”"


def removed(n: int) -> str:
    """Told when a quote was taken out."""
    return f"Quote {n} was removed."


def moved(n: int) -> str:
    """Told to screen readers when a quote was moved."""
    return f"Now quote {n}."


def left_out(number: int) -> str:
    """Told of quotes that are not exact."""
    return (
        f"{count(number, 'quote does', 'quotes do')} not match the source letter by letter any "
        "more and will be left out of the note. Remove and collect again."
    )


def unprintable(reason: str) -> str:
    """Told where no PDF can be made."""
    return f"{reason}. Word and Markdown hold the whole note."

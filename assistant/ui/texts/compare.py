"""Words of the Compare page."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.listing import listed
from assistant.ui.texts.common import count
from ingest.model import Kind

INTRODUCTION = "Side by side, and every cell quoted word for word."
BY = "Compare"
BY_PLACES = "Places"
BY_TOOLKITS = "Toolkits"
PLACES = "Places"
PLACES_HINT = "Choose two to five"
TOOLKITS = "Toolkits"
TOOLKITS_HINT = "Choose two"
THEME = "On"
THEME_HINT = "Everything, or choose or type a theme"
THEME_HELP = "Choose a theme or a key factor, or type words of your own. Leave it empty for all."

START = "Comparisons to begin with"
ONE_MORE = "Choose one more to compare."
TOO_FEW = "There are too few places or documents in this library to compare."
SEARCHING = "Looking through the sources…"

ASPECT = "Subject"
PART = "Part"
BLANK = "Not stated"
NOWHERE = "Nothing on this in these sources"
NOTHING = (
    "The sources say nothing on this for any of them. Try another theme, or leave it empty to see "
    "all that there is."
)
NEAREST = "Show what comes nearest"
NO_NAME = "Other"
MORE = "Show more"
LESS = "Show less"
FEWER = "Show fewer"
OPEN = "Open in source"
LEFT = "Move left"
RIGHT = "Move right"
REMOVE = "Remove"

ALSO = "They also share"
TAKE = "Copy or download"
TAKE_HELP = "The table with all its quotes, and where each of them stands."
SAVE_MARKDOWN = "Download as text (Markdown)"
SAVE_CSV = "Download as a spreadsheet (CSV)"
FILE_NAME = "comparison"
SOURCES = "Sources"
CSV_COLUMNS = (
    *("subject", "compared", "about", "quote", "section", "source", "publisher", "year"),
    *("page", "reference", "address"),
)

PARTS = {
    Kind.STANDARD: "The standard",
    Kind.KEY_FACTOR: "Key factors",
    Kind.GUIDE_QUESTION: "Guide questions",
    Kind.EXAMPLE: "Examples from places",
    Kind.CONTEXT_FACTOR: "Context factors",
}
"""What the rows are called where toolkits are compared on a theme."""


def title(names: Sequence[str], theme: str) -> str:
    """What is compared, in one line."""
    return f"{listed(names)} on {theme}" if theme else listed(names)


def toolkits_title(theme: str) -> str:
    """The same for two toolkits, whose own titles are long and stand over the columns."""
    return f"Two toolkits on {theme}" if theme else "Two toolkits, key factor by key factor"


def summary(quotes: int, shared: int, rows: int) -> str:
    """How much there is, in one line."""
    parts = [count(quotes, "quote", "quotes")]
    if rows > 1:
        parts.append(f"{shared} of {count(rows, 'subject', 'subjects')} in common")
    return " · ".join(parts)


def parts_summary(quotes: int, shared: int, rows: int) -> str:
    """The same where the rows are parts of toolkits."""
    parts = [count(quotes, "quote", "quotes")]
    if rows > 1:
        parts.append(f"{shared} of {count(rows, 'part', 'parts')} in common")
    return " · ".join(parts)


def sharing(names: Sequence[str], subjects: int) -> str:
    """A proposal of places that share much."""
    return f"{listed(names)}: {count(subjects, 'subject', 'subjects')} in common"


def on_theme(names: Sequence[str], theme: str, places: int) -> str:
    """A proposal of places on one theme."""
    more = places - len(names)
    also = f" ({more} more {'place has' if more == 1 else 'places have'} examples)" if more else ""
    return f"{listed(names)} on “{theme}”{also}"


def toolkits_on(titles: Sequence[str], theme: str) -> str:
    """A proposal of two toolkits on one theme."""
    return f"“{titles[0]}” and “{titles[1]}” on “{theme}”"


def not_here(names: Sequence[str]) -> str:
    """Said of an address that names what is not here, or too much."""
    return f"Left out, since it is not in this library or too many to compare: {listed(names)}."


def more_quotes(number: int) -> str:
    """Label of the control that shows the rest of a cell."""
    return f"Show {number} more"


def alone(number: int) -> str:
    """Label of the control that shows the rows that only one column has something in."""
    return f"Show {count(number, 'subject', 'subjects')} that only one of them tells of"


def column_action(action: str, name: str) -> str:
    """Name of a control of a column."""
    return f"{action}: {name}"


def quote_action(action: str, number: int, name: str) -> str:
    """Name of a control of a quote, for those who cannot see what it stands under."""
    return f"{action}: {name}, quote {number}"

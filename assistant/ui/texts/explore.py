"""Every word that the Explore and the Example page say themselves, ready to translate."""

from __future__ import annotations

from assistant.explore.view import (
    COUNTRY,
    FACTOR,
    KIND,
    MAP,
    MATRIX,
    NUMBER,
    PLACE,
    PROJECT,
    THEME,
    TIMELINE,
    TOOLKIT,
    YEAR,
)
from assistant.ui.texts.common import count
from ingest.model import Kind

INTRODUCTION = "Which places tell of what. Choose a number, a place or a bar to read the examples."
SHAPES_LABEL = "Look at it as"
SHAPES = {MATRIX: "Table", MAP: "Map", TIMELINE: "Timeline", "counts": "Counts"}
COLUMNS_LABEL = "Columns"
COLUMNS = {THEME: "Themes", FACTOR: "Key factors"}
ROWS_LABEL = "Rows"
ROWS = {COUNTRY: "By country", NUMBER: "Most examples first"}

FILTERS = "Show only"
FILTERS_HELP = "Several of one box are shown together; an empty box sets no limit."
FACETS = {
    KIND: "Kinds of text",
    THEME: "Themes",
    FACTOR: "Key factors and sections",
    PLACE: "Cities, regions and countries",
    COUNTRY: "Countries",
    PROJECT: "Projects",
    YEAR: "Years",
    TOOLKIT: "Toolkits",
}
FACET = {
    KIND: "Kind", THEME: "Theme", FACTOR: "Key factor", PLACE: "Place", COUNTRY: "Country",
    PROJECT: "Project", YEAR: "Year", TOOLKIT: "Toolkit",
}  # fmt: skip
ANY = "Any"
EXAMPLES_ONLY = "Examples from cities"
CLEAR = "Clear all"
NONE = {
    THEME: "No shared theme", FACTOR: "No section", COUNTRY: "Country unknown",
    PROJECT: "No project",
}  # fmt: skip
"""What a facet says of entries that have no value of it."""

TABLE = "Examples by place"
TOTAL = "All"
PLACE_HEAD = "Place"
PROJECT_HEAD = "Project"
YEARS = "Examples by project and year of publication"
FEWER = "Show fewer"
MAP_NAME = "Map of the places"
MAP_NOTE = (
    "The larger a point, the more examples. Each part of the map has a scale of its own. "
    "Every place is in the list below it too."
)
MAP_SOURCE = "Outlines: Natural Earth, public domain."
MAP_LIST = "Places on the map"
NOWHERE = "Not on the map"
NOWHERE_NOTE = "It is not known where these lie."
NO_POINTS = "It is not known where any of these places lies."
CONTINENTS = {
    "EU": "Europe", "NA": "North America", "AS": "Asia", "AF": "Africa",
    "SA": "South America", "OC": "Oceania", "AN": "Antarctica",
}  # fmt: skip
ELSEWHERE = "Elsewhere"

EMPTY = "There are no examples in this library yet."
EMPTY_HELP = "The documents themselves can be read under Sources."
NOTHING = "Nothing fits all of these limits. Take one of them away."
READ = "Read it all"
OPEN = "Open in the source"

NOT_HERE = "This entry is not here"
NOT_HERE_HELP = (
    "The link names an entry of another version of the library: the documents have been read "
    "anew since, or the link was cut short."
)
BACK = "Back to Explore"
ABOUT = "Key factor"
SECTION = "Section"
QUESTIONS = "Guide questions of this key factor"
WEIGH = "Before copying it, weigh"
WEIGH_HELP = "What the same toolkit says that may differ from city to city."
LIKE = "Examples like this one"
EXAMPLES_OF = "Examples of this key factor"
LINKS = "Links that the text prints"
LINKS_HELP = "As printed when it was published. They have not been followed: some may be gone."
BROKEN = "does not look like a whole address"
PREVIOUS = "Previous example"
NEXT = "Next example"
NEIGHBOURS = "More of this key factor"
NEIGHBOURS_SECTION = "More of this section"
ALL_OF_PLACE = "All of this place"
OPEN_FACTOR = "Open the key factor in the source"

KIND_ONE = {
    Kind.EXAMPLE: "Example",
    Kind.STANDARD: "Standard",
    Kind.KEY_FACTOR: "Key factor",
    Kind.GUIDE_QUESTION: "Guide question",
    Kind.CONTEXT_FACTOR: "Context factor",
    Kind.CHARTER: "The Charter",
    Kind.DEFINITION: "Definition",
}
ENTRY = "Entry"


def cell(number: int, row: str, column: str) -> str:
    """Name of a number of the table."""
    return f"{examples(number)}: {row}, {column}"


def examples(number: int) -> str:
    """How many examples."""
    return count(number, "example", "examples")


def place_of(name: str, number: int, country: str) -> str:
    """Name of a place on the map; begins with what stands there."""
    return ", ".join(filter(None, (f"{name} {examples(number)}", country)))


def summary(entries: str, places: int, countries: int, toolkits: int, years: str) -> str:
    """What there is to look at, in one line.

    Args:
        entries: how many entries, with their noun.
        places: how many.
        countries: how many are known.
        toolkits: how many documents.
        years: first and last, e.g. "2012–2018".
    """
    parts = [
        entries,
        count(places, "place", "places") if places else "",
        count(countries, "country", "countries") if countries else "",
        count(toolkits, "document", "documents"),
        years,
    ]
    return " · ".join(filter(None, parts))


def entries(number: int, kinds: tuple[str, ...]) -> str:
    """How many entries, by the noun that fits their kinds."""
    if kinds in ((), (Kind.EXAMPLE.value,)):
        return examples(number)
    return count(number, "entry", "entries")


def placeless(number: int) -> str:
    """Entries that neither table nor map can show."""
    return f"{count(number, 'entry is', 'entries are')} about no single place: see the list below."


def left_out(number: int) -> str:
    """Columns that the table has no room for."""
    return f"{count(number, 'column', 'columns')} more: limit the toolkits or themes to see them."


def show_all(number: int, noun: str) -> str:
    """Label of the control that shows all rows."""
    return f"Show all {number} {noun}"


def show_more(number: int) -> str:
    """Label of the control that lists more entries."""
    return f"Show {number} more"


def chip(facet: str, value: str) -> str:
    """A limit."""
    return f"{FACET[facet]}: {value}"


def lift(facet: str, value: str) -> str:
    """What is said of the control that takes a limit away."""
    return f"Remove the limit “{chip(facet, value)}”"


def not_here(names: tuple[str, ...]) -> str:
    """Said of values in an address that this library does not have."""
    return f"Not in this library, so left out: {', '.join(names)}."


def age(year: int, years: int) -> str:
    """How old what a source says is."""
    return f"Published {year}, {count(years, 'year', 'years')} ago"


def old(year: int, years: int) -> str:
    """The plain note on the page of an old example."""
    return f"Published {year}, {count(years, 'year', 'years')} ago: ask whether it still runs."


def read_of(title: str) -> str:
    """Name of the link to an entry's own page."""
    return f"{READ}: {title}"


def source_of(title: str) -> str:
    """Name of the link to an entry's words in their source."""
    return f"{OPEN}: {title}"


def button_of(label: str, title: str) -> str:
    """Name of a button that stands beside others like it."""
    return f"{label}: {title}"


def neighbour(label: str, place: str) -> str:
    """Link to the example before or after this one."""
    return f"{label}: {place}" if place else label

"""Words of the Help page."""

from __future__ import annotations

from assistant.known import Held, Known
from assistant.ui.texts.common import count

TITLE = "Help"
INTRODUCTION = (
    "What this assistant knows, how to ask it, how it chooses what to show, and what it keeps."
)
CONTENTS = "On this page"

KNOWS = "What it knows"
KNOWS_ONLY = (
    "It knows what these documents say, and nothing else. It does not know today's facts or "
    "figures, other publications, or the law, and it gives no legal advice."
)
DATED = (
    "A project described here may have changed or ended since. Ask the city before you rely on "
    "it; every quote carries its year."
)
DOCUMENTS = "The documents"
COLUMNS = ("Document", "Year", "Project and publisher", "Examples", "Key factors", "Questions")
NO_SOURCES = "The library holds no documents yet."
READ_ON = "Read the documents"
LOOK_ON = "Look through the examples"

ASKING = "How to ask"
ASKING_POINTS = (
    "Ask a whole question, as you would ask a colleague in another city: “How do other cities…?”, "
    "“What does this city do about…?”, “Which guide questions come with…?”",
    "Name the subject and, if you have one in mind, the place. Small spelling mistakes are mended, "
    "and you see how the question was read.",
    "Go on asking: “And the others?” is understood from the question before. If it was understood "
    "wrongly, a line under the answer offers the other ways to read it.",
    "Ask for the whole picture of one place and you get every example of it; name a document, "
    "“according to the paper…”, and that is where the answer is looked for.",
    "Ask what is told at all: “What do the toolkits say about…?” brings the passages that name it, "
    "“Which key factors deal with…?” finds them in every toolkit.",
    "Limits at the side narrow the next answer to toolkits, places, kinds of text or years.",
    "English only. A question about two things is better asked as two questions.",
)
EXAMPLES = "Ask one of these"

CHOOSING = "How it chooses"
CHOOSING_STEPS = (
    "It reads the question: places, spelling, abbreviations, and whether you ask how, which, "
    "what something means, or how two places differ.",
    "It searches all passages twice, by meaning and by words, within your limits.",
    "It ranks what it found by holding each word of the question against each word of the passage. "
    "An example is also held against the key factor that it stands under, and that factor's "
    "guide questions.",
    "It arranges the best by what you asked. “How do cities…?” is answered place by place, the "
    "closest first, with the sentences that are likeliest to answer; a comparison side by side; "
    "a single fact with the passage that gives it. The rest is behind “Show all”.",
    "It checks every quote, letter by letter, against its source. A quote that does not match is "
    "not shown.",
)
CHOOSING_EXACT = (
    "Quotes leave out page headings, footnote marks and line breaks, and never change a letter: "
    "where a scan was misread, the mistake stays."
)

REFUSING = "When it gives no answer"
REFUSING_INTRODUCTION = (
    "It would rather say that the documents do not answer than stretch them. It declines"
)
REFUSING_POINTS = (
    "what is no question to the documents: small talk, or an instruction to write something;",
    "what they cannot know: what the law is, or how things are today;",
    "a place that they do not mention, or of which they say nothing on the subject;",
    "a detail, such as a figure or a date, that no sentence near the subject gives;",
    "a subject that lies nearer to other fields of knowledge than to these documents;",
    "anything else where the chance that they answer, reckoned from how well the best passages "
    "fit, is too small.",
)
REFUSING_THEN = (
    "It then says why, and what they do cover nearby. It errs both ways: a question close to the "
    "documents may get quotes that do not quite answer it, and now and then one that they do "
    "answer is declined. Read the quotes before you rely on them, and try other words."
)

STORING = "What it keeps, and where"
STORING_NOTHING = "Conversations are not saved here: when you close the page, yours is gone."
STORING_READERS = "Whoever can open this page can read them, rename them and delete them."
STORING_FOREVER = "They stay until someone deletes them."
STORING_BROWSER = (
    "Your basket and your limits live in this browser tab until you close it, and in the address "
    "that you share, nowhere else. The browser remembers one thing for longer: whether keyboard "
    "shortcuts are on."
)
STORING_LOG = (
    "If something goes wrong, the log of the computer that runs this page gets a line about the "
    "fault with its reference number."
)
STORING_NO_MODEL = (
    "Nothing is sent anywhere. There is no language model, no tracking and no statistics; fonts, "
    "maps and scripts come from the computer that runs this page."
)
STORING_NO_TRACKING = "There is no tracking and there are no statistics."

KEYS = "Keyboard"
KEY_COLUMNS = ("Key", "What it does")
KEY_ROWS = (
    ("/", "Go to the question box, from any page"),
    ("← →", "Previous and next quote, while a source is open"),
    ("Esc", "Close the open source, menu or dialog"),
    ("Tab, Shift + Tab", "Go through all controls; the first one skips to the content"),
    ("Enter", "Ask; in the question box, Shift + Enter begins a new line"),
)
KEYS_SWITCH = "Use the keys / ← → as shortcuts"
KEYS_NOTE = (
    "Turn them off if they get in the way of your speech input or screen reader. They never work "
    "while you type in a field. This browser remembers your choice."
)

CITING = "How to cite"
CITING_PARAGRAPHS = (
    "Cite the document that a quote comes from, with its page where there is one, and not this "
    "page: it is only the way there. The documents ask to be credited like this:",
)
CITING_THEN = (
    "“How to cite” above an open source copies its reference; “Copy or save” under an answer gives "
    "the quotes with theirs. The basket makes a briefing note of what you collect, with footnotes "
    "and a list of sources. Its address, or a saved answer's link, brings back the same view."
)

ACCESS = "Accessibility"
ACCESS_PARAGRAPHS = (
    "These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA: "
    "they work with the keyboard alone, at 400 % zoom, on a phone, in light and dark, in high "
    "contrast and with reduced motion, and nothing is told by colour alone. To choose light or "
    "dark, open the menu with three dots at the top right, then Settings.",
    "Each page is checked automatically (axe in Chromium, wide and narrow, light and dark) before "
    "a new version goes out. No one has yet certified it, and automatic checks do not find "
    "everything.",
)
ACCESS_STREAMLIT = "What Streamlit, which the pages are built with, brings and we cannot mend:"
STREAMLIT_FAULTS = {
    "scroller": (
        "The main part of each page takes the keyboard's focus once, so that it can be scrolled, "
        "although it does nothing else."
    ),
    "code": (
        "The text under “Copy or save” can be scrolled with the mouse and, in Chromium and "
        "Firefox, with the keyboard, but not in every browser. “Save as a file” gives it whole."
    ),
    "script": "Nothing is shown in a browser whose scripts are turned off.",
    "deeper": "An address with a further slash, such as /help/more, leads to an empty window.",
}
"""Faults that Streamlit brings, by a short name that the tests use, in words for people."""

FAULTS = "If something goes wrong"
FAULTS_PARAGRAPHS = (
    "A box then says so and gives a reference number of eight characters. Send that number to "
    "whoever runs this page for you, with what you did and when: the log has a line with the same "
    "number, which tells them what happened.",
    "The rest of the page goes on working. Reloading it begins afresh; your saved conversations "
    "are kept.",
)


def holds(known: Known) -> str:
    """How much there is, in one sentence."""
    documents = count(len(known.held), "document", "documents")
    examples = count(known.examples, "example", "examples")
    places = count(known.places, "place", "places")
    return f"{documents}, {_when(known)}, with {examples} from {places}."


def oldest(known: Known) -> str:
    """What the years mean for a reader."""
    return f"The newest document is from {known.last_year}: nothing later can be in an answer."


def described(held: Held) -> str:
    """The project and the publisher of a source."""
    return " · ".join(filter(None, (held.source.project, held.source.publisher)))


def stored(path: str, days: int) -> str:
    """Where conversations are saved, and for how long."""
    return (
        f"Conversations are saved on the computer that runs this page, in the file {path}, so "
        f"that you can come back to them; so is what you say of an answer with a thumb up or "
        f"down. {_retention(days)} {STORING_READERS}"
    )


def version(generation: str) -> str:
    """Which build of the library answers."""
    return f"Version of the library: {generation}"


def _when(known: Known) -> str:
    if known.first_year == known.last_year:
        return f"published in {known.last_year}"
    return f"published between {known.first_year} and {known.last_year}"


def _retention(days: int) -> str:
    if not days:
        return STORING_FOREVER
    return f"One that nobody continues for {count(days, 'day', 'days')} is deleted for good."

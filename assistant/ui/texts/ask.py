"""Every word that the pages say themselves, in one place, ready to translate."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Otherwise, Understanding
from assistant.feedback.model import Reason
from assistant.ui.texts.common import count

WELCOME = "How do other cities do it?"
INTRODUCTION = (
    "Ask how European cities work with migrants and newcomers. Every answer is made of words "
    "from the toolkits, quoted exactly, with the source beside them."
)
TRY = "Some questions to start with"
ASK = "Ask about cities, toolkits or examples"
NEW = "New conversation"
WORKING = "Looking it up…"
STEPS = {
    "understand": "Reading your question",
    "retrieve": "Searching the toolkits",
    "rank": "Choosing what fits best",
    "compose": "Putting the answer together",
    "verify": "Checking every quote against its source",
    "write": "Writing, and checking each sentence",
}
STOP = "Stop writing"
STOPPING = "Stopping…"

NEXT = "You could ask next"
NEAR = "What the sources do answer"
OTHERWISE = "Not what you meant?"
ALONE = "Take the question on its own"
CONTINUED = "continued"
COPY = "Copy or save"
COPY_HELP = "The whole answer with its sources, ready to paste into a memo."
SAVE = "Save as a file"
FILE_NAME = "answer.md"

READ = "Read in source"
WHOLE_EXAMPLE = "Whole example"
WHOLE_EXAMPLE_HELP = "Its key factor, what to weigh before copying it, and examples like it"
SOURCE_PAGE = "Source page"
SOURCE_PAGE_HELP = "The whole document, opened at these words"
PRINTED = "Printed there:"
PRINTED_HELP = (
    "Addresses as the source prints them. They were not checked, and may lead nowhere today."
)
NO_ADDRESS = "(not a whole address)"
ASPECT = "Aspect"
SAID = "What each says"
NOT_STATED = "Not stated"
LIMITED = "Limited to"
FEWER = "Show fewer"
REFUSED = "No answer in the sources"

FILTERS = "Limit answers to"
FILTERS_HELP = "An empty box sets no limit. The limits apply to your next question."
TOOLKITS = "Toolkits"
PLACES = "Cities, regions and countries"
KINDS = "Kinds of text"
YEARS = "Years"
ANY = "Any"
CLEAR = "Clear all limits"
ASK_AGAIN = "Ask the last question again"
BAD_LIMIT = "The link names a limit that is not here. It was left out."

HELPFUL = "Helpful"
NOT_HELPFUL = "Not helpful"
MARKED_HELPFUL = "Marked helpful"
MARKED_NOT_HELPFUL = "Marked as no help"
JUDGE_HELP = "Kept on the computer that runs this page, with the saved answer. Click again to undo."
WHY = "What was wrong with it?"
REASONS = {
    Reason.BESIDE: "Beside the question",
    Reason.MISSING: "Something is missing",
    Reason.REFUSED: "It should have answered",
    Reason.STRETCHED: "It should have said no",
    Reason.UNCLEAR: "Hard to use",
    Reason.OTHER: "Something else",
}
OWN_WORDS = "In your own words (optional)"
THANKS = "Thank you. Whoever looks after this page can make a test question of it."

PREVIOUS = "Previous"
FOLLOWING = "Next"
CLOSE = "Close"
PREVIOUS_HELP = "Previous quote of this answer"
FOLLOWING_HELP = "Next quote of this answer"
CLOSE_HELP = "Close the source"
CITE = "How to cite"
COPIED = "Copied"
COPY_REFERENCE = "Copy reference"
MARK_START = "quoted words begin"
MARK_END = "quoted words end"
NO_MARKS = "The quoted words could not be found in this version of the source."
BAD_LINK = "The link names a source or a place in it that is not here. Ask below instead."

SAVED = "Saved conversations"
SAVED_HELP = (
    "Kept on the computer that runs this page until they are deleted. Whoever can open this "
    "page can read them."
)
SAVED_NONE = "Your conversation is saved here as soon as you ask something."
SAVED_SEARCH = "Search saved conversations"
SAVED_NOTHING = "Nothing saved holds these words."
SAVED_ALL = "Show all"
SAVED_MAX = 12
"""Conversations that the sidebar lists before it is asked for all."""
SAVED_DIALOG = "This conversation"
TITLE = "Title"
RENAME = "Save title"
EXPORT_MD = "Download as text (Markdown)"
EXPORT_JSON = "Download as data (JSON)"
DELETE = "Delete…"
DELETE_ASK = "Delete this conversation for good? It cannot be had back."
DELETE_SURE = "Delete for good"
DELETE_NOT = "Keep it"
DELETED = "The conversation has been deleted for good."
GONE = "The link names a saved answer that is not here: it was deleted, or kept elsewhere."
LINK = "Link to this answer, exactly as it stands:"
KEPT = "A saved answer"
AGAIN = "Answer again"
AGAIN_HELP = "Answer the same question now, beside the saved answer"
WHOLE = "Open the whole conversation"
THEN = "As it was answered"
NOW = "As it is answered now"
SAME = "The answer is the same, word for word."
LOST = "No longer quoted"
ADDED = "Newly quoted"
CHANGED = (
    "This source has changed or gone since the answer was given, so the quoted words cannot be "
    "shown in it."
)


def show_all(total: int, hidden: int) -> str:
    """Label of the control that shows what is behind "more"."""
    return f"Show all {count(total, 'quote', 'quotes')} ({hidden} more)"


def show_more(hidden: int, heading: str) -> str:
    """Label of the control that shows a group's further quotes."""
    more = f"{count(hidden, 'more quote', 'more quotes')}"
    return f"Show {more} from {heading}" if heading else f"Show {more}"


def outside(printed: str) -> str:
    """Name of a link that leaves these pages."""
    return f"{printed} (opens outside, in a new tab)"


def explore(place: str) -> str:
    """Said of a place's name, which is a link."""
    return f"All examples from {place}"


def lift(limit: str) -> str:
    """Name of the control that takes one limit away and asks again."""
    return f"Ask again without the limit {limit}"


def judge(label: str, question: str) -> str:
    """What a thumb is about, for those who cannot see where it stands."""
    return f"{label}: {question}"


def page_break(number: int | None) -> str:
    """Said in the reader where a page begins."""
    return "" if number is None else f"Page {number}"


def translated(quote: str) -> str:
    """A quote's translation, marked as what it is; "" for none."""
    return f"Translated by the model, not checked: {quote}" if quote else ""


def show_struck(number: int) -> str:
    """Label of the control that shows what is wrong with sentences of a language model."""
    return f"Show {count(number, 'sentence', 'sentences')} struck out or doubtful"


def written_by(model: str) -> str:
    """Said above a text that a language model wrote."""
    return f"Written by {model} from the quotes below, and checked against them."


def quote_of(n: int, total: int) -> str:
    """Which quote the reader shows."""
    return f"Quote {n} of {total}"


def text_of(title: str) -> str:
    """Name of the region that holds a source's text."""
    return f"Text of {title}"


def corpus(documents: int, places: int) -> str:
    """How much there is to ask about."""
    return (
        f"{count(documents, 'document', 'documents')}, "
        f"{count(places, 'place', 'places')} with examples."
    )


def arrived(quotes: int) -> str:
    """Told to screen readers when an answer has come."""
    if not quotes:
        return "The answer is here: the sources do not cover this."
    return f"The answer is here, with {count(quotes, 'quote', 'quotes')}."


def manage(title: str) -> str:
    """Name of the control that opens what can be done with a saved conversation."""
    return f"Rename, export or delete “{title}”"


def saved_as(title: str, when: str, answers: int) -> str:
    """What is told of a saved conversation, its title whole."""
    return f"{title} · {when} · {count(answers, 'answer', 'answers')}"


def kept_on(when: str, generation: str, current: str, model: str) -> str:
    """When and from what a saved answer was given, and whether the index is still the same."""
    by = "" if model == "none" else f", by {model}"
    now = (
        "The library has not changed since."
        if generation == current
        else f"The library has changed since: it is now version {current}."
    )
    return f"Answered on {when}, from version {generation} of the library{by}. {now}"


def differs(same_text: bool, same_verdict: bool, answered: bool) -> str:
    """What to say first of a saved answer and the new one."""
    if not same_verdict:
        return (
            "Then there was no answer; now there is."
            if answered
            else ("Then there was an answer; now there is none.")
        )
    return "The text is the same; its sources differ." if same_text else "The two answers differ."


def understood(reading: Understanding, limits: Sequence[str] = ()) -> str:
    """How the question was read, in one line; "" when there is nothing to say."""
    parts = list(reading.carried)
    if reading.turn == "more":
        parts.append(CONTINUED)
    elif reading.standalone.strip() and _differs(reading):
        parts.append(f"Read as “{reading.standalone.strip()}”")
    parts += [f"“{typed}” read as “{meant}”" for typed, meant in reading.corrections]
    parts += [f"{short} means {meaning}" for short, meaning in reading.expansions]
    if reading.places and not reading.carried:
        parts.append(f"About {', '.join(reading.places)}")
    if reading.unknown_places:
        parts.append(f"Not in the sources: {', '.join(reading.unknown_places)}")
    if limits:
        parts.append(f"Limited to {', '.join(limits)}")
    return " · ".join(parts)


def without(place: str) -> str:
    """A limit that leaves a place out."""
    return f"all but {place}"


def otherwise(way: Otherwise) -> str:
    """Label of the control that has a question read in another way."""
    match way.how:
        case "without":
            return f"Not about {way.what}"
        case "joined":
            return f"As a follow-up: {way.what}"
        case _:
            return ALONE


def _differs(reading: Understanding) -> bool:
    """Whether more than spelling was changed; spelling is told by the corrections."""
    mended = reading.question.strip()
    for typed, meant in reading.corrections:
        mended = mended.replace(typed, meant)
    return mended.casefold() != reading.standalone.strip().casefold()

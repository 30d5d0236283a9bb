"""Context factors and defined terms: names with what they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.model import Kind, Section
from ingest.outline.examples import as_body
from ingest.repair.lines import is_capitals
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import Traced

_INNER_BULLET = re.compile(r"\s*[\u2022\u25cf\u25aa]\s*")
_TERM = re.compile(r"^([^\W\d_][^:.?!]{1,60}):\s+(?=\S)")
_LEAD = re.compile(
    r"(?:(?:\d{1,2}[.)]|0\d)\s+)?(?P<name>[^\W\d_][^.:?!]{2,70}[.:?])\s+(?=[\"'\u2018\u201c]?[A-Z\d])"
)
_ANNOUNCES = re.compile(r"\b(?:following|these|below)\b[^.:]{0,40}[.:]$", re.IGNORECASE)
"""How a sentence ends that announces a list."""
_LEAD_WORDS = 8
"""Most words that name a factor at the head of the paragraph that explains it."""
_ABOUT = re.compile(r"^(?:about|how|acknowledg|reference)", re.IGNORECASE)


def read_context_factors(
    paragraphs: Sequence[Paragraph], level: int = 0
) -> tuple[tuple[Section, ...], int]:
    """Sections for the factors that stand under a CONTEXT FACTORS label.

    Args:
        paragraphs: below the label.
        level: of the label, 1 to 6; a heading below it names a factor. 0 where it is unknown.

    Returns:
        The sections, and how many paragraphs they and their introduction take up.
    """
    found: list[tuple[Traced, list[Traced]]] = []
    led = True
    used = 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.form is Form.ROW and len(paragraph.cells) >= 2:
            name = paragraph.cells[0].sub(_INNER_BULLET, " ").strip(" \u2022")
            found.append((name, [part for c in paragraph.cells[1:] for part in _items(c)]))
            led = False
        elif paragraph.form is Form.HEADING:
            below = paragraph.level > level > 0
            plain = not level and is_plain_name(paragraph, *paragraphs[index + 1 : index + 2])
            named = below or plain or is_capitals(paragraph.text.text)
            if _ABOUT.match(paragraph.text.text) or not named:
                break
            found.append((paragraph.text, []))
            led = False
        elif paragraph.form is Form.LABEL:
            pass
        elif is_name_above(*paragraphs[index : index + 2]):
            found.append((paragraph.text.strip(" ."), []))
            led = False
        elif led and (opening := lead(paragraph)):
            told = paragraph.text[paragraph.text.text.index(opening.text) + len(opening) :]
            found.append((opening.strip(" .:"), [told.strip()]))
        elif found and (
            not found[-1][1]
            or _belongs(paragraph, found[-1][1])
            or (led and any(map(lead, paragraphs[index + 1 : index + 2])))
        ):
            found[-1][1].extend(_items(paragraph.text, listed=paragraph.form is Form.ITEM))
        elif found:
            break
        used += 1
    sections = tuple(
        Section(Kind.CONTEXT_FACTOR, name, tuple(parts)) for name, parts in found if parts
    )
    return sections, used


def is_plain_name(name: Paragraph, told: Paragraph | None = None) -> bool:
    """Whether a heading of unknown level names the paragraph below it."""
    heads = name.form is Form.HEADING and not name.level and name.words <= _LEAD_WORDS
    return heads and told is not None and told.form is Form.TEXT and told.words > _LEAD_WORDS


def is_name_above(name: Paragraph, told: Paragraph | None = None) -> bool:
    """Whether a line of text, as "The law.", names the paragraph below it."""
    text = name.text.text.rstrip()
    short = name.form is Form.TEXT and name.words <= _LEAD_WORDS and text.endswith(".")
    if not short or told is None or _ANNOUNCES.search(text):
        return False
    return told.form is Form.TEXT and told.words > _LEAD_WORDS and lead(told) is None


def lead(paragraph: Paragraph) -> Traced | None:
    """The few words with which a paragraph names what it explains; None where it does not."""
    if paragraph.form not in (Form.TEXT, Form.ITEM):
        return None
    match = _LEAD.match(paragraph.text.text)
    if _ANNOUNCES.search(paragraph.text.text):
        return None
    if not match or len(match.group("name").split()) > _LEAD_WORDS:
        return None
    return paragraph.text[match.start("name") : match.end("name")]


def _belongs(paragraph: Paragraph, parts: list[Traced]) -> bool:
    return paragraph.form is Form.ITEM or not parts[-1].text.rstrip().endswith(".")


def _items(cell: Traced, *, listed: bool = False) -> list[Traced]:
    """A cell's items, each with its bullet; the cell itself if it lists nothing."""
    starts = [m.end() for m in _INNER_BULLET.finditer(cell.text)]
    if not starts:
        return [as_body(Paragraph(Form.ITEM if listed else Form.TEXT, cell))]
    ends = [*[m.start() for m in _INNER_BULLET.finditer(cell.text)][1:], len(cell)]
    head = cell[: starts[0]].strip(" \u2022\u25cf\u25aa")
    items = [cell[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    out = [as_body(Paragraph(Form.ITEM, item)) for item in items if item]
    return [head, *out] if head else out


def read_terms(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Section, ...], int]:
    """Definitions ("Term: what it means") that stand under a label for terms.

    Returns:
        The sections, and how many paragraphs they take up. A term without its
        meaning is left out.
    """
    sections: list[Section] = []
    used = 0
    for paragraph in paragraphs:
        match = _TERM.match(paragraph.text.text)
        bare = paragraph.text.text.endswith(":") and paragraph.words <= 5
        if paragraph.form not in (Form.TEXT, Form.ITEM) or not (match or bare):
            break
        if match:
            term = paragraph.text[: match.end(1)]
            meaning = paragraph.text[match.end() :]
            sections.append(Section(Kind.DEFINITION, term, (meaning,), notes=paragraph.marks))
        used += 1
    return tuple(sections), used

"""A source's outline from its repaired paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.model import Document, Kind, Section
from ingest.outline.examples import as_body
from ingest.outline.factors import lead, read_context_factors, read_terms
from ingest.outline.general import read_sections
from ingest.outline.key_factors import KeyFactorRange, find_key_factors, read_key_factor
from ingest.outline.parts import Manner
from ingest.outline.places import Places
from ingest.outline.recurring import label_recurring
from ingest.outline.standards import standard_among
from ingest.outline.told import home_country
from ingest.repair.document import Repaired
from ingest.repair.labels import Label
from ingest.repair.paragraph import Form, Paragraph
from ingest.sentences import sentence_ranges
from ingest.spans import EMPTY, Traced, letters


def build_outline(document: Document, repaired: Repaired, places: Places) -> Section:
    """The outline's root; its children are the parts of the document in reading order."""
    paragraphs = label_recurring(repaired.paragraphs, places)
    factors = find_key_factors(paragraphs, places)
    kind = Kind.METHOD if factors else Kind.BODY
    home = "" if factors else home_country(document.text, places)
    manner = Manner(kind, places, document.text, prose=not factors, home=home)
    reader = _Reader(paragraphs, factors, manner, places)
    notes = tuple(
        Section(Kind.FOOTNOTE, EMPTY, (note.text,), notes=(note.note,)) for note in repaired.notes
    )
    return Section(Kind.BODY, EMPTY, children=(*reader.read(), *notes))


class _Reader:
    """Reads the parts of a document one after the other."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        factors: Sequence[KeyFactorRange],
        manner: Manner,
        places: Places,
    ) -> None:
        self._paragraphs = paragraphs
        self._manner = manner
        self._places = places
        self._factors = {f.first: f for f in factors}
        self._loose: list[Paragraph] = []
        self._sections: list[Section] = []

    def read(self) -> tuple[Section, ...]:
        """Every section of the document."""
        at = 0
        while at < len(self._paragraphs):
            at = self._step(at)
        self._settle()
        return tuple(self._sections)

    def _step(self, at: int) -> int:
        paragraph = self._paragraphs[at]
        if at in self._factors:
            where = self._factors[at]
            self._settle()
            self._sections.append(read_key_factor(self._paragraphs, where, self._places))
            return where.examples[1]
        if paragraph.form is Form.LABEL:
            return self._labelled(paragraph, at)
        self._loose.append(paragraph)
        return at + 1

    def _labelled(self, paragraph: Paragraph, at: int) -> int:
        while self._is_said_again(paragraph, at + 1):
            at += 1
        following = self._paragraphs[at + 1 :]
        if Label.STANDARD in paragraph.labels and following and self._factors:
            return self._standard(paragraph, at)
        if Label.CONTEXT_FACTORS in paragraph.labels:
            sections, used = read_context_factors(following, paragraph.level)
            if sections:
                self._loose += [p for p in following[:used] if _introduces(p)]
                self._settle()
                self._sections += sections
                return at + 1 + used
        if Label.TERMS in paragraph.labels:
            sections, used = read_terms(following)
            self._settle()
            self._sections += sections
            return at + 1 + used
        return at + 1

    def _is_said_again(self, label: Paragraph, at: int) -> bool:
        """Whether a running head, which a scan did not tell from the text, repeats a label."""
        again = self._paragraphs[at : at + 1]
        return bool(again) and letters(again[0].text.text) == letters(label.text.text) != ""

    def _standard(self, label: Paragraph, at: int) -> int:
        """The standard is a paragraph below its label, mostly the first; the others explain it."""
        self._settle()
        while at + 2 < len(self._paragraphs) and self._is_subtitle(at + 1):
            at += 1
        end = at + 2
        while end < len(self._paragraphs) and end not in self._factors:
            if self._paragraphs[end].form in (Form.HEADING, Form.LABEL):
                break
            end += 1
        where = standard_among(self._paragraphs[at + 1 : end]) + at + 1
        text, rest = _first_sentence(self._paragraphs[where])
        self._sections.append(Section(Kind.STANDARD, label.text, (text,)))
        explained = [*self._paragraphs[at + 1 : where], *self._paragraphs[where + 1 : end]]
        body = (*([rest] if rest else []), *(as_body(p) for p in explained))
        if body:
            marks = tuple(mark for p in explained for mark in p.marks)
            self._sections.append(Section(self._manner.kind, label.text, body, notes=marks))
        return end

    def _is_subtitle(self, at: int) -> bool:
        """Whether a heading goes on with the label above it."""
        return at not in self._factors and self._paragraphs[at].form is Form.HEADING

    def _settle(self) -> None:
        """Read the loose paragraphs gathered so far by their headings."""
        first = self._manner.kind if self._sections else Kind.FRONT_MATTER
        self._sections += read_sections(self._loose, self._manner, first)
        self._loose = []


def _first_sentence(paragraph: Paragraph) -> tuple[Traced, Traced]:
    """The standard, and what was run together with it.

    A standard is one sentence. Where no blank line parts paragraphs, what
    explains it may follow on the same lines.
    """
    text = paragraph.text
    ranges = sentence_ranges(text.text)
    if len(ranges) < 2 or paragraph.gap:
        return text, EMPTY
    return text[: ranges[0][1]], text[ranges[1][0] :]


def _introduces(paragraph: Paragraph) -> bool:
    return paragraph.form is Form.TEXT and paragraph.words > 25 and lead(paragraph) is None

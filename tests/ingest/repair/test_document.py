"""Repair of whole documents: exact on the corpus, unbreakable on anything."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.catalogue import make_catalogue
from ingest.outline.build import build_outline
from ingest.outline.titles import Casing
from ingest.passages import make_passages
from ingest.repair.document import repair
from ingest.repair.paragraph import Form
from ingest.spans import is_exact

_BITS = """GUIDE QUESTIONS|EXAMPLES|GUIDE QUESTIONS EXAMPLES|CONTEXT FACTORS|GHENT|@\u2014 GHENT
CONTEXT FACTORS EXAMPLES OF WHAT THIS FACTOR MAY INVOLVE|Integrating Cities Standard|Glossary
\u00bb Does the city|Ghent: a city|In the city of Oslo, it works.|- item|1. item|<tr>|</tr>|<td>
<tr><td>a</td><td>b</td></tr>|a\tb|\f|# 01|## Key factor 2: Name|KEY FACTOR 3|**bold**|\u00b9 note
text\u00b9|<sup>1</sup>|hyphen-|ated|https://x.org/a-|b.html|References|Charter|is.|?|:|\u2022| x
As employers we will:|\u0130\u0130 \ufb01 \u00bd \u2460|Botkyrka, Sweden|\x7f q|Term: its meaning
Contents|1. Intro.... 3|The city prevents discrimination in its own services."""
BITS = [bit for row in _BITS.split("\n") for bit in row.split("|")] + ["", "| a | b |", "|---|---|"]
LINES = st.one_of(
    st.sampled_from(BITS),
    st.text(max_size=30),
    st.lists(st.sampled_from(BITS), max_size=3).map(" ".join),
)
DOCUMENTS = st.lists(LINES, max_size=40).map(
    lambda lines: "\n".join(lines).replace("\r\n", "\n").replace("\r", "\n")
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=DOCUMENTS)
def test_any_text_is_repaired_and_outlined_exactly(text, document_of, places, limits):
    document = document_of(text)
    repaired = repair(document)
    paragraphs = (*repaired.paragraphs, *repaired.notes)
    for paragraph in paragraphs:
        spans = paragraph.text.spans(text)
        assert not spans or is_exact(text, spans, paragraph.text.text)
    outline = build_outline(document, repaired, places)
    casing = Casing(p.text.text for p in paragraphs)
    for passage in make_passages(document, outline, casing, limits):
        assert is_exact(text, passage.spans, passage.text)
    for item in make_catalogue(document, outline, casing):
        assert is_exact(text, item.spans, item.text)


def test_every_paragraph_of_the_corpus_is_exact(outlined):
    for one in outlined.values():
        repaired = repair(one.document)
        for paragraph in (*repaired.paragraphs, *repaired.notes):
            stored = one.document.text
            assert is_exact(stored, paragraph.text.spans(stored), paragraph.text.text)


def _texts(text, document_of):
    return [p.text.text for p in repair(document_of(text)).paragraphs]


def test_wrapped_lines_are_joined_and_hyphens_mended(document_of):
    text = "The city has inte-\ngrated its services for new-\ncomers and socio-\neconomic groups."
    assert _texts(text, document_of) == [
        "The city has integrated its services for newcomers and socioeconomic groups."
    ]


def test_a_word_left_over_on_its_line_ends_the_sentence(document_of):
    text = "Leaders say often that diversity is part of what the city\nis.\n\nNext one comes."
    assert _texts(text, document_of)[0].endswith("what the city is.")


def test_a_footnote_amid_a_sentence_is_lifted_out(document_of):
    text = (
        "The council decided that every service must\n\n"
        "\u00b9 See https://example.org/report for all details\n\n"
        "report each year on what it does for newcomers."
    )
    repaired = repair(document_of(text))
    assert [p.text.text for p in repaired.paragraphs] == [
        "The council decided that every service must "
        "report each year on what it does for newcomers."
    ]
    assert [n.note for n in repaired.notes] == ["1"]


def test_running_heads_and_page_numbers_are_left_out(document_of):
    pages = [
        f"Our toolkit\n\nParagraph number {n} runs here.\n\n{n}" for n in ("one", "two", "six")
    ]
    numbered = [
        page.replace(f"\n\n{page.split()[-1]}", f"\n\n{i}") for i, page in enumerate(pages, 7)
    ]
    found = _texts("\n\f".join(numbered), document_of)
    assert not any("Our toolkit" in text or text.isdigit() for text in found)


def test_a_heading_that_a_page_end_cuts_off_is_no_heading(document_of):
    text = "It asks for the same service in matched tests\n\n\fand shows what surveys cannot."
    forms = [p.form for p in repair(document_of(text)).paragraphs]
    assert Form.HEADING not in forms


@pytest.mark.parametrize(
    "mark", ["-", "*", "\u2022", "\u00bb", "o", "e", "\u00a2", "\x7f", "\uf0b7"]
)
def test_bullets_however_misread_open_items(mark, document_of):
    text = f"{mark} Does the city act?\n{mark} Who decides on that?"
    items = repair(document_of(text)).paragraphs
    assert [p.form for p in items] == [Form.ITEM, Form.ITEM]
    assert [p.text.text for p in items] == ["Does the city act?", "Who decides on that?"]

"""Drafts made answers: numbered, held against the source, written out."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.publish import publish
from ingest.spans import Span
from tests.assistant.tiny import desk, passage

STORED = "First things first. Second *thoughts* [2] count. Third time lucky. Fourth estate."
TEXTS = [one + "." for one in STORED.removesuffix(".").split(". ")]
PASSAGES = [passage(f"p{i}", text, at=STORED.index(text)) for i, text in enumerate(TEXTS)]
DESK = desk(PASSAGES, {i: 0.5 for i in range(4)})


def excerpt(position):
    return Excerpt(position, 0, 0, 0.5)


def made(*blocks, lead="Lead.", closing="", on=DESK):
    return publish(Draft(lead, tuple(blocks), closing), on, lambda source: STORED)


def test_numbers_run_from_one_the_shown_first():
    result = made(
        Block("A", "", (excerpt(2),)),
        Block("B", "", (excerpt(3),), shown=False),
        Block("C", "", (excerpt(0), excerpt(1))),
    )
    assert [(c.n, c.passage_id, c.shown) for c in result.citations] == [
        (1, "p2", True), (2, "p0", True), (3, "p1", True), (4, "p3", False),
    ]  # fmt: skip
    assert [(g.heading, g.citations) for g in result.groups] == [
        ("A", (1,)), ("C", (2, 3)), ("B", (4,)),
    ]  # fmt: skip


def test_each_shown_quote_stands_in_the_text_with_its_mark():
    result = made(
        Block("A", "note", (excerpt(0), excerpt(2))),
        Block("B", "", (excerpt(3),), shown=False),
        closing="The end.",
    )
    assert "> First things first. [1]" in result.text
    assert "> Third time lucky. [2]" in result.text
    assert "**A**" in result.text
    assert "Fourth" not in result.text
    assert "[3]" not in result.text
    assert result.text.startswith("Lead.")
    assert result.text.endswith("The end.")


def test_signs_of_markdown_are_kept_as_the_source_prints_them():
    result = made(Block("", "", (excerpt(1),)))
    assert result.citations[0].quote == "Second *thoughts* [2] count."
    assert r"> Second \*thoughts\* \[2\] count. [1]" in result.text


def test_an_inexact_quote_is_left_out_and_logged(caplog):
    wrong = [*PASSAGES]
    wrong[1] = replace(PASSAGES[1], text="Second helpings * here [2] count.")
    on = desk(wrong, {i: 0.5 for i in range(4)})
    with caplog.at_level(logging.ERROR):
        result = made(Block("A", "", (excerpt(0), excerpt(1), excerpt(2))), on=on)
    assert [(c.n, c.passage_id) for c in result.citations] == [(1, "p0"), (2, "p2")]
    assert result.groups[0].citations == (1, 2)
    assert "helpings" not in result.text
    assert "toolkit" in caplog.text


def test_a_block_that_loses_all_its_quotes_goes_but_one_without_any_stays():
    outside = [*PASSAGES]
    beyond = (Span(9_000, 9_019),)
    sentences = tuple(replace(s, spans=beyond) for s in PASSAGES[0].sentences)
    outside[0] = replace(PASSAGES[0], spans=beyond, sentences=sentences)
    on = desk(outside, {i: 0.5 for i in range(4)})
    result = made(
        Block("Lost", "", (excerpt(0),)), Block("Silent", "Not stated.", ()),
        Block("Kept", "", (excerpt(2),)), on=on,
    )  # fmt: skip
    assert [group.heading for group in result.groups] == ["Silent", "Kept"]
    assert "Lost" not in result.text
    assert "**Silent**" in result.text
    assert "Not stated." in result.text


@pytest.mark.parametrize("block", [(), (Block("", "", ()),)])
def test_nothing_to_cite_cites_nothing(block):
    assert made(*block).citations == ()


def test_a_citation_carries_what_is_needed_to_credit_it():
    (citation,) = made(Block("", "", (excerpt(2),))).citations
    source = DESK.knowledge.sources["toolkit"]
    assert (citation.title, citation.publisher, citation.year) == (
        source.title, source.publisher, source.year,
    )  # fmt: skip
    assert citation.spans == PASSAGES[2].sentences[0].spans
    assert (citation.section, citation.city, citation.page) == ("Toolkit", None, None)

"""The little Markdown of answers, and escaping into Markdown."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.memo import escape
from assistant.ui.rich import Run, paragraphs


def test_marks_of_known_citations_are_runs_of_their_own() -> None:
    (only,) = paragraphs("Two cities [1] and [7].", frozenset({1}))
    assert only.runs == (Run("Two cities "), Run("[1]", cite=1), Run(" and [7]."))


def test_bold_lists_and_paragraphs() -> None:
    first, second, third = paragraphs("A **bold** word\nof two lines\n\n- one\n- two", frozenset())
    assert first.runs == (Run("A "), Run("bold", strong=True), Run(" word of two lines"))
    assert (second.item, third.item) == (True, True)
    assert third.runs == (Run("two"),)


def test_an_escaped_sign_is_the_sign() -> None:
    (only,) = paragraphs(r"\*not bold\* and \[1\] is no mark", frozenset({1}))
    assert only.runs == (Run("*not bold* and [1] is no mark"),)


@pytest.mark.parametrize("text", ["", "  \n\n \n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert paragraphs(text, frozenset()) == ()


SIGNS = st.text(alphabet="ab 1.)#*_`~$<>[]()!\\&|:-+=\"'é€", min_size=1, max_size=40)


@given(SIGNS)
def test_escaped_text_renders_as_itself(text: str) -> None:
    """A CommonMark reader shows exactly the words that went in, and no element but <p>."""
    text = " ".join(text.split())
    rendered = MarkdownIt("commonmark").render(escape(text)).strip()
    assert re.findall(r"<(\w+)", rendered) in ([], ["p"])
    shown = html.unescape(re.sub(r"^<p>|</p>$", "", rendered))
    assert shown == text


@pytest.mark.parametrize("text", ["$5 and $10", ":red[x]", ":material/home:", "~~a~~", "a | b"])
def test_streamlits_own_signs_are_escaped(text: str) -> None:
    """Streamlit reads more than CommonMark: LaTeX, colours, icons, tables, strikes."""
    left = re.sub(r"\\.", "", escape(text))
    assert not re.search(r"[$~|\[\]]|:\w", left)

"""An answer as Markdown."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt

from assistant.memo import markdown
from ingest.spans import letters
from tests.ui.fake import LANGUAGE, FakeAssistant

ASSISTANT = FakeAssistant()


def shown(text: str) -> str:
    """What a Markdown reader shows."""
    rendered = MarkdownIt("commonmark").render(text)
    return html.unescape(re.sub(r"<[^>]*>", "", rendered))


def test_every_quote_and_every_source_is_in_it() -> None:
    answer = ASSISTANT.ask(LANGUAGE)
    text = markdown(answer, ASSISTANT.sources)
    for citation in answer.citations:
        assert letters(citation.quote) in letters(shown(text))
        assert f"\\[{citation.n}\\]" in text
        assert ASSISTANT.sources[citation.document].cite_as in shown(text)
    assert text.count("> ") == len(answer.citations)


def test_awkward_signs_show_literally() -> None:
    answer = ASSISTANT.ask("Which signs?")
    assert answer.citations[0].quote in shown(markdown(answer, ASSISTANT.sources))


def test_a_refusal_has_no_list_of_sources() -> None:
    text = markdown(ASSISTANT.ask("Capital of France?"), ASSISTANT.sources)
    assert "Sources" not in text
    assert "do not answer" in text

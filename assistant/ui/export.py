"""An answer as Markdown for a memo, with its sources as the publishers ask."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answer import Answer, Citation
from assistant.ui import texts
from assistant.ui.rich import escape
from ingest.model import Source


def markdown(answer: Answer, sources: Mapping[str, Source]) -> str:
    """The whole answer, hidden quotes included; quoted words show literally."""
    by_number = {each.n: each for each in answer.citations}
    parts = [f"# {escape(answer.question)}"]
    parts.append(answer.lead if _is_quotes(answer) else answer.text)
    for group in answer.groups:
        if group.heading:
            parts.append(f"## {escape(group.heading)}")
        if group.note:
            parts.append(escape(group.note))
        parts += [_quote(by_number[n]) for n in group.citations if n in by_number]
    if answer.citations:
        parts.append(f"## {texts.SOURCES}")
        parts.append("\n".join(_credit(each, sources) for each in answer.citations))
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def _is_quotes(answer: Answer) -> bool:
    return answer.answered and answer.mode == "extractive"


def _quote(citation: Citation) -> str:
    lines = escape(citation.quote).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines) + f" [{citation.n}]"


def _credit(citation: Citation, sources: Mapping[str, Source]) -> str:
    source = sources.get(citation.document)
    credit = source.cite_as if source else f"{citation.title}, {citation.year}"
    where = ", ".join(filter(None, (citation.section, texts.page(citation.page))))
    ending = f" {where[0].upper()}{where[1:]}." if where else ""
    return f"- \\[{citation.n}\\] {escape(credit)}{escape(ending)}"

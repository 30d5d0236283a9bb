"""An answer as Markdown for a memo, with its sources as the publishers ask."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.answer import GENERATED, Answer, Citation
from assistant.written import how_written
from ingest.model import Source

SOURCES = "Sources"


def markdown(answer: Answer, sources: Mapping[str, Source], level: int = 1, note: str = "") -> str:
    """The whole answer, hidden quotes included; quoted words show literally.

    Args:
        answer: or refusal.
        sources: by id, for how they ask to be cited.
        level: of the heading that the question is, 1 to 5.
        note: Markdown that stands below it; "" for none.
    """
    main, part = "#" * level, "#" * (level + 1)
    by_number = {each.n: each for each in answer.citations}
    parts = [f"{main} {escape(flat(answer.question))}", note]
    parts.append(answer.lead if _is_quotes(answer) else answer.text)
    if answer.written is not None and answer.mode == GENERATED:
        parts.append(escape(how_written(answer.written)))
    for group in answer.groups:
        if group.heading:
            parts.append(f"{part} {escape(group.heading)}")
        if group.note:
            parts.append(escape(group.note))
        parts += [_quote(by_number[n]) for n in group.citations if n in by_number]
    if answer.citations:
        parts.append(f"{part} {SOURCES}")
        parts.append("\n".join(_credit(each, sources) for each in answer.citations))
    return "\n\n".join(each.strip() for each in parts if each.strip()) + "\n"


def escape(text: str) -> str:
    r"""Text that Markdown shows literally, dollars and colons of directives included.

    >>> escape("$5 *or* [x]")
    '\\$5 \\*or\\* \\[x\\]'
    """
    inline = re.sub(r"([\\`*_{}\[\]<>$~|&])", r"\\\1", text)
    inline = re.sub(r":(?=\w)", r"\:", inline)
    inline = re.sub(r"(?m)^(\s*\d+)([.)])", r"\1\\\2", inline)
    return re.sub(r"(?m)^(\s*)([#+\-=])", r"\1\\\2", inline)


def block_quote(text: str) -> str:
    """Text that Markdown sets apart as a quotation and shows literally."""
    return "\n".join(f"> {line}".rstrip() for line in escape(text).split("\n"))


def flat(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def _is_quotes(answer: Answer) -> bool:
    return answer.answered and answer.mode == "extractive"


def _quote(citation: Citation) -> str:
    return f"{block_quote(citation.quote)} [{citation.n}]"


def _credit(citation: Citation, sources: Mapping[str, Source]) -> str:
    source = sources.get(citation.document)
    credit = source.cite_as if source else f"{citation.title}, {citation.year}"
    where = ", ".join(filter(None, (citation.section, _page(citation.page))))
    ending = f" {where[0].upper()}{where[1:]}." if where else ""
    return f"- \\[{citation.n}\\] {escape(credit)}{escape(ending)}"


def _page(number: int | None) -> str:
    return "" if number is None else f"p. {number}"

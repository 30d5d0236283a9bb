"""A source as the data that the reader is built from."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Citation
from assistant.ui import texts
from assistant.ui.components import Data
from assistant.ui.session import Opened
from ingest.model import Source
from ingest.reading import Block


def reader_data(
    source: Source,
    blocks: Sequence[Block],
    opened: Opened,
    citation: Citation | None,
) -> Data:
    """What the script needs; `citation` is None for a source opened by a link."""
    lost = bool(opened.spans) and not any(block.touches(opened.spans) for block in blocks)
    return {
        "stamp": f"{opened.stamp}:{source.id}",
        "focus": opened.focus,
        "title": source.title,
        "meta": " · ".join(filter(None, (source.publisher, str(source.year), source.series))),
        "where": _where(citation),
        "notice": texts.NO_MARKS if lost else "",
        "cite_as": source.cite_as,
        "label": texts.text_of(source.title),
        "blocks": [
            _block(block, level, opened)
            for block, level in zip(blocks, heading_levels(blocks), strict=True)
        ],
        "words": {
            "cite": texts.CITE,
            "copy": texts.COPY_REFERENCE,
            "copied": texts.COPIED,
            "begin": texts.MARK_START,
            "end": texts.MARK_END,
        },
    }


def _where(citation: Citation | None) -> str:
    if citation is None:
        return ""
    parts = (citation.city, citation.section, texts.page(citation.page))
    return " · ".join(filter(None, parts))


def heading_levels(blocks: Sequence[Block]) -> tuple[int, ...]:
    """The blocks' levels, with headings that never skip one on the way down.

    Documents do; but those who read by headings would miss a step.
    """
    levels: list[int] = []
    last = 0
    for block in blocks:
        if block.level > 0:
            last = min(block.level, last + 1)
        levels.append(last if block.level > 0 else block.level)
    return tuple(levels)


def _block(block: Block, level: int, opened: Opened) -> Data:
    return {
        "level": level,
        "page": block.page,
        "page_label": texts.page_break(block.page),
        "pieces": [[text, marked] for text, marked in block.pieces(opened.spans)],
    }

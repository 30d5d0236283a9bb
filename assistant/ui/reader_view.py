"""A source as the data that the reader is built from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Citation
from assistant.ui.ask.session import Opened
from assistant.ui.components import Data
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from ingest.model import Source
from ingest.reading import Block
from ingest.spans import letters


def reader_data(
    source: Source,
    blocks: Sequence[Block],
    opened: Opened,
    citation: Citation | None,
    current: bool = True,
) -> Data:
    """What the script needs.

    Args:
        source: that stands open.
        blocks: of its text.
        opened: at which words.
        citation: that it was opened by; None for a link.
        current: whether the citation was made from this very index. If not, the words are held
            against the text, and not marked where they do not stand there any more.
    """
    lost = bool(opened.spans) and not any(block.touches(opened.spans) for block in blocks)
    changed = not current and citation is not None and not _stands(citation, blocks)
    if changed:
        opened = replace(opened, spans=())
    return {
        "stamp": f"{opened.stamp}:{source.id}",
        "focus": opened.focus,
        "title": source.title,
        "meta": " · ".join(filter(None, (source.publisher, str(source.year), source.series))),
        "where": _where(citation),
        "notice": texts.CHANGED if changed else texts.NO_MARKS if lost else "",
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


def _stands(citation: Citation, blocks: Sequence[Block]) -> bool:
    pieces = (piece for block in blocks for piece in block.pieces(citation.spans))
    marked = letters("".join(text for text, is_marked in pieces if is_marked))
    # The reader puts footnotes last, so only what there is can be compared, not its order.
    return Counter(marked) == Counter(letters(citation.quote))


def _where(citation: Citation | None) -> str:
    if citation is None:
        return ""
    parts = (citation.city, citation.section, common.page(citation.page))
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

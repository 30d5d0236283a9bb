"""A document as the data that its reader is built from."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library.model import Heading
from assistant.ui.components import Data
from assistant.ui.reader_view import heading_levels
from assistant.ui.source.view import View
from assistant.ui.texts import source as texts
from assistant.ui.texts.ask import page_break
from ingest.model import Source
from ingest.reading import Block


def source_data(
    source: Source,
    blocks: Sequence[Block],
    outline: Sequence[Heading],
    view: View,
    link: str,
) -> Data:
    """What the script needs.

    Args:
        source: the document.
        blocks: of its text.
        outline: its headings.
        view: what to mark and where to begin.
        link: the address of the view.
    """
    marked = [bool(view.spans) and block.touches(view.spans) for block in blocks]
    lost = bool(view.spans) and not any(marked)
    levels = heading_levels(blocks)
    return {
        "stamp": f"{source.id}:{view.spans}",
        "target": view.target(outline),
        "label": texts.text_of(source.title),
        "notice": texts.NO_MARKS if lost else view.notice,
        "cite_as": source.cite_as,
        "link": link,
        "outline": [
            {"level": one.level, "title": one.title, "block": one.block, "kind": one.kind.value}
            for one in outline
        ],
        "blocks": [
            {
                "level": level,
                "page": block.page,
                "page_label": page_break(block.page),
                "pieces": block.pieces(view.spans) if touched else [[block.text, False]],
            }
            for block, level, touched in zip(blocks, levels, marked, strict=True)
        ],
        "words": {
            "outline": texts.OUTLINE,
            "fold": texts.FOLD,
            "unfold": texts.UNFOLD,
            "cite": texts.CITE,
            "copy": texts.COPY,
            "link": texts.LINK_WORDS if view.spans else texts.LINK_PAGE,
            "copy_link": texts.COPY_LINK,
            "copied": texts.COPIED,
            "begin": texts.MARK_START,
            "end": texts.MARK_END,
        },
    }

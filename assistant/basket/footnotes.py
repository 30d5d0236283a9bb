"""True footnotes for a Word document, which python-docx cannot make yet.

They are a part of their own beside the text, WordprocessingML's `footnotes.xml` (ECMA-376, 17.11):
the text refers to each by its id, and the word processor numbers them and sets them under the page.
"""

from __future__ import annotations

from html import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

REFERENCE = "FootnoteReference"
TEXT = "FootnoteText"
"""Ids of the styles that Word gives to a footnote's number and to its text."""

_SPACES = nsdecls("w", "r")
# Ids 0 and 1 are the lines that part footnotes from the text; the numbers start after them.
_RULES = f"""<w:footnotes {_SPACES}>
<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="1">
<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""
_FIRST = 2


class Footnotes:
    """The footnotes of one document."""

    def __init__(self, document: Document) -> None:
        main = document.part
        self._part = XmlPart(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            parse_xml(_RULES),
            main.package,
        )
        main.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = document.settings.element
        at = settings.find(f"{{{settings.nsmap['w']}}}compat")
        rules = parse_xml(
            f'<w:footnotePr {_SPACES}><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>'
        )
        if at is None:
            settings.append(rules)
        else:
            at.addprevious(rules)
        self._next = _FIRST

    def add(self, paragraph: Paragraph, text: str, link: str = "", label: str = "") -> None:
        """Refer to a new footnote at the end of a paragraph.

        Args:
            paragraph: that it belongs to.
            text: of the footnote.
            link: address that follows it, shown as `label`; "" for none.
            label: for people.
        """
        id_, self._next = self._next, self._next + 1
        paragraph._p.append(
            parse_xml(
                f'<w:r {_SPACES}><w:rPr><w:rStyle w:val="{REFERENCE}"/></w:rPr>'
                f'<w:footnoteReference w:id="{id_}"/></w:r>'
            )
        )
        self._part.element.append(
            parse_xml(
                f'<w:footnote {_SPACES} w:id="{id_}"><w:p>'
                f'<w:pPr><w:pStyle w:val="{TEXT}"/></w:pPr>'
                f'<w:r><w:rPr><w:rStyle w:val="{REFERENCE}"/></w:rPr><w:footnoteRef/></w:r>'
                f"{_run(' ' + text)}{self._link(link, label)}</w:p></w:footnote>"
            )
        )

    def _link(self, link: str, label: str) -> str:
        if not link:
            return ""
        id_ = self._part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'{_run(" ")}<w:hyperlink r:id="{id_}">{_run(label, "Hyperlink")}</w:hyperlink>'


def _run(text: str, style: str = "") -> str:
    """A run of text as WordprocessingML, for a parent that declares the prefix w."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

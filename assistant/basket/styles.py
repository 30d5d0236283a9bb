"""How a Word document looks: everything through named styles, so that an office can restyle it."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle

QUOTE, CREDIT, NOTE, LABEL = "Quote", "Quote Credit", "Officer Note", "Officer Note Label"
DATED, SOURCE = "Note Date", "Bibliography Entry"

_INK = RGBColor(0x1D, 0x27, 0x30)
_QUIET = RGBColor(0x4A, 0x54, 0x5C)
_ACCENT = RGBColor(0x0B, 0x55, 0x66)
_SERIF, _SANS = "Cambria", "Calibri"


def set_styles(document: Document, language: str) -> None:
    """Set page, language and styles."""
    _page(document)
    _language(document, language)
    _font(_paragraph(document, "Normal"), _SANS, 11, _INK, after=6)
    for name, size, before in (("Title", 22, 0), ("Heading 1", 14, 16), ("Heading 2", 12, 12)):
        _font(_paragraph(document, name), _SERIF, size, _ACCENT, before=before, after=4)
    title = _paragraph(document, "Title")
    _without_rule(title)
    title.font.bold = True
    quote = _paragraph(document, QUOTE)
    quote.font.italic = False
    _font(quote, _SERIF, 11, _INK, after=2, left=0.5)
    _bar(quote, "0B5566")
    _font(_paragraph(document, CREDIT), _SANS, 9, _QUIET, after=9, left=0.5)
    note = _paragraph(document, NOTE)
    _font(note, _SANS, 10.5, _INK, after=9, left=0.5)
    _shade(note, "F1EFE8")
    _together(note)
    _character(document, LABEL).font.bold = True
    _font(_paragraph(document, DATED), _SANS, 9.5, _QUIET, after=10)
    source = _paragraph(document, SOURCE)
    _font(source, _SANS, 10, _INK, after=4, left=0.6)
    source.paragraph_format.first_line_indent = Cm(-0.6)
    _font(_paragraph(document, "footnote text", "FootnoteText"), _SANS, 9, _INK, after=2)
    _character(document, "footnote reference", "FootnoteReference").font.superscript = True
    link = _character(document, "Hyperlink", "Hyperlink")
    link.font.underline = True
    link.font.color.rgb = _ACCENT


def _page(document: Document) -> None:
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.3)


def _language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(
        parse_xml(
            f'<w:lang {nsdecls("w")} w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        )
    )


def _paragraph(document: Document, name: str, id: str = "") -> ParagraphStyle:
    style = _style(document, name, WD_STYLE_TYPE.PARAGRAPH, id)
    assert isinstance(style, ParagraphStyle)
    return style


def _character(document: Document, name: str, id: str = "") -> CharacterStyle:
    style = _style(document, name, WD_STYLE_TYPE.CHARACTER, id)
    assert isinstance(style, CharacterStyle)
    return style


def _style(document: Document, name: str, kind: WD_STYLE_TYPE, id: str) -> BaseStyle:
    if name in document.styles:
        found: BaseStyle = document.styles[name]
        return found
    style: BaseStyle = document.styles.add_style(name, kind, builtin=bool(id))
    if id:
        style.element.set(qn("w:styleId"), id)
    elif isinstance(style, ParagraphStyle):
        style.base_style = document.styles["Normal"]
    return style


def _font(
    style: ParagraphStyle,
    family: str,
    size: float,
    color: RGBColor,
    *,
    before: float = 0,
    after: float = 0,
    left: float = 0,
) -> None:
    """Set a style's look; sizes in points, the left indent in centimetres."""
    style.font.name, style.font.size, style.font.color.rgb = family, Pt(size), color
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), family)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.left_indent = Cm(left)
    layout.widow_control = True


def _without_rule(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _bar(style: ParagraphStyle, color: str) -> None:
    _put(style, f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="18" w:space="8" '
                f'w:color="{color}"/></w:pBdr>')  # fmt: skip


def _shade(style: ParagraphStyle, color: str) -> None:
    _put(style, f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{color}"/>')


def _together(style: ParagraphStyle) -> None:
    """No space between paragraphs of this style."""
    layout = style.element.get_or_add_pPr()
    indent = layout.find(qn("w:ind"))
    indent.addnext(parse_xml(f"<w:contextualSpacing {nsdecls('w')}/>"))


def _put(style: ParagraphStyle, xml: str) -> None:
    """Add a property where the schema wants it: before the spacing."""
    properties = style.element.get_or_add_pPr()
    spacing = properties.find(qn("w:spacing"))
    element = parse_xml(xml)
    if spacing is None:
        properties.append(element)
    else:
        spacing.addprevious(element)

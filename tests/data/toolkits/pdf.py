"""A made-up toolkit printed as PDF: in one column, or with questions beside examples."""

from __future__ import annotations

from pathlib import Path

from contents import Factor, Toolkit
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, BOTTOM, WIDTH = 60, 780, 70, 470
SIZE, LEADING = 10, 13
Line = tuple[str, str]
"""(font, text)."""


class _Page:
    def __init__(self, file: Path, head: str) -> None:
        self.canvas = Canvas(str(file), pagesize=A4, invariant=True)
        self.head = head
        self.number = 0
        self.y = 0.0
        self.turn()

    def turn(self) -> None:
        if self.number:
            self.canvas.showPage()
        self.number += 1
        self.canvas.setFont("Helvetica", 8)
        self.canvas.drawString(LEFT, 810, self.head)
        self.canvas.drawString(300, 40, str(self.number))
        self.y = TOP

    def text(self, text: str, font: str = "Helvetica", *, hang: str = "") -> None:
        for index, line in enumerate(simpleSplit(hang + text, font, SIZE, WIDTH)):
            if self.y < BOTTOM:
                self.turn()
            self.canvas.setFont(font, SIZE)
            self.canvas.drawString(LEFT + (10 if hang and index else 0), self.y, line)
            self.y -= LEADING
        self.y -= LEADING / 2

    def column(self, x: float, width: float, top: float, lines: list[Line]) -> None:
        y = top
        for font, text in lines:
            for line in simpleSplit(text, font, SIZE, width):
                self.canvas.setFont(font, SIZE)
                self.canvas.drawString(x, y, line)
                y -= LEADING
            y -= LEADING / 2


def write_pdf(toolkit: Toolkit, file: Path, *, columns: bool) -> None:
    """Print it; `columns` sets guide questions beside examples, one key factor a page."""
    page = _Page(file, f"Integrating Cities Toolkit | {toolkit.title}")
    page.text("About this toolkit", "Helvetica-Bold")
    page.text(toolkit.about)
    page.text("Integrating Cities Standard", "Helvetica-Bold")
    page.text(toolkit.standard)
    page.text(toolkit.why)
    for factor in toolkit.factors:
        if columns:
            page.turn()
        page.text(factor.title.upper(), "Helvetica-Bold")
        page.text(factor.statement)
        page.text(factor.explanation)
        (_two_columns if columns else _one_column)(page, factor)
    page.turn()
    page.text("CONTEXT FACTORS", "Helvetica-Bold")
    for name, items in toolkit.context:
        page.text(name.upper(), "Helvetica-Bold")
        for item in items:
            page.text(item, hang="\u2022 ")
    page.canvas.save()


def _one_column(page: _Page, factor: Factor) -> None:
    page.text("GUIDE QUESTIONS", "Helvetica-Bold")
    for question in factor.questions:
        first, *inner = question.split("\n")
        page.text(first, hang="\u2022 ")
        for item in inner:
            page.text(item[2:], hang="\u2022 ")
    page.text("EXAMPLES", "Helvetica-Bold")
    for example in factor.examples:
        page.text(example.place.upper(), "Helvetica-Bold")
        for part in example.parts:
            if isinstance(part, str):
                page.text(part)
            else:
                for item in part:
                    page.text(item, hang="\u2022 ")


def _two_columns(page: _Page, factor: Factor) -> None:
    left: list[Line] = [("Helvetica-Bold", "GUIDE QUESTIONS")]
    for question in factor.questions:
        left += [
            ("Helvetica", "\u2022 " + part.removeprefix("- ")) for part in question.split("\n")
        ]
    right: list[Line] = [("Helvetica-Bold", "EXAMPLES")]
    for example in factor.examples:
        right.append(("Helvetica-Bold", example.place.upper()))
        for part in example.parts:
            listed = [part] if isinstance(part, str) else [f"\u2022 {item}" for item in part]
            right += [("Helvetica", text) for text in listed]
    page.column(LEFT, 170, page.y, left)
    page.column(LEFT + 190, 290, page.y, right)

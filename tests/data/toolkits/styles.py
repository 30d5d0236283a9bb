"""The ways in which toolkits are set: the same content, each time looking different."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace

from contents import Example, Factor, Part, Toolkit


@dataclass(frozen=True)
class Style:
    """How one toolkit is set.

    Attributes:
        heading: a heading outside the key factors.
        factor: number and title of a key factor, as set.
        statement: the statement below it.
        questions, examples: the two labels; `examples` is told how many there are.
        bullet: of the questions and lists, told the number of the item.
        city: the lines above an example.
        told: how the first paragraph of an example names its place, where no line does.
        context: the table of context factors.
        standard: the label of the standard.
        width: at which lines are wrapped; None for whole paragraphs on a line.
        blank: lines between paragraphs.
        item_gap: whether a blank line stands between items.
    """

    heading: Callable[[str], str] = str.upper
    factor: Callable[[int, str], str] = lambda number, title: title.upper()
    statement: Callable[[str], str] = str
    questions: str = "GUIDE QUESTIONS"
    examples: Callable[[int], str] = lambda count: "EXAMPLES" if count > 1 else "EXAMPLE"
    bullet: Callable[[int], str] = lambda number: "- "
    city: Callable[[str], str] = str.upper
    told: Callable[[str, str], str] | None = None
    context: Callable[[Toolkit], str] = lambda toolkit: as_tabs(toolkit)
    standard: str = "Integrating Cities Standard"
    terms: str = "NOTE ON TERMS USED IN THE BENCHMARK"
    width: int | None = None
    item_gap: bool = False


def as_tabs(toolkit: Toolkit) -> str:
    rows = ["CONTEXT FACTOR\tEXAMPLES OF WHAT THIS FACTOR MAY INVOLVE"]
    rows += [f"\u2022 {name}\t{'; '.join(items)}" for name, items in toolkit.context]
    return "\n".join(rows)


def as_capitals(toolkit: Toolkit) -> str:
    rows = ["EXAMPLES OF WHAT THIS FACTOR MAY INVOLVE"]
    for name, items in toolkit.context:
        rows += ["", name.upper(), "", *(f"- {item}" for item in items)]
    return "\n".join(rows)


def as_pipes(toolkit: Toolkit) -> str:
    rows = ["| Context factor | Examples of what this factor may involve |", "|---|---|"]
    rows += [f"| **{name}** | {'<br>'.join(items)} |" for name, items in toolkit.context]
    return "\n".join(rows)


def as_html(toolkit: Toolkit) -> str:
    rows = [
        "<table>",
        "  <tr><th>Context factor</th><th>Examples of what this factor may involve</th></tr>",
    ]
    for name, items in toolkit.context:
        listed = "".join(f"<li>{item}</li>" for item in items)
        rows += ["  <tr>", f"    <td>{name}</td>", f"    <td><ul>{listed}</ul></td>", "  </tr>"]
    return "\n".join([*rows, "</table>"])


def render(toolkit: Toolkit, style: Style) -> str:
    blocks = [
        style.heading("Integrating Cities Toolkit"),
        _wrap(toolkit.title, style),
        style.heading("About this toolkit"),
        _wrap(toolkit.about, style),
        style.heading(style.standard),
        _wrap(toolkit.standard, style),
        _wrap(toolkit.why, style),
    ]
    if toolkit.terms:
        blocks += [style.heading(style.terms)]
        blocks += [_wrap(f"{term}: {meaning}", style) for term, meaning in toolkit.terms]
    for number, factor in enumerate(toolkit.factors, 1):
        blocks += _factor(number, factor, style)
    blocks += [
        style.heading("Context factors"),
        _wrap(
            "The following factors can affect the ability of your city to meet the benchmark and "
            "lie largely outside of its control.",
            style,
        ),
        style.context(toolkit),
        style.heading("About the project"),
        _wrap(toolkit.about, style),
    ]
    return "\n\n".join(blocks) + "\n"


def _factor(number: int, factor: Factor, style: Style) -> list[str]:
    blocks = [
        style.factor(number, factor.title),
        style.statement(_wrap(factor.statement, style)),
        _wrap(factor.explanation, style),
        style.questions,
        _items(factor.questions, style),
        style.examples(len(factor.examples)),
    ]
    for example in factor.examples:
        blocks += _example(example, style)
    return blocks


def _example(example: Example, style: Style) -> list[str]:
    parts = list(example.parts)
    if style.told:
        parts[0] = style.told(example.place, str(parts[0]))
        return [_part(part, style) for part in parts]
    head = style.city(example.place)
    if head.endswith(" "):
        return [_part(head + str(parts[0]), style), *(_part(p, style) for p in parts[1:])]
    return [head, *(_part(part, style) for part in parts)]


def _part(part: Part, style: Style) -> str:
    return _wrap(part, style) if isinstance(part, str) else _items(part, style)


def _items(items: list[str], style: Style) -> str:
    lines = []
    for number, item in enumerate(items, 1):
        first, *inner = item.split("\n")
        mark = style.bullet(number)
        lines.append(_wrap(first, style, mark, " " * len(mark)))
        lines += [f"  {mark}{line[2:]}" for line in inner]
    return ("\n\n" if style.item_gap else "\n").join(lines)


def _wrap(text: str, style: Style, first: str = "", rest: str = "") -> str:
    if style.width is None:
        return first + text
    return textwrap.fill(
        text,
        style.width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _title_case(text: str) -> str:
    return " ".join(
        w if w in ("and", "of", "for", "the") else w[:1].upper() + w[1:] for w in text.split()
    )


_COUNTRY = {
    "Ghent": "Belgium",
    "Malm\u00f6": "Sweden",
    "\u0141\u00f3d\u017a": "Poland",
    "\u00c5rhus": "Denmark",
    "Reggio Emilia": "Italy",
    "Lisbon": "Portugal",
    "Bologna": "Italy",
    "Turin": "Italy",
    "Catalonia": "Spain",
    "Graz": "Austria",
    "Nantes": "France",
    "Norway": "Europe",
    "Barcelona": "Spain",
    "Botkyrka": "Sweden",
    "Rotterdam": "Netherlands",
    "Oslo": "Norway",
    "Berlin": "Germany",
    "Tilburg": "Netherlands",
}


def _told(place: str, text: str) -> str:
    kind = "region" if place == "Catalonia" else "city"
    if place == "Norway":
        return f"In Norway, {text[:1].lower()}{text[1:]}"
    return f"In the {kind} of **{place}**, {text[:1].lower()}{text[1:]}"


CAPITALS = Style()
STYLES: dict[str, Style] = {
    "capitals": CAPITALS,
    "markdown_number_after": Style(
        heading="## {}".format,
        factor=lambda n, t: f"## {t.upper()}\n\n# {n:02}",
        statement="### {}".format,
        questions="#### GUIDE QUESTIONS",
        examples=lambda n: "#### EXAMPLES" if n > 1 else "#### EXAMPLE",
        told=_told,
        standard="### **INTEGRATING CITIES STANDARD:**",
    ),
    "markdown_number_before": Style(
        heading="## {}".format,
        factor=lambda n, t: f"# {n:02}\n\n## {t}",
        statement="**{}**".format,
        questions="### Guide questions",
        examples=lambda n: "### Examples",
        bullet=lambda n: "* ",
        city="#### {}".format,
        context=as_pipes,
    ),
    "markdown_key_factor": Style(
        heading="# {}".format,
        factor=lambda n, t: f"## Key factor {n}: {t}",
        questions="**Guide questions:**",
        examples=lambda n: "**Examples:**",
        bullet="{}. ".format,
        city="**{}:** ".format,
        context=as_html,
        terms="Glossary",
    ),
    "key_factor_line": Style(
        factor=lambda n, t: f"KEY FACTOR {n}\n\n{t.upper()}",
        questions="Guiding questions",
        examples=lambda n: "Examples from cities",
        bullet=lambda n: "\u2022 ",
        city=lambda p: f"{p.upper()} ({_COUNTRY[p].upper()})",
        context=as_capitals,
        width=84,
        item_gap=True,
    ),
    "title_case": Style(
        heading=_title_case,
        factor=lambda n, t: _title_case(t),
        questions="Guide questions:",
        examples=lambda n: "Examples:",
        bullet=lambda n: "\u00bb ",
        city=lambda p: f"{p}, {_COUNTRY[p]}",
        width=92,
        terms="Definitions",
    ),
    "dots": Style(
        factor=lambda n, t: f"{n}. {t.upper()}",
        city=lambda p: f"\u2022\u2022\u2022 {p.upper()}",
    ),
    "quoted": Style(
        heading="## {}".format,
        factor=lambda n, t: f"## {n}. {t}",
        questions="### Guiding Questions",
        examples=lambda n: "### City examples",
        city="> {}".format,
        context=as_pipes,
    ),
    "dashed": Style(
        factor=lambda n, t: f"Key factor {n}\n{t}",
        questions="Guide questions",
        examples=lambda n: "Examples",
        city="{} \u2013 ".format,
        bullet=lambda n: "\u2022 ",
        width=76,
    ),
    "city_of": Style(
        heading=lambda t: f"**{t}**",
        factor=lambda n, t: f"**{n:02} {t}**",
        questions="**GUIDE QUESTIONS**",
        examples=lambda n: "**GOOD PRACTICE EXAMPLES**",
        city=lambda p: p if p in ("Norway", "Catalonia") else f"City of {p}",
        context=as_capitals,
    ),
    "misread": Style(
        questions="GUIDE QUEST10NS",
        examples=lambda n: "EXAMPIES",
        bullet=lambda n: ["o ", "e ", "\u00a2 ", "* "][n % 4],
        city=lambda p: f"@\u2014 {p.upper()}",
        width=78,
    ),
}


def to_scan(text: str, *, head: str, page_lines: int = 46) -> str:
    """Pages with a running head, a page number and a form feed; words cut at line ends."""
    lines = _hyphenate(text).split("\n")
    pages = [lines[i : i + page_lines] for i in range(0, len(lines), page_lines)]
    out = []
    for number, page in enumerate(pages, 3):
        out.append("\n".join([head, "", *page, "", str(number)]))
    return "\n\f".join(out) + "\n"


def _hyphenate(text: str) -> str:
    """Cut the first word of every fifth wrapped line in two, as print does."""
    lines = text.split("\n")
    for at in range(len(lines) - 1):
        match = re.match(r"([a-z]{4})([a-z]{4,})(?=[ ,.])", lines[at + 1])
        if at % 5 == 0 and match and lines[at][-1:].islower():
            lines[at] += f" {match.group(1)}-"
            lines[at + 1] = lines[at + 1][4:]
    return "\n".join(lines)


def two_columns(factor: Factor, left: int, right: int, label: str) -> str:
    """A page with questions on the left and examples on the right, read line by line across."""
    one = CAPITALS and replace(CAPITALS, width=left, bullet=lambda n: "\u00bb ")
    questions = _items(factor.questions, replace(one, item_gap=True)).split("\n")
    two = replace(
        CAPITALS, width=right, city=lambda p: f"@\u2014 {p.upper()}", bullet=lambda n: "* "
    )
    examples = "\n\n".join(b for e in factor.examples for b in _example(e, two)).split("\n")
    rows = max(len(questions), len(examples))
    questions += [""] * (rows - len(questions))
    examples += [""] * (rows - len(examples))
    lines = [label, ""]
    for a, b in zip(questions, examples, strict=True):
        lines.append(" ".join(part.strip() for part in (a, b) if part.strip()))
    return "\n".join(lines)


def columned(toolkit: Toolkit, left: int, right: int) -> str:
    """A scanned toolkit: one key factor a page, its two columns run together."""
    style = replace(CAPITALS, width=90)
    pages = [_wrap(toolkit.about, style)]
    for factor in toolkit.factors:
        page = [
            factor.title.upper(),
            _wrap(factor.statement, style),
            _wrap(factor.explanation, style),
        ]
        page.append(two_columns(factor, left, right, "GUIDE QUESTIONS Cmm EXAMPLES 2020503,"))
        pages.append("\n\n".join(page))
    return "\n\f".join(pages) + "\n"

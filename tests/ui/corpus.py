"""A small corpus for the fake assistant: the real texts, read simply."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ingest.model import Kind, Source
from ingest.reading import Block
from ingest.spans import Traced

TEXTS = Path(__file__).parents[2] / "corpus" / "texts"

AWKWARD = (
    "# Signs that machines read\n\n"
    "Budgets of $5 and $10, a *starred* word, snake_case_name, `code`, <b>bold</b> and "
    "<script>document.title='hacked'</script>, [a link](http://example.org), :red[colour], "
    "~~struck~~, # no heading, 50 % & more \\ done.\n"
)


def source(id_: str, title: str, project: str, year: int, publisher: str, cite_as: str) -> Source:
    """A source whose text lies in the corpus."""
    return Source(
        id=id_,
        title=title,
        series="Integrating Cities Toolkit",
        project=project,
        year=year,
        publisher=publisher,
        authors=(),
        language="en",
        rights=publisher,
        cite_as=cite_as,
        file=TEXTS / f"{id_}.txt",
    )


SOURCES = (
    source(
        "introductory-and-language-courses",
        "Introductory and language courses",
        "MIXITIES",
        2012,
        "EUROCITIES",
        "EUROCITIES (2012), Integrating Cities Toolkit: Introductory and language courses, "
        "Brussels: EUROCITIES asbl.",
    ),
    source(
        "managing-diversity",
        "Managing diversity and promoting equality in cities' administration and service provision",
        "ImpleMentoring",
        2014,
        "EUROCITIES",
        "EUROCITIES (2014), Integrating Cities Toolkit: Managing diversity and promoting "
        "equality in cities' administration and service provision, Brussels: EUROCITIES asbl.",
    ),
    source(
        "services-for-migrant-entrepreneurs",
        "Services to promote and support migrant entrepreneurs",
        "CITIES GROW",
        2018,
        "EUROCITIES",
        "EUROCITIES (2018), Integrating Cities Toolkit: Services to promote and support "
        "migrant entrepreneurs, Brussels: EUROCITIES asbl.",
    ),
    source(
        "inclusive-cities-background-paper",
        "Inclusive practices for newcomers at city level and examples of innovation from overseas",
        "Inclusive Cities",
        2017,
        "COMPAS, University of Oxford",
        "Broadhead, J. (2017), Inclusive practices for newcomers at city level and examples of "
        "innovation from overseas, Oxford: COMPAS.",
    ),
    source(
        "awkward-signs",
        "A *note* on $5 & <signs>",
        "Test",
        2020,
        "Nobody_in_particular",
        "Nobody (2020), A *note* on $5 & <signs>.",
    ),
)


@cache
def stored(id_: str) -> str:
    """The stored text of a source."""
    if id_ == "awkward-signs":
        return AWKWARD
    return (TEXTS / f"{id_}.txt").read_text(encoding="utf-8")


def tidy(text: Traced) -> Traced:
    """Without Markdown's marks and footnote marks, except in the awkward source."""
    return text.sub(_MARKS).collapse()


def between(id_: str, first: str, last: str) -> Traced:
    """The source's words from `first` to `last`, both included."""
    text = stored(id_)
    start = text.index(first)
    whole = Traced.whole(text, start, text.index(last, start) + len(last))
    return whole.collapse() if id_ == "awkward-signs" else tidy(whole)


@cache
def blocks(id_: str) -> tuple[Block, ...]:
    """The source, paragraph by paragraph.

    Raises:
        KeyError: no such source.
    """
    if id_ not in {each.id for each in SOURCES}:
        raise KeyError(id_)
    text = stored(id_)
    out: list[Block] = []
    for match in _PARAGRAPH.finditer(text):
        part = Traced.whole(text, match.start(), match.end())
        hashes = len(part.text) - len(part.text.lstrip("#"))
        if 0 < hashes < 7:
            out.append(Block.of(Kind.BODY, hashes, tidy(part[hashes:]), _page(match.start())))
        elif part.text.startswith("- "):
            for line in part.lines():
                out.append(Block.of(Kind.BODY, -1, tidy(line).strip("- "), _page(match.start())))
        else:
            whole = part.collapse() if id_ == "awkward-signs" else tidy(part)
            if whole:
                out.append(Block.of(Kind.BODY, 0, whole, _page(match.start())))
    return tuple(out)


def _page(offset: int) -> int:
    return 1 + offset // 2500


_MARKS = re.compile(r"[*¹²³⁴-⁹⁰]+")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")

"""What a line's own marks say."""

from __future__ import annotations

import pytest

from ingest.repair.lines import Mark, is_capitals, is_debris, read_line
from ingest.repair.markup import clean, note_marks
from ingest.spans import Traced


@pytest.mark.parametrize(
    ("raw", "mark", "text"),
    [
        ("## **Title**", Mark.HEADING, "Title"),
        ("- \u00bb Does it?", Mark.ITEM, "Does it?"),
        ("\u2022\u2022\u2022 GHENT", Mark.TEXT, "GHENT"),
        ("- \u2022 \u2022 **OSLO** -----", Mark.TEXT, "OSLO"),
        ("@\u2014 MUNICH", Mark.TEXT, "MUNICH"),
        ("o> GHENT", Mark.TEXT, "GHENT"),
        ("\u2013 Who decides?", Mark.ITEM, "Who decides?"),
        ("\u2013 which was new", Mark.TEXT, "\u2013 which was new"),
        ("2. Who decides?", Mark.ITEM, "2. Who decides?"),
        ("2. WHO DECIDES", Mark.TEXT, "2. WHO DECIDES"),
        ("6.1 A strategy", Mark.HEADING, "6.1 A strategy"),
        ("a\tb", Mark.ROW, "a\tb"),
        ("<sup>1</sup> A note", Mark.NOTE, "A note"),
        ("   ", Mark.BLANK, ""),
        ("\f", Mark.PAGE, ""),
    ],
)
def test_marks(raw, mark, text):
    line = read_line(Traced.whole(raw))
    assert (line.mark, line.text.text) == (mark, text)


@pytest.mark.parametrize(
    "text",
    [
        "(O",
        "@\u2014",
        "M",
        "e. ~ o",
        "g:erall e.conlcz.rl cond_itions elnd r?tles olf uner",
        "2 Taluk an oa bm ete oie pe ne em",
        "Acknowledgements ..0600 cbcceeecce eu eceeeeeeeu eeeeseseee",
    ],
)
def test_debris(text):
    assert is_debris(text)


@pytest.mark.parametrize(
    "text",
    [
        "2018",
        "www.x.org",
        "No, never.",
        "Ghent",
        "municipal hous\u00ading com\u00adpany for the res\u00adid\u00adents",
        "Legge 7 aprile 2017, disposizioni in materia di misure di protezione",
        "директор издательского дома, научный университет города",
    ],
)
def test_words_are_no_debris(text):
    assert not is_debris(text)


def test_capitals_forgive_one_stray_letter():
    assert is_capitals("PROCUREMENT POLiCIES")
    assert not is_capitals("Procurement POLICIES")
    assert not is_capitals("EU")


def test_marks_inside_a_line_go_and_links_keep_their_words():
    text = "**Bold** and [site](http://x.org)<sup>2</sup> _so_ <br> on\u00b3"
    assert clean(Traced.whole(text)).text == "Bold and site so on"
    assert note_marks(text) == ("2", "3")

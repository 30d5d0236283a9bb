"""What a line's own marks say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.lines import Mark, is_capitals, is_debris, read_line
from ingest.repair.markup import clean, note_marks
from ingest.spans import INSERTED, Traced, letters


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
        ("$^{1}$ A note", Mark.NOTE, "A note"),
        ("$ ^ 12 $ A note", Mark.NOTE, "A note"),
        ("\u00b9 A note", Mark.NOTE, "A note"),
        ("\u2070\u00b9 An item", Mark.ITEM, "An item"),
        ("$48 \\%$ of all", Mark.TEXT, "$48 \\%$ of all"),
        ("![1.png](img/1.png)", Mark.BLANK, "![1.png](img/1.png)"),
        ("![](img/1.png)", Mark.BLANK, "![](img/1.png)"),
        ("![A market](img/1.png) and more", Mark.TEXT, "![A market](img/1.png) and more"),
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


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Before ![1.png](img/1.png) behind", "Before behind"),
        ("It grew$^{1}$ and grew$^{12}$.", "It grew and grew."),
        ("About $48 \\%$ of all", "About 48 % of all"),
        ("Some $1,200$ came", "Some $1,200$ came"),
        ("from $10 - 20$ on", "from $10 - 20$ on"),
        ("R\\&D, 5 \\% and \\$3", "R&D, 5 % and $3"),
        ("It costs $25 and $30", "It costs $25 and $30"),
        ("$25, $30 or $40", "$25, $30 or $40"),
        ("$5-$10 each", "$5-$10 each"),
        ("$5\u2013$10 each", "$5\u2013$10 each"),
        ("US$ 3 million", "US$ 3 million"),
        ("[so](http://x.org/a_(b)) it is", "so it is"),
    ],
)
def test_what_programs_that_read_documents_set_is_taken_off(raw, read):
    assert clean(Traced.whole(raw)).text == read


def test_notes_that_are_set_as_formulas_are_told():
    assert note_marks("It grew$^{1}$ and grew$^{12}$; $48 \\%$ did.") == ("1", "12")


@given(st.text(st.sampled_from("ab1 $^{}%&!()[]_*-,\u00b2"), max_size=40))
def test_what_is_left_of_running_text_stands_in_it(text):
    out = clean(Traced.whole(text))
    inside = [at for at in out.origin if at != INSERTED]
    assert inside == sorted(set(inside))
    for char, at in zip(out.text, out.origin, strict=True):
        assert text[at] == char if at != INSERTED else char == " "


@given(st.text(st.sampled_from("ab1 $%&.,-\u2013"), max_size=40))
def test_no_letter_of_an_amount_is_lost(text):
    assert letters(clean(Traced.whole(text)).text) == letters(text)

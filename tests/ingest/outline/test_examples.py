"""Examples: where each begins, and whose it is."""

from __future__ import annotations

import pytest

from ingest.model import Kind
from tests.ingest.outline.walking import of_kind

TOLD = "told at some length, with what it costs and what came of it in the end for everybody."


def factor(examples: str) -> str:
    return (
        "# Key factor 1: Open the doors\n\nThe city opens its doors to all who come to it.\n\n"
        f"## Guide questions\n\n- Who pays for it?\n- Who is asked?\n\n## Examples\n\n{examples}"
    )


def told(found):
    return [
        (one.place, " / ".join(part.text for part in one.body))
        for one in of_kind(found, Kind.EXAMPLE)
    ]


def placed(found):
    return [place for place, _ in told(found)]


def test_numbered_boxes_begin_examples(outline):
    found = outline(
        factor(
            "**Box 3. Rotterdam: the line that never closes**\n\n"
            f"At three in the morning the callers are midwives, and their calls are {TOLD}\n\n"
            "- www.example.org/line\n\n"
            "**Box 4. Bologna and Modena: one list for two cities**\n\n"
            f"Forty kilometres apart, both had the same need, {TOLD}\n\n"
            f"**Box 5. A card for the wallet**\n\nIn Ghent a promise is kept, {TOLD}\n"
        )
    )
    places = placed(found)
    assert places == ["Rotterdam", "Bologna and Modena", "Ghent"]
    assert told(found)[0][1].startswith("At three in the morning")
    assert told(found)[0][1].endswith("www.example.org/line")


def test_a_mark_in_capitals_begins_examples(outline):
    found = outline(
        factor(
            f"EXAMPLE Leipzig (DE) Second start\n\nA grant fills the gap, {TOLD}\n\n"
            f"EXAMPLE Graz (AT) Workshop\n\nSome places had long been vacant, {TOLD}\n"
        )
    )
    assert placed(found) == ["Leipzig", "Graz"]


def test_the_field_of_a_form_names_the_place(outline):
    form = "City {city}\n\nCountry {land}\n\nWhat is done. It is {t}"
    text = factor(
        "**Practice fiche 1.1**\n\n"
        + form.format(city="Leeds", land="United Kingdom", t=TOLD)
        + "\n\n**Practice fiche 1.2**\n\n"
        + form.format(city="Gothenburg", land="Sweden", t=TOLD)
        + "\n"
    )
    places, bodies = zip(*told(outline(text)), strict=True)
    assert places == ("Leeds", "Gothenburg")
    assert all(body.startswith("City ") and body.endswith(TOLD) for body in bodies)


def test_forms_begin_at_the_heading_above_their_field(outline):
    form = "**{name}**\n\nLocation: {city}\n\nIt is {t}\n\n"
    text = factor(
        form.format(name="Buggy Walks", city="Leeds", t=TOLD)
        + form.format(name="Open Arms", city="Gothenburg", t=TOLD)
    )
    assert placed(outline(text)) == ["Leeds", "Gothenburg"]
    assert all(body.endswith(TOLD) for _, body in told(outline(text)))


def test_a_headline_above_its_place_opens_the_example(outline):
    found = outline(
        factor(
            f"**A knock in the first week**\n\n**MALMÖ, SWEDEN**\n\nA visit is paid, {TOLD}\n\n"
            f"**Coffee upstairs**\n\n**VIENNA, AUSTRIA**\n\nA table is put up, {TOLD}\n"
        )
    )
    assert told(found) == [
        ("Malmö", f"A knock in the first week / A visit is paid, {TOLD}"),
        ("Vienna", f"Coffee upstairs / A table is put up, {TOLD}"),
    ]


def test_steps_inside_an_example_begin_none(outline):
    found = outline(
        factor(
            f"**GHENT**\n\nPhase 1: ask the neighbours\n\nIt is {TOLD}\n\n"
            f"Phase 2: open the doors\n\nIt is {TOLD}\n\n**OSLO**\n\nIt is {TOLD}\n"
        )
    )
    assert placed(found) == ["Ghent", "Oslo"]


@pytest.mark.parametrize(
    ("heading", "text", "standard"),
    [
        ("# The standard", "A city {s}", "A city {s}"),
        ("# 2.1 The standard we propose", "Every resident {s}", "Every resident {s}"),
        ("# Our commitment", "All cities {s}", "All cities {s}"),
        (
            "# What we ask",
            "Box 1. The test A city meets the standard when it {s}",
            "A city meets the standard when it {s}",
        ),
    ],
)
def test_the_standard_is_found_by_any_name(outline, heading, text, standard):
    says = "finds for everyone in it a place to live, to work and to learn in good time."
    found = outline(
        f"{heading}\n\n{text.format(s=says)}\n\n"
        + factor(f"**GHENT**\n\nIn Ghent it is {TOLD}\n")
        + factor(f"**OSLO**\n\nIn Oslo it is {TOLD}\n").replace("factor 1: Open", "factor 2: Shut")
    )
    (one,) = of_kind(found, Kind.STANDARD)
    assert [part.text for part in one.body] == [standard.format(s=says)]


def test_parts_of_a_numbered_question_belong_to_it(outline):
    text = factor(f"**GHENT**\n\nIn Ghent it is {TOLD}\n").replace(
        "- Who pays for it?\n- Who is asked?",
        "4. How are skills tested?\n\n(a) Which trades have a test?\n\n(b) Who gives it?\n\n"
        "5. Who pays?",
    )
    asked = [one.body[0].text for one in of_kind(outline(text), Kind.GUIDE_QUESTION)]
    assert [one.count("?") for one in asked] == [3, 1]


def test_a_place_heading_that_was_read_with_the_text_is_found(outline):
    found = outline(
        factor(
            f"**Oslo, Norway**\n\nIn Oslo the work is {TOLD} Malmö and Lund, Sweden\n\n"
            f"The two cities share the work, {TOLD}\n\n"
            f"ROTTERDAM Netherlands Rotterdam has done the work, {TOLD}\n"
        )
    )
    places = placed(found)
    assert places == ["Oslo", "Malmö and Lund", "Rotterdam"]
    assert [body[-5:] for _, body in told(found)] == ["body."] * 3


def test_a_country_behind_a_place_is_no_part_of_it(outline):
    found = outline(
        factor(
            f"**AARHUS Denmark**\n\nA card is given out, {TOLD}\n\n"
            f"**REGION OF TUSCANY Italy**\n\nCrates go round, {TOLD}\n"
        )
    )
    assert placed(found) == ["Aarhus", "Tuscany"]


def test_sections_of_places_are_examples_where_there_is_no_key_factor(outline):
    found = outline(
        "# What this is\n\nA report on several cities.\n\n"
        f"# Sunday Bench\n\nMILAN, ITALY since 2022\n\nA bench is put up, {TOLD}\n\n"
        f"# Ghent\n\nA list is kept, {TOLD}\n\n# Oslo, Norway\n\nA house is open, {TOLD}\n\n"
        f"# References\n\nSmith, J. (2014), Cities.\n"
    )
    assert placed(found) == ["Milan", "Ghent", "Oslo"]


def test_a_subtitle_below_its_label_is_not_the_standard(outline):
    says = "A city finds for all who live in it a place to live, to work and to learn in time."
    found = outline(
        f"# The standard\n\n## What we ask\n\n{says}\n\n"
        + factor(f"**GHENT**\n\nIn Ghent it is {TOLD}\n")
        + factor(f"**OSLO**\n\nIn Oslo it is {TOLD}\n").replace("factor 1: Open", "factor 2: Shut")
    )
    (one,) = of_kind(found, Kind.STANDARD)
    assert [part.text for part in one.body] == [says]


def test_headings_below_the_level_of_their_label_are_examples(outline):
    found = outline(
        factor(
            f"### Ghent: one card\n\nIn Ghent it is {TOLD}\n\n"
            f"### Oslo: one door\n\nIn Oslo it is {TOLD}\n\n"
            f"### The far north: three in one\n\nThe villages share it, {TOLD}\n"
        )
        + "\n# References\n\nSmith, J. (2014), Cities.\n"
    )
    assert len(told(found)) == 2
    assert "The villages share it" in told(found)[1][1]


def test_a_country_below_its_city_is_no_place_of_its_own(outline):
    found = outline(
        factor(
            f"**Ghent**\n\nBelgium\n\n**One pool for four**\n\nThe hospitals share it, {TOLD}\n\n"
            f"**Seattle**\n\nUSA\n\n**House calls**\n\nWorkers visit homes, {TOLD}\n"
        )
    )
    assert placed(found) == ["Ghent", "Seattle"]


def test_places_in_capitals_before_a_headline_head_examples(outline):
    found = outline(
        factor(
            f"GHENT – The station opens on Saturdays\n\nWho comes is asked, {TOLD}\n\n"
            f"MALMÖ AND LUND – One list for two\n\nWhat is done is shared, {TOLD}\n\n"
            f"Oslo, Norway: the card in the wallet\n\nIt began in a library, {TOLD}\n"
        )
    )
    assert [place.split(",")[0] for place in placed(found)] == ["Ghent", "Malmö and Lund", "Oslo"]


def test_a_place_that_no_gazetteer_knows_may_stand_before_its_country(outline):
    found = outline(
        factor(
            f"Ghent, Belgium A Carer for Every Household\n\nEach is met, {TOLD}\n\n"
            f"Bullerbyholm, Sweden A Bat, a Ball and a Committee\n\nClubs are, {TOLD}\n"
        )
    )
    assert placed(found) == ["Ghent", "Bullerbyholm"]


def test_the_number_of_a_key_factor_heads_no_example(outline):
    found = outline(
        factor(f"**Ghent**\n\nEach is met, {TOLD}\n\n**LEVER 1**\n\nThis goes on, {TOLD}\n")
    )
    assert placed(found) == ["Ghent"]


def test_a_country_below_a_headline_is_no_place_of_its_own(outline):
    text = "".join(
        f"{city}\n\n{headline}\n\n{country}\n\nThe city has done so since 2012, {TOLD}\n\n"
        for city, headline, country in (
            ("Ghent", "One pool for four", "Belgium"),
            ("Seattle", "Calls at home", "USA"),
        )
    )
    assert placed(outline(factor(text))) == ["Ghent", "Seattle"]

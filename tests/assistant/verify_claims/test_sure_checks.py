"""Edits that only a sentence's own clause, slot or connective gives away."""

from __future__ import annotations

import pytest

from assistant.verify_claims.context import Check

RENT = (
    "The city of Porto runs a rent scheme for newcomers. Applications open on 3 March and close "
    "on 30 April each year. The guarantee covers three months of unpaid rent. Most applicants "
    "hear back within two weeks."
)
SCHOOL = (
    "Parents book an appointment with the Admissions Desk in Lindgrove. Vaccination records are "
    "requested but are not a condition of enrolment. All clubs offer a free trial month, but only "
    "the larger ones employ a coach who speaks English."
)
PLACES = (
    "Foreign workers register first with the police on Mill Street and then with the tax office "
    "at Castle Hill. Both steps can be done on the same day. The lessons start at 6 am."
)
MINE = (
    "Flooding of the lower levels, rather than falling prices, led the owners to close the mine. "
    "The mine was bought in 1988 by its rival Polar Star. The firm carried less ore because its "
    "shafts were narrow. A dam had burst in spring. Cooks replace the herring with eel. The "
    "deposit is returned within six weeks of moving out. The output is less than last year."
)
PEOPLE = (
    "The council has fifteen members, nine of whom are elected by residents and six appointed "
    "by the mayor. A miner, played by Daniel Okoro, rescues a robot from a flooded shaft."
)

EDITS = [
    (
        RENT,
        "Applications open on 30 April each year, and most hear back within two weeks.",
        "number",
    ),
    (PLACES, "Foreign workers register with the police at Castle Hill.", "name"),
    (PLACES, "The lessons start at 6 pm.", "number"),
    (
        SCHOOL,
        "Parents book an appointment with the Admissions Desk, and vaccination records are a "
        "condition of enrolment.",
        "polarity",
    ),
    (SCHOOL, "In Lindgrove all clubs employ a coach who speaks English.", "scope"),
    (MINE, "The owners closed the mine because of falling prices rather than flooding.", "roles"),
    (MINE, "The mine bought its rival Polar Star in 1988.", "roles"),
    (MINE, "The firm carried less ore because a dam had burst.", "roles"),
    (MINE, "The deposit is returned within six weeks of moving in.", "opposite"),
    (MINE, "The output is more than last year.", "opposite"),
    (
        PEOPLE,
        "Nine members are appointed by the mayor, and six are elected by residents.",
        "roles",
    ),
    (PEOPLE, "A robot rescues a miner from a flooded shaft.", "roles"),
]

TRUE = [
    (RENT, "Applications open on 3 March, and most applicants hear back within two weeks."),
    (RENT, "Applications close on 30 April each year."),
    (PLACES, "Foreign workers register with the tax office at Castle Hill."),
    (PLACES, "The lessons start at 6 a.m."),
    (
        SCHOOL,
        "Parents book an appointment with the Admissions Desk, and vaccination records are not a "
        "condition of enrolment.",
    ),
    (SCHOOL, "All clubs offer a free trial month."),
    (MINE, "The owners closed the mine because of flooding rather than falling prices."),
    (MINE, "The rival Polar Star bought the mine in 1988."),
    (MINE, "The firm carried less ore because its shafts were narrow."),
    (MINE, "In the dish the cooks replace herring with eel."),
    (PEOPLE, "Nine members are elected by residents, and six are appointed by the mayor."),
    (PEOPLE, "A miner rescues a robot from a flooded shaft."),
]


@pytest.mark.parametrize(("evidence", "claim", "check"), EDITS)
def test_an_edit_is_told_by_its_clause(verifier, evidence, claim, check):
    looked = verifier.look(claim, [evidence])
    assert Check(check) in {one.check for one in (*looked.sure, *looked.faults)}, looked
    assert verifier.check(claim, [evidence]).verdict != "supported"


@pytest.mark.parametrize(("evidence", "claim"), TRUE)
def test_what_the_evidence_says_has_no_such_fault(verifier, evidence, claim):
    assert verifier.look(claim, [evidence]).sure == ()

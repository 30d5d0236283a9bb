from __future__ import annotations

import random

import pytest

from eval.reader.changes import Changes
from eval.reader.rows import changed_rows, differences, written_rows
from eval.reader.sources import changed_texts, epoch_rows, learned_from
from eval.verify.pairs import Pair, split_of

TEXT = (
    "In March 2019 the City of Ghent opened a desk in Brugse Poort, which is staffed by two "
    "advisers. All owners may ask for a loan before they sign, but Gent Zorgt does not pay it "
    "back for them. In 12 of 640 cases, most of the costs were not covered."
)


@pytest.mark.parametrize(
    ("false", "true", "words"),
    [
        ("Two cooks came.", "Two bakers came.", ["cooks"]),
        ("It was not paid.", "It was paid.", ["not"]),
        ("It was paid.", "It was not paid.", ["was paid"]),
        ("Lea met Ida in Rome.", "Ida met Lea in Rome.", ["Lea met Ida"]),
        ("The same.", "The same.", []),
    ],
)
def test_it_is_marked_where_a_claim_differs(false, true, words):
    found = [false[start:end] for start, end in differences(false, true)]
    assert " ".join(found) == " ".join(words) or set(" ".join(found).split()) <= set(false.split())
    assert bool(found) == bool(words)


def test_changes_say_where_they_are_and_come_in_many_kinds():
    changes, rng, seen = Changes([TEXT] * 9), random.Random(3), set()
    for sentence in (TEXT[:88], TEXT[89:186], TEXT[187:]):
        for _ in range(20):
            for change in changes.of(sentence, TEXT, rng):
                start, end = change.wrong
                assert 0 <= start < end <= len(change.text)
                assert change.text != sentence
                assert change.text[:start] == sentence[:start]
                seen.add(change.text)
    assert len(seen) > 40


def test_mechanical_rows_are_true_sentences_and_changed_ones():
    rows = changed_rows([TEXT] * 9, random.Random(1))
    true = [one for one in rows if one.supported]
    assert true
    assert len(rows) > len(true)
    assert all(one.wrong == () for one in true)
    assert all(one.wrong for one in rows if not one.supported)
    assert all(one.claim not in TEXT for one in rows if not one.supported)


def pair(name, kind, supported, claim):
    return Pair(f"x-001-{name}", "x-001", kind, "general", supported, claim, (TEXT,))


def test_a_written_edit_is_marked_against_the_nearest_true_claim():
    pairs = [
        pair("t0", "close", True, "The desk is staffed by two advisers."),
        pair("t1", "summary", True, "Owners may ask Ghent's desk for a loan."),
        pair("f0", "agent", False, "The desk is staffed by two owners."),
        pair("u0", "unsaid", False, "The desk closed in 2021."),
    ]
    rows = written_rows(pairs, random.Random(0))
    assert [one.supported for one in rows] == [True, True, False, False]
    assert rows[2].wrong is not None
    assert [rows[2].claim[start:end] for start, end in rows[2].wrong] == ["owners"]
    assert rows[3].wrong is None
    assert all(TEXT in one.evidence for one in rows)


def test_it_learns_from_the_train_split_alone():
    pairs = learned_from()
    assert len(pairs) > 20_000
    assert {split_of(one.base) for one in pairs} == {"train"}
    held_out = {text for one in pairs for text in one.evidence}
    assert held_out <= set(changed_texts(pairs))


def test_going_on_reads_all_of_the_new_and_half_as_many_others():
    def claims(writer, count):
        return [
            Pair(
                f"{writer}-{n}-t",
                f"{writer}-{n}",
                "close",
                "general",
                True,
                f"{writer}{n}.",
                (TEXT,),
            )
            for n in range(count)
        ]

    rows = epoch_rows([*claims("cf", 40), *claims("cg", 10)], [], ["cg"])(random.Random(0))
    told = [one.claim[:2] for one in rows]
    assert (told.count("cg"), told.count("cf")) == (10, 5)
    everything = epoch_rows([*claims("cf", 40), *claims("cg", 10)], [])(random.Random(0))
    assert len(everything) == 50

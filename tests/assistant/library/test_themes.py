"""Themes, on vectors made for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assistant.library.clusters import unit
from assistant.library.themes import parts_of, themes_of
from ingest.model import Kind
from tests.assistant.tiny import passage

SUBJECTS = np.eye(8, dtype=np.float32)


def made(sources, names, noise=0.05):
    """Each source's parts: its own direction (5 to 7), that of the subject, and a little noise."""
    rng = np.random.default_rng(1)
    members, rows = {}, []
    for at, source in enumerate(sources):
        for subject, name in enumerate(names):
            members[source, f"{name} {source}"] = [len(rows)]
            rows.append(2 * SUBJECTS[5 + at] + SUBJECTS[subject] + rng.normal(0, noise, 8))
    return members, unit(np.array(rows, np.float32))


def test_parts_are_grouped_by_subject_though_each_is_nearest_to_its_own_source():
    members, pooled = made("abc", ["Monitoring", "Strategy", "Staff", "Access"])
    likeness = pooled @ pooled.T
    assert likeness[0, 1] > likeness[0, 4]
    found = themes_of(members, pooled)
    assert [sorted(theme.members) for theme in found] == [
        [(source, f"{name} {source}") for source in "abc"]
        for name in ("Monitoring", "Strategy", "Staff", "Access")
    ]
    assert all(theme.name in dict(map(reversed, theme.members)) for theme in found)
    assert len({theme.id for theme in found}) == 4
    assert all(len(theme.id) == 8 for theme in found)


def test_one_source_or_one_part_each_makes_no_theme():
    assert themes_of({}, np.zeros((0, 8), np.float32)) == ()
    assert themes_of(*made("a", ["Monitoring", "Strategy", "Staff"])) == ()
    assert themes_of(*made("ab", ["Monitoring"])) == ()


def test_the_numbers_of_sections_are_no_part_of_a_theme_s_name():
    members, pooled = made("ab", ["6.1 Monitoring", "6.2 Strategy", "3) Staff"])
    names = {theme.name.split()[0] for theme in themes_of(members, pooled)}
    assert names == {"Monitoring", "Strategy", "Staff"}


def test_parts_are_key_factors_or_the_sections_of_examples():
    passages = [
        passage("f", "Factor.", kind=Kind.KEY_FACTOR, key_factor="Strategy", of="a"),
        passage("q", "Question?", kind=Kind.GUIDE_QUESTION, key_factor="Strategy", of="a"),
        passage("e", "Example.", kind=Kind.EXAMPLE, place="Oslo", of="a"),
        *(
            replace(passage(name, "Text.", kind=kind, of="b"), path=("B", section))
            for name, kind, section in (
                ("1", Kind.BODY, "Language"),
                ("2", Kind.EXAMPLE, "Language"),
                ("3", Kind.BODY, "Foreword"),
                ("4", Kind.FOOTNOTE, "Language"),
            )
        ),
    ]
    assert parts_of(passages) == {("a", "Strategy"): [0], ("b", "Language"): [3, 4]}

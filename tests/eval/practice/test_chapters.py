"""The written handbooks: all of them whole, faults told."""

from __future__ import annotations

import json

import pytest

from eval.errors import WrittenError
from eval.practice.chapters import read_chapters
from eval.practice.halves import HALVES, half
from eval.questions import load_questions

ONE = {
    "id": "x-001",
    "topic": "bees",
    "about": {"name": "Bees", "statement": "S.", "explanation": "E.", "guide": ["a?"]},
    "passages": [
        {
            "place": "Ghent",
            "text": "Ghent keeps bees.",
            "answers": [{"q": "b?", "by": ["bees"]}],
            "not": [{"q": "e?", "why": "detail"}],
        }
    ],
    "broad": [{"q": "c?", "of": {"0": ["keeps bees"]}}],
    "absent": ["d?"],
}


def test_what_ships_has_six_examples_each_with_questions():
    chapters = read_chapters()
    assert len({one.id for one in chapters}) == len(chapters) == 192
    for chapter in chapters:
        assert len(chapter.examples) == 6, chapter.id
        assert all(len(one.answers) == 3 for one in chapter.examples), chapter.id
        assert len(chapter.broad) == len(chapter.guide) == 3, chapter.id


def test_no_question_of_the_exam_is_practised():
    chapters = read_chapters()
    asked = {a.question for one in chapters for e in one.examples for a in e.answers}
    asked |= {broad.question for one in chapters for broad in one.broad}
    assert not {q.casefold() for q in asked} & {q.question.casefold() for q in load_questions()}


def test_halves_share_no_writer():
    chapters = read_chapters()
    halves = [half(chapters, number) for number in range(HALVES)]
    assert sum(map(len, halves)) == len(chapters)
    first, second = ({one.writer for one in part} for part in halves)
    assert first
    assert second
    assert not first & second


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1 is no chapter"),
        (json.dumps({**ONE, "about": {}}), "KeyError: 'name'"),
        (json.dumps({**ONE, "broad": [{"q": "c?", "of": {"0": ["wasps"]}}]}), "'wasps'"),
        (json.dumps({**ONE, "broad": [{"q": "c?", "of": {"7": ["bees"]}}]}), "'bees'"),
    ],
)
def test_a_line_that_is_none_is_told(tmp_path, line, told):
    file = tmp_path / "handbooks.jsonl"
    file.write_text(line + "\n", encoding="utf8")
    with pytest.raises(WrittenError, match=told):
        read_chapters(file)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(WrittenError, match="cannot be read"):
        read_chapters(tmp_path / "none.jsonl")

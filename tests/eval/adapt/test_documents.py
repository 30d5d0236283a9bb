"""The texts that are trained on: all of them whole, faults told."""

from __future__ import annotations

import json
import random

import pytest

from eval.adapt.batches import DOCUMENTS, batches
from eval.adapt.documents import read_written
from eval.errors import WrittenError
from eval.questions import load_questions

ONE = {
    "id": "x-001",
    "topic": "bees",
    "style": "leaflet",
    "passages": [{"text": f"Text {n}.", "answers": ["a?"], "not": ["b?"]} for n in range(3)],
    "broad": [{"q": "c?", "of": [0, 2]}],
}


def written(tmp_path, *lines):
    file = tmp_path / "reading.jsonl"
    file.write_text("".join(line + "\n" for line in lines), encoding="utf8")
    return file


def test_what_ships_has_six_passages_each_and_questions_of_both_sorts():
    documents = read_written()
    assert len(documents) == 252
    assert len({one.id for one in documents}) == 252
    for document in documents:
        assert len(document.texts) == 6, document.id
        assert all(one.answered and one.unanswered for one in document.texts), document.id


def test_no_question_of_the_exam_is_trained_on():
    texts = [one for document in read_written() for one in document.texts]
    trained = {q.casefold() for one in texts for q in (*one.answered, *one.unanswered)}
    assert not trained & {one.question.casefold() for one in load_questions()}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1 is no document"),
        (json.dumps({**ONE, "passages": [{"text": "T"}]}), "KeyError: 'answers'"),
        (json.dumps({**ONE, "broad": [{"q": "c?", "of": [3]}]}), "names a passage that is not"),
    ],
)
def test_a_line_that_is_none_is_told(tmp_path, line, told):
    with pytest.raises(WrittenError, match=told):
        read_written(written(tmp_path, line))


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(WrittenError, match="restore them"):
        read_written(tmp_path / "none.jsonl")


def test_batches_hold_each_document_once_and_point_at_its_passages(tmp_path):
    lines = [json.dumps({**ONE, "id": f"x-{n}", "topic": f"topic {n}"}) for n in range(6)]
    documents = read_written(written(tmp_path, *lines))
    made = list(batches(documents, random.Random(0)))
    assert [len(one.passages) for one in made] == [3 * DOCUMENTS, 3 * 2]
    for batch in made:
        for asked in batch.asked:
            assert all(0 <= i < len(batch.passages) for i in asked.of)
        assert sum(len(one.of) == 2 for one in batch.asked) == len(batch.passages) // 3

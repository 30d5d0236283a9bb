import json

import pytest

from eval.errors import QuestionsError
from eval.locate import corpus_texts
from eval.questions import QUESTIONS_DIR
from eval.validate import validate
from tests.eval.samples import TEXTS
from tests.eval.test_kinds import ROOT
from tests.eval.test_questions import SOUND


def written(folder, **files):
    for name, records in files.items():
        lines = "\n".join(json.dumps(one) for one in records)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder


def unanswerable(name, **changed):
    record = {**SOUND, "id": name, "type": "unanswerable", "subtype": "legal"}
    return {**record, "answerable": False, "evidence": [], **changed}


def test_faults_of_format_and_of_evidence_come_together(tmp_path):
    lost = {**SOUND["evidence"][0], "fragments": ["Utrecht trains twelve mentors"]}
    folder = written(
        tmp_path,
        a=[SOUND, {**SOUND, "id": "x-2", "evidence": [lost]}],
        b=[
            SOUND,
            unanswerable("x-3", subtype="riddle"),
            unanswerable("x-4", evidence=SOUND["evidence"]),
            unanswerable("x-5"),
            {**SOUND, "id": "x-6", "subtype": "legal"},
            {**SOUND, "id": "x-7", "type": "follow-up"},
        ],
    )
    with pytest.raises(QuestionsError) as caught:
        validate(folder, TEXTS)
    told = caught.value.faults
    for start in (
        "b.jsonl:1: id 'x-1' stands twice, first in a.jsonl:1",
        "b.jsonl:2: unanswerable, so its subtype must be one of absent_topic,",
        "b.jsonl:3: unanswerable, but with evidence",
        "b.jsonl:5: answerable, but of the subtype legal",
        "b.jsonl:6: a follow-up, but without history",
        "x-2: evidence 1: not in alpha: 'Utrecht trains twelve mentors'",
    ):
        assert any(fault.startswith(start) for fault in told), start
    assert len(told) == 6


def test_the_exam_has_no_faults_and_is_counted_by_type():
    told = validate(QUESTIONS_DIR, corpus_texts(ROOT / "corpus"))
    assert "no faults" in told
    assert "absent_topic" in told

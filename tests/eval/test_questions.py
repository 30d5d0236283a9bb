import json
from pathlib import Path

import pytest

from eval.errors import QuestionsError
from eval.questions import QUESTIONS_DIR, Role, Type, load_questions, questions, split_of

SOUND = {
    "id": "x-1",
    "type": "fact",
    "subtype": "number",
    "question": "How many?",
    "history": [],
    "answerable": True,
    "evidence": [
        {
            "source": "alpha",
            "fragments": ["Utrecht trains eleven"],
            "role": "core",
            "place": "Utrecht",
            "alternative": None,
        }
    ],
    "provenance": "the text",
    "doubt": None,
}


def written(folder: Path, *records: object) -> Path:
    lines = [one if isinstance(one, str) else json.dumps(one) for one in records]
    (folder / "x.jsonl").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return folder


def test_a_sound_line_becomes_a_question(tmp_path):
    (one,) = load_questions(written(tmp_path, SOUND))
    assert (one.id, one.type, one.history) == ("x-1", Type.FACT, ())
    assert one.core[0].fragments == ("Utrecht trains eleven",)
    assert one.core[0].role is Role.CORE


def test_all_faults_are_told_at_once(tmp_path):
    missing = {name: value for name, value in SOUND.items() if name != "doubt"}
    folder = written(
        tmp_path,
        SOUND,
        SOUND,
        "{not json",
        {**SOUND, "id": "x-2", "type": "riddle", "extra": 1},
        {**SOUND, "id": "x-3", "evidence": []},
        {**SOUND, "id": "x-4", "answerable": False, "subtype": "legal"},
        {**missing, "id": "x-5"},
        {**SOUND, "id": "x-6", "evidence": [{**SOUND["evidence"][0], "fragments": []}]},
        "[]",
    )
    with pytest.raises(QuestionsError) as caught:
        load_questions(folder)
    faults = caught.value.faults
    for start in (
        "x.jsonl:2: id 'x-1' stands twice",
        "x.jsonl:3: not JSON",
        "x.jsonl:4: unknown field 'extra'",
        "x.jsonl:4: type must be one of fact,",
        "x.jsonl:5: answerable, but without core",
        "x.jsonl:6: unanswerable, but with evidence",
        "x.jsonl:7: doubt is missing",
        "x.jsonl:8: evidence 1: fragments must be",
        "x.jsonl:9: expected a JSON object",
    ):
        assert any(fault.startswith(start) for fault in faults), start
    assert len(faults) == 9
    assert "9 fault(s)" in str(caught.value)


def test_a_folder_without_questions_is_told(tmp_path):
    with pytest.raises(QuestionsError, match=r"no \*\.jsonl"):
        load_questions(tmp_path)


def test_the_splits_part_the_exam_at_about_sixty_to_forty():
    dev, test, both = questions("dev"), questions("test"), questions("all")
    assert {one.id for one in dev}.isdisjoint(one.id for one in test)
    assert len(dev) + len(test) == len(both)
    assert 0.55 <= len(dev) / len(both) <= 0.65
    # Every type can be judged in both.
    assert {one.type for one in dev} == {one.type for one in test} == set(Type)


def test_the_split_hangs_on_the_id_alone():
    assert [split_of(f"div-{n:03}") for n in range(1, 6)] == [
        split_of(f"div-{n:03}") for n in range(1, 6)
    ]


def test_types_can_be_chosen():
    assert {one.type for one in questions("all", [Type.LIST])} == {Type.LIST}


def test_ids_are_unique_across_files_and_the_readme_counts_them():
    ids = [one.id for one in questions("all")]
    assert len(set(ids)) == len(ids)
    readme = (QUESTIONS_DIR / "README.md").read_text(encoding="utf-8")
    answerable = sum(one.answerable for one in questions("all"))
    assert f"{len(ids)} questions" in readme
    assert f"{answerable} can be" in readme
    for kind in Type:
        count = sum(one.type is kind for one in questions("all"))
        assert any(
            row.startswith(f"| {kind} |") and row.endswith(f"| {count} |")
            for row in readme.splitlines()
        ), kind

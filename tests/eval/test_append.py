import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from eval import append as module
from eval.append import append, as_line, recounted
from eval.errors import AddError, QuestionsError
from eval.questions import QUESTIONS_DIR, load_questions, questions
from tests.eval.samples import EXAM, FACT, NONE, TEXTS

NEW = replace(FACT, id="", question="How large is the team?", provenance="the text")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "questions"
    made.mkdir()
    sound = [replace(one, provenance="the text") for one in EXAM]
    # Without a line feed at its end, as an editor may leave it.
    text = "\n".join(map(as_line, sound))
    (made / "x.jsonl").write_text(text, encoding="utf-8")
    return made


def test_a_question_is_appended_under_the_next_id(folder, tmp_path):
    before = load_questions(folder)
    added = append(NEW, "x", folder, tmp_path / "lock", TEXTS)
    assert added.id == "x-005"
    assert load_questions(folder) == (*before, added)
    assert (folder / "x.jsonl").read_text(encoding="utf-8").endswith("}\n")
    assert sorted(file.name for file in folder.iterdir()) == ["x.jsonl"]


def test_a_line_is_written_as_those_that_stand():
    for file in sorted(QUESTIONS_DIR.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert json.dumps(json.loads(line), ensure_ascii=False) == line
    one = questions("dev")[0]
    file = QUESTIONS_DIR / f"{one.id.rpartition('-')[0]}.jsonl"
    assert as_line(one) in file.read_text(encoding="utf-8").splitlines()


def test_writers_side_by_side_lose_nothing(folder, tmp_path):
    def one(number: int) -> str:
        question = replace(NEW, question=f"How large is team {number}?")
        return append(question, "x", folder, tmp_path / "lock", TEXTS).id

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(one, range(8)))
    assert sorted(ids) == [f"x-{n:03}" for n in range(5, 13)]
    assert len(load_questions(folder)) == len(EXAM) + 8


@pytest.mark.parametrize(
    ("question", "error", "told"),
    [
        (replace(NEW, question=FACT.question.upper()), AddError, "x-2 asks the same"),
        (replace(NEW, provenance=""), QuestionsError, "provenance must be"),
        (replace(NEW, evidence=()), QuestionsError, "without core evidence"),
        (
            replace(NEW, evidence=(replace(FACT.evidence[0], source="gamma"),)),
            QuestionsError,
            "unknown source 'gamma'",
        ),
    ],
)
def test_a_fault_writes_nothing(folder, tmp_path, question, error, told):
    before = (folder / "x.jsonl").read_bytes()
    with pytest.raises(error, match=told):
        append(question, "x", folder, tmp_path / "lock", TEXTS)
    assert (folder / "x.jsonl").read_bytes() == before
    assert sorted(file.name for file in folder.iterdir()) == ["x.jsonl"]


def test_a_writer_that_stays_is_told(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LOCK_TIMEOUT_S", 0.05)
    with FileLock(tmp_path / "lock"), pytest.raises(AddError, match="Nothing was added"):
        append(NEW, "x", folder, tmp_path / "lock", TEXTS)


def test_the_readme_counts_the_question(folder, tmp_path):
    readme = folder / "README.md"
    readme.write_text(
        "# X\n4 questions about two texts. 3 can be\nanswered; 1 cannot.\n\n"
        "| fact | for one detail | 1 |\n| list | which | 0 |\n",
        encoding="utf-8",
    )
    append(NEW, "x", folder, tmp_path / "lock", TEXTS)
    assert readme.read_text(encoding="utf-8") == (
        "# X\n5 questions about two texts. 4 can be\nanswered; 1 cannot.\n\n"
        "| fact | for one detail | 2 |\n| list | which | 0 |\n"
    )


def test_the_exams_own_readme_is_counted_right_and_stays_so():
    readme = (QUESTIONS_DIR / "README.md").read_text(encoding="utf-8")
    assert recounted(readme, questions("all")) == readme
    more = recounted(readme, (*questions("all"), NONE))
    assert more != readme
    assert recounted(more, questions("all")) == readme

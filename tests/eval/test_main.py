import json

import pytest

from eval.__main__ import main
from eval.records import Record, Run, write_run


def test_validate_finds_no_fault(capsys):
    assert main(["validate"]) == 0
    assert "no faults" in capsys.readouterr().out


def test_compare_reads_two_files(tmp_path, capsys):
    file = tmp_path / "run.json"
    record = Record("x-1", "fact", "dev", True, values={"core recall, answer": 1.0})
    write_run(Run("abc", {}, {}, "dev", (), {"ours": (record,)}), file)
    assert json.loads(file.read_text(encoding="utf-8"))["revision"] == "abc"
    assert main(["compare", str(file), str(file)]) == 0
    assert "0 wins, 0 losses, 1 ties" in capsys.readouterr().out


def test_a_system_that_there_is_not_is_told(capsys):
    assert main(["run", "--system", "oracle"]) == 1
    assert "No system is called oracle" in capsys.readouterr().err


def test_single_test_questions_are_revealed_by_an_option_alone(tmp_path, capsys):
    file = tmp_path / "run.json"
    records = [
        Record("x-2", "fact", "test", True, values={"core recall, answer": value})
        for value in (0.0, 1.0)
    ]
    write_run(Run("abc", {}, {}, "test", (), {"a": records[:1], "b": records[1:]}), file)
    compared = ["compare", str(file), str(file), "--system-a", "a", "--system-b", "b"]
    assert main(compared) == 0
    assert "x-2" not in capsys.readouterr().out
    assert main([*compared, "--reveal-test"]) == 0
    assert "x-2" in capsys.readouterr().out


def test_an_error_that_a_user_can_mend_is_one_message(tmp_path, capsys):
    assert main(["compare", str(tmp_path / "a.json"), str(tmp_path / "b.json")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_an_unknown_type_is_told(capsys):
    with pytest.raises(SystemExit):
        main(["run", "--type", "riddle"])
    assert "riddle" in capsys.readouterr().err

"""Questions as people put them who say more than they ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.errors import FramesError
from eval.frames.reading import framed, read_frames
from eval.questions import questions

FRAMES = Path(__file__).parents[3] / "eval" / "frames"


@pytest.mark.parametrize("name", ["learnt", "unseen"])
def test_every_frame_that_ships_holds_the_question_once(name):
    assert all(frame.count("@") == 1 for frame in read_frames(FRAMES / f"{name}.txt"))


def test_frames_take_turns_and_leave_the_rest_of_a_question():
    asked = questions("dev")[:3]
    told = framed(asked, ["Hello. @", "@ Thanks!"])
    assert [one.question for one in told] == [
        f"Hello. {asked[0].question}",
        f"{asked[1].question} Thanks!",
        f"Hello. {asked[2].question}",
    ]
    assert [(one.id, one.evidence, one.history) for one in told] == [
        (one.id, one.evidence, one.history) for one in asked
    ]


@pytest.mark.parametrize(
    ("content", "told"), [(b"", "holds no frame"), (b"Hello.\n", "Hello."), (b"\xff@", "text")]
)
def test_a_file_that_holds_no_frames_is_told(tmp_path, content, told):
    file = tmp_path / "frames.txt"
    file.write_bytes(content)
    with pytest.raises(FramesError, match=told):
        read_frames(file)


def test_a_file_that_is_missing_is_told(tmp_path):
    with pytest.raises(FramesError, match="cannot be read"):
        read_frames(tmp_path / "none.txt")

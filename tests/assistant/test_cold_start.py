"""One question from the command line: what heavy libraries it must do without."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.assistant.real import ROOT, environment

TOO_HEAVY = (
    "torch", "transformers", "sentence_transformers", "langchain", "langchain_core", "streamlit",
    "pypdf", "pandas", "scipy", "chromadb",
)  # fmt: skip


@pytest.fixture(scope="module", params=[[], ["--json"]], ids=["people", "programs"])
def imported(request, real_settings):
    """The top-level names of all modules that one question imports."""
    command = ["-X", "importtime", "-m", "assistant", "ask", "How do cities help with loans?"]
    child = subprocess.run(
        [sys.executable, *command, *request.param],
        cwd=ROOT,
        env=environment(real_settings),
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line for line in child.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[-1].strip().partition(".")[0] for line in lines}


def test_the_list_of_imports_is_complete(imported):
    assert {"assistant", "ingest", "numpy", "onnxruntime"} <= imported


@pytest.mark.parametrize("name", TOO_HEAVY)
def test_a_question_does_not_import(name, imported):
    assert name not in imported

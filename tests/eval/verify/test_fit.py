from __future__ import annotations

import json

from assistant.verify_claims import Verifier, open_reader
from assistant.verify_claims.weights import load_weights
from eval.verify.fit import fit_weights, write_weights
from eval.verify.pairs import of_split, read_pairs
from ingest.gazetteer import open_gazetteer
from ingest.settings import Settings
from tests.conftest import CACHE_DIR


def test_a_fit_is_kept_with_its_figures(encoder, tmp_path):
    bases = sorted({one.base for one in of_split(read_pairs(), "dev")})[:8]
    pairs = [one for one in read_pairs() if one.base in bases and "-long" not in one.id]
    reader = open_reader(Settings(cache_dir=CACHE_DIR))
    verifier = Verifier(encoder, open_gazetteer(CACHE_DIR), reader)
    weights, told = fit_weights(verifier, pairs)
    assert told["all"]["caught"] > 0.8
    assert told["all"]["refused"] < 0.2
    file = tmp_path / "weights.json"
    write_weights(weights, told, file)
    assert load_weights(file) == weights
    assert json.loads(file.read_text(encoding="utf8"))["figures_out_of_fold"] == told

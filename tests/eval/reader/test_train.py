from __future__ import annotations

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from assistant.verify_claims.reader import Head
from eval.reader.rows import Row
from eval.reader.train import LONGEST, Heads, Recipe, read, train
from ingest.embed.facts import TOKENIZER_FILE
from ingest.embed.weights import default_directory

EVIDENCE = "The desk in Ghent is staffed by two advisers, who visit tenants free of charge."
ROWS = [
    Row("Two advisers visit tenants.", EVIDENCE, True, (), 1.0),
    Row("Two lawyers visit tenants.", EVIDENCE, False, ((4, 11),), 1.0),
    Row("It rained in Ghent.", EVIDENCE, False, None, 1.0),
] * 8


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(default_directory() / TOKENIZER_FILE))
    found.no_padding()
    return found


def test_only_the_claims_tokens_are_right_or_wrong(tokenizer):
    true, false, unknown = read(tokenizer, ROWS[:3])
    assert (max(true.wrong), min(true.wrong)) == (0, -1)
    wrong = [tokenizer.id_to_token(i) for i, w in zip(false.ids, false.wrong, strict=True) if w > 0]
    assert wrong == ["lawyers"]
    assert sum(w == 0 for w in false.wrong) == len("two visit tenants .".split())
    assert set(unknown.wrong) == {-1}


def test_what_is_too_long_is_cut(tokenizer):
    (item,) = read(tokenizer, [Row("A claim.", EVIDENCE * 40, True, (), 1.0)])
    assert len(item.ids) == len(item.wrong) == LONGEST


def test_it_learns_and_its_heads_read_the_vectors_that_the_reader_has(tokenizer):
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
    )
    body = BertModel(config, add_pooling_layer=False)
    losses = []
    recipe = Recipe(epochs=40, rate=3e-3, batch=8)
    heads = Heads(config.hidden_size)
    train(body, heads, tokenizer, lambda rng: ROWS, recipe, lambda n, mean: losses.append(mean))
    assert len(losses) == 40
    assert losses[-1] < losses[0] / 3
    ids = torch.tensor([read(tokenizer, ROWS[:1])[0].ids])
    with torch.no_grad():
        hidden = body(input_ids=ids)[0]
        support, fault = heads(hidden, torch.ones_like(ids))
    pooled = torch.nn.functional.normalize(hidden.mean(1), dim=-1).numpy()
    tokens = torch.nn.functional.normalize(hidden, dim=-1)[0].numpy()
    for name, expected, vectors in (("support", support, pooled), ("fault", fault[0], tokens)):
        folded = heads.folded()[name]
        head = Head(np.array(folded["weight"], np.float32), folded["bias"])
        assert head.of(vectors) == pytest.approx(expected.numpy(), abs=1e-4)
    again = Heads(config.hidden_size)
    again.load(heads.folded())
    with torch.no_grad():
        resumed, _ = again.eval()(hidden, torch.ones_like(ids))
    assert resumed.item() == pytest.approx(support.item(), abs=1e-4)

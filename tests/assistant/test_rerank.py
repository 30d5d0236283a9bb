"""The cross-encoder in late interaction's place: a tiny model made here, and a hand-written one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Filters
from assistant.chain import Chain, open_assistant
from assistant.rerank import DEPTH, CrossEncoderReranker
from ingest.embed.onnx import load_encoder
from ingest.embed.weights import default_directory
from ingest.errors import ModelError
from ingest.gazetteer import open_gazetteer
from ingest.settings import Settings


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder with random weights, small enough to make in a second."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("cross-encoder")
    tokenizer = BertTokenizerFast.from_pretrained(str(default_directory()))
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        num_labels=1,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


class Backwards:
    """Likes best what stands last."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        return [i / len(texts) for i in range(len(texts))]


def test_a_real_cross_encoder_judges_between_0_and_1(tiny: Path) -> None:
    reranker = CrossEncoderReranker(str(tiny))
    scores = reranker.scores("Who gives loans?", ["The city gives loans.", "It rains."])
    assert len(scores) == 2
    assert all(0.0 <= score <= 1.0 for score in scores)
    assert scores == reranker.scores("Who gives loans?", ["The city gives loans.", "It rains."])
    assert reranker.scores("anything", []) == []


def test_the_setting_puts_it_into_the_chain(tiny: Path, real_settings: Settings) -> None:
    chain = open_assistant(replace(real_settings, reranker=str(tiny)))
    answer = chain.ask("How do cities help migrant entrepreneurs get a loan?")
    assert len(answer.retrieved) == real_settings.retrieved


def test_the_best_candidates_are_read_again_and_stay_above_the_rest(
    real_assistant: Chain, real_settings: Settings
) -> None:
    plain = real_assistant.desk("Who lends money to migrant founders?", (), Filters())
    chain = Chain(
        real_assistant.index,
        load_encoder(real_settings.embedding_model, real_settings.cache_dir),
        open_gazetteer(real_settings.cache_dir),
        real_assistant.calibration,
        real_settings,
        Backwards(),
    )
    again = chain.desk("Who lends money to migrant founders?", (), Filters())
    assert set(again.order[:DEPTH]) == set(plain.order[:DEPTH])
    assert again.order[0] != plain.order[0]
    assert again.order[DEPTH:] == plain.order[DEPTH:]


def test_a_folder_that_holds_no_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="reranker"):
        CrossEncoderReranker(str(tmp_path))

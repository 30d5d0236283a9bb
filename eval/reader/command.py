"""`python -m eval reader`: train the model that reads a claim beside its evidence."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from ingest.embed.weights import ADAPTERS, READER_MODEL


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    reader = commands.add_parser("reader", help="train the model that reads a claim's evidence")
    reader.add_argument("--epochs", type=int, default=10, help="passes over the claims (10)")
    reader.add_argument("--rate", type=float, default=2e-4, help="greatest learning rate (2e-4)")
    reader.add_argument(
        "--new",
        metavar="WRITERS",
        help="go on with the reader in use, on these writers' claims and half as many others",
    )
    reader.add_argument("--seed", type=int, default=0, help="of order, changes, dropout (0)")
    reader.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="(cpu)")
    file = ADAPTERS[READER_MODEL].file
    reader.add_argument("--out", type=Path, default=file, help="file to write (the one in use)")
    reader.add_argument("--heads", type=Path, help="file of the heads (the one in use)")


def _reader(args: argparse.Namespace) -> None:
    import torch
    from tokenizers import Tokenizer

    from assistant.verify_claims.reader import HEADS
    from eval.adapt.differences import RANK, differences, write_adapter
    from eval.reader.sources import changed_texts, epoch_rows, learned_from
    from eval.reader.train import Heads, Recipe, train
    from ingest.embed.adapter import adapt
    from ingest.embed.facts import TOKENIZER_FILE
    from ingest.embed.graph import load_model, quiet
    from ingest.embed.weights import DEFAULT_MODEL, checked_fingerprint, default_directory

    told = Console(stderr=True, highlight=False)
    pairs = learned_from()
    texts = changed_texts(pairs)
    folder = default_directory()
    with quiet():
        model = load_model(folder)
    body: Any = model[0].auto_model
    before = {name: one.detach().clone() for name, one in body.named_parameters()}
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
    tokenizer.no_padding()
    recipe = Recipe(epochs=args.epochs, rate=args.rate, seed=args.seed)
    told.print(f"{len(pairs)} claims, {len(texts)} texts, {recipe.epochs} epochs")
    torch.manual_seed(recipe.seed)
    heads = Heads(body.config.hidden_size)
    new = args.new.split(",") if args.new else ()
    if new:
        adapt(body, ADAPTERS[READER_MODEL])
        heads.load(json.loads(HEADS.read_text(encoding="utf-8")))
    train(
        body,
        heads,
        tokenizer,
        epoch_rows(pairs, texts, new),
        recipe,
        lambda n, mean: told.print(f"epoch {n}: loss {mean:.3f}"),
        args.device,
    )
    after = {name: one.detach() for name, one in body.named_parameters()}
    about = {
        "of": DEFAULT_MODEL,
        "fingerprint": checked_fingerprint(DEFAULT_MODEL, folder),
        "claims": str(len(pairs)),
        "recipe": (f"gone on with {args.new}: " if new else "")
        + f"{recipe.epochs} epochs of batches of {recipe.batch}, rate {recipe.rate}, "
        f"seed {recipe.seed}, on {args.device}",
        "kept": f"rank {RANK}",
    }
    write_adapter(args.out, differences(before, after, RANK, 1.0), about)
    file = args.heads or HEADS
    file.write_text(json.dumps(heads.folded()) + "\n", encoding="utf-8")
    told.print(
        f"{args.out}, {file}. Now `python -m eval verify --fit`: its weights hold for one reader.",
        markup=False,
        soft_wrap=True,
    )


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"reader": _reader}

"""`python -m eval adapt`: train the model's token vectors and write the adapter that ships."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from ingest.embed.weights import ADAPTERS, SHIPPED_MODEL


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    adapt = commands.add_parser("adapt", help="train the token vectors for late interaction")
    adapt.add_argument("--epochs", type=int, default=4, help="passes over the texts (4)")
    adapt.add_argument("--seed", type=int, default=0, help="of the order and of dropout (0)")
    file = ADAPTERS[SHIPPED_MODEL].file
    adapt.add_argument("--out", type=Path, default=file, help="file to write (the one in use)")


def _adapt(args: argparse.Namespace) -> None:
    from eval.adapt.differences import RANK, SHARE, differences, write_adapter
    from eval.adapt.documents import read_written
    from eval.adapt.train import Recipe, train
    from ingest.embed.graph import load_model, quiet
    from ingest.embed.weights import DEFAULT_MODEL, checked_fingerprint, default_directory

    told = Console(stderr=True, highlight=False)
    documents = read_written()
    folder = default_directory()
    with quiet():
        model = load_model(folder)
    body: Any = model[0].auto_model
    before = {name: one.detach().clone() for name, one in body.named_parameters()}
    recipe = Recipe(epochs=args.epochs, seed=args.seed)
    told.print(f"{len(documents)} documents, {recipe.epochs} epochs")
    train(model, documents, recipe, lambda n, mean: told.print(f"epoch {n}: loss {mean:.3f}"))
    after = {name: one.detach() for name, one in body.named_parameters()}
    about = {
        "of": DEFAULT_MODEL,
        "fingerprint": checked_fingerprint(DEFAULT_MODEL, folder),
        "documents": str(len(documents)),
        "recipe": f"{recipe.epochs} epochs, rate {recipe.rate}, seed {recipe.seed}",
        "kept": f"rank {RANK}, share {SHARE}",
    }
    write_adapter(args.out, differences(before, after), about)
    told.print(
        f"{args.out}. Now `python -m ingest build`, then `python -m eval fit`: what was fitted "
        "holds for one model.",
        markup=False,
        soft_wrap=True,
    )


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"adapt": _adapt}

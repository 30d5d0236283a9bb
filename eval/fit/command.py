"""`python -m eval fit`: choose weights, margins and when to refuse, on the dev questions."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from ingest.embed.base import Encoder
from ingest.settings import Settings, load_settings

CHOICES = {
    "rank": ("rank",),
    "lending": ("lending",),
    "showing": ("showing",),
    "quoting": ("quoting",),
    "messages": (),
    "intents": (),
    "parts": (),
    "overviews": (),
    "refusal": (),
    "all": ("rank", "lending", "showing", "quoting"),
}
"""What may be asked for, and the parts that are fitted before the refusal."""
MOST_FALSE = 0.025
"""Share of the answerable dev questions that may be refused, unless told otherwise."""


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    fit = commands.add_parser(
        "fit", help="choose weights, margins and when to refuse, on the dev questions"
    )
    fit.add_argument(
        "part",
        nargs="?",
        choices=tuple(CHOICES),
        default="all",
        help="what is fitted (all); the refusal hangs on the others and is fitted in any case",
    )
    fit.add_argument(
        "--most-false",
        type=float,
        default=MOST_FALSE,
        metavar="SHARE",
        help=f"largest share of answerable questions refused ({MOST_FALSE})",
    )
    fit.add_argument("--out", type=Path, help="file to write (the calibration that is loaded)")


def _messages(encoder: Encoder) -> tuple[Path, dict[str, Any]]:
    from assistant.messages.classifier import WEIGHTS
    from eval.fit.messages import fit_messages, load_messages
    from eval.questions import to_learn_from

    asked = [one.question for one in to_learn_from() if one.answerable]
    return WEIGHTS, fit_messages(load_messages(), asked, encoder)


def _intents(encoder: Encoder) -> tuple[Path, dict[str, Any]]:
    from assistant.understand.meant import WEIGHTS
    from eval.fit.intents import fit_intents, load_intents, of_exam, of_themes, of_written
    from eval.questions import to_learn_from

    asked = (*load_intents(), *of_exam(to_learn_from()), *of_written(), *of_themes())
    return WEIGHTS, fit_intents(asked, encoder)


def _parts(encoder: Encoder) -> tuple[Path, dict[str, Any]]:
    from assistant.compose.part import WEIGHTS
    from eval.fit.toolkit_parts import fit_parts, load_parts, with_other_questions

    return WEIGHTS, fit_parts(with_other_questions(load_parts()), encoder)


def _overviews(encoder: Encoder) -> tuple[Path, dict[str, Any]]:
    from assistant.understand.overview import WEIGHTS
    from eval.fit.overviews import fit_overviews, load_overviews

    return WEIGHTS, fit_overviews(load_overviews(), encoder)


_OF_TEXTS: Mapping[str, Callable[[Encoder], tuple[Path, dict[str, Any]]]] = {
    "messages": _messages,
    "intents": _intents,
    "parts": _parts,
    "overviews": _overviews,
}
"""Classifiers of texts: where each is written, and what is. What is weighed or refused afterwards
hangs on them."""


def _fit_texts(settings: Settings, names: Sequence[str]) -> None:
    from eval.fit.texts import write_weights
    from ingest.embed.onnx import load_encoder

    encoder = load_encoder(settings.embedding_model, settings.cache_dir, settings.threads)
    for name in names:
        file, fitted = _OF_TEXTS[name](encoder)
        write_weights(file, fitted)
        Console().print_json(data={name: fitted["figures"]})


def _fit(args: argparse.Namespace) -> None:
    from eval.fit.file import read_figures, write_calibration
    from eval.fit.whole import fit
    from eval.parts import Parts
    from eval.questions import SETS, questions

    settings, told = load_settings(), Console(stderr=True)
    if texts := [name for name in _OF_TEXTS if args.part in (name, "all")]:
        _fit_texts(settings, texts)
    if args.part in _OF_TEXTS:
        return
    kept = read_figures(settings.calibration)
    asked = {name: questions("dev", of=name) for name in SETS}
    fitted = fit(Parts(settings, {}), CHOICES[args.part], asked, args.most_false, told)
    out = args.out or settings.calibration
    write_calibration(out, fitted.calibration, {**kept, **fitted.figures})
    for part, figures in fitted.figures.items():
        short = {name: one for name, one in figures.items() if name != "tried"}
        Console().print_json(data={part: short})
    told.print(f"values, figures and all that was tried: {out}", markup=False, soft_wrap=True)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {"fit": _fit}

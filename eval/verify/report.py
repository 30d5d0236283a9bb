"""The verifier's figures as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from rich.console import Console
from rich.table import Table

from assistant.verify_claims import Verifier
from eval.verify.measure import Judged, figures, overlap, share
from eval.verify.pairs import Pair


def judge(verifier: Verifier, pairs: Sequence[Pair]) -> list[Judged]:
    """Each pair with the verifier's verdict and the baseline's score."""
    return [
        Judged(one, verifier.check(one.claim, one.evidence), overlap(one.claim, one.evidence))
        for one in pairs
    ]


def print_sets(judged: Mapping[str, Sequence[Judged]], console: Console) -> None:
    """A row for each set of pairs, by its name, then what is true of each kind of its claims."""
    shown = ("true", "edits", "edits caught", "true unsupported", "true not supported")
    table = Table("set", *shown, "AUROC", "AUROC with edits")
    for name, of in judged.items():
        found = figures(of)
        shares = (found.caught, found.refused, found.false_alarms, found.auroc, found.auroc_all)
        counts = (str(found.supported), str(found.edits))
        table.add_row(name, *counts, *(f"{one:.3f}" for one in shares))
    console.print(table)
    for name, of in judged.items():
        console.print(f"{name}:")
        console.print(by_kind(of))


def print_figures(judged: Sequence[Judged], console: Console) -> None:
    """What the scores and verdicts are worth, beside plain word overlap, and by kind."""
    found = asdict(figures(judged))
    console.print(
        f"{found['supported']} supported claims, {found['edits']} edits of true sentences, "
        f"{found['unsupported']} other unsupported claims"
    )
    table = Table("measure", "verifier", "word overlap")
    for name, told in (
        ("auroc", "AUROC, supported against unsupported, edits aside"),
        ("auroc_all", "AUROC, edits among them"),
        ("caught_at", "edits caught at 5 % false alarms, by score"),
    ):
        table.add_row(told, f"{found[name]:.3f}", f"{found['baseline_' + name]:.3f}")
    table.add_row("edits caught, by verdict", f"{found['caught']:.3f}", "")
    table.add_row("supported claims not called so", f"{found['false_alarms']:.3f}", "")
    table.add_row("supported claims called unsupported", f"{found['refused']:.3f}", "")
    console.print(table)
    console.print(by_kind(judged))


def by_kind(judged: Sequence[Judged]) -> Table:
    """What becomes of each kind of claims."""
    table = Table("kind", "supported", "claims", "not called so", "unsupported", "mean support")
    kinds = sorted({(not one.pair.supported, one.pair.kind) for one in judged})
    for false, kind in kinds:
        of = [o for o in judged if o.pair.kind == kind and o.pair.supported is not false]
        flagged = share([one.verdict.verdict != "supported" for one in of])
        mean = sum(one.verdict.support for one in of) / len(of)
        refused = share([one.verdict.verdict == "unsupported" for one in of])
        shares = (f"{flagged:.2f}", f"{refused:.2f}", f"{mean:.2f}")
        table.add_row(kind, "no" if false else "yes", str(len(of)), *shares)
    return table


def print_wrong(judged: Sequence[Judged], console: Console) -> None:
    """Every claim whose verdict is wrong, with the reasons given."""
    for one in judged:
        if (one.verdict.verdict == "supported") is not one.pair.supported:
            reasons = "; ".join(one.verdict.faults)
            told = f"{one.pair.id} ({one.pair.kind}) {one.verdict.verdict} {one.verdict.support}"
            console.print(f"{told}: {one.pair.claim} [{reasons}]", markup=False, soft_wrap=True)

"""The verifier's figures as tables."""

from __future__ import annotations

from collections.abc import Sequence
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
    console.print(table)
    console.print(_by_kind(judged))


def _by_kind(judged: Sequence[Judged]) -> Table:
    table = Table("kind", "supported", "claims", "not called supported", "mean support")
    kinds = sorted({(not one.pair.supported, one.pair.kind) for one in judged})
    for false, kind in kinds:
        of = [o for o in judged if o.pair.kind == kind and o.pair.supported is not false]
        flagged = share([one.verdict.verdict != "supported" for one in of])
        mean = sum(one.verdict.support for one in of) / len(of)
        table.add_row(kind, "no" if false else "yes", str(len(of)), f"{flagged:.2f}", f"{mean:.2f}")
    return table


def print_wrong(judged: Sequence[Judged], console: Console) -> None:
    """Every claim whose verdict is wrong, with the reasons given."""
    for one in judged:
        if (one.verdict.verdict == "supported") is not one.pair.supported:
            reasons = "; ".join(one.verdict.faults)
            told = f"{one.pair.id} ({one.pair.kind}) {one.verdict.verdict} {one.verdict.support}"
            console.print(f"{told}: {one.pair.claim} [{reasons}]", markup=False, soft_wrap=True)

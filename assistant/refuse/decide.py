"""Whether to answer."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Reason
from assistant.calibration import Refusal
from assistant.compose.desk import Desk


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question is refused.

    Attributes:
        reason: why; None to answer.
        detail: what in the question it hangs on, e.g. a place; "" for nothing.
        chance: of the question being answerable, 0 to 1.
    """

    reason: Reason | None
    detail: str = ""
    chance: float = 1.0

    @property
    def reason_or_default(self) -> Reason:
        """The reason, or that the corpus does not cover it."""
        return self.reason or Reason.NOT_COVERED


def decide(desk: Desk, refusal: Refusal) -> Verdict:
    """Answer or refuse."""
    if not desk.query.search.strip() or not desk.order:
        return Verdict(Reason.SMALL_TALK)
    return Verdict(None)

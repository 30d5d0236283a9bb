"""What the model has cost so far, and the caps on it. One ledger a process."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from assistant.model.chat import ModelFault, Usage
from ingest.settings import Settings

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Caps:
    """What one process may use; 0 sets no cap.

    Attributes:
        tokens: read and written together.
        cost: in the unit of the prices.
        price_in, price_out: of a million tokens read or written.
    """

    tokens: int = 0
    cost: float = 0.0
    price_in: float = 0.0
    price_out: float = 0.0

    @classmethod
    def of(cls, settings: Settings) -> Caps:
        """The caps that the settings set."""
        return cls(
            settings.model_token_cap,
            settings.model_cost_cap,
            settings.model_price_in,
            settings.model_price_out,
        )

    def cost_of(self, usage: Usage) -> float:
        """What `usage` costs."""
        spent = usage.tokens_in * self.price_in + usage.tokens_out * self.price_out
        return spent / _MILLION


class Ledger:
    """Counts tokens; safe to share between threads.

    A request is entered with the most that it may take before it is sent, so that requests
    side by side stay under the cap together, and put right when it is done.
    """

    def __init__(self, caps: Caps) -> None:
        self._caps = caps
        self._used = Usage()
        self._lock = threading.Lock()

    @property
    def used(self) -> Usage:
        """Tokens used, what is under way counted at its most."""
        return self._used

    def reserve(self, most: Usage) -> None:
        """Enter a request.

        Raises:
            ModelFault: it might go over a cap; nothing is entered.
        """
        with self._lock:
            after = self._used + most
            if self._caps.tokens and after.total > self._caps.tokens:
                raise ModelFault("has used up its tokens (IC_MODEL_TOKEN_CAP)")
            if self._caps.cost and self._caps.cost_of(after) > self._caps.cost:
                raise ModelFault("has used up its money (IC_MODEL_COST_CAP)")
            self._used = after

    def settle(self, reserved: Usage, actual: Usage) -> None:
        """Put right what `reserve` entered."""
        with self._lock:
            self._used = Usage(
                self._used.tokens_in - reserved.tokens_in + actual.tokens_in,
                self._used.tokens_out - reserved.tokens_out + actual.tokens_out,
            )

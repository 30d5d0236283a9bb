from __future__ import annotations

import pytest

from assistant.model.chat import ModelFault, Usage
from assistant.model.ledger import Caps, Ledger


def test_without_caps_all_is_counted():
    ledger = Ledger(Caps())
    ledger.reserve(Usage(10**9, 10**9))
    ledger.settle(Usage(10**9, 10**9), Usage(70, 30))
    assert ledger.used == Usage(70, 30)


def test_what_is_under_way_counts_at_its_most():
    ledger = Ledger(Caps(tokens=1000))
    ledger.reserve(Usage(300, 400))
    with pytest.raises(ModelFault, match="IC_MODEL_TOKEN_CAP"):
        ledger.reserve(Usage(200, 101))
    ledger.settle(Usage(300, 400), Usage(300, 50))
    ledger.reserve(Usage(200, 101))
    assert ledger.used == Usage(500, 151)


def test_cost_is_tokens_times_their_price():
    # 2 for a million read, 10 for a million written: 100,000 and 30,000 cost 0.2 and 0.3.
    caps = Caps(cost=0.5, price_in=2, price_out=10)
    assert caps.cost_of(Usage(100_000, 30_000)) == pytest.approx(0.5)
    ledger = Ledger(caps)
    ledger.reserve(Usage(100_000, 29_000))
    with pytest.raises(ModelFault, match="IC_MODEL_COST_CAP"):
        ledger.reserve(Usage(0, 1001))

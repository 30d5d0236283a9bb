"""The contract of a `ChatModel`, held by every provider's client against one server."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import replace

import pytest

from assistant.model.adapter import _PACKAGES, open_model
from assistant.model.asking import NOTHING, Asker, Patience
from assistant.model.chat import Message, ModelFault, ModelSetupError, Stopped, Usage
from assistant.model.ledger import Caps, Ledger
from assistant.model.providers import PROVIDERS, named
from assistant.model.vendor_faults import BROKE_OFF, SILENT
from ingest.settings import Settings
from tests.assistant.model.dialects import USAGE

PATHS = {
    "openai": "/v1", "mistral": "/v1", "azure": "", "anthropic": "", "ollama": "", "google": "",
}  # fmt: skip
NO_CAPS = Caps()
ASKED = [
    Message("system", "Be brief."),
    Message("user", "##a passage 1 · Utrecht\nUtrecht lends money to people who start.\n##a end"),
]
GOOD = "Utrecht lends money to people who start [1]."


@pytest.fixture(params=sorted(PATHS))
def provider(request):
    return request.param


@pytest.fixture
def ask(provider, scripted):
    """An asker of the model that plays a part."""

    def asker(part, caps=NO_CAPS, **changed):
        values = {"model_timeout": 5.0, "model_retries": 2, "model_key": "k"}
        values |= {"model_base_url": scripted + PATHS[provider]} | changed
        settings = replace(Settings(), model=f"{provider}:{part}-{provider}", **values)
        model = open_model(named(settings), settings)
        return Asker(model, Ledger(caps), Patience.of(settings))

    return asker


def fault(asker):
    with pytest.raises(ModelFault) as caught:
        asker.whole(ASKED, threading.Event())
    return caught.value.plain


def test_each_provider_has_a_contract():
    assert {one.name for one in PROVIDERS.values()} == set(PATHS)


def test_it_streams_and_counts(ask):
    asker = ask("good")
    pieces = list(asker.stream(ASKED, threading.Event()))
    assert "".join(pieces) == GOOD
    assert len(pieces) > 3
    assert asker.used == Usage(*USAGE)


def test_a_busy_server_is_asked_again_when_it_says(ask, provider):
    started = time.monotonic()
    assert ask("busy-2").whole(ASKED, threading.Event()) == GOOD
    # Twice 0.1 s, as the server asks; our own back-off would take 1.5 s.
    assert 0.2 <= time.monotonic() - started < 1.4


def test_a_server_that_stays_busy_is_given_up(ask):
    assert fault(ask("busy", model_retries=1)) == "is asked too often just now"


def test_a_server_that_fails(ask):
    assert fault(ask("broken", model_retries=0)) == "failed on its server (status 500)"


def test_a_line_that_drops(ask):
    asker = ask("drops-late", model_retries=0)
    long = [Message("user", ASKED[1].text.replace("start", "start " + "anew " * 60))]
    with pytest.raises(ModelFault) as caught:
        asker.whole(long, threading.Event())
    assert caught.value.plain == BROKE_OFF


def test_silence(ask):
    long = [Message("user", ASKED[1].text.replace("start", "start " + "anew " * 60))]
    started = time.monotonic()
    with pytest.raises(ModelFault) as caught:
        ask("slow", model_timeout=1.0).whole(long, threading.Event())
    assert caught.value.plain == SILENT
    assert time.monotonic() - started < 4


def test_an_empty_reply(ask):
    assert fault(ask("empty", model_retries=0)) == NOTHING


def test_what_cannot_be_read(ask):
    assert fault(ask("malformed", model_retries=0)) in (
        BROKE_OFF, NOTHING, "answered in a form that cannot be read",
    )  # fmt: skip


def test_nobody_there(ask):
    assert "cannot be reached" in fault(
        ask("good", model_retries=0, model_base_url="http://127.0.0.1:9")
    )


def test_it_stops_at_once(ask):
    stop = threading.Event()
    asker = ask("slow")
    long = [Message("user", ASKED[1].text.replace("start", "start " + "anew " * 60))]
    threading.Timer(0.5, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Stopped):
        asker.whole(long, stop)
    assert time.monotonic() - started < 2


def test_one_who_stops_beforehand_sends_nothing(ask):
    stop = threading.Event()
    stop.set()
    asker = ask("slow")
    with pytest.raises(Stopped):
        asker.whole(ASKED, stop)
    assert asker.used == Usage()


def test_a_cap_on_tokens(ask):
    asker = ask("good", Caps(tokens=1150), model_max_tokens=64)
    for _ in range(3):
        asker.whole(ASKED, threading.Event())
    assert "IC_MODEL_TOKEN_CAP" in fault(asker)


def test_a_key_is_never_in_what_goes_wrong(ask):
    secret = "sk-very-secret"
    asker = ask("broken", model_key=secret, model_retries=0)
    with pytest.raises(ModelFault) as caught:
        asker.whole(ASKED, threading.Event())
    assert secret not in str(caught.value)


def test_a_missing_package_names_its_extra(provider, monkeypatch):
    monkeypatch.setitem(sys.modules, _PACKAGES[provider], None)
    settings = replace(Settings(), model=f"{provider}:m", model_base_url="http://localhost:1")
    with pytest.raises(ModelSetupError) as caught:
        open_model(named(settings), settings)
    assert f"pip install 'integrating-cities[{provider}]'" in str(caught.value)

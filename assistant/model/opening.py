"""Setting up the model that the settings name."""

from __future__ import annotations

from assistant.model.adapter import open_model
from assistant.model.asking import Asker, Patience
from assistant.model.ledger import Caps, Ledger
from assistant.model.live import Disclosure
from assistant.model.providers import Named, named
from assistant.model.steps import Steps
from assistant.model.writer import Writer
from ingest.embed.base import Encoder
from ingest.gazetteer import Gazetteer
from ingest.settings import Settings


def disclosed(one: Named) -> Disclosure:
    """What users are told of the model."""
    model = f"{one.provider.name}:{one.model}"
    return Disclosure(model, "on this computer" if one.here else one.host, not one.here)


def open_writer(settings: Settings, encoder: Encoder, gazetteer: Gazetteer) -> Writer:
    """What writes answers with the model that the settings name; nothing is sent yet.

    Raises:
        ModelSetupError: the model cannot be used; says what to install or set.
    """
    from assistant.verify_claims import Verifier, open_reader

    one = named(settings)
    asker = Asker(open_model(one, settings), Ledger(Caps.of(settings)), Patience.of(settings))
    steps = Steps(settings.model_follow_up, settings.model_translate, settings.model_sub_questions)
    verifier = Verifier(encoder, gazetteer, open_reader(settings))
    return Writer(asker, verifier, disclosed(one), steps)

"""Ours with the language model that the settings name, and with each of its optional steps.

Each is a row of its own, so that a step is kept on only where it pays. The passages that
follow are the same as without a model where the model fails: what is measured is what the
user would get.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from eval.errors import SystemMissingError
from eval.ours import Ours
from eval.parts import Parts
from eval.systems import System


@dataclass(frozen=True, slots=True)
class Generated:
    """Ours with a language model.

    Attributes:
        name: of the system; begins with "model".
        meaning: what the model does, for people.
        step: the optional step that is on; "" for none.
    """

    name: str
    meaning: str
    step: Literal["", "follow_up", "translate", "sub_questions"] = ""

    def open(self, parts: Parts) -> System:
        """The system; asking it sends passages to the model.

        Raises:
            SystemMissingError: the settings name no model.
            ModelSetupError: it cannot be used; says what to install or set.
        """
        if not parts.settings.model:
            raise SystemMissingError(
                f"{self.name} needs a language model: set MODEL=provider:name, e.g. "
                "MODEL=ollama:llama3.2, or leave this system out."
            )
        from assistant.model.opening import open_writer

        settings = replace(
            parts.settings,
            model_follow_up=self.step == "follow_up",
            model_translate=self.step == "translate",
            model_sub_questions=self.step == "sub_questions",
        )
        writer = open_writer(settings, parts.encoder, parts.gazetteer)
        return Ours(parts.chain(writer=writer), self.name)


GENERATED = (
    Generated("model", "the model writes from the passages; its optional steps are off"),
    Generated("model-follow-up", "it also rewrites follow-ups", "follow_up"),
    Generated("model-translate", "it also translates", "translate"),
    Generated("model-sub-questions", "it also names sub-questions", "sub_questions"),
)

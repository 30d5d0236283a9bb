"""Chat models through LangChain's `init_chat_model`. The only file that imports it for that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from assistant.model.chat import Message, ModelFault, ModelSetupError, Usage, estimated_tokens
from assistant.model.providers import DEFAULT_WINDOW, Named
from assistant.model.vendor_faults import BROKE_OFF
from ingest.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_PACKAGES = {
    "ollama": "langchain_ollama",
    "openai": "langchain_openai",
    "azure": "langchain_openai",
    "anthropic": "langchain_anthropic",
    "mistral": "langchain_mistralai",
    "google": "langchain_google_genai",
}
_ENDINGS = frozenset({"finish_reason", "stop_reason", "done_reason"})
"""What the vendors call the sign that a reply is complete; a broken line brings none."""


class LangChainModel:
    """A `ChatModel` that is a LangChain chat model."""

    def __init__(self, model: BaseChatModel, window: int) -> None:
        self._model = model
        self._window = window

    @property
    def window(self) -> int:
        """Tokens that it can read and write at once."""
        return self._window

    def stream(self, messages: Sequence[Message]) -> LangChainReply:
        """Send `messages`; nothing is sent before the reply is read."""
        return LangChainReply(self._model, messages)


class LangChainReply:
    """A reply as it comes in."""

    def __init__(self, model: BaseChatModel, messages: Sequence[Message]) -> None:
        self._model = model
        self._messages = messages
        self._estimated = Usage()
        self._counted = Usage()

    def __iter__(self) -> Iterator[str]:
        """Its text, piece by piece; what the model thinks aloud is left out."""
        from langsmith import tracing_context

        ended = False
        size = sum(estimated_tokens(one.text) for one in self._messages)
        # Whatever LangSmith's variables say: no one else is told what is asked here.
        with tracing_context(enabled=False):
            for chunk in self._model.stream([(one.role, one.text) for one in self._messages]):
                text = str(chunk.text)
                # What never began was not read either.
                written = self._estimated.tokens_out + (estimated_tokens(text) if text else 0)
                self._estimated = Usage(size, written)
                ended = ended or not _ENDINGS.isdisjoint(chunk.response_metadata)
                counted = getattr(chunk, "usage_metadata", None)
                if counted:
                    self._counted += Usage(counted["input_tokens"], counted["output_tokens"])
                if text:
                    yield text
        if not ended:
            raise ModelFault(BROKE_OFF, retryable=True)

    @property
    def usage(self) -> Usage:
        """Tokens as the server counts them; estimated where it does not."""
        return self._counted if self._counted.total else self._estimated


def open_model(named: Named, settings: Settings) -> LangChainModel:
    """Make the client; nothing is sent yet.

    Raises:
        ModelSetupError: the provider's package is missing or too old, or a key is.
    """
    provider = named.provider
    if find_spec(_PACKAGES[provider.name]) is None:
        raise ModelSetupError(
            f"{provider.name} needs a package that is not installed. Install it with: "
            f"pip install 'integrating-cities[{provider.name}]'"
        )
    from langchain.chat_models import init_chat_model

    options = provider.options(settings, named)
    try:
        model = init_chat_model(named.model, model_provider=provider.langchain, **options)
    except ImportError as error:
        raise ModelSetupError(
            f"{provider.name}'s package is damaged or not the one that is meant ({error.name}). "
            f"Install it anew: pip install --force-reinstall 'integrating-cities[{provider.name}]'"
        ) from error
    except (ValueError, TypeError) as error:
        # Their own words may hold the key.
        raise ModelSetupError(
            f"{provider.name} cannot be set up with these settings ({type(error).__name__}): "
            "look at IC_MODEL_BASE_URL and the other model settings."
        ) from None
    return LangChainModel(model, settings.model_window or _known_window(model))


def _known_window(model: BaseChatModel) -> int:
    profile = getattr(model, "profile", None) or {}
    known = profile.get("max_input_tokens")
    return known if isinstance(known, int) and known > 0 else DEFAULT_WINDOW

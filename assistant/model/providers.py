"""Who serves chat models: how each is called, installed and reached."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from assistant.model.chat import ModelSetupError
from ingest.settings import Settings

Options = dict[str, Any]
"""What a vendor's class is made with."""

_NO_KEY = "none"
"""Sent to servers that ask for no key, where the client insists on one."""


@dataclass(frozen=True, slots=True)
class Provider:
    """One way to reach chat models.

    Attributes:
        name: as users write it, and the extra that installs it.
        langchain: as `init_chat_model` calls it.
        address: of its own server; "" where there is none.
        key: the variable that may hold the key to its own server; "" where it needs none.
        options: what its class is made with.
        aliases: other ways to write it.
    """

    name: str
    langchain: str
    address: str
    key: str
    options: Callable[[Settings, Named], Options]
    aliases: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Named:
    """The model that the settings name.

    Attributes:
        model: its name without the provider's.
        address: where it is asked, given by us in full, so that what we say of it is true.
    """

    provider: Provider
    model: str
    address: str

    @property
    def host(self) -> str:
        """The server's name, without port, user or password."""
        return urlsplit(self.address).hostname or ""

    @property
    def here(self) -> bool:
        """Whether it runs on this computer."""
        return self.host in ("localhost", "::1") or self.host.startswith("127.")


def named(settings: Settings) -> Named:
    """The model that the settings name.

    Raises:
        ModelSetupError: the provider is unknown, or its address is missing.
    """
    given, _, model = settings.model.partition(":")
    provider = PROVIDERS.get(given.strip().lower().replace("-", "_"))
    if provider is None:
        known = ", ".join(dict.fromkeys(one.name for one in PROVIDERS.values()))
        raise ModelSetupError(
            f"The setting model names the provider {given!r}; known are {known}. Any server that "
            "speaks OpenAI's protocol is openai with IC_MODEL_BASE_URL set to its address."
        )
    address = settings.model_base_url or _address(provider)
    if not address:
        raise ModelSetupError(
            f"{provider.name} has no address of its own: set IC_MODEL_BASE_URL to your server's."
        )
    return Named(provider, model.strip(), address)


def _address(provider: Provider) -> str:
    host = os.environ.get("OLLAMA_HOST", "").strip() if provider.name == "ollama" else ""
    if not host:
        return provider.address
    # A server listens on 0.0.0.0, but is asked at localhost.
    url = host if "://" in host else f"http://{host}"
    url = url.replace("//0.0.0.0", "//localhost")
    return url if urlsplit(url).port else f"{url.rstrip('/')}:11434"


def _key(settings: Settings, named: Named) -> str:
    """The key; where another server than the provider's is asked, never the provider's own."""
    provider = named.provider
    own = bool(provider.address) and named.address != provider.address
    key = settings.model_key or ("" if own else os.environ.get(provider.key, "").strip())
    if not key and not own:
        raise ModelSetupError(f"{provider.name} needs a key: set IC_MODEL_KEY, or {provider.key}.")
    return key or _NO_KEY


def _plain(settings: Settings, named: Named) -> Options:
    return {
        "base_url": named.address,
        "temperature": settings.model_temperature,
        "max_tokens": settings.model_max_tokens,
        "timeout": settings.model_timeout,
        "max_retries": 0,
        "api_key": _key(settings, named),
    }


def _openai(settings: Settings, named: Named) -> Options:
    # Servers that only speak the protocol know nothing of OpenAI's newer one.
    return {**_plain(settings, named), "use_responses_api": False, "stream_usage": True}


def _azure(settings: Settings, named: Named) -> Options:
    options = _plain(settings, named)
    del options["base_url"]
    return {
        **options,
        "azure_endpoint": named.address,
        "azure_deployment": named.model,
        "api_version": os.environ.get("OPENAI_API_VERSION", "2024-10-21"),
        "stream_usage": True,
    }


def _google(settings: Settings, named: Named) -> Options:
    # One attempt: to this client, 0 means its own default of several.
    return {**_plain(settings, named), "max_retries": 1, "vertexai": False}


def _ollama(settings: Settings, named: Named) -> Options:
    headers = {"Authorization": f"Bearer {settings.model_key}"} if settings.model_key else {}
    return {
        "base_url": named.address,
        "temperature": settings.model_temperature,
        "num_predict": settings.model_max_tokens,
        # Left alone, Ollama cuts off what it reads after 4096 tokens or fewer, and says nothing.
        "num_ctx": settings.model_window or DEFAULT_WINDOW,
        "client_kwargs": {"timeout": settings.model_timeout, "headers": headers},
    }


DEFAULT_WINDOW = 8192
"""Tokens that a model of which nothing is known is taken to read and write at once."""

_ALL = (
    Provider("ollama", "ollama", "http://localhost:11434", "", _ollama),
    Provider("openai", "openai", "https://api.openai.com/v1", "OPENAI_API_KEY", _openai),
    Provider("azure", "azure_openai", "", "AZURE_OPENAI_API_KEY", _azure, ("azure_openai",)),
    Provider(
        "anthropic", "anthropic", "https://api.anthropic.com", "ANTHROPIC_API_KEY", _plain
    ),
    Provider(
        "mistral", "mistralai", "https://api.mistral.ai/v1", "MISTRAL_API_KEY", _plain,
        ("mistralai",),
    ),
    Provider(
        "google", "google_genai", "https://generativelanguage.googleapis.com", "GOOGLE_API_KEY",
        _google, ("google_genai",),
    ),
)  # fmt: skip
PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {name: one for one in _ALL for name in (one.name, *one.aliases)}
)

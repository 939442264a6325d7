"""Turn the name of a model into a client. The only place that does; called by the drivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.clients.caching import CachingClient
from summarizer.clients.openai_client import OpenAIClient
from summarizer.clients.recording import replay
from summarizer.clients.retrying import RetryingClient
from summarizer.clients.throttling import Throttle, ThrottledClient
from summarizer.errors import UnknownModel, UsageError, WrongKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.clients.base import AnyClient
    from summarizer.models.prompt import Client
    from summarizer.settings import Settings

OFFLINE = "offline"
MOCK = "mock:"
DEFAULT_MODEL = "gpt-4.1-mini"
"""Asked when there is a key for OpenAI and no model was named: small, takes a schema, does not think aloud."""


def resolve_model(settings: Settings) -> str:
    """Name the model to ask: the one set, else the server's first, else OpenAI's default if there is a key.

    Without any of them it is "offline", the engine without a model. Asks the server only when a base URL but no
    model is set; raises Unreachable or UnknownModel when that does not help.
    """
    if settings.model:
        return settings.model
    if settings.base_url:
        from summarizer.clients.discovering import list_models  # noqa: PLC0415 -- seldom needed

        models = list_models(settings)
        if not models:
            raise UnknownModel(f"{settings.base_url} has no model loaded.", hint="Load one, or name it with --model.")
        return models[0]
    return DEFAULT_MODEL if settings.api_key else OFFLINE


def connect(model: str | None, settings: Settings, wired: Callable[[Client], AnyClient] | None = None) -> AnyClient:
    """Make the client for a model's name: `mock:FILE`, or any model of an OpenAI-compatible server.

    `wired` may put a client of its own round the innermost one: what passes through it is really sent.

    Raises UsageError for "offline", which is an engine and needs no client, and WrongKey when OpenAI is to be asked
    without a key.
    """
    name = model or resolve_model(settings)
    if name == OFFLINE:
        raise UsageError("The offline engine asks no model.")
    if name.startswith(MOCK):
        mock = replay(name.removeprefix(MOCK))
        return wired(mock) if wired else mock
    if settings.api_key is None and settings.base_url is None:
        raise WrongKey(
            f"There is no key to ask OpenAI for {name}.",
            hint="Set OPENAI_API_KEY, or --base-url for a server of your own, or use --model offline.",
        )
    return _over_http(name, settings, wired)


def _over_http(model: str, settings: Settings, wired: Callable[[Client], AnyClient] | None) -> AnyClient:
    throttle = Throttle(
        settings.max_concurrency,
        requests_per_minute=settings.requests_per_minute,
        tokens_per_minute=settings.tokens_per_minute,
    )
    server: AnyClient = OpenAIClient(
        model,
        base_url=settings.server,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        timeout=settings.timeout,
        memory=settings.cache_folder,
        heed=throttle.heed,
    )
    server = wired(server) if wired else server
    retrying = RetryingClient(server, retries=settings.retries, deadline=settings.deadline, throttle=throttle)
    # outside of the retries: what waits for a slot is not under its deadline yet, and who backs off keeps the slot
    throttled = ThrottledClient(retrying, concurrency=settings.max_concurrency)
    if not settings.cache:
        return throttled
    return CachingClient(throttled, settings.cache_folder, settings.server, model)

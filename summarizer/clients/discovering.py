"""Find out which models can be asked from here: servers on their usual ports, and the one that is set.

Plain HTTP from the standard library: what is asked is one small list, and start-up must stay cheap.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from summarizer.errors import NotAModelServer, Unreachable, WrongKey

if TYPE_CHECKING:
    from summarizer.settings import Settings

USUAL_SERVERS = (
    ("Ollama", "http://127.0.0.1:11434/v1"),
    ("LM Studio", "http://127.0.0.1:1234/v1"),
    ("llama.cpp", "http://127.0.0.1:8080/v1"),
    ("vLLM or llama-cpp-python", "http://127.0.0.1:8000/v1"),
)
LOCAL_SECONDS = 1.0
REMOTE_SECONDS = 10.0
MAX_LIST = 4_000_000


@dataclass(frozen=True, slots=True)
class Server:
    """A place where models may be, and what was found there."""

    name: str
    base_url: str
    models: tuple[str, ...] = ()
    problem: str | None = None
    """Why it cannot be used, in one sentence; None when it answers."""


def discover(settings: Settings) -> tuple[Server, ...]:
    """Ask the server that is set and those on the usual local ports, side by side; local ones only if they answer.

    OpenAI itself is not asked, only whether there is a key for it. Takes about a second at most for local servers.
    """
    usual = [(name, url) for name, url in USUAL_SERVERS if url != settings.base_url]
    with ThreadPoolExecutor(len(usual) + 1) as pool:
        chosen = pool.submit(_chosen, settings)
        found = list(pool.map(lambda place: _look(*place, key=None, seconds=LOCAL_SECONDS), usual))
    return (chosen.result(), *(server for server in found if server.problem is None))


def list_models(settings: Settings) -> tuple[str, ...]:
    """Ask the server that is set for its models, in its order.

    Raises Unreachable, WrongKey or NotAModelServer.
    """
    key = settings.api_key.get_secret_value() if settings.api_key else None
    return _ask(settings.server, key, REMOTE_SECONDS)


def _chosen(settings: Settings) -> Server:
    key = settings.api_key.get_secret_value() if settings.api_key else None
    if settings.base_url:
        return _look("set by you", settings.base_url, key=key, seconds=REMOTE_SECONDS)
    return Server("OpenAI", settings.server, problem=None if key else "OPENAI_API_KEY is not set.")


def _look(name: str, base_url: str, *, key: str | None, seconds: float) -> Server:
    try:
        return Server(name, base_url, _ask(base_url, key, seconds))
    except (Unreachable, WrongKey, NotAModelServer) as error:
        return Server(name, base_url, problem=error.message)


def _ask(base_url: str, key: str | None, seconds: float) -> tuple[str, ...]:
    parts = urlsplit(base_url)
    server = parts.netloc.rpartition("@")[2]
    local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    opener = build_opener(ProxyHandler({})) if local else build_opener()
    headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    request = Request(f"{base_url}/models", headers=headers)  # noqa: S310 - settings allow http(s) only
    try:
        with opener.open(request, timeout=seconds) as response:
            return _names(json.loads(response.read(MAX_LIST)))
    except HTTPError as error:
        error.close()
        if error.code in {401, 403}:
            raise WrongKey(f"{server} does not accept the key.") from None
        raise NotAModelServer(f"{server} lists no models (status {error.code}).") from None
    except (URLError, OSError):
        raise Unreachable(f"{server} cannot be reached.") from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise NotAModelServer(f"{server} answers, but not like a model server.") from None


def _names(answer: Any) -> tuple[str, ...]:
    return tuple(str(model["id"]) for model in answer["data"] or ())

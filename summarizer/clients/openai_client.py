"""The client for every server that speaks OpenAI's chat completions, over plain HTTP."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import replace
from ssl import PROTOCOL_TLS_CLIENT, SSLContext
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from summarizer.clients.abilities import LADDER, Abilities, recall, remember
from summarizer.clients.base import AnyClient
from summarizer.clients.completion import MAX_BODY, read_completion
from summarizer.clients.foreign_errors import Asked, from_exception, from_status, words_of
from summarizer.clients.input_check import is_cut, learned
from summarizer.errors import InputCut, NotAModelServer, TimedOut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from httpx2 import AsyncClient
    from openai import AsyncOpenAI

    from summarizer.models.prompt import Prompt, Reply

OPENAI = "https://api.openai.com/v1"
CONNECT_SECONDS = 10.0
OK = 200
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})

_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_-]+")
_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)


class OpenAIClient(AnyClient):
    """Ask one model of one server, in the strictest form of JSON that it takes.

    What it does not take is found out by its errors and remembered, in the process and under `memory`. One connection
    pool per event loop, so one client can serve many runs. Retries are not its business.
    """

    def __init__(
        self,
        model: str,
        *,
        base_url: str = OPENAI,
        api_key: str | None = None,
        timeout: float = 300.0,
        memory: Path | None = None,
        heed: Callable[[Mapping[str, str]], None] | None = None,
    ) -> None:
        self.model = model
        self.base_url = base_url
        self.timeout = timeout
        self.memory = memory
        self.heed = heed
        """Called with the headers of every answer."""
        self._key = api_key
        self._headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "summarizer"}
        if api_key:
            self._headers["Authorization"] = f"Bearer {api_key}"
        self._abilities = recall(memory, base_url, model)
        self._url = f"{base_url.rstrip('/')}/chat/completions"
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, AsyncClient] = WeakKeyDictionary()

    async def complete(self, prompt: Prompt) -> Reply:
        """Ask, one rung lower each time the server says it cannot take the form; raise what else goes wrong."""
        asked = Asked(self.base_url, self.model, self._key, f"{prompt.system}\n{prompt.user}")
        abilities, requests = self._abilities, 0
        while True:
            requests += 1
            answer = await self._send(self._request(prompt, abilities), asked)
            if isinstance(answer, _Refused):
                lower = _lower(abilities, prompt, answer.status, answer.said)
                if lower is None:
                    raise answer.error
                abilities = lower
                continue
            reply = read_completion(answer, asked, requests=requests)
            if _is_schema_ignored(abilities, prompt, reply):
                abilities = replace(abilities, rung=1)
                if "{" not in reply.text:
                    continue
            self._learn(abilities, prompt, reply)
            return reply

    def written(self, prompt: Prompt) -> tuple[dict[str, Any], str]:
        """Return the request that `complete` would send now, and its form, for `read`: to be sent in another way."""
        return self._request(prompt, self._abilities), self._abilities.form

    def read(self, prompt: Prompt, form: str, status: int, body: bytes) -> Reply | None:
        """Read what a request that was `written` in this form was answered; learn from it as `complete` does.

        None when the server cannot take the form: the prompt is to be written anew. Raises what else went wrong.
        """
        asked = Asked(self.base_url, self.model, self._key, f"{prompt.system}\n{prompt.user}")
        sent = Abilities.in_form(form)
        if status != OK:
            said = _decoded(body)
            lower = _lower(sent, prompt, status, words_of(said))
            if lower is None:
                raise from_status(status, said, {}, asked)
            self._remember(lower)
            return None
        reply = read_completion(body, asked, requests=1)
        if _is_schema_ignored(sent, prompt, reply):
            sent = replace(sent, rung=1)
            if "{" not in reply.text:
                self._remember(sent)
                return None
        self._learn(sent, prompt, reply)
        return reply

    def asked(self) -> Asked:
        """Return what errors of requests without a prompt are told."""
        return Asked(self.base_url, self.model, self._key, "")

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()

    def _request(self, prompt: Prompt, abilities: Abilities) -> dict[str, Any]:
        rung = LADDER[abilities.rung]
        user, schema = prompt.user, prompt.answer_schema
        request: dict[str, Any] = {"model": self.model}
        if schema and rung == "json_schema":
            name = _NOT_IN_A_NAME.sub("_", prompt.name)[:64] or "answer"
            form = {"name": name, "strict": True, "schema": schema}
            request["response_format"] = {"type": "json_schema", "json_schema": form}
        elif schema:
            wanted = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
            # Last, so that prompts about one article share all text up to and with it: servers cache that.
            user += f"\n\nAnswer with one JSON object and nothing else. Its JSON Schema:\n{wanted}"
            if rung != "plain":
                request["response_format"] = {"type": "json_object"}
            if rung == "json_object with schema":
                request["response_format"]["schema"] = schema
        request["messages"] = [{"role": "system", "content": prompt.system}, {"role": "user", "content": user}]
        limits = ("max_completion_tokens", "max_tokens")  # OpenAI deprecates what all others know
        for name in limits if self.base_url == OPENAI else reversed(limits):
            if name not in abilities.refused:
                request[name] = prompt.max_output_tokens
                break
        if "temperature" not in abilities.refused:
            request["temperature"] = 0
        return request

    async def _send(self, request: dict[str, Any], asked: Asked) -> bytes | _Refused:
        """Post one request; return the body of a success or the server's objection, raise when neither came."""
        from httpx2 import HTTPError, InvalidURL, StreamError  # noqa: PLC0415 -- a third of a second of CPU

        sent = json.dumps(request, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        try:
            async with (
                asyncio.timeout(self.timeout),  # over all: a slow drip never trips the library's own
                self._client().stream("POST", self._url, content=sent, headers=self._headers) as response,
            ):
                if self.heed:
                    self.heed(response.headers)
                body = await _body(response, asked)
        except (HTTPError, InvalidURL, StreamError) as error:
            raise from_exception(error, asked) or NotAModelServer(f"{asked.server} cannot be used.") from None
        except TimeoutError:
            raise TimedOut(f"{asked.server} gave no whole answer within {self.timeout:g} seconds.") from None
        if response.is_success:
            return body
        said = _decoded(body)
        said = said.get("error", said) if isinstance(said, dict) else said
        return _Refused(response.status_code, said, from_status(response.status_code, said, response.headers, asked))

    def sdk(self) -> AsyncOpenAI:
        """Return the SDK's client over the connections of the running event loop; it does not retry.

        For all but chat completions: without it a request takes half of the CPU, and the first one a second less.
        """
        from openai import AsyncOpenAI  # noqa: PLC0415 -- a second of CPU

        return AsyncOpenAI(
            api_key=self._key or "none", base_url=self.base_url, max_retries=0, http_client=self._client()
        )

    def _client(self) -> AsyncClient:
        """Return the connections of the running event loop."""
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            client = self._clients[loop] = self._connect()
        return client

    def _connect(self) -> AsyncClient:
        from httpx2 import AsyncClient, Limits, Timeout  # noqa: PLC0415 -- as above

        url = urlsplit(self.base_url)
        return AsyncClient(
            # Loading the trust store takes 50 ms; a context that trusts nobody does for plain HTTP.
            verify=SSLContext(PROTOCOL_TLS_CLIENT) if url.scheme == "http" else True,
            trust_env=url.hostname not in LOCAL_HOSTS,  # no proxy leads back to this machine
            timeout=Timeout(self.timeout, connect=min(CONNECT_SECONDS, self.timeout)),
            limits=Limits(max_connections=None, max_keepalive_connections=None),  # whoever asks holds back
            follow_redirects=True,
        )

    def _learn(self, abilities: Abilities, prompt: Prompt, reply: Reply) -> None:
        """Check that all of the prompt was read, and remember what this request taught."""
        text, counted = f"{prompt.system}\n{prompt.user}", reply.usage.input_tokens
        if counted and is_cut(text, counted, self._abilities.tokens_per_word):
            raise InputCut(f"The server read only {counted:,} tokens of the prompt and dropped the rest.")
        if counted and (found := learned(text, counted)):
            kind, ratio = found
            if ratio < 0.98 * self._abilities.tokens_per_word.get(kind, 1e9):
                abilities = abilities.with_ratio(kind, ratio)
        self._remember(abilities)

    def _remember(self, abilities: Abilities) -> None:
        abilities = self._abilities.merged(abilities)
        if abilities != self._abilities:
            self._abilities = abilities
            remember(self.memory, self.base_url, self.model, abilities)


class _Refused:
    """The server's objection to a request, and the error it is if asking differently does not help."""

    def __init__(self, status: int, body: object, error: Exception) -> None:
        self.status = status
        self.said = words_of(body)
        self.error = error


async def _body(response: Any, asked: Asked) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MAX_BODY:
            raise NotAModelServer(f"{asked.server} sends more than any reply is long.")
    return bytes(body)


def _lower(abilities: Abilities, prompt: Prompt, status: int, said: str) -> Abilities | None:
    """Work out how to ask differently after an error; None when that does not help."""
    lower = abilities.after(status, said)
    return None if lower is not None and not prompt.answer_schema and lower.rung > abilities.rung else lower


def _is_schema_ignored(abilities: Abilities, prompt: Prompt, reply: Reply) -> bool:
    """Tell whether the server accepted the schema and then did without."""
    bound = bool(prompt.answer_schema) and abilities.rung == 0 and reply.finish_reason == "stop"
    return bound and not _is_json_object(reply.text)


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")


def _is_json_object(text: str) -> bool:
    return _THOUGHTS.sub("", text).lstrip("\ufeff \t\r\n").startswith("{")

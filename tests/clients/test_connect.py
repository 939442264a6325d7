from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys

import pytest

from summarizer.clients import connect, resolve_model
from summarizer.clients.connect import DEFAULT_MODEL
from summarizer.errors import NotAModelServer, SettingsError, UnknownModel, Unreachable, UsageError, WrongKey
from summarizer.models.prompt import Prompt
from summarizer.settings import Settings

PROMPT = Prompt(name="p", system="s", user="u", answer_schema={"type": "object"})


def listing(server, *names):
    body = {"object": "list", "data": [{"id": name} for name in names]}
    return [server.Answer(json.dumps(body).encode())]


def test_the_model_that_is_set_is_asked():
    assert resolve_model(Settings(model="m", api_key="k", base_url="http://localhost:1/v1")) == "m"


def test_a_key_alone_means_openai_and_nothing_means_offline():
    assert resolve_model(Settings(api_key="k")) == DEFAULT_MODEL
    assert resolve_model(Settings()) == "offline"


def test_a_server_alone_is_asked_for_its_first_model(server):
    server.answers = listing(server, "one", "two")
    assert resolve_model(Settings(base_url=server.base_url, api_key="k-1")) == "one"
    assert server.headers[0]["authorization"] == "Bearer k-1"
    server.answers = listing(server)
    with pytest.raises(UnknownModel, match="no model loaded"):
        resolve_model(Settings(base_url=server.base_url))


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b"<html>", NotAModelServer),
        (404, b"", NotAModelServer),
        (401, b"", WrongKey),
        (200, b"[]", NotAModelServer),
    ],
)
def test_a_server_that_lists_no_models(server, status, body, error):
    server.answers = [server.Answer(body, status)]
    with pytest.raises(error):
        resolve_model(Settings(base_url=server.base_url))


def test_a_server_that_is_not_there(server):
    server.close()
    with pytest.raises(Unreachable):
        resolve_model(Settings(base_url=server.base_url))


def test_offline_is_no_client_and_openai_needs_a_key():
    with pytest.raises(UsageError):
        connect("offline", Settings())
    with pytest.raises(WrongKey) as caught:
        connect("gpt-4.1", Settings())
    assert caught.value.exit_code == 4


def test_a_recording_is_replayed(tmp_path):
    (tmp_path / "r.jsonl").write_text('{"reply": "hello"}\n')
    client = connect(f"mock:{tmp_path / 'r.jsonl'}", Settings())
    assert asyncio.run(client.complete(PROMPT)).text == "hello"
    with pytest.raises(SettingsError):
        connect("mock:none", Settings())


@pytest.mark.parametrize("cache", [True, False])
def test_a_server_is_asked_through_cache_throttle_and_retries(server, tmp_path, cache):
    server.answers = [server.problem(503, "Loading", {"Retry-After": "0"}), server.chat('{"a": 1}')]
    settings = Settings(base_url=server.base_url, cache=cache, cache_dir=tmp_path)

    async def run() -> list[int]:
        async with connect("m", settings) as client:
            return [(await client.complete(PROMPT)).usage.requests for _ in range(2)]

    assert asyncio.run(run()) == ([2, 0] if cache else [2, 1])
    assert len(server.requests) == (2 if cache else 3)


def test_no_more_requests_at_once_than_set(server, tmp_path):
    slow = server.chat("{}")
    slow.wait = 0.05
    server.answers = [slow]
    settings = Settings(base_url=server.base_url, max_concurrency=3, cache=False, cache_dir=tmp_path)

    async def run() -> None:
        async with connect("m", settings) as client:
            await asyncio.gather(*(client.complete(PROMPT) for _ in range(10)))

    asyncio.run(run())
    assert server.most_at_once == 3
    assert len(server.requests) == 10


def test_clients_and_settings_load_no_heavy_library():
    code = """
import sys, summarizer.clients, summarizer.settings, summarizer.parsing
from summarizer.settings import Settings
summarizer.clients.resolve_model(Settings.load({}, {}))
print(sorted({"openai", "httpx2", "tenacity", "genai_prices", "pydantic_settings"} & sys.modules.keys()))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)  # noqa: S603
    assert ran.stdout.strip() == "[]"

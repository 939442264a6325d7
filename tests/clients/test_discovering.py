from __future__ import annotations

import json
import time

from summarizer.clients import discovering
from summarizer.clients.discovering import Server, discover
from summarizer.settings import Settings


def test_what_answers_is_listed_and_what_does_not_is_left_out(server, monkeypatch):
    server.answers = [server.Answer(json.dumps({"data": [{"id": "tiny"}]}).encode())]
    usual = (("Here", server.base_url), ("Gone", "http://127.0.0.1:1/v1"))
    monkeypatch.setattr(discovering, "USUAL_SERVERS", usual)
    assert discover(Settings(api_key="k")) == (
        Server("OpenAI", "https://api.openai.com/v1"),
        Server("Here", server.base_url, ("tiny",)),
    )
    assert "authorization" not in server.headers[0]  # the key for OpenAI goes to OpenAI


def test_the_server_that_is_set_is_listed_even_if_it_does_not_answer(monkeypatch):
    monkeypatch.setattr(discovering, "USUAL_SERVERS", ())
    (found,) = discover(Settings(base_url="http://127.0.0.1:1/v1"))
    assert found.problem == "127.0.0.1:1 cannot be reached."
    (found,) = discover(Settings())
    assert found.problem == "OPENAI_API_KEY is not set."


def test_a_server_that_hangs_holds_nobody_up(server, monkeypatch):
    server.answers = [server.Answer(b"{}", wait=1.5)]
    monkeypatch.setattr(discovering, "USUAL_SERVERS", (("Slow", server.base_url),))
    monkeypatch.setattr(discovering, "LOCAL_SECONDS", 0.1)
    started = time.monotonic()
    assert len(discover(Settings())) == 1
    assert time.monotonic() - started < 1

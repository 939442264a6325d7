from __future__ import annotations

import asyncio
import time

import pytest

from summarizer.clients import MockClient
from summarizer.errors import MockExhausted, Overloaded
from summarizer.models.prompt import Prompt, Reply

PROMPT = Prompt(name="p", system="s", user="u")


def ask(client: MockClient) -> Reply:
    return asyncio.run(client.complete(PROMPT))


def test_replies_come_in_order_and_calls_are_kept():
    mock = MockClient(["one", Reply(text="two", finish_reason="length")])
    assert ask(mock).text == "one"
    assert ask(mock).finish_reason == "length"  # in another event loop
    assert mock.calls == [PROMPT, PROMPT]


def test_an_exception_is_raised():
    mock = MockClient([Overloaded("Busy."), "then"])
    with pytest.raises(Overloaded):
        ask(mock)
    assert ask(mock).text == "then"


def test_it_runs_out():
    mock = MockClient(["one"])
    ask(mock)
    with pytest.raises(MockExhausted, match="has 1 replies and was asked 2 times"):
        ask(mock)


def test_a_function_answers_by_prompt():
    assert ask(MockClient(lambda prompt: prompt.user * 3)).text == "uuu"


def test_a_round_takes_microseconds():
    async def run() -> float:
        mock = MockClient(lambda _: "x")
        started = time.process_time()
        for _ in range(2_000):
            await mock.complete(PROMPT)
        return (time.process_time() - started) / 2_000

    assert asyncio.run(run()) < 0.0005

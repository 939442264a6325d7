"""The throttle as people meet it: many prompts at once through `connect`, to a real server that has its limits."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

from summarizer.clients import connect
from summarizer.errors import ModelError, Overloaded
from summarizer.models.prompt import Prompt, Reply
from summarizer.settings import Settings


def ask(server: Any, folder: Any, count: int, **settings: Any) -> list[Reply | BaseException]:
    known = {"base_url": server.base_url, "cache": False, "cache_dir": folder}

    async def run() -> list[Any]:
        async with connect("m", Settings.model_validate(known | settings)) as client:
            prompts = [Prompt(name="p", system="s", user=str(number)) for number in range(count)]
            return await asyncio.gather(*map(client.complete, prompts), return_exceptions=True)

    return asyncio.run(run())


def errors(replies: list[Any]) -> list[Any]:
    return [reply for reply in replies if isinstance(reply, BaseException)]


def test_a_server_that_takes_only_so_many_a_second_gets_no_more_and_no_prompt_is_lost(server, tmp_path):
    level, filled, refused, lock = 5.0, time.monotonic(), 0, threading.Lock()

    def bucket(_: Any) -> Any:
        nonlocal level, filled, refused
        with lock:
            now = time.monotonic()
            level, filled = min(5.0, level + (now - filled) * 30), now
            if level >= 1:
                level -= 1
                return server.chat("yes")
            refused += 1
            return server.problem(429, "Too many")

    server.answers = bucket
    replies = ask(server, tmp_path, 120, max_concurrency=60, retries=0)  # being turned away is no failure
    assert errors(replies) == []
    assert refused <= 20
    assert sum(reply.usage.requests for reply in replies) == 120 + refused == len(server.requests)


def test_after_429_everybody_waits_as_long_as_the_server_asks_for(server, tmp_path):
    def answer(_: Any) -> Any:
        if len(server.requests) == 6:
            return server.problem(429, "Too many", {"Retry-After": "0.6"})
        return server.chat("yes")

    server.answers = answer
    assert errors(ask(server, tmp_path, 30, max_concurrency=4)) == []
    gaps = [after - before for before, after in zip(server.times, server.times[1:], strict=False)]
    assert 0.5 < max(gaps) < 1.5
    assert len(server.requests) == 31


def test_nobody_waits_for_a_pause_that_is_longer_than_the_deadline(server, tmp_path):
    server.answers = [server.problem(429, "Come back tomorrow", {"Retry-After": "86400"})]
    began = time.monotonic()
    failed = errors(ask(server, tmp_path, 20, deadline=2, max_concurrency=3))
    assert time.monotonic() - began < 2
    assert len(failed) == 20
    assert all(isinstance(error, Overloaded) and error.status == 429 for error in failed)
    assert len(server.requests) <= 3


def test_waiting_for_ones_turn_is_not_under_the_deadline(server, tmp_path):
    assert errors(ask(server, tmp_path, 12, requests_per_minute=240, deadline=1, max_concurrency=12)) == []
    assert server.times[-1] - server.times[0] > 1.5


@pytest.mark.parametrize("status", [503, 500])
def test_a_server_that_is_away_is_looked_for_by_one_at_a_time_and_no_prompt_is_lost(server, tmp_path, status):
    away: dict[str, float] = {}

    def answer(_: Any) -> Any:
        if len(server.requests) <= 3:
            return server.chat("yes")
        until = away.setdefault("until", time.monotonic() + 4)
        return server.chat("yes") if time.monotonic() > until else server.problem(status, "Loading")

    server.answers = answer
    assert errors(ask(server, tmp_path, 40, max_concurrency=8, retries=1)) == []
    while_away = [moment for moment in server.times if away["until"] - 3 < moment < away["until"]]
    assert len(while_away) <= 6


def test_a_prompt_that_the_server_always_fails_on_does_not_hold_up_the_others(server, tmp_path):
    def answer(request: Any) -> Any:
        poisoned = request["messages"][1]["content"] == "3"
        return server.problem(500, "Crashed") if poisoned else server.chat("yes")

    server.answers = answer
    failed = errors(ask(server, tmp_path, 20, max_concurrency=1, retries=1))
    assert [type(error) for error in failed] == [Overloaded]
    assert len(server.requests) == 21


def test_a_server_that_never_comes_back_is_given_up_at_the_deadline(server, tmp_path):
    server.answers = lambda _: server.chat("yes") if len(server.requests) <= 2 else server.problem(503, "Gone")
    began = time.monotonic()
    replies = ask(server, tmp_path, 8, max_concurrency=4, deadline=2)
    assert time.monotonic() - began < 8
    assert len(errors(replies)) == 6
    assert all(isinstance(error, ModelError) for error in errors(replies))


def test_one_who_gives_up_waiting_leaves_the_gate_to_the_others(server, tmp_path):
    slow = server.chat("yes")
    slow.wait = 0.2
    server.answers = [slow]
    settings = Settings(base_url=server.base_url, cache=False, cache_dir=tmp_path, max_concurrency=2)

    async def run() -> list[Any]:
        async with connect("m", settings) as client:
            tasks = [
                asyncio.create_task(client.complete(Prompt(name="p", system="s", user=str(number))))
                for number in range(8)
            ]
            await asyncio.sleep(0.1)
            for task in tasks[:4]:
                task.cancel()
            return await asyncio.gather(*tasks, return_exceptions=True)

    replies = asyncio.run(run())
    assert [isinstance(reply, Reply) for reply in replies] == [False] * 4 + [True] * 4

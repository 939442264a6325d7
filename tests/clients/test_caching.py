from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

import pytest

from summarizer.clients import CachingClient, MockClient
from summarizer.errors import Overloaded
from summarizer.models.extraction import Usage
from summarizer.models.prompt import Prompt, Reply

if TYPE_CHECKING:
    from pathlib import Path

PROMPT = Prompt(name="p", system="s", user="u", answer_schema={"type": "object"})
GOOD = Reply(text='{"a": 1}', model="m", usage=Usage(requests=2, input_tokens=30, output_tokens=12))


def ask(client: CachingClient, *prompts: Prompt) -> list[Reply]:
    async def run() -> list[Reply]:
        async with client:
            return [await client.complete(prompt) for prompt in prompts]

    return asyncio.run(run())


def test_a_hit_costs_no_request_and_says_what_it_saved(tmp_path):
    mock = MockClient([GOOD])
    assert ask(CachingClient(mock, tmp_path), PROMPT) == [GOOD]
    (hit,) = ask(CachingClient(mock, tmp_path), PROMPT)
    assert len(mock.calls) == 1
    assert (hit.text, hit.model, hit.usage) == (GOOD.text, "m", Usage(cached=42))


@pytest.mark.parametrize(
    "change",
    [{"user": "v"}, {"system": "v"}, {"answer_schema": {"type": "array"}}, {"max_output_tokens": 7}],
)
def test_whatever_decides_about_the_reply_is_in_the_key(tmp_path, change):
    mock = MockClient([GOOD, GOOD])
    ask(CachingClient(mock, tmp_path), PROMPT, PROMPT.model_copy(update=change))
    assert len(mock.calls) == 2


def test_servers_and_models_do_not_mix(tmp_path):
    mock = MockClient([GOOD] * 3)
    for scope in (("server", "a"), ("server", "b"), ("another", "a"), ("server", "a")):
        ask(CachingClient(mock, tmp_path, *scope), PROMPT)
    assert len(mock.calls) == 3


@pytest.mark.parametrize(
    "bad",
    [Reply(text='{"a":', finish_reason="length"), Reply(text=""), Reply(text="I cannot."), Reply(text='{"a": [1')],
)
def test_only_good_replies_are_kept(tmp_path, bad):
    mock = MockClient([bad, GOOD])
    assert ask(CachingClient(mock, tmp_path), PROMPT, PROMPT) == [bad, GOOD]


def test_a_fenced_reply_is_good_and_text_needs_no_json(tmp_path):
    plain = PROMPT.model_copy(update={"answer_schema": {}})
    mock = MockClient(['```json\n{"a": 1}\n```', "Fine."])
    ask(CachingClient(mock, tmp_path), PROMPT, PROMPT, plain, plain)
    assert len(mock.calls) == 2


class Gate:
    """A client that answers when told to."""

    def __init__(self, outcome: Reply | Exception) -> None:
        self.outcome = outcome
        self.open = asyncio.Event()
        self.calls = 0

    async def complete(self, prompt: Prompt) -> Reply:
        self.calls += 1
        await self.open.wait()
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def test_what_is_asked_twice_at_once_is_asked_once(tmp_path):
    async def run() -> None:
        gate = Gate(GOOD)
        client = CachingClient(gate, tmp_path)
        tasks = [asyncio.create_task(client.complete(PROMPT)) for _ in range(5)]
        await asyncio.sleep(0.01)
        gate.open.set()
        replies = await asyncio.gather(*tasks)
        assert gate.calls == 1
        assert sorted(reply.usage.requests for reply in replies) == [0, 0, 0, 0, 2]

    asyncio.run(run())


def test_an_error_reaches_all_who_wait(tmp_path):
    async def run() -> None:
        gate = Gate(Overloaded("Busy."))
        client = CachingClient(gate, tmp_path)
        tasks = [asyncio.create_task(client.complete(PROMPT)) for _ in range(3)]
        await asyncio.sleep(0.01)
        gate.open.set()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [Overloaded] * 3

    asyncio.run(run())


def test_when_the_one_who_asks_is_cancelled_the_next_asks(tmp_path):
    async def run() -> None:
        gate = Gate(GOOD)
        client = CachingClient(gate, tmp_path)
        first, second = (asyncio.create_task(client.complete(PROMPT)) for _ in range(2))
        await asyncio.sleep(0.01)
        first.cancel()
        await asyncio.sleep(0.01)
        gate.open.set()
        assert (await second).text == GOOD.text
        assert gate.calls == 2

    asyncio.run(run())


def corrupt(folder: Path) -> None:
    (folder / "replies.sqlite3").write_bytes(b"this is no database" * 100)


def directory(folder: Path) -> None:
    (folder / "replies.sqlite3").mkdir()


def another_table(folder: Path) -> None:
    with sqlite3.connect(folder / "replies.sqlite3") as connection:
        connection.execute("CREATE TABLE replies (x)")


def no_reply(folder: Path) -> None:
    with sqlite3.connect(folder / "replies.sqlite3") as connection:
        connection.execute("CREATE TABLE replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL) WITHOUT ROWID")
        connection.execute("INSERT INTO replies VALUES ('k', 'no JSON')")


@pytest.mark.parametrize("damage", [corrupt, directory, another_table, no_reply])
def test_a_damaged_cache_never_fails_a_run(tmp_path, damage):
    damage(tmp_path)
    assert ask(CachingClient(MockClient([GOOD, GOOD]), tmp_path), PROMPT)[0].text == GOOD.text


def test_a_locked_cache_never_fails_a_run(tmp_path):
    ask(CachingClient(MockClient([GOOD]), tmp_path), PROMPT)
    with sqlite3.connect(tmp_path / "replies.sqlite3") as other:
        other.execute("BEGIN EXCLUSIVE")
        new = PROMPT.model_copy(update={"user": "new"})
        assert ask(CachingClient(MockClient([GOOD]), tmp_path), new) == [GOOD]


def test_a_folder_that_cannot_be_made_never_fails_a_run(tmp_path):
    (tmp_path / "file").write_text("")
    assert ask(CachingClient(MockClient([GOOD]), tmp_path / "file" / "cache"), PROMPT) == [GOOD]

from __future__ import annotations

import asyncio
import time

import pytest

from summarizer.clients import MockClient, OpenAIClient, RetryingClient
from summarizer.errors import Overloaded, QuotaExhausted, TimedOut, Unreachable
from summarizer.models.prompt import Prompt, Reply

PROMPT = Prompt(name="p", system="s", user="u")


def busy(retry_after: float | None = None) -> Overloaded:
    return Overloaded("Busy.", retry_after=retry_after)


def ask(client: RetryingClient) -> Reply:
    return asyncio.run(client.complete(PROMPT))


def test_it_asks_again_and_counts_every_attempt():
    mock = MockClient([busy(), busy(), "done"])
    reply = ask(RetryingClient(mock, first_wait=0.001))
    assert (reply.text, reply.usage.requests, len(mock.calls)) == ("done", 3, 3)


def test_it_gives_up_after_so_many_retries_with_the_error_as_it_was():
    error = busy()
    mock = MockClient([error] * 9)
    with pytest.raises(Overloaded) as caught:
        ask(RetryingClient(mock, retries=3, first_wait=0.001))
    assert caught.value is error
    assert len(mock.calls) == 4


def test_what_will_not_get_better_is_not_tried_again():
    mock = MockClient([QuotaExhausted("Empty."), "never"])
    with pytest.raises(QuotaExhausted):
        ask(RetryingClient(mock, first_wait=0.001))
    assert len(mock.calls) == 1


def test_retry_after_is_kept_to_with_jitter_on_top(server):
    server.answers = lambda _: (
        server.chat("done") if len(server.requests) > 12 else server.problem(429, "Busy", {"Retry-After": "0.2"})
    )

    async def run() -> None:
        async with OpenAIClient("m", base_url=server.base_url) as inner:
            client = RetryingClient(inner, first_wait=0.2)
            await asyncio.gather(*(client.complete(PROMPT) for _ in range(12)))

    asyncio.run(run())
    first, again = server.times[:12], sorted(server.times[12:])
    assert again[0] - min(first) >= 0.2
    assert again[-1] - again[0] > 0.05  # they do not all come back at once


def test_it_does_not_wait_past_the_deadline():
    started = time.monotonic()
    with pytest.raises(Overloaded):
        ask(RetryingClient(MockClient([busy(retry_after=60), "late"]), deadline=5))
    assert time.monotonic() - started < 1


def test_an_attempt_under_way_ends_at_the_deadline():
    class Slow:
        async def complete(self, prompt: Prompt) -> Reply:
            await asyncio.sleep(30)
            return Reply(text="late")

    with pytest.raises(TimedOut, match=r"within 0\.05 seconds"):
        ask(RetryingClient(Slow(), deadline=0.05))


def test_a_server_that_was_never_reached_is_given_up_sooner():
    mock = MockClient([Unreachable("Gone.")] * 20)
    client = RetryingClient(mock, retries=10, first_wait=0.001)
    for calls in (3, 4):  # and the next prompts do not wait again
        with pytest.raises(Unreachable):
            ask(client)
        assert len(mock.calls) == calls

    mock = MockClient(["there", *[Unreachable("Gone.")] * 5, "back"])
    client = RetryingClient(mock, retries=10, first_wait=0.001)
    assert [ask(client).text, ask(client).text] == ["there", "back"]

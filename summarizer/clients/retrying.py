"""A client that tries again where that can help, and not longer than the deadline."""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING, Final

from summarizer.clients.base import Wrapper
from summarizer.clients.gate import TOO_MANY
from summarizer.errors import ModelError, TimedOut, Unreachable

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from tenacity import RetryCallState

    from summarizer.clients.gate import Gate, Turn
    from summarizer.clients.throttling import Throttle
    from summarizer.models.prompt import Client, Prompt, Reply

LONGEST_WAIT: Final = 60.0
FIRST_CONTACT_RETRIES: Final = 2


class RetryingClient(Wrapper):
    """Ask again after errors that are `retryable`, waiting longer each time (exponential, full jitter).

    A server's Retry-After is kept to, with jitter on top so that those who wait do not come back all at once. When
    the next wait would end after `deadline` seconds, the last error is raised at once. Attempts count as requests.

    With a `throttle`, every attempt waits for its turn there. Too many requests, or a server that is away, is then
    everybody's affair: what it costs one prompt is no retry, only time. Waiting while others get through is neither.
    """

    def __init__(
        self,
        client: Client,
        *,
        retries: int = 5,
        deadline: float = 900.0,
        first_wait: float = 1.0,
        throttle: Throttle | None = None,
    ) -> None:
        super().__init__(client)
        self.retries = retries
        self.deadline = deadline
        self.first_wait = first_wait
        self.throttle = throttle
        self._got_through = False
        self._gave_up = False

    async def complete(self, prompt: Prompt) -> Reply:
        """Ask until there is a reply, an error that stays, or no time left."""
        from tenacity import AsyncRetrying, retry_if_exception  # noqa: PLC0415 -- only for servers

        gate = self.throttle.gate if self.throttle else None
        clock = _Clock(self.deadline)
        retries = 0

        def wait(state: RetryCallState) -> float:
            nonlocal retries
            error = _error(state)
            if gate is not None and (error.status == TOO_MANY or gate.is_away):
                return 0.0  # everybody's affair: the gate holds this one back too
            retries += 1
            return self._wait(error, retries)

        def is_over(state: RetryCallState) -> bool:
            pause = gate.pause_left() if gate else 0.0
            over = retries > self._retries_for(_error(state)) or max(state.upcoming_sleep, pause) >= clock.left
            self._gave_up = self._gave_up or over
            return over

        attempts = AsyncRetrying(retry=retry_if_exception(_is_retryable), wait=wait, stop=is_over, reraise=True)
        async for attempt in attempts:
            with attempt:
                reply = await self._attempt(prompt, gate, clock)
        self._got_through = True
        failed = attempts.statistics["attempt_number"] - 1
        if not failed:
            return reply
        usage = reply.usage.model_copy(update={"requests": reply.usage.requests + failed})
        return reply.model_copy(update={"usage": usage})

    async def _attempt(self, prompt: Prompt, gate: Gate | None, clock: _Clock) -> Reply:
        """Ask once, when it is one's turn, and tell the gate what came of it."""
        if gate is None:
            return await self._ask(prompt, clock)
        turn = await clock.stopped_while(gate.enter(prompt, clock.left))
        try:
            reply = await self._ask(prompt, clock)
        except BaseException as error:
            gate.failed(turn, prompt, error)
            raise
        gate.got_through(turn, reply)
        return reply

    async def _ask(self, prompt: Prompt, clock: _Clock) -> Reply:
        try:
            async with asyncio.timeout(max(clock.left, 0)) as limit:
                return await self.client.complete(prompt)
        except TimeoutError:
            if limit.expired():
                raise TimedOut(
                    f"No whole answer within {self.deadline:g} seconds.",
                    hint="Raise the deadline (SUMMARIZER_DEADLINE).",
                ) from None
            raise

    def _wait(self, error: ModelError, retries: int) -> float:
        exponential = min(LONGEST_WAIT, self.first_wait * 2.0 ** (retries - 1))
        jitter = random.uniform(0, exponential)  # noqa: S311 - spreads load, guards nothing
        return (error.retry_after or 0.0) + jitter

    def _retries_for(self, error: ModelError) -> int:
        """A server that has never been reached is most likely not there: no use in keeping people waiting."""
        lost = isinstance(error, Unreachable) and not self._got_through
        if not lost:
            return self.retries
        return 0 if self._gave_up else min(self.retries, FIRST_CONTACT_RETRIES)


def _is_retryable(error: BaseException) -> bool:
    return isinstance(error, ModelError) and error.retryable


def _error(state: RetryCallState) -> ModelError:
    """Return what an attempt failed with: only `ModelError`s are tried again."""
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, ModelError):
        raise TypeError("an attempt that is tried again has failed with a ModelError")
    return error


class _Clock:
    """The time one prompt has left."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return self._end - time.monotonic()

    async def stopped_while(self, entering: Awaitable[Turn]) -> Turn:
        """Wait for one's turn; of that time only counts what nobody could go in."""
        began = time.monotonic()
        turn = await entering
        self._end += time.monotonic() - began - turn.blocked
        return turn

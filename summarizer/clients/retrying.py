"""A client that tries again where that can help, and not longer than the deadline."""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING

from summarizer.clients.base import Wrapper
from summarizer.errors import ModelError, TimedOut, Unreachable

if TYPE_CHECKING:
    from tenacity import RetryCallState

    from summarizer.models.prompt import Client, Prompt, Reply

LONGEST_WAIT = 60.0
FIRST_CONTACT_RETRIES = 2


class RetryingClient(Wrapper):
    """Ask again after errors that are `retryable`, waiting longer each time (exponential, full jitter).

    A server's Retry-After is kept to, with jitter on top so that those who wait do not come back all at once. When
    the next wait would end after `deadline` seconds, the last error is raised at once. Attempts count as requests.
    """

    def __init__(self, client: Client, *, retries: int = 5, deadline: float = 900.0, first_wait: float = 1.0) -> None:
        super().__init__(client)
        self.retries = retries
        self.deadline = deadline
        self.first_wait = first_wait
        self._got_through = False
        self._gave_up = False

    async def complete(self, prompt: Prompt) -> Reply:
        """Ask until there is a reply, an error that stays, or no time left."""
        from tenacity import AsyncRetrying, retry_if_exception  # noqa: PLC0415 -- only for servers

        started = time.monotonic()
        attempts = AsyncRetrying(
            retry=retry_if_exception(_is_retryable),
            wait=self._wait,
            stop=lambda state: self._is_over(state, started),
            reraise=True,
        )
        async for attempt in attempts:
            with attempt:
                reply = await self._attempt(prompt, self.deadline - (time.monotonic() - started))
        self._got_through = True
        failed = attempts.statistics["attempt_number"] - 1
        if not failed:
            return reply
        usage = reply.usage.model_copy(update={"requests": reply.usage.requests + failed})
        return reply.model_copy(update={"usage": usage})

    async def _attempt(self, prompt: Prompt, seconds: float) -> Reply:
        try:
            async with asyncio.timeout(max(seconds, 0)) as limit:
                return await self.client.complete(prompt)
        except TimeoutError:
            if limit.expired():
                raise TimedOut(
                    f"No whole answer within {self.deadline:g} seconds.",
                    hint="Raise the deadline (SUMMARIZER_DEADLINE).",
                ) from None
            raise

    def _wait(self, state: RetryCallState) -> float:
        exponential = min(LONGEST_WAIT, self.first_wait * 2.0 ** (state.attempt_number - 1))
        jitter = random.uniform(0, exponential)  # noqa: S311 - spreads load, guards nothing
        return (_retry_after(state) or 0.0) + jitter

    def _is_over(self, state: RetryCallState, started: float) -> bool:
        waited = time.monotonic() - started + state.upcoming_sleep
        over = state.attempt_number > self._retries_for(state) or waited >= self.deadline
        self._gave_up = self._gave_up or over
        return over

    def _retries_for(self, state: RetryCallState) -> int:
        """A server that has never been reached is most likely not there: no use in keeping people waiting."""
        error = state.outcome.exception() if state.outcome else None
        lost = isinstance(error, Unreachable) and not self._got_through
        if not lost:
            return self.retries
        return 0 if self._gave_up else min(self.retries, FIRST_CONTACT_RETRIES)


def _is_retryable(error: BaseException) -> bool:
    return isinstance(error, ModelError) and error.retryable


def _retry_after(state: RetryCallState) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    return error.retry_after if isinstance(error, ModelError) else None

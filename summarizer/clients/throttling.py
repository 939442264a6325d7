"""What all requests of a run share, so that together they ask as much as the server takes and no more."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from summarizer.clients.base import Wrapper
from summarizer.clients.gate import Gate
from summarizer.clients.limits import limits
from summarizer.clients.pacing import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarizer.models.prompt import Client, Prompt, Reply


class ThrottledClient(Wrapper):
    """Hold back what exceeds `concurrency` requests at once, per event loop."""

    def __init__(self, client: Client, *, concurrency: int) -> None:
        super().__init__(client)
        self.concurrency = concurrency
        self._slots: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()

    async def complete(self, prompt: Prompt) -> Reply:
        """Wait for a slot, then ask."""
        loop = asyncio.get_running_loop()
        slots = self._slots.get(loop)
        if slots is None:
            slots = self._slots[loop] = asyncio.Semaphore(self.concurrency)
        async with slots:
            return await self.client.complete(prompt)


class Throttle:
    """The gate that every attempt goes through, one per event loop.

    On 429 there is one pause for everybody (as long as the server asks for, else longer each time), and the pace goes
    down, once for all requests that were under way together. When the server is away, one request at a time looks
    whether it is back. At most `concurrency` requests are under way, fewer after the server was overloaded.
    """

    def __init__(
        self,
        concurrency: int,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
    ) -> None:
        self._make: Callable[[], Gate] = lambda: Gate(concurrency, Pace(requests_per_minute, tokens_per_minute))
        self._gates: WeakKeyDictionary[asyncio.AbstractEventLoop, Gate] = WeakKeyDictionary()

    @property
    def gate(self) -> Gate:
        """The gate of the running event loop."""
        loop = asyncio.get_running_loop()
        gate = self._gates.get(loop)
        if gate is None:
            gate = self._gates[loop] = self._make()
        return gate

    def heed(self, headers: Mapping[str, str]) -> None:
        """Take note of the limits that the headers of an answer tell of."""
        self.gate.pace.limit(*limits(headers))

"""A client that lets only so many requests be under way at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from summarizer.clients.base import Wrapper

if TYPE_CHECKING:
    from summarizer.models.prompt import Client, Prompt, Reply


class ThrottledClient(Wrapper):
    """Hold back what exceeds `concurrency` requests at once, per event loop."""

    def __init__(self, client: Client, *, concurrency: int) -> None:
        super().__init__(client)
        self.concurrency = concurrency
        self._slots: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()

    async def complete(self, prompt: Prompt) -> Reply:
        """Wait for a slot, then ask."""
        slots = self._slots.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(self.concurrency))
        async with slots:
            return await self.client.complete(prompt)

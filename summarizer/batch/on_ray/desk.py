"""The place on the driver's machine where workers get their articles and tell how they are getting on.

Articles lie here in numbered blocks until they are done, so that what a lost node had can be fetched again.
"""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path
from typing import Any

from summarizer.batch.ledger import Ledger

Spent = tuple[int, int, int, int, float | None]
"""Requests, replies that were there already, input tokens, output tokens, cost in US dollars if known."""
NOTHING: Spent = (0, 0, 0, 0, 0.0)


def together(several: list[Spent]) -> Spent:
    """Add up."""
    costs = [each[4] for each in several]
    cost = None if None in costs else sum(each or 0.0 for each in costs)
    requests, replayed, read, written = (sum(each[at] for each in several) for at in range(4))  # type: ignore[misc]
    return requests, replayed, read, written, cost


class Desk:
    """Made an actor by `cluster`."""

    def __init__(self, results: str) -> None:
        self._results = Path(results)
        self._blocks: dict[int, bytes] = {}
        self._put = 0
        self._closed = False
        self._changed = asyncio.Condition()
        self._spent: dict[str, Spent] = {}
        self._stop: tuple[str, int, bool] | None = None

    async def put(self, number: int, block: bytes) -> None:
        """Lay a block down; blocks are numbered from 0."""
        async with self._changed:
            self._blocks[number] = block
            self._put = max(self._put, number + 1)
            self._changed.notify_all()

    async def get(self, number: int) -> bytes | None:
        """Wait for a block; nothing is in it once it is done, and None says that there will be no more."""
        async with self._changed:
            await self._changed.wait_for(lambda: number < self._put or self._closed)
        return self._blocks.get(number, b"") if number < self._put else None

    async def done(self, number: int) -> None:
        """Let go of a block."""
        self._blocks.pop(number, None)

    async def close(self) -> None:
        """There will be no more blocks."""
        async with self._changed:
            self._closed = True
            self._changed.notify_all()

    async def known(self, keys: list[str]) -> dict[str, dict[str, Any]]:
        """Return those of the answers to prompts that the ledger has."""
        with closing(Ledger(self._results, read_only=True)) as ledger:
            found = {key: ledger.answer(key) for key in keys}
        return {key: answer for key, answer in found.items() if answer is not None}

    async def stop(self, reason: str, exit_code: int, refused: bool) -> None:  # noqa: FBT001 -- as `Stop.ask`, over a wire
        """Have all workers told to end."""
        self._stop = self._stop or (reason, exit_code, refused)

    async def beat(self, worker: str, spent: Spent) -> tuple[Spent, tuple[str, int, bool] | None]:
        """Take what a worker has spent; return what the others have, and why to end if that is so."""
        self._spent[worker] = spent
        return together([each for name, each in self._spent.items() if name != worker]), self._stop

    async def spent(self) -> dict[str, Spent]:
        """Return what each worker has spent, those that are no more included."""
        return self._spent

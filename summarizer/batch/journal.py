"""A thread that writes the ledger for the event loop: what comes while one commit is under way goes into the next.

A commit waits for the disk; one for each write would hold a fast run to some hundred a second.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.batch.ledger import Ledger


_Result = TypeVar("_Result")


class Journal:
    """Write to `ledger` from a thread of its own. Made inside a running event loop."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._loop = asyncio.get_running_loop()
        self._queue: SimpleQueue[tuple[Callable[[Ledger], Any], asyncio.Future[Any]] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="journal", daemon=True)
        self._thread.start()

    async def write(self, change: Callable[[Ledger], _Result]) -> _Result:
        """Make a change to the ledger; return what it returned, once it is durable. Raises `ResultsError`."""
        return await self.soon(change)

    def soon(self, change: Callable[[Ledger], _Result]) -> asyncio.Future[_Result]:
        """Queue a change behind all others; the future tells when it is durable."""
        done: asyncio.Future[_Result] = self._loop.create_future()
        self._queue.put((change, done))
        return done

    async def close(self) -> None:
        """Write what is queued, and end the thread."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        open_ = True
        while open_:
            batch = [self._queue.get()]
            while not self._queue.empty():
                batch.append(self._queue.get())
            writes = [item for item in batch if item is not None]
            open_ = len(writes) == len(batch)
            if not writes:
                continue
            outcomes: list[Any] | Exception
            try:
                with self._ledger.transaction():
                    outcomes = [change(self._ledger) for change, _ in writes]
            except Exception as error:  # noqa: BLE001 -- it goes to everybody who waits
                outcomes = error
            with suppress(RuntimeError):  # the loop may be gone after a second signal
                self._loop.call_soon_threadsafe(_settle, [done for _, done in writes], outcomes)


def _settle(futures: list[asyncio.Future[Any]], outcomes: list[Any] | Exception) -> None:
    for number, future in enumerate(futures):
        if future.done():
            continue
        if isinstance(outcomes, Exception):
            future.set_exception(outcomes)
            future.exception()  # nobody may be waiting: keep asyncio from complaining
        else:
            future.set_result(outcomes[number])


@dataclass(frozen=True, slots=True)
class Account:
    """The ledger as one run sees it: read on the event loop, written by the journal's thread."""

    run: int
    known: Ledger
    journal: Journal

"""The worker processes of a run, as seen from its event loop: hand an article in, answer its prompts, get its end.

A process that dies, or does not come back from one step, costs the article it was at; the others it had under way are
told to begin again: their replies are in the ledger.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE
from collections import OrderedDict
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.frames import pack, receive_frame

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Iterator, Mapping

    from summarizer.batch.inputs import Content

STEP_SECONDS: Final = 300.0
"""For one step of one article without the model's time; the longest articles take seconds."""
_PIPE_LIMIT: Final = 2**26
_STARTS: Final = 3
"""Once may be chance: somebody else may have used up the memory."""

Frame = tuple[dict[str, Any], bytes]


class WorkerDied(Exception):
    """The process ended, or was ended, while it was at this article."""


class NoWorkers(Exception):
    """No process could be started: that is no article's fault."""


class Restarted(Exception):
    """The process ended for another article's sake: begin again."""


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """So many workers, each started when it is first needed."""

    def __init__(self, setup: Mapping[str, Any], size: int, *, step_seconds: float = STEP_SECONDS) -> None:
        self._setup = pack(dict(setup))
        self._workers = [_Worker(step_seconds) for _ in range(size)]
        self._numbers = count(1)
        self._homes: dict[int, _Worker] = {}

    async def start(self, name: str, content: Content) -> tuple[int, Frame]:
        """Begin an article; return its number and the first frame: prompts, done or failed.

        Raises WorkerDied, Restarted or NoWorkers, as `answer` does.
        """
        number = next(self._numbers)
        worker = min(self._workers, key=lambda each: each.load)
        header = {
            "article": number,
            "is": "start",
            "name": name,
            "suffix": content.suffix,
            "digest": content.digest,
        }
        self._homes[number] = worker
        return number, await self._step(number, pack(header, content.data), new=True)

    async def answer(self, number: int, answers: list[dict[str, Any]]) -> Frame:
        """Hand in the answers to an article's prompts; return its next frame."""
        return await self._step(number, pack({"article": number, "is": "answers", "answers": answers}))

    async def drop(self, number: int) -> None:
        """Forget an article that is not to be ended now."""
        if (worker := self._homes.pop(number, None)) is not None:
            await worker.send(pack({"article": number, "is": "drop"}))

    async def close(self) -> None:
        """End the processes."""
        await asyncio.gather(*(worker.close() for worker in self._workers))

    async def _step(self, number: int, frame: bytes, *, new: bool = False) -> Frame:
        worker = self._homes[number]
        worker.load += 1
        try:
            answer = await worker.ask(number, frame, self._setup, new=new)
        except (WorkerDied, Restarted, NoWorkers):
            self._homes.pop(number, None)
            raise
        finally:
            worker.load -= 1
        if answer[0]["is"] != "prompts":
            self._homes.pop(number, None)
        return answer


@dataclass(slots=True)
class _Worker:
    """One process; steps are done in the order they come."""

    step_seconds: float
    load: int = 0
    """Steps it has been given and not answered."""
    _process: Process | None = None
    _tasks: tuple[asyncio.Task[None], ...] = ()
    _heard: float = 0.0
    """When it last gave a sign of life, or was given something to do."""
    _waiting: OrderedDict[int, asyncio.Future[Frame]] = field(default_factory=OrderedDict)
    _under_way: set[int] = field(default_factory=set)
    """Articles this process holds the state of."""
    _starting: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def ask(self, number: int, frame: bytes, setup: bytes, *, new: bool) -> Frame:
        async with self._starting:
            for _ in range(_STARTS):
                if self._process is None:
                    await self._start(setup)
            if self._process is None:
                raise NoWorkers
        if not new and number not in self._under_way:
            raise Restarted
        self._under_way.add(number)
        future = asyncio.get_running_loop().create_future()
        self._heard = self._heard if self._waiting else time.monotonic()
        self._waiting[number] = future
        await self.send(frame)
        answer: Frame = await future
        if answer[0]["is"] != "prompts":
            self._under_way.discard(number)
        return answer

    async def send(self, frame: bytes) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        with suppress(ConnectionError):  # it is gone, and the listener says so to everybody who waits
            process.stdin.write(frame)
            await process.stdin.drain()

    async def close(self) -> None:
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        for task in self._tasks:
            task.cancel()
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _start(self, setup: bytes) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        with suppress(OSError), _born_deaf():
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "summarizer.batch.worker"),
                stdin=PIPE,
                stdout=PIPE,
                limit=_PIPE_LIMIT,
                env={**os.environ, "PYTHONPATH": paths},
            )
        if (process := self._process) is None:
            return
        await self.send(setup)
        if await self._is_ready(process):
            self._tasks = (asyncio.create_task(self._listen(process)), asyncio.create_task(self._watch(process)))
        else:
            await process.wait()
            self._process = None

    async def _is_ready(self, process: Process) -> bool:
        """Wait until a process says that it is; one that ends before does not even get so far."""
        if process.stdout is None:
            return False
        try:
            async with asyncio.timeout(self.step_seconds):
                await receive_frame(process.stdout)
        except asyncio.IncompleteReadError:
            return False
        except TimeoutError:
            process.kill()
            return False
        return True

    async def _listen(self, process: Process) -> None:
        """Hand on what comes; a process that ended is taken away."""
        if process.stdout is None:
            return
        with suppress(asyncio.IncompleteReadError):
            while True:
                frame = await receive_frame(process.stdout)
                self._heard = time.monotonic()
                future = self._waiting.pop(frame[0]["article"], None)
                if future is not None and not future.done():
                    future.set_result(frame)
        await process.wait()
        if self._process is process:
            self._process = None
            self._bury()

    async def _watch(self, process: Process) -> None:
        """End a process that does not come back from a step."""
        while process.returncode is None:
            await asyncio.sleep(self.step_seconds / 4)
            if self._waiting and time.monotonic() - self._heard > self.step_seconds:
                with suppress(ProcessLookupError):
                    process.kill()

    def _bury(self) -> None:
        """Tell the article that it was at so, and all others to begin again."""
        self._under_way.clear()
        error: Exception = WorkerDied()
        while self._waiting:
            _, future = self._waiting.popitem(last=False)
            if not future.done():
                future.set_exception(error)
            error = Restarted()


@contextmanager
def _born_deaf() -> Iterator[None]:
    """Have processes begin with the signals held back that all of a terminal or a service are sent: the runner ends us.

    A process that is still importing could not ignore them; what is held back here is handled as soon as this ends.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    numbers = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)

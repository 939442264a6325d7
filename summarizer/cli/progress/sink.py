"""Lines written by a thread: whoever does not read them, or cannot take them, holds nobody up."""

from __future__ import annotations

import os
import time
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE: Final = 5.0
"""Seconds that the end waits for somebody slow to read."""
_BREATH: Final = 0.05


class Sink:
    """Write lines to a file descriptor, in order; after an error, no more.

    The descriptor is written to past Python's buffers: what is left in those when a pipe breaks would change the exit
    code. `beat`, if given, is called every `seconds` or so, in the thread, for a line to write.
    """

    def __init__(
        self,
        descriptor: int,
        beat: Callable[[], str | None] | None = None,
        seconds: float = 1.0,
        *,
        owned: bool = False,
    ) -> None:
        self._descriptor = descriptor
        self._owned = owned
        """Whether the descriptor is closed at the end."""
        self._beat = beat
        self._seconds = seconds
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self.problem: str | None = None
        """Why nothing more is written."""
        self._thread = Thread(target=self._work, name="sink", daemon=True)
        self._thread.start()

    def put(self, line: str) -> None:
        """Have a line written soon."""
        if self.problem is None:
            self._queue.put(line)

    def close(self) -> None:
        """Write what is waiting, as long as somebody takes it."""
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join(_PATIENCE)
        if self._owned and not self._thread.is_alive():
            os.close(self._descriptor)

    def _work(self) -> None:
        open_ = True
        while open_:
            waiting = [self._next()]
            while not self._queue.empty():
                waiting.append(self._queue.get())
            open_ = None not in waiting
            try:
                _write(self._descriptor, "".join(f"{line}\n" for line in waiting if line))
            except OSError as error:
                self.problem = error.strerror or type(error).__name__
                return

    def _next(self) -> str | None:
        """Wait for a line; an empty one is none, None is the end."""
        try:
            return self._queue.get(timeout=self._seconds if self._beat else None)
        except Empty:
            return (self._beat() if self._beat else None) or ""


def _write(descriptor: int, text: str) -> None:
    data = memoryview(text.encode("utf-8", "backslashreplace"))
    while data:
        try:
            data = data[os.write(descriptor, data) :]
        except BlockingIOError:  # somebody else has made it non-blocking
            time.sleep(_BREATH)

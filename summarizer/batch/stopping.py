"""Why a run ends before its time: a signal, the deadline, the budget, a server that refuses us, a full disk."""

from __future__ import annotations

import asyncio
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STOPPED: Final = 3


class Postponed(Exception):
    """The run is being stopped: this is for the next one."""


class Stop:
    """Asked for once; the first reason stays. Who wants to know at once registers with `heed`."""

    def __init__(self) -> None:
        self.reason: str | None = None
        self.exit_code = 0
        self.refused = False
        """Whether it was the server who does not want us."""
        self.interrupted = False
        """Whether it was a signal."""
        self._heeding: list[Callable[[], None]] = []

    @property
    def asked(self) -> bool:
        """Whether the run is to end."""
        return self.reason is not None

    def ask(self, reason: str, exit_code: int = STOPPED, *, refused: bool = False) -> None:
        """End the run: nothing new is begun."""
        if self.asked:
            return
        self.reason, self.exit_code, self.refused = reason, exit_code, refused
        for call in self._heeding:
            call()

    def heed(self, call: Callable[[], None]) -> None:
        """Have `call` called when the run is to end."""
        self._heeding.append(call)


@contextmanager
def signals(stop: Stop) -> Iterator[None]:
    """Let the first SIGINT or SIGTERM ask for the stop, and a second one end everything at once."""
    loop = asyncio.get_running_loop()
    main = asyncio.current_task()

    def caught(name: str) -> None:
        if stop.asked and main is not None:
            main.cancel()
        stop.interrupted = True
        stop.ask(f"stopped by {name}")

    numbers = (signal.SIGINT, signal.SIGTERM)
    with suppress(NotImplementedError, RuntimeError, ValueError):  # not the main thread, or not on this system
        for number in numbers:
            loop.add_signal_handler(number, caught, number.name)
    try:
        yield
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            for number in numbers:
                loop.remove_signal_handler(number)

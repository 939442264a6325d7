"""A batch in a process of its own, in which faults happen: `runner.py SOURCE RESULTS TOLD`, TOLD being JSON.

settings    as the environment would set them
faults      die_at      end at once, without a word, before or after the Nth durable step: every fsync, every rename
                        and every commit counts twice, as before it and as after it
            lose_power  at that moment also lose what was not yet durable: data not synced, names not synced
            clock       seconds by which the clock jumps after it was looked at ten times
            largest_file  bytes beyond which no file grows
            count       a file into which the number of steps is written at the end
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import sys
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.settings import Settings


class Power:
    """Counts what is made durable, and goes off."""

    def __init__(self, die_at: int | None, *, lose: bool) -> None:
        self.steps = 0
        self._die_at = die_at
        self._lose = lose
        self._synced: set[int] = set()
        """Inodes of files whose data is on the disk."""
        self._renamed: list[Path] = []
        """Names that are not."""

    def step(self) -> None:
        self.steps += 1
        if self.steps == self._die_at:
            if self._lose:
                self._lose_what_is_not_synced()
            os._exit(137)

    def fsync(self, descriptor: int) -> None:
        self.step()
        _fsync(descriptor)
        status = os.fstat(descriptor)
        self._synced.add(status.st_ino)
        synced = Path(f"/proc/self/fd/{descriptor}").resolve() if os.path.isdir("/proc/self/fd") else Path()  # noqa: PTH112
        self._renamed = [path for path in self._renamed if path.parent != synced]
        self.step()

    def replace(self, source: Any, target: Any, **options: Any) -> None:
        self.step()
        _replace(source, target, **options)
        self._renamed.append(Path(target).resolve())
        self.step()

    def _lose_what_is_not_synced(self) -> None:
        for path in self._renamed:
            with suppress(OSError):
                if path.stat().st_ino in self._synced:
                    path.unlink()
                else:
                    path.write_bytes(b"")


_fsync, _replace, _connect = os.fsync, os.replace, sqlite3.connect


def install(power: Power) -> None:
    """Stand between the program and the disk."""

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if sql != "COMMIT":
                return super().execute(sql, *values)
            power.step()
            cursor = super().execute(sql, *values)
            power.step()
            return cursor

    def connect(*values: Any, **options: Any) -> sqlite3.Connection:
        return _connect(*values, factory=Connection, **options)

    os.fsync, os.replace, sqlite3.connect = power.fsync, power.replace, connect  # type: ignore[assignment]


def shift_clock(seconds: float) -> None:
    """Let the clock jump while the program runs."""
    looks = count()
    true, true_ns = time.time, time.time_ns
    time.time = lambda: true() + (seconds if next(looks) > 10 else 0)  # type: ignore[assignment]
    time.time_ns = lambda: true_ns() + (round(seconds * 1e9) if next(looks) > 10 else 0)  # type: ignore[assignment]


def limit_files(size: int) -> None:
    """Let writing beyond a size fail, as it does on a full disk."""
    import resource  # noqa: PLC0415 -- not on Windows
    import signal  # noqa: PLC0415

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def main() -> int:
    """Run; the exit code is the batch's."""
    source, results, told = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
    faults = told["faults"]
    power = Power(faults.get("die_at"), lose=faults.get("lose_power", False))
    install(power)
    if "largest_file" in faults:
        limit_files(faults["largest_file"])
    if "clock" in faults:
        shift_clock(faults["clock"])
    job = Job(workers=told["workers"])
    last = asyncio.run(run_batch(source, results, job, settings=Settings.model_validate(told["settings"])))
    if "count" in faults:
        Path(faults["count"]).write_text(str(power.steps))
    return last.exit_code


if __name__ == "__main__":
    sys.exit(main())

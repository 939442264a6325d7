"""A batch in a process of its own, in which faults happen: `runner.py SOURCE RESULTS TOLD`, TOLD being JSON.

settings    as the environment would set them
faults      die_at      end at once, without a word, before or after the Nth durable step: every fsync, rename, new
                        folder and commit counts twice, before and after it
            lose_power  at that moment also lose what was not yet durable: data not synced, names not synced
            clock       seconds by which the clock jumps after it was looked at ten times
            largest_file  bytes beyond which no file grows
            count       a file into which the number of steps is written at the end
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
import sys
import time
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator


class Power:
    """Counts what is made durable, and goes off."""

    def __init__(self, die_at: int | None, *, lose: bool) -> None:
        self.steps = 0
        self._die_at = die_at
        self._lose = lose
        self._synced: set[int] = set()
        """Inodes of files whose data is on the disk."""
        self._named: list[Path] = []
        """Names of files and folders that are not."""
        self._lock = Lock()

    @contextmanager
    def step(self) -> Iterator[None]:
        """Do one thing at a time, and count before it and after it; when the power goes, nobody else goes on."""
        with self._lock:
            self._count()
            yield
            self._count()

    def _count(self) -> None:
        self.steps += 1
        if self.steps == self._die_at:
            if self._lose:
                self._lose_what_is_not_synced()
            os._exit(137)

    def fsync(self, descriptor: int) -> None:
        with self.step():
            _fsync(descriptor)
            synced = os.fstat(descriptor).st_ino
            self._synced.add(synced)
            self._named = [path for path in self._named if path.parent.stat().st_ino != synced]

    def replace(self, source: Any, target: Any, **options: Any) -> None:
        with self.step():
            _replace(source, target, **options)
            self._named.append(Path(target).resolve())

    def mkdir(self, path: Any, *mode: Any, **options: Any) -> None:
        with self.step():
            _mkdir(path, *mode, **options)
            self._named.append(Path(path).resolve())
        time.sleep(0.1)  # let others find the folder

    def _lose_what_is_not_synced(self) -> None:
        for path in self._named:
            with suppress(OSError):
                if path.is_dir():
                    shutil.rmtree(path)
                elif path.stat().st_ino in self._synced:
                    path.unlink()
                else:
                    path.write_bytes(b"")


_fsync, _replace, _mkdir, _connect = os.fsync, os.replace, os.mkdir, sqlite3.connect


def install(power: Power) -> None:
    """Stand between the program and the disk."""

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if sql != "COMMIT":
                return super().execute(sql, *values)
            with power.step():
                return super().execute(sql, *values)

    def connect(*values: Any, **options: Any) -> sqlite3.Connection:
        return _connect(*values, factory=Connection, **options)

    os.fsync, os.replace, os.mkdir = power.fsync, power.replace, power.mkdir  # type: ignore[assignment]
    sqlite3.connect = connect  # type: ignore[assignment]


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

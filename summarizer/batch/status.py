"""What stands in a results folder: what became of the articles, how the last run ended, whether one is at it.

Reads only, beside a run that writes. `status_of` is the only entrance.
"""

from __future__ import annotations

import os
import socket
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarizer.batch.ledger import LOCK_NAME, Ledger
from summarizer.models.last_run import Failure, LastRun

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.ledger import Run

_FAILED, _PENDING = 1, 3
_ANSWERED: Final = """
    SELECT count(*), coalesce(sum(json_extract(answer, '$.reply.usage.input_tokens')), 0),
        coalesce(sum(json_extract(answer, '$.reply.usage.output_tokens')), 0)
    FROM replies WHERE run = ?"""


@dataclass(slots=True)
class Failures:
    """The articles that failed in one way."""

    code: str
    passing: bool
    """Whether the next run tries them again."""
    count: int = 0
    attempts: int = 0
    """Of the article that was tried most."""
    examples: list[Failure] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What stands in a results folder."""

    results: str
    done: int
    failed: int
    pending: int
    """Those that a stopped run never came to included, where it knew of them."""
    failures: tuple[Failures, ...]
    run: Run | None
    """The one that began last; None when none ever did."""
    at_it: bool | None
    """Whether it is still running; None when that cannot be told from here."""
    last: LastRun | None
    """What it came to, once it has ended."""
    answered: tuple[int, int, int]
    """Of a run without an end: the replies stored, their input tokens, their output tokens."""
    replies: int
    ledger_bytes: int

    @property
    def exit_code(self) -> int:
        """0 when all is done, 1 when there are failures, 3 when something is pending, or may be."""
        if self.last is None or self.pending or self.last.outcome in {"stopped", "refused"}:
            return _PENDING
        return _FAILED if self.failed else 0


def status_of(results: Path, examples: int = 3) -> Status:
    """Look into a results folder; keep so many examples of each failure. Raises `ResultsError` when it is none."""
    with closing(Ledger.for_reading(results)) as ledger:
        run = ledger.last_run()
        last = LastRun.model_validate_json(run.last) if run is not None and run.last is not None else None
        counts = ledger.counts()
        return Status(
            results=str(results),
            done=counts["done"],
            failed=counts["failed"],
            pending=counts["pending"] if last is None else last.articles.pending,
            failures=_failures(ledger, examples),
            run=run,
            at_it=run is not None and last is None and _at_it(run, results),
            last=last,
            answered=_answered(ledger, run.id) if run is not None and last is None else (0, 0, 0),
            replies=ledger.rows("SELECT count(*) FROM replies")[0][0],
            ledger_bytes=_bytes(ledger.path),
        )


def _failures(ledger: Ledger, examples: int) -> tuple[Failures, ...]:
    """Put the articles that failed together by what they failed of, the most frequent first."""
    kinds: dict[tuple[str, bool], Failures] = {}
    for name, row in ledger.articles("failed"):
        code = row.code or ""
        kind = kinds.setdefault((code, row.passing), Failures(code, row.passing))
        kind.count += 1
        kind.attempts = max(kind.attempts, row.attempts)
        if len(kind.examples) < examples:
            kind.examples.append(Failure(name=name, code=code, reason=row.reason or "", attempts=row.attempts))
    return tuple(sorted(kinds.values(), key=lambda kind: -kind.count))


def _answered(ledger: Ledger, run: int) -> tuple[int, int, int]:
    """Count the replies that a run has stored, and the tokens they took in and out."""
    [(replies, taken, given)] = ledger.rows(_ANSWERED, run)
    return replies, taken, given


def _at_it(run: Run, results: Path) -> bool | None:
    """Tell whether the process of a run without an end is there and holds the folder."""
    if run.host != socket.gethostname() or os.name != "posix":
        return None
    try:
        os.kill(run.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it is somebody else's
    return _held(results / LOCK_NAME)  # another process may have got its number


def _held(lock: Path) -> bool | None:
    """Tell whether a lock is held; a moment's shared lock disturbs nobody, for it is only tried on a live process."""
    import fcntl  # noqa: PLC0415 -- not there on every system

    try:
        descriptor = os.open(lock, os.O_RDONLY)
    except FileNotFoundError:
        return False
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return None
    finally:
        os.close(descriptor)
    return False


def _bytes(path: Path) -> int:
    """Return the size of the ledger, with what is not folded into it yet."""
    total = 0
    for each in (path, path.with_name(f"{path.name}-wal")):
        with suppress(OSError):
            total += each.stat().st_size
    return total

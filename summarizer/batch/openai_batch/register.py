"""What the ledger knows of batches at the server: which requests are in which, and what came back unread.

The functions that write are for `Journal.write`; each leaves the ledger as it may be after a crash.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.clients.batches import MOST_REQUESTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.batch.ledger import Ledger

NO_ANSWER: Final = 408
"""Status of a request that its batch ended without."""
TOO_MANY: Final = "token_limit_exceeded"
"""The server's code for a batch with more tokens than the account may have waiting."""
_FEWEST: Final = 100
"""Requests to which a batch is made smaller."""


@dataclass(frozen=True, slots=True)
class Batched:
    """A prompt that was, is or will be in a batch, and has no answer yet."""

    batch: int | None
    attempts: int
    """Batches it has been in."""
    form: str
    status: int | None
    body: bytes

    @property
    def is_here(self) -> bool:
        """Whether something came back for it."""
        return self.status is not None


@dataclass(frozen=True, slots=True)
class Open:
    """A batch whose answers are not collected yet."""

    number: int
    mark: str
    count: int
    begun: float
    id: str | None


def batched(ledger: Ledger, key: str) -> Batched | None:
    """Look a prompt up."""
    sql = "SELECT batch, attempts, form, status, body FROM batched WHERE key = ?"
    for batch, attempts, form, status, body in ledger.rows(sql, bytes.fromhex(key)):
        return Batched(batch, attempts, form, status, (body or "").encode())
    return None


def open_batches(ledger: Ledger, server: str) -> list[Open]:
    """Return the batches to be collected, oldest first."""
    sql = "SELECT number, mark, count, begun, id FROM batches WHERE server = ? AND NOT collected ORDER BY number"
    return [Open(*row) for row in ledger.rows(sql, server)]


def has_any(ledger: Ledger, server: str) -> bool:
    """Tell whether a batch was ever submitted to the server."""
    return bool(ledger.rows("SELECT 1 FROM batches WHERE server = ? LIMIT 1", server))


def under_way(ledger: Ledger, server: str) -> tuple[int, int]:
    """Count the requests whose answers are still to come, and the batches they are in."""
    sql = """SELECT count(*), count(DISTINCT batch) FROM batched JOIN batches ON batch = number
        WHERE server = ? AND NOT collected AND status IS NULL"""
    requests, batches = ledger.rows(sql, server)[0]
    return int(requests), int(batches)


def most_together(ledger: Ledger, server: str) -> int:
    """Return how many requests to put into one batch: fewer than in one that held too many tokens all by itself."""
    sql = """SELECT min(count) FROM batches AS lost WHERE server = ? AND problem = ? AND NOT EXISTS (
        SELECT 1 FROM batches AS other
        WHERE other.run = lost.run AND other.server = lost.server AND other.problem IS NOT lost.problem)"""
    ((count,),) = ledger.rows(sql, server, TOO_MANY)
    return MOST_REQUESTS if count is None else max(_FEWEST, int(count) // 2)


def enqueue(ledger: Ledger, key: str, run: int, form: str) -> bool:
    """Note that a prompt goes into this run's queue; False when it is in there already."""
    sql = """INSERT INTO batched (key, run, form) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
        SET run = excluded.run, form = excluded.form, batch = NULL, status = NULL, body = NULL
        WHERE run < excluded.run"""
    return ledger.change(sql, bytes.fromhex(key), run, form) > 0


def drop(ledger: Ledger, key: str) -> None:
    """Forget that a prompt was in a batch."""
    ledger.change("DELETE FROM batched WHERE key = ?", bytes.fromhex(key))


def intend(ledger: Ledger, server: str, run: int, mark: str, keys: Iterable[str]) -> int:
    """Note, before anything is sent, that a batch of these prompts is to be submitted; return its number."""
    sql = """INSERT INTO batches (server, run, mark, count, begun, state) VALUES (?, ?, ?, 0, ?, 'intended')
        RETURNING number"""
    ((number,),) = ledger.rows(sql, server, run, mark, time.time())
    count = 0
    for key in keys:
        sql = "UPDATE batched SET batch = ?, attempts = attempts + 1 WHERE key = ?"
        count += ledger.change(sql, number, bytes.fromhex(key))
    ledger.change("UPDATE batches SET count = ? WHERE number = ?", count, number)
    return int(number)


def remember(ledger: Ledger, number: int, batch: str) -> None:
    """Note that the server has a batch, and its id."""
    ledger.change("UPDATE batches SET id = ?, state = 'submitted' WHERE number = ?", batch, number)


def note(ledger: Ledger, number: int, state: str) -> None:
    """Note how far the server is."""
    ledger.change("UPDATE batches SET state = ? WHERE number = ?", state, number)


def release(ledger: Ledger, number: int) -> None:
    """Take the prompts of a batch out of it as if it had never been submitted."""
    ledger.change("UPDATE batched SET batch = NULL, attempts = attempts - 1 WHERE batch = ?", number)


def forget(ledger: Ledger, number: int) -> None:
    """Undo `intend`: there is no such batch."""
    release(ledger, number)
    ledger.change("DELETE FROM batches WHERE number = ?", number)


def receive(ledger: Ledger, number: int, answers: Iterable[tuple[str, int, str]]) -> None:
    """Keep what came back (key, status, body): the first answer to a prompt, from the batch that it is in."""
    sql = "UPDATE batched SET status = ?, body = ? WHERE key = ? AND batch = ? AND status IS NULL"
    for key, status, body in answers:
        ledger.change(sql, status, body, bytes.fromhex(key), number)


def end(ledger: Ledger, number: int, state: str, problem: str | None, missing: tuple[int, str]) -> None:
    """Note that all there is of a batch has been collected; `missing` stands for the answers it ended without."""
    if problem == TOO_MANY:
        release(ledger, number)
    sql = "UPDATE batched SET status = ?, body = ? WHERE batch = ? AND status IS NULL"
    ledger.change(sql, *missing, number)
    sql = "UPDATE batches SET state = ?, problem = ?, collected = 1 WHERE number = ?"
    ledger.change(sql, state, problem, number)

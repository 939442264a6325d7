"""The ledger of a results folder: what became of each article, and every reply that was paid for.

One SQLite file, written by one process at a time. Nothing here knows when to write; `journal` commits, many writes at
once. Readers (`status`, a second run that asks who is at it) need no lock.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from summarizer.batch.migrations import check_version, migrate
from summarizer.errors import LedgerDamaged, ResultsError, ResultsInUse, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.models.last_run import LastRun

FILE_NAME: Final = "ledger.sqlite3"
LOCK_NAME: Final = "lock"
State = Literal["done", "failed", "pending"]

_COLUMNS: Final = "digest, stamp, work, prompts, state, attempts, code, reason, passing, size, checksum, rejected, run"
_BUSY_SECONDS: Final = 30
_DAMAGED: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the ledger knows of one article."""

    digest: str | None
    stamp: str | None
    work: str
    prompts: str = "{}"
    """JSON: the templates its prompts were made from, with their sha256."""
    state: State = "pending"
    attempts: int = 0
    code: str | None = None
    reason: str | None = None
    passing: bool = False
    """Whether the reason of a failure may be gone next time."""
    size: int | None = None
    checksum: str | None = None
    """sha256 of the extraction's file."""
    rejected: int = 0
    run: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """One run over a results folder."""

    id: int
    started: str
    ended: str | None
    pid: int
    host: str
    model: str
    last: str | None
    """What last-run.json said, as JSON."""


class Ledger:
    """A connection to the ledger of `results`. Not to be used by two threads at once."""

    def __init__(self, results: Path, *, read_only: bool = False) -> None:
        self.path = results / FILE_NAME
        with self._explained():
            self._db = _connect(self.path, read_only=read_only)

    @classmethod
    def for_reading(cls, results: Path) -> Self:
        """Open what is there. Raises `UsageError` when nothing is."""
        if not (results / FILE_NAME).is_file():
            raise UsageError(f"There is no ledger in {results}.", hint="Give the folder that a batch wrote into.")
        return cls(results, read_only=True)

    def close(self) -> None:
        """Close the file; twice does no harm."""
        with suppress(sqlite3.Error):
            self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit all that is written inside, durably, or nothing of it."""
        with self._explained():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise

    def article(self, name: str) -> Row | None:
        """Look an article up."""
        found = self._one(f"SELECT {_COLUMNS} FROM articles WHERE name = ?", name)  # noqa: S608 -- our own columns
        return _row(found) if found else None

    def twins(self, digest: str, work: str, limit: int = 5) -> list[tuple[str, Row]]:
        """Return articles of the same content that are done in the same way."""
        sql = f"SELECT name, {_COLUMNS} FROM articles WHERE digest = ? AND work = ? AND state = 'done' LIMIT ?"  # noqa: S608
        return [(str(name), _row(rest)) for name, *rest in self.rows(sql, digest, work, limit)]

    def articles(self, state: State | None = None) -> Iterator[tuple[str, Row]]:
        """Go through all articles, or those in one state, in the order of their names."""
        where = "" if state is None else "WHERE state = ?"
        sql = f"SELECT name, {_COLUMNS} FROM articles {where} ORDER BY name"  # noqa: S608
        with self._explained():
            for name, *rest in self._db.execute(sql, () if state is None else (state,)):
                yield name, _row(rest)

    def counts(self) -> dict[State, int]:
        """Count the articles by state."""
        counted: dict[State, int] = {"done": 0, "failed": 0, "pending": 0}
        counted |= dict(self.rows("SELECT state, count(*) FROM articles GROUP BY state"))
        return counted

    def put_article(self, name: str, row: Row) -> None:
        """Write what became of an article; a failure is also kept in the list of attempts."""
        self._db.execute(
            f"INSERT OR REPLACE INTO articles (name, {_COLUMNS}) VALUES (?{', ?' * 13})",  # noqa: S608
            (
                *(name, row.digest, row.stamp, row.work, row.prompts, row.state, row.attempts, row.code, row.reason),
                *(row.passing, row.size, row.checksum, row.rejected, row.run),
            ),
        )

    def put_attempt(self, name: str, row: Row, at: str) -> None:
        """Keep that an attempt failed, and why."""
        self._db.execute("INSERT INTO attempts VALUES (?, ?, ?, ?, ?)", (name, row.run, at, row.code, row.reason))

    def restamp(self, name: str, stamp: str | None) -> None:
        """Note that an unchanged article has a new stamp."""
        self._db.execute("UPDATE articles SET stamp = ? WHERE name = ?", (stamp, name))

    def answer(self, key: str) -> dict[str, Any] | None:
        """Look up what a prompt was answered: `{"reply": …}` or `{"error": …}`."""
        found = self._one("SELECT answer FROM replies WHERE key = ?", bytes.fromhex(key))
        try:
            answer = json.loads(found[0]) if found else None
        except ValueError:
            raise LedgerDamaged(self.path) from None
        return answer if isinstance(answer, dict) else None

    def put_answer(self, key: str, answer: dict[str, Any], run: int) -> None:
        """Store what a prompt was answered; what a batch may bring for it later is of no use any more."""
        text = json.dumps(answer, ensure_ascii=True, separators=(",", ":"))
        self._db.execute("INSERT OR REPLACE INTO replies VALUES (?, ?, ?)", (bytes.fromhex(key), text, run))
        self._db.execute("DELETE FROM batched WHERE key = ?", (bytes.fromhex(key),))

    def put_answers(self, answers: dict[str, dict[str, Any]], run: int) -> None:
        """Store what several prompts were answered."""
        for key, answer in answers.items():
            self.put_answer(key, answer, run)

    def drop_answers(self, keys: list[str]) -> None:
        """Forget answers of which nothing could be made, so that they are asked for again."""
        self._db.executemany("DELETE FROM replies WHERE key = ?", [(bytes.fromhex(key),) for key in keys])

    def put_rows(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        """Write whole rows of a table, as they were read from another ledger; none is written over."""
        for row in rows:
            marks = ", ".join("?" * len(row))
            self._db.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)  # noqa: S608 -- our own tables

    def change(self, sql: str, *values: object) -> int:
        """Run a statement for a module with tables of its own; return how many rows it changed."""
        return self._db.execute(sql, values).rowcount

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Look up what `sql` selects."""
        with self._explained():
            return self._db.execute(sql, values).fetchall()

    def is_sound(self) -> bool:
        """Read the whole file, and tell whether all of it holds together."""
        return self.rows("PRAGMA integrity_check(1)") == [("ok",)]

    def fold(self) -> None:
        """Bring all that was written into the one file, so that it can be moved."""
        with self._explained():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def begin_run(self, model: str, at: str) -> int:
        """Enter a run; return its number."""
        cursor = self._db.execute(
            "INSERT INTO runs (started, pid, host, model) VALUES (?, ?, ?, ?)",
            (at, os.getpid(), socket.gethostname(), model),
        )
        return int(cursor.lastrowid or 0)

    def end_run(self, last: LastRun) -> None:
        """Enter how a run ended."""
        self._db.execute(
            "UPDATE runs SET ended = ?, last = ? WHERE id = ?", (last.ended, last.model_dump_json(), last.run)
        )

    def last_run(self) -> Run | None:
        """Return the run that began last."""
        found = self._one("SELECT id, started, ended, pid, host, model, last FROM runs ORDER BY id DESC LIMIT 1")
        return Run(*found) if found else None

    def _one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        with self._explained():
            return self._db.execute(sql, values).fetchone()  # type: ignore[no-any-return]

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn SQLite's errors into one sentence."""
        try:
            yield
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
                raise LedgerDamaged(self.path) from None
            raise ResultsError(f"The ledger {self.path} cannot be used: {error}.") from None


@contextmanager
def locked(results: Path) -> Iterator[None]:
    """Hold the results folder for one writer. Raises `ResultsInUse`, which says who holds it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 -- only who writes needs it

    lock = FileLock(results / LOCK_NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ResultsInUse(f"{results} is in use by {_holder(results)}.") from None
    except OSError as error:
        raise ResultsError(f"Nothing can be written into {results}: {error.strerror}.") from None
    try:
        yield
    finally:
        lock.release()


def _holder(results: Path) -> str:
    """Say who holds the folder, as far as the ledger knows."""
    with suppress(ResultsError, UsageError), closing(Ledger.for_reading(results)) as ledger:
        run = ledger.last_run()
        if run is not None and run.ended is None:
            return f"process {run.pid} on {run.host}, at it since {run.started}"
    return "another run"


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    # Statements commit on their own unless `transaction` says otherwise; the journal's thread uses what ours opened.
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    db = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        if read_only:
            check_version(db)
        else:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _row(values: tuple[Any, ...] | list[Any]) -> Row:
    digest, stamp, work, prompts, state, attempts, code, reason, passing, size, checksum, rejected, run = values
    return Row(
        digest=digest,
        stamp=stamp,
        work=work,
        prompts=prompts,
        state=state,
        attempts=attempts,
        code=code,
        reason=reason,
        passing=bool(passing),
        size=size,
        checksum=checksum,
        rejected=rejected,
        run=run,
    )

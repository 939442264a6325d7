"""Hold a ledger against its files, and mend what can be mended: `summarizer doctor RESULTS`.

What is lost is only ever put down as to be done: the next run makes it again, from stored replies as far as there
are any.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.durable import UNFINISHED, prepare
from summarizer.batch.ledger import FILE_NAME, Ledger, Row, locked
from summarizer.batch.migrations import TABLES
from summarizer.batch.results import Results
from summarizer.errors import LedgerDamaged, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOGETHER: Final = 500
"""Rows read at once from a damaged file, and written at once."""
_SIDES: Final = ("-wal", "-shm")


@dataclass(slots=True)
class Mended:
    """What was found, and what became of it."""

    articles: int = 0
    sound: int = 0
    """Done, and their extraction is as it was written."""
    missing: int = 0
    """Done, but the extraction is gone: to be made again."""
    changed: int = 0
    """Done, but the extraction is not what was written: to be made again."""
    unfinished: int = 0
    """Files that an ended run left half written: removed."""
    salvaged: dict[str, int] | None = None
    """Rows saved from a damaged ledger, by table; None when it was sound."""
    kept_aside: Path | None = None
    """The damaged ledger."""


def mend(results: Path) -> Mended:
    """Check the ledger of `results` against its files, and mend both.

    Raises:
        UsageError: There is no ledger.
        ResultsInUse: A run is at it.
        ResultsError: It is of a newer version, or cannot be written.
    """
    if not (results / FILE_NAME).is_file():
        raise UsageError(f"There is no ledger in {results}.", hint="Give the folder that a batch wrote into.")
    with locked(results):
        mended = Mended(unfinished=_unfinished(results))
        prepare(results, empty=True)
        if not _is_sound(results):
            _salvage(results, mended)
        with closing(Ledger(results)) as ledger:
            _check_files(ledger, Results(results), mended)
    return mended


def _unfinished(results: Path) -> int:
    folder = results / UNFINISHED
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0


def _is_sound(results: Path) -> bool:
    """Read the whole ledger. Raises `ResultsError` for one of another program or a newer version."""
    try:
        with closing(Ledger(results)) as ledger:
            return ledger.is_sound()
    except LedgerDamaged:
        return False


def _check_files(ledger: Ledger, results: Results, mended: Mended) -> None:
    """Put articles whose extraction is not there as it was written down as to be done."""
    wrong: list[tuple[str, Row]] = []
    for name, row in ledger.articles():
        mended.articles += 1
        if row.state != "done":
            continue
        try:
            data = results.path(name).read_bytes()
        except OSError:
            mended.missing += 1
        else:
            if sha256(data).hexdigest() == row.checksum:
                mended.sound += 1
                continue
            mended.changed += 1
        wrong.append((name, replace(row, state="pending", size=None, checksum=None, attempts=0)))
    with ledger.transaction():
        for name, row in wrong:
            ledger.put_article(name, row)


def _salvage(results: Path, mended: Mended) -> None:
    """Copy what can still be read into a new ledger that takes the damaged one's place; keep that aside."""
    path = results / FILE_NAME
    aside = next(free for number in range(1, 10**6) if not (free := path.with_suffix(f".damaged-{number}")).exists())
    shutil.copy2(path, aside)
    (results / UNFINISHED / FILE_NAME).unlink(missing_ok=True)
    mended.kept_aside, mended.salvaged = aside, dict.fromkeys(TABLES, 0)
    with closing(Ledger(results / UNFINISHED)) as fresh:
        for table in TABLES:
            batch: list[tuple[Any, ...]] = []
            for row in _readable(path, table):
                batch.append(row)
                if len(batch) == _TOGETHER:
                    mended.salvaged[table] += _keep(fresh, table, batch)
            mended.salvaged[table] += _keep(fresh, table, batch)
        fresh.fold()
    for side in _SIDES:  # of the damaged one: the new one must not take them for its own
        path.with_name(path.name + side).unlink(missing_ok=True)
    (results / UNFINISHED / FILE_NAME).replace(path)


def _keep(fresh: Ledger, table: str, batch: list[tuple[Any, ...]]) -> int:
    with fresh.transaction():
        fresh.put_rows(table, batch)
    count = len(batch)
    batch.clear()
    return count


def _readable(path: Path, table: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table before the damage, and those behind it from the end; some may come twice."""
    for order in ("", "DESC"):
        # immutable: neither its journal nor its locks are trusted; what they hold is at most the last commits
        for address in (path.absolute().as_uri(), f"{path.absolute().as_uri()}?immutable=1"):
            with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as db:
                yield from db.execute(f"SELECT * FROM {table} ORDER BY 1 {order}")  # noqa: S608 -- our own tables
                if not order:
                    return
                break

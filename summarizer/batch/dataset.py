"""What was done, once more as rows in files that other programs read: a folder of Parquet or JSON Lines, anywhere.

A folder, on this machine or wherever fsspec reaches, gets a part for what was done since the part before it. Data
first, pointer last: the ledger notes a part when all its files are there, and one that was broken off is written over
under the same names. An article that is done anew is there again, in a later part. Called by `running` only.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import ResultsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.batch.ledger import Ledger
    from summarizer.batch.results import Results

_BYTES: Final = 32_000_000
"""Of extractions in one file, about: so much is in memory."""
_TEXTS: Final = "name", "id", "source", "title", "published", "language", "headline", "engine", "model", "created"
_LISTS: Final = "authors", "points"
_NUMBERS: Final = "run", "claims", "quotes", "rejected"

Row = tuple[str, int, bytes]
"""Name of the article, the run that did it, its extraction."""


class Dataset:
    """A folder of files of rows; its ending says of what kind."""

    def __init__(self, url: str) -> None:
        """Make the folder.

        Raises:
            UsageError: the address does not end in .parquet or .jsonl, leads nowhere, or cannot be written to.
        """
        self.url = url
        _, dot, self._suffix = url.rstrip("/").rpartition(".")
        if not dot or self._suffix not in {"parquet", "jsonl"}:
            raise UsageError(f"--dataset {url} does not say of what kind.", hint="End it in .parquet or .jsonl.")
        try:
            import fsspec  # noqa: PLC0415 -- an extra

            if self._suffix == "parquet":
                import pyarrow.parquet  # noqa: PLC0415, F401 -- an extra, and heavy
        except ImportError as error:
            hint = "Install them: pip install 'summarizer[dataset]'."
            raise UsageError("--dataset needs packages that are not installed.", hint=hint) from error
        try:
            self._files, self._folder = fsspec.core.url_to_fs(url)
            self._files.makedirs(self._folder, exist_ok=True)
        except Exception as error:  # noqa: BLE001 -- of as many kinds as there are file systems
            raise UsageError(f"--dataset {url} cannot be used: {_said(error)}") from None

    def add(self, results: Results, ledger: Ledger) -> None:
        """Write what was done since the last part; the ledger is to be told by `note`. Raises `ResultsError`."""
        found = ledger.rows("SELECT run FROM datasets WHERE url = ?", self.url)
        since = found[0][0] if found else 0
        done = ledger.rows("SELECT name, run FROM articles WHERE state = 'done' AND run > ? ORDER BY name", since)
        prefix = f"part-{since + 1:06}-"
        number = 0
        for number, rows in enumerate(_together(_read(results, done)), start=1):
            data = self._bytes(rows)
            with self._explained():
                self._write(f"{self._folder}/{prefix}{number:04}.{self._suffix}", data)
        with self._explained():
            for path in self._files.ls(self._folder, detail=False):
                name = path.rpartition("/")[2]
                if name.startswith(prefix) and int(name[len(prefix) :].partition(".")[0]) > number:
                    self._files.rm_file(path)  # of a longer part that was broken off

    def note(self, ledger: Ledger, run: int) -> None:
        """Enter that all that was done up to `run` is there."""
        ledger.change("INSERT OR REPLACE INTO datasets VALUES (?, ?)", self.url, run)

    def _write(self, path: str, data: bytes) -> None:
        """Write a file that is there whole or not at all, as far as its file system can."""
        with self._files.transaction, self._files.open(path, "wb") as file:
            file.write(data)
            file.flush()
            with suppress(OSError, AttributeError):  # only a file of this machine has a number
                os.fsync(file.fileno())

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn errors of a file system into one sentence."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 -- of as many kinds as there are file systems
            raise ResultsError(f"{self.url} cannot be written: {_said(error)}") from None

    def _bytes(self, rows: list[Row]) -> bytes:
        if self._suffix == "jsonl":
            return b"".join(_line(*row) for row in rows)
        import pyarrow as pa  # noqa: PLC0415 -- an extra, and heavy
        from pyarrow import parquet  # noqa: PLC0415 -- likewise

        fields = [(name, pa.string()) for name in (*_TEXTS, "extraction")]
        fields += [(name, pa.list_(pa.string())) for name in _LISTS] + [(name, pa.int64()) for name in _NUMBERS]
        written = BytesIO()
        parquet.write_table(pa.Table.from_pylist([_record(*row) for row in rows], pa.schema(fields)), written)
        return written.getvalue()


def _together(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Put rows together that make one file."""
    found: list[Row] = []
    size = 0
    for row in rows:
        found.append(row)
        size += len(row[2])
        if size >= _BYTES:
            yield found
            found, size = [], 0
    if found:
        yield found


def _read(results: Results, done: list[tuple[Any, ...]]) -> Iterator[Row]:
    for name, run in done:
        with suppress(FileNotFoundError):  # taken away by hand: `doctor` says so, and the next run makes it again
            yield name, run, results.path(name).read_bytes()


def _record(name: str, run: int, data: bytes) -> dict[str, Any]:
    """Return the columns of a row: what people select by, and the whole extraction."""
    found = json.loads(data)
    article, summary, provenance = found["article"], found["summary"], found["provenance"]
    return {
        **{field: article[field] for field in ("id", "source", "title", "authors", "published", "language")},
        **{field: provenance[field] for field in ("engine", "model", "created")},
        **{field: len(found[field]) for field in ("claims", "quotes", "rejected")},
        "name": name,
        "run": run,
        "headline": summary["headline"],
        "points": [point["text"] for point in summary["points"]],
        "extraction": data.decode(),
    }


def _line(name: str, run: int, data: bytes) -> bytes:
    row = {"name": name, "run": run, "extraction": json.loads(data)}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _said(error: Exception) -> str:
    """Return the first line of what a file system says."""
    text = str(error).strip() or type(error).__name__
    return f"{text.splitlines()[0][:200].rstrip('.')}."

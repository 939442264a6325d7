"""Replies that workers on other machines keep before their flows see them: a file for each, merged into the ledger.

A shard is a file of JSON lines, only ever added to by the one worker that made it: that is safe on file systems of a
network, where SQLite's write-ahead log is not. A line broken off by a crash is as good as never written.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.ledger import Ledger
from summarizer.errors import ResultsError

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from summarizer.batch.journal import Journal

FOLDER: Final = "shards"
_SUFFIX: Final = ".jsonl"


class Shard:
    """The replies one worker has paid for; it also knows those of workers that were there before it.

    Stands where a ledger stands, for `Journal` and `Asker`.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._places: dict[str, tuple[Path, int, int]] = {}
        self._given: dict[str, dict[str, Any]] = {}
        self._lines: list[tuple[str, bytes]] = []
        self._path = folder / f"{name}{_SUFFIX}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for path in folder.glob(f"*{_SUFFIX}"):
                self._learn(path)
            self._file = self._path.open("ab")
            self._size = self._file.tell()
        except OSError as error:
            raise _unwritable(self._path, error) from None

    def give(self, answers: dict[str, dict[str, Any]]) -> None:
        """Put answers here that are known elsewhere, as long as an article needs them."""
        self._given |= answers

    def forget(self, keys: list[str]) -> None:
        """Let go of what was given."""
        for key in keys:
            self._given.pop(key, None)

    def answer(self, key: str) -> dict[str, Any] | None:
        """Look up what a prompt was answered."""
        if (given := self._given.get(key)) is not None:
            return given
        if (place := self._places.get(key)) is None:
            return None
        path, start, length = place
        try:
            with path.open("rb") as file:
                file.seek(start)
                found = json.loads(file.read(length))["answer"]
        except (OSError, ValueError, KeyError):
            return None
        return found if isinstance(found, dict) else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is put inside, durably."""
        self._lines.clear()
        yield
        try:
            self._file.write(b"".join(line for _, line in self._lines))
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise _unwritable(self._path, error) from None
        for key, line in self._lines:
            self._places[key] = (self._path, self._size, len(line))
            self._size += len(line)

    def put_answer(self, key: str, answer: dict[str, Any], _run: int) -> None:
        """Store what a prompt was answered."""
        self._lines.append((key, _line(key, answer)))

    def drop_answers(self, keys: list[str]) -> None:
        """Forget answers of which nothing could be made."""
        self._lines += [(key, _line(key, None)) for key in keys]

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _learn(self, path: Path) -> None:
        start = 0
        for key, _, length in _lines(path):
            if key:
                self._places[key] = (path, start, length)
            start += length


async def merge(results: Path, journal: Journal, run: int, without: Container[str] = ()) -> None:
    """Bring what lies in shards into the ledger, but for the keys in `without`; then the shards are no more."""
    paths = sorted((results / FOLDER).glob(f"*{_SUFFIX}"))
    for path in paths:
        answers = {key: answer for key, answer, _ in _lines(path) if key and key not in without}
        kept = {key: answer for key, answer in answers.items() if answer is not None}
        await journal.write(partial(Ledger.put_answers, answers=kept, run=run))
        path.unlink()


def _lines(path: Path) -> Iterator[tuple[str | None, dict[str, Any] | None, int]]:
    """Go through the lines of a shard: key, answer and length; without a key when a line is broken."""
    with path.open("rb") as file:
        for line in file:
            try:
                read = json.loads(line)
                yield read["key"], read["answer"], len(line)
            except (ValueError, KeyError, TypeError):
                yield None, None, len(line)


def _line(key: str, answer: dict[str, Any] | None) -> bytes:
    return json.dumps({"key": key, "answer": answer}, separators=(",", ":")).encode() + b"\n"


def _unwritable(path: Path, error: OSError) -> ResultsError:
    return ResultsError(f"{path} cannot be written: {error.strerror}.")

"""The requests of a run, in files such as the Batch API takes; on disk as they come, for there may be a million."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from summarizer.clients.batches import ENDPOINT, MOST_BYTES, MOST_REQUESTS
from summarizer.errors import ResultsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BEFORE_KEY: Final = b'{"custom_id":"'
_KEY: Final = 64
"""Hex digits of a prompt's key."""


class Queue:
    """Files of requests in `folder`. What is in them is of no use after the run: the next one writes them anew."""

    def __init__(self, folder: Path, most: int = MOST_REQUESTS, *, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self.most = most
        """Requests in one file."""
        self._most_bytes = most_bytes
        self._files: list[Path] = []
        self._file: BinaryIO | None = None
        self._count = self._bytes = 0

    def add(self, key: str, request: dict[str, Any]) -> None:
        """Append a request. Raises `ResultsError`."""
        line = {"custom_id": key, "method": "POST", "url": ENDPOINT, "body": request}
        data = json.dumps(line, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        try:
            self._open(len(data)).write(data)
        except OSError as error:
            raise ResultsError(f"Nothing can be written into {self._folder}: {error.strerror}.") from None
        self._count += 1
        self._bytes += len(data)

    def close(self) -> list[Path]:
        """Return the files, whole. Raises `ResultsError`."""
        if self._file is not None:
            try:
                self._file.close()
            except OSError as error:
                raise ResultsError(f"Nothing can be written into {self._folder}: {error.strerror}.") from None
            self._file = None
        return self._files

    def _open(self, size: int) -> BinaryIO:
        """Return the file that the next `size` bytes go to."""
        full = self._count == self.most or self._bytes + size > self._most_bytes
        if self._file is not None and full:
            self.close()
        if self._file is None:
            path = self._folder / f"batch-{len(self._files) + 1}.jsonl"
            self._file = path.open("wb")
            self._files.append(path)
            self._count = self._bytes = 0
        return self._file


def keys_in(path: Path) -> Iterator[str]:
    """Read the keys of the requests in a file back."""
    start = len(_BEFORE_KEY)
    with path.open("rb") as file:
        for line in file:
            yield line[start : start + _KEY].decode()

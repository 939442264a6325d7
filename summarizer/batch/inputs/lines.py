"""The rows of a JSON Lines file, packed or not, one line in memory at a time. Called by `finding`."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.batch.inputs.rows import Rows, row_of
from summarizer.errors import NotText, SourceTooLarge, SourceUnreadable
from summarizer.reading.sources import LIMIT, explained, shown, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from summarizer.batch.inputs.inputs import Input

_CHUNK: Final = 1_000_000
_PACKED: Final = ".gz"


class Lines:
    """A file with one JSON object a line."""

    def __init__(self, path: str) -> None:
        """Look whether the file can be opened.

        Raises:
            ReadingError: it cannot.
        """
        self._path = Path(path)
        self._packed = path.lower().endswith(_PACKED)
        try:
            self._path.open("rb").close()
        except OSError as error:
            raise explained(error, path) from error

    def inputs(self) -> Iterator[Input]:
        """Find the rows; what is damaged beyond reading ends with an input that says so."""
        name = shown(self._path.name)
        rows = Rows(self._path.name[: self._path.name.lower().rindex(".jsonl")])
        number = 0
        try:
            with self._opened() as file:
                for number, line in _lines(file):
                    what = f"Line {number:,} of {name}"
                    try:
                        yield rows.input(_row(line, what), number)
                    except (NotText, SourceTooLarge) as problem:
                        yield rows.broken(number, problem)
        except (OSError, EOFError, zlib.error):
            damage = SourceUnreadable(f"{name} is cut off or damaged after line {number:,}.", hint="Fetch it again.")
            yield rows.broken(number + 1, damage)

    def count(self) -> int | None:
        """Count the rows, None for a packed file."""
        if self._packed:
            return None
        try:
            with self._opened() as file:
                return sum(1 for _ in _lines(file))
        except OSError:
            return None

    def _opened(self) -> BinaryIO:
        # GzipFile is no BinaryIO by name, only by all it can do
        return gzip.open(self._path, "rb") if self._packed else self._path.open("rb")  # type: ignore[return-value]


def _row(line: bytes | None, what: str) -> dict[str, object]:
    if line is None:
        raise too_large(f"{what} has more than {LIMIT // 1_000_000} MB")
    return row_of(line, what)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank with their numbers; None for one over the limit, which is skipped."""
    number = 0
    while line := file.readline(LIMIT + 1):
        number += 1
        if len(line) > LIMIT and not line.endswith(b"\n"):
            while (more := file.readline(_CHUNK)) and not more.endswith(b"\n"):
                pass
            yield number, None
        elif not line.isspace():
            yield number, line

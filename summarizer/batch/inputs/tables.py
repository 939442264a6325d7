"""The rows of a Parquet file, a few hundred in memory at a time. Called by `finding`; needs the extra `parquet`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.inputs.rows import FIELDS, Rows
from summarizer.errors import SourceUnreadable
from summarizer.reading.sources import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.batch.inputs.inputs import Input

BATCH: Final = 256
"""Rows."""


class Table:
    """A Parquet file with a column `text`."""

    def __init__(self, path: str) -> None:
        """Open the file.

        Raises:
            SourceUnreadable: it cannot be opened, has no column `text`, or pyarrow is not installed.
        """
        try:
            import pyarrow as pa  # noqa: PLC0415 -- an extra, and heavy
            from pyarrow import parquet  # noqa: PLC0415 -- likewise
        except ImportError as error:
            hint = "Install it: pip install 'summarizer[parquet]'."
            raise SourceUnreadable("Reading Parquet files needs pyarrow.", hint=hint) from error
        self._errors = (pa.ArrowException, OSError, ValueError)
        self._path = Path(path)
        self._name = shown(self._path.name)
        try:
            self._file = parquet.ParquetFile(path)
        except self._errors as error:
            raise SourceUnreadable(f"{self._name} cannot be read as a Parquet file.") from error
        self._columns = self._file.schema_arrow.names
        if "text" not in self._columns:
            names = ", ".join(map(shown, self._columns))
            raise SourceUnreadable(f"{self._name} has no column `text`, only {names}.", hint="Rename the column.")

    def inputs(self) -> Iterator[Input]:
        """Find the rows; what is damaged beyond reading ends with an input that says so."""
        rows = Rows(self._path.stem)
        wanted = [column for column in ("id", *FIELDS) if column in self._columns]
        number = 0
        try:
            for batch in self._file.iter_batches(batch_size=BATCH, columns=wanted):
                for number, row in enumerate(batch.to_pylist(), start=number + 1):  # noqa: B020 -- counts on
                    yield rows.input({field: _plain(value) for field, value in row.items()}, number)
        except self._errors:
            damage = SourceUnreadable(f"{self._name} is damaged after row {number:,}.", hint="Fetch it again.")
            yield rows.broken(number + 1, damage)

    def count(self) -> int:
        """Count the rows."""
        return int(self._file.metadata.num_rows)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: dates as ISO, bytes as text."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list):
        return list(map(_plain, value))
    return value if value is None or isinstance(value, str | int | float | dict) else str(value)

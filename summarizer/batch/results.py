"""The folder of results: where each extraction lies, what is there already, what one run leaves behind."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from summarizer.batch.durable import write_whole
from summarizer.batch.inputs import path_of
from summarizer.errors import UsageError
from summarizer.models.extraction import Extraction
from summarizer.rendering import render

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.ledger import Row
    from summarizer.models.last_run import LastRun

EXTRACTIONS: Final = "extractions"
LAST_RUN: Final = "last-run.json"


class Results:
    """A results folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._extractions = folder / EXTRACTIONS

    def path(self, name: str) -> Path:
        """Return where the extraction of an article lies."""
        return self._extractions / path_of(name)

    def has(self, name: str, row: Row) -> bool:
        """Tell whether the extraction is there, as far as its size tells."""
        try:
            return self.path(name).stat().st_size == row.size
        except OSError:
            return False

    def write(self, name: str, data: bytes) -> tuple[int, str]:
        """Write an extraction, durably; return its size and sha256. Raises `ResultsError`."""
        write_whole(self.path(name), data, self.folder)
        return len(data), sha256(data).hexdigest()

    def copy(self, twin: str, row: Row, name: str) -> bytes | None:
        """Return the extraction of `twin`, an article of the same content, as that of `name`; None if it is gone."""
        try:
            data = self.path(twin).read_bytes()
        except OSError:
            return None
        if sha256(data).hexdigest() != row.checksum:
            return None
        found = Extraction.model_validate_json(data)
        if found.article.source == twin:  # else the content says itself where it is from
            article = found.article.model_copy(update={"source": name})
            found = found.model_copy(update={"article": article})
        return render(found, "json").encode()

    def write_last_run(self, last: LastRun) -> None:
        """Write what the run came to. Raises `ResultsError`."""
        write_whole(self.folder / LAST_RUN, f"{last.model_dump_json(indent=2)}\n".encode(), self.folder)

    def check_outside(self, source: Path) -> None:
        """Refuse to write into the folder that articles are read from. Raises `UsageError`."""
        if source.is_dir() and self.folder.resolve() == source.resolve():
            raise UsageError(f"{self.folder} is the folder of the articles.", hint="Give --out a folder of its own.")

"""The bytes of an input, and the article in them."""

from __future__ import annotations

import os
import time
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from summarizer.batch.inputs.inputs import ROW, Content, Input, no_file, stamp_of
from summarizer.batch.inputs.rows import article_of_row
from summarizer.errors import SourceChanged
from summarizer.reading import from_bytes
from summarizer.reading.articles import HTML_SUFFIXES
from summarizer.reading.sources import explained, limited

if TYPE_CHECKING:
    from summarizer.models.article import Article

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Without O_NONBLOCK, opening a pipe that took the place of a file would wait for a writer."""
TRIES: Final = 2
YOUNG: Final = 2_000_000_000
"""Nanoseconds. Clocks of file systems tick at up to two seconds (FAT): what changed twice in a tick has one stamp."""


def read(source: Input) -> Content:
    """Return the content of an input.

    Raises:
        ReadingError: its problem; or it is gone, cannot be read, has more than `LIMIT` bytes, or (SourceChanged)
            changed while it was read, twice.
    """
    if source.problem is not None:
        raise source.problem
    if isinstance(source.locator, bytes):
        return Content(source.locator, ROW, _digest(ROW, source.locator), None)
    suffix = Path(source.locator).suffix.lower()
    try:
        for _ in range(TRIES):
            data, stamp, is_whole = _file(source.locator, source.name)
            if is_whole:
                return Content(data, suffix, _digest(suffix, data), stamp)
    except (OSError, ValueError) as error:
        raise explained(error, source.name) from error
    raise SourceChanged(f"{source.name} changed while it was read.")


def _file(path: str, name: str) -> tuple[bytes, str | None, bool]:
    """Return what is in a file, its stamp if that is old enough to be trusted, and whether it stayed as it was."""
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        before = os.fstat(file.fileno())
        if not S_ISREG(before.st_mode):
            raise no_file(name)
        now = time.time_ns()
        data = limited(file, name, before.st_size)
        after = os.fstat(file.fileno())
    is_whole = stamp_of(before) == stamp_of(after) and len(data) == after.st_size
    # A change sets ctime to the time of the change, whatever mtime is set to afterwards (racy-git.txt of git)
    return data, stamp_of(after) if now - after.st_ctime_ns > YOUNG else None, is_whole


def _digest(suffix: str, data: bytes) -> str:
    kind = b"row" if suffix == ROW else b"page" if suffix in HTML_SUFFIXES else b"text"
    digest = sha256(kind + b"\0")
    digest.update(data)
    return digest.hexdigest()


def article_of(content: Content, name: str, *, language: str | None = None, published: str | None = None) -> Article:
    """Return the article in a content, the same that `load` gives for the file, with `name` as its source.

    Raises:
        ReadingError: binary data, no row, nothing in it.
    """
    if content.suffix == ROW:
        return article_of_row(content.data, name, language, published)
    return from_bytes(content.data, name, suffix=content.suffix, language=language, published=published)

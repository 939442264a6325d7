"""One article to be read, and what reading it gives. Shared by the other modules of inputs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from summarizer.errors import SourceUnreadable
from summarizer.reading.sources import explained

if TYPE_CHECKING:
    from summarizer.errors import ReadingError

ROW: Final = ".json"
"""The suffix of what is one JSON object: a row, or a file of that name."""


@dataclass(frozen=True, slots=True)
class Input:
    """An article to be read.

    An input with a `problem` is known to be unreadable: it is to be reported as failed, never left out.
    """

    name: str
    """Unique within a source, relative, parted by `/`, printable; the extraction lies at `path_of(name)`."""
    stamp: str | None
    """Changes whenever the content may have changed; None when it must be read to know."""
    locator: str | bytes
    """The path of a file, or the bytes of a row."""
    problem: ReadingError | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What was read: all that a worker needs to make an article of it."""

    data: bytes
    suffix: str
    """Lower case, `.html`, `.txt`, … or `.json` for a row: decides how the bytes are read."""
    digest: str
    """sha256 over the way the bytes are read and the bytes, as hexadecimal digits: the article's identity."""
    stamp: str | None
    """Of the open file, before and after reading; None when a later change might not show in it."""


def stamp_of(status: os.stat_result) -> str:
    """Return what changes whenever the content of a file may have changed."""
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}:{status.st_ino}"


def file_input(name: str, path: str, *, follow: bool = True) -> Input:
    """Return the input for the file at `path`; with a problem when it is no file that can be read. Opens nothing."""
    try:
        status = os.stat(path, follow_symlinks=follow)  # noqa: PTH116 -- a million times, and no Path is needed
    except (OSError, ValueError) as error:
        return Input(name, None, path, explained(error, name))
    if not S_ISREG(status.st_mode):
        return Input(name, None, path, no_file(name))
    return Input(name, stamp_of(status), path)


def no_file(name: str) -> SourceUnreadable:
    """Say that something is there, but nothing that has an article in it (and opening a pipe would wait for ever)."""
    return SourceUnreadable(f"{name} is a folder, pipe, socket or device, not a file.", hint="")

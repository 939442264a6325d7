"""The bytes of a file or of standard input, or what is wrong with it in one sentence.

Called by `articles`, and by the batch, which has files of its own to open.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from summarizer.errors import SourceNotFound, SourceTooLarge, SourceUnreadable

if TYPE_CHECKING:
    from os import PathLike

    from summarizer.errors import ReadingError

STDIN: Final = "-"
LIMIT: Final = 50_000_000
"""Bytes. The longest articles have half a million characters."""
_MB: Final = 1_000_000


def contents(source: str | PathLike[str]) -> bytes:
    """Return the bytes of a file, or of standard input for `-`.

    Raises:
        SourceNotFound: there is no such file.
        SourceUnreadable: a folder, no permission, a broken disk.
        SourceTooLarge: more than `LIMIT` bytes; the rest is not read.
    """
    name = str(source)
    if name == STDIN:
        return limited(sys.stdin.buffer, "Standard input")
    try:
        return _file(Path(source))
    except (OSError, ValueError) as error:
        raise explained(error, name) from error


def explained(error: OSError | ValueError, name: str) -> ReadingError:
    """Say in one sentence why the file or folder `name` cannot be opened or read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return SourceNotFound(f"There is no file {shown(name)}.")
    reason = (error.strerror or "it cannot be read").lower()
    return SourceUnreadable(f"{shown(name)} cannot be read: {reason}.")


def _file(path: Path) -> bytes:
    name = str(path)
    if path.is_dir():
        raise SourceUnreadable(f"{shown(name)} is a folder.", hint="Give the files in it.")
    with path.open("rb") as file:
        return limited(file, name, path.stat().st_size)


def limited(stream: BinaryIO, name: str, size: int = 0) -> bytes:
    """Return what is in a file or stream, of which `size` bytes are known to be there.

    Reads at most one byte more than allowed: enough to know, also where a size is not given (pipes, devices).

    Raises:
        SourceTooLarge: more than `LIMIT` bytes.
    """
    if size > LIMIT:
        raise too_large(f"{shown(name)} has {size / _MB:.1f} MB")
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise too_large(f"{shown(name)} has more than {LIMIT // _MB} MB")
    return data


def too_large(what: str) -> SourceTooLarge:
    """Say that something (“… has 51 MB”) is over the limit."""
    return SourceTooLarge(f"{what}; the limit is {LIMIT // _MB} MB.")


def shown(name: str) -> str:
    """Return a name that can be printed on one line."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)

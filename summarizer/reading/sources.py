"""The bytes of a file or of standard input, or what is wrong with it in one sentence. Called by `articles`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from summarizer.errors import SourceNotFound, SourceTooLarge, SourceUnreadable

if TYPE_CHECKING:
    from os import PathLike

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
        return _limited(sys.stdin.buffer, "Standard input")
    try:
        return _file(Path(source))
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise SourceNotFound(f"There is no file {_shown(name)}.") from error
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise SourceUnreadable(f"{_shown(name)} cannot be read: {reason}.") from error


def _file(path: Path) -> bytes:
    name = _shown(str(path))
    if path.is_dir():
        raise SourceUnreadable(f"{name} is a folder.", hint="Give the files in it.")
    size = path.stat().st_size
    if size > LIMIT:
        raise _too_large(f"{name} has {size / _MB:.1f} MB")
    with path.open("rb") as file:
        return _limited(file, name)


def _limited(stream: BinaryIO, name: str) -> bytes:
    """Read at most one byte more than allowed: enough to know, also where a size is not given (pipes, devices)."""
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise _too_large(f"{name} has more than {LIMIT // _MB} MB")
    return data


def _too_large(what: str) -> SourceTooLarge:
    return SourceTooLarge(f"{what}; the limit is {LIMIT // _MB} MB.")


def _shown(name: str) -> str:
    """Return a name that can be printed on one line."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)

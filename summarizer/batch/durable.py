"""Files that are there whole or not at all, whatever happens to the power: data first, name last."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Final

from summarizer.errors import ResultsError

if TYPE_CHECKING:
    from pathlib import Path

UNFINISHED: Final = "tmp"
"""Folder beside the results for files under way; on the same disk, so that renaming is one step."""

_numbers = count()
_making = Lock()


def write_whole(path: Path, data: bytes, results: Path) -> None:
    """Write `data` to `path` below `results`; when this returns, it survives a power loss. Raises `ResultsError`."""
    temporary = results / UNFINISHED / f"{os.getpid()}-{next(_numbers)}"
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            temporary.replace(path)
        except FileNotFoundError:
            with _making:
                _make_folders(path.parent)
            temporary.replace(path)
        with _making:  # a folder that another thread has just made is not durable before it lets go
            pass
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise ResultsError(f"{path} cannot be written: {error.strerror}.") from None


def prepare(results: Path, *, empty: bool = False) -> None:
    """Make the folders; `empty` throws away what an ended run left unfinished. Raises `ResultsError`."""
    try:
        _make_folders(results / UNFINISHED)
        for left in (results / UNFINISHED).iterdir() if empty else ():
            left.unlink()
    except OSError as error:
        raise ResultsError(f"Nothing can be written into {results}: {error.strerror}.") from None


def _make_folders(folder: Path) -> None:
    """Make a folder and those above it, each durable before the next."""
    if folder.is_dir():
        return
    _make_folders(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where folders can be opened at all."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

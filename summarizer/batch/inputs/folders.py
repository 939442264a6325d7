"""The files of a folder, sorted by path, one folder in memory at a time. Called by `finding`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from summarizer.batch.inputs.inputs import Input, file_input, no_file
from summarizer.batch.inputs.naming import safe_name
from summarizer.errors import SourceNotFound, SourceUnreadable, UsageError
from summarizer.reading.sources import explained, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.batch.inputs.patterns import Chosen
    from summarizer.errors import ReadingError

_FOLDER: Final = "/"
_ODD: Final = "\0"
"""What a path ends in that is a folder, or a link, pipe, socket or device: a million plain strings are held at most."""


class Folder:
    """A folder of articles. What is added or taken away during the walk may or may not be seen."""

    def __init__(self, root: str, chosen: Chosen, leave_out: Path | None) -> None:
        """Look whether the folder can be listed.

        Raises:
            ReadingError: it cannot.
            UsageError: `leave_out` is the folder itself.
        """
        self._root = os.path.join(root, "")  # noqa: PTH118 -- a million paths are joined to it as strings
        self._real = os.path.realpath(root)
        self._chosen = chosen
        self._left_out = _below(self._real, os.path.realpath(leave_out)) if leave_out else None
        if self._left_out == "":
            raise UsageError("The results cannot lie in the very folder of the articles.", hint="Give a folder in it.")
        try:
            os.scandir(self._root).close()
        except OSError as error:
            raise _no_folder(error, root) from error

    def inputs(self) -> Iterator[Input]:
        """Find all articles; a folder in it that cannot be listed is an input with a problem."""
        for entry in self._entries():
            if isinstance(entry, Input):
                yield entry
            elif not entry.endswith(_ODD):
                yield file_input(safe_name(entry), self._root + entry, follow=False)
            elif (odd := self._odd(entry.removesuffix(_ODD))) is not None:
                yield odd

    def count(self) -> int:
        """Count what `inputs` would find, without asking for the state of each file."""
        return sum(
            isinstance(entry, Input) or not entry.endswith(_ODD) or self._odd(entry.removesuffix(_ODD)) is not None
            for entry in self._entries()
        )

    def _entries(self) -> Iterator[str | Input]:
        """Yield the wanted paths below the root in order, and an input for each folder that cannot be listed."""
        stack = [iter(self._listed(""))]  # no recursion: folders can be deeper than Python's stack
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif not entry.endswith(_FOLDER):
                yield entry
            else:
                try:
                    stack.append(iter(self._listed(entry)))
                except OSError as error:
                    path = entry.removesuffix(_FOLDER)
                    yield Input(safe_name(path), None, self._root + path, _no_folder(error, path))

    def _listed(self, folder: str) -> list[str]:
        """Return what is wanted of a folder, in the order of the whole paths."""
        listed: list[str] = []
        with os.scandir(self._root + folder) as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if path != self._left_out and self._chosen.folder(path):
                        listed.append(path + _FOLDER)
                elif self._chosen.file(path):
                    listed.append(path if entry.is_file(follow_symlinks=False) else path + _ODD)
        listed.sort()
        return listed

    def _odd(self, path: str) -> Input | None:
        """Return the input for what is no plain file; None for a link to a folder, which is not followed."""
        name, full = safe_name(path), self._root + path
        if not os.path.islink(full):  # noqa: PTH114 -- a path that Path would rewrite
            return Input(name, None, full, no_file(name))
        if os.path.isdir(full):  # noqa: PTH112 -- likewise
            return None
        target = os.path.realpath(full)
        if _below(self._real, target) is None:
            return Input(name, None, full, SourceUnreadable(f"{name} is a link that leads out of the folder."))
        if not os.path.lexists(target) or os.path.islink(target):  # noqa: PTH114 -- likewise
            return Input(name, None, full, SourceNotFound(f"{name} is a link that leads nowhere."))
        return file_input(name, full)


def _below(root: str, path: str) -> str | None:
    """Return the way from `root` down to `path`, both real; empty when they are one, None when it leads elsewhere."""
    if path == root:
        return ""
    start = os.path.join(root, "")  # noqa: PTH118 -- strings, as above
    return path[len(start) :] if path.startswith(start) else None


def _no_folder(error: OSError, path: str) -> ReadingError:
    if isinstance(error, FileNotFoundError):
        return SourceNotFound(f"There is no folder {shown(path)}.")
    return explained(error, path)

"""A list of paths on standard input, as `find` and `ls` write it. Called by `finding`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from summarizer.batch.inputs.inputs import Input, file_input
from summarizer.batch.inputs.naming import Names
from summarizer.errors import SourceUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

LONGEST: Final = 4_096
"""Bytes a path can have (Linux; less elsewhere), so that the first NUL of a list with NULs comes within these."""
_CHUNK: Final = 65_536


def listed_inputs(stream: BinaryIO) -> Iterator[Input]:
    """Find the files listed: one a line, or parted by NULs (`find -print0`). Paths count from the current folder.

    A path listed twice is given twice, under two names. An absolute path is named without its first `/`.
    """
    names = Names()
    for number, path in enumerate(_paths(stream), start=1):
        if not path:
            continue
        way = os.fsdecode(path)
        name = names.name(os.path.normpath(way).lstrip("/"), number)
        if len(path) > LONGEST:
            yield Input(name, None, way, SourceUnreadable(f"Line {number:,} of the list is too long for a path."))
        else:
            yield file_input(name, way)


def _paths(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the paths as they come; of one that is too long to be any, only the start."""
    start = b""
    while len(start) <= LONGEST and b"\0" not in start and (more := stream.read(LONGEST + 1 - len(start))):
        start += more
    separator = b"\0" if b"\0" in start else b"\n"
    if separator == b"\n":
        start = start.removeprefix(b"\xef\xbb\xbf")
    for path in _parted(start, stream, separator):
        yield path.removesuffix(b"\r") if separator == b"\n" else path


def _parted(start: bytes, stream: BinaryIO, separator: bytes) -> Iterator[bytes]:
    rest = start
    while True:
        *whole, rest = rest.split(separator)
        yield from whole
        more = stream.read(_CHUNK)
        if not more:
            break
        # Beyond its limit a path is only kept long enough to be known as too long
        rest = rest[: LONGEST + 1] + more
    yield rest

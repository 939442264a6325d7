"""Where the articles of a source come from: its inputs, one after the other, and how many there are."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from summarizer.batch.inputs.folders import Folder
from summarizer.batch.inputs.lines import Lines
from summarizer.batch.inputs.lists import listed_inputs
from summarizer.batch.inputs.patterns import Chosen
from summarizer.batch.inputs.tables import Table
from summarizer.errors import SourceNotFound, SourceUnreadable, UsageError
from summarizer.reading.sources import STDIN, explained, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from summarizer.batch.inputs.inputs import Input

_LINES: Final = (".jsonl", ".jsonl.gz")
_TABLE: Final = ".parquet"


def find_inputs(
    source: str | Path,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    leave_out: Path | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Input]:
    """Find the articles of a source, as they come and always in the same order.

    The source is a folder (all below it; `include` and `exclude` are patterns, `leave_out` a folder in it that is no
    part of it), a file of rows (.jsonl, .jsonl.gz, .parquet), or `-` for a list of paths on standard input.

    Raises:
        ReadingError: there is no such source, or it cannot be opened. What is wrong with a single article is the
            `problem` of its input.
        UsageError: patterns for what is no folder, or `leave_out` is the source.
    """
    if str(source) == STDIN:
        _no_patterns(include, exclude)
        return listed_inputs(stdin or sys.stdin.buffer)
    return _opened(str(source), include, exclude, leave_out).inputs()


def count_inputs(
    source: str | Path,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    leave_out: Path | None = None,
) -> int | None:
    """Count what `find_inputs` would find; None when that takes as long as finding it (standard input, .gz).

    Raises:
        ReadingError, UsageError: as `find_inputs`.
    """
    if str(source) == STDIN:
        return None
    return _opened(str(source), include, exclude, leave_out).count()


def _opened(
    source: str, include: Sequence[str], exclude: Sequence[str], leave_out: Path | None
) -> Folder | Lines | Table:
    try:
        is_folder = os.path.isdir(source)  # noqa: PTH112 -- takes what is no path at all as no folder
        if is_folder:
            return Folder(source, Chosen(include, exclude), leave_out)
        is_file = os.path.isfile(source)  # noqa: PTH113 -- likewise
        if not is_file:
            os.stat(source)  # noqa: PTH116 -- likewise
    except (OSError, ValueError) as error:
        raise _no_source(error, source) from error
    _no_patterns(include, exclude)
    if is_file and source.lower().endswith(_LINES):
        return Lines(source)
    if is_file and source.lower().endswith(_TABLE):
        return Table(source)
    raise SourceUnreadable(
        f"{shown(source)} is neither a folder nor a .jsonl, .jsonl.gz or .parquet file.",
        hint="For a single article use `summarizer summary`.",
    )


def _no_source(error: OSError | ValueError, source: str) -> Exception:
    if isinstance(error, FileNotFoundError):
        return SourceNotFound(f"There is no folder or file {shown(source)}.")
    return explained(error, source)


def _no_patterns(include: Sequence[str], exclude: Sequence[str]) -> None:
    if include or exclude:
        raise UsageError("Patterns choose among the files of a folder; this source is none.")

"""Every case that GOLD names: gold files, folders of them, and files of annotated articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import SourceNotFound, UsageError
from summarizer.evaluation.annotated import annotated
from summarizer.evaluation.gold_files import SUFFIX, gold_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.evaluation.cases import Entry


def entries(gold: Iterable[Path]) -> Iterator[Entry]:
    """Yield the cases in order; those of a folder by name.

    Raises:
        SourceNotFound: There is no such file.
        UsageError: A folder has no gold file in it, or a file is of no format that is known.
    """
    for path in gold:
        if path.is_dir():
            found = sorted(path.glob(f"*{SUFFIX}"))
            if not found:
                raise UsageError(f"There is no file NAME{SUFFIX} in {path}.", hint="Give a folder of gold files.")
            yield from map(gold_file, found)
        elif not path.is_file():
            raise SourceNotFound(f"There is no file {path}.")
        elif path.name.endswith(SUFFIX):
            yield gold_file(path)
        else:
            yield from annotated(path)

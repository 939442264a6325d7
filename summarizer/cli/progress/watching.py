"""Who watches a run, put together from where its output goes."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.cli.progress.lines import Lines
from summarizer.cli.progress.log import Log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.batch.tally import Outcome, Tally
    from summarizer.cli.progress.bar import Bar
    from summarizer.models.last_run import LastRun


@contextmanager
def watching(limit: int | None, log: str | None) -> Iterator[Watchers]:
    """Show a run on stderr: with a bar if that is a terminal, else in lines; and write `log` as `Log` does.

    Raises `UsageError` for a log that cannot be written.
    """
    members: list[Bar | Lines | Log] = [Log(log)] if log is not None else []
    if sys.stderr.isatty() and not (log == "-" and sys.stdout.isatty()):
        from summarizer.cli.progress.bar import Bar

        members.append(Bar(sys.stderr, limit))
    else:
        members.append(Lines(2, limit))
    watchers = Watchers(members)
    try:
        yield watchers
    finally:
        watchers.close()


class Watchers:
    """Several watchers as one."""

    def __init__(self, members: list[Bar | Lines | Log]) -> None:
        self._members = members

    def begin(self, tally: Tally, results: Path, model: str) -> None:
        """Have all see a run begin."""
        for member in self._members:
            member.begin(tally, results, model)

    def article(self, name: str, outcome: Outcome, reason: str | None, tally: Tally) -> None:
        """Have all see an article end."""
        for member in self._members:
            member.article(name, outcome, reason, tally)

    def stopping(self, reason: str, tally: Tally) -> None:
        """Have all see the run being stopped."""
        for member in self._members:
            member.stopping(reason, tally)

    def end(self, last: LastRun) -> None:
        """Have all see the run end."""
        for member in self._members:
            member.end(last)

    def close(self) -> None:
        """Let all say what they still have to say."""
        for member in self._members:
            member.close()

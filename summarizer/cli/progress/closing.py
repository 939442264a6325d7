"""What a run came to, and what to do next, for a person."""

from __future__ import annotations

import shlex
import textwrap
from collections import Counter
from contextlib import closing as closed
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from summarizer.batch.ledger import Ledger
from summarizer.cli.job import OFFLINE
from summarizer.cli.progress.wording import articles, explained, items, lasting, money, speed
from summarizer.errors import SummarizerError
from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from summarizer.models.last_run import LastRun

FAILURES_SHOWN: Final = 5
_LABEL: Final = 10
_RETRY: Final = "--retry-failed"


def closing(last: LastRun, results: Path, command: Sequence[str], width: int) -> str:
    """Return the closing table; `command` is the one that was typed, in which nothing is secret."""
    lines = ["", *figures(last), *_failures(last, results, width), *_next(last, results, command, width)]
    return "\n".join(f"  {line}".rstrip() for line in lines) + "\n"


def figures(last: LastRun) -> Iterator[str]:
    """Say how it ended, and what it took."""
    counts = last.articles
    yield f"{_ENDS[last.outcome]} after {lasting(last.seconds)} · {last.model}"
    if last.reason:
        yield harmless(last.reason)
    yield ""
    states = {"done": counts.done, "unchanged": counts.kept, "failed": counts.failed, "pending": counts.pending}
    told = [f"{count:,} {state}" for state, count in states.items() if count or state == "done"]
    yield row("articles", f"{counts.total:,}: {', '.join(told)}")
    if counts.done and last.seconds:
        yield row("speed", speed(counts.done / last.seconds))
    if last.rejected:
        yield row("rejected", f"{items(last.rejected)} kept apart")
    if last.model != OFFLINE:
        yield row("requests", f"{last.requests:,} sent, {last.replayed:,} answered from the ledger")
        yield row("tokens", f"{last.input_tokens:,} in, {last.output_tokens:,} out")
        yield row("cost", "not known" if last.cost is None else money(last.cost))


_ENDS: Final = {"complete": "Done", "failures": "Done", "stopped": "Stopped", "refused": "Refused"}


def _failures(last: LastRun, results: Path, width: int) -> Iterator[str]:
    """Show the first failures with their reasons."""
    if not last.failures:
        return
    yield ""
    yield f"FAILED  {last.articles.failed:,}"
    for failure in last.failures[:FAILURES_SHOWN]:
        yield from indented(f"× {explained(failure.name, failure.reason)}", width)
    if (others := last.articles.failed - FAILURES_SHOWN) > 0:
        yield f"and {others:,} more: {shlex.join(['summarizer', 'status', str(results)])}"


def _next(last: LastRun, results: Path, command: Sequence[str], width: int) -> Iterator[str]:
    """Say which command goes on from here, and what it would do."""
    again = shlex.join(command)
    passing, for_good = _failed(results) if last.articles.failed else (0, 0)
    if last.outcome in {"stopped", "refused"} or last.articles.pending:
        yield from _advice(f"{articles(last.articles.pending)} to go. The same command goes on:", again, width)
    elif passing:
        yield from _advice(
            f"{passing:,} failed of something that may pass. The same command tries again:", again, width
        )
    elif for_good:
        retry = again if _RETRY in command else shlex.join([*command, _RETRY])
        yield from _advice(f"{for_good:,} failed for good. To try them again, unchanged as they are:", retry, width)


def _failed(results: Path) -> tuple[int, int]:
    """Count the failures that are tried again next time, and those that are not."""
    counted: Counter[bool] = Counter()
    with suppress(SummarizerError), closed(Ledger.for_reading(results)) as ledger:
        counted.update(row.passing for _, row in ledger.articles("failed"))
    return counted[True], counted[False]


def _advice(text: str, command: str, width: int) -> Iterator[str]:
    yield ""
    yield from textwrap.wrap(text, width - 2)
    yield f"  {command}"  # in one line, so that it can be copied


def row(label: str, text: str) -> str:
    """Return a line with a label, its text where all others have theirs."""
    return f"{label:<{_LABEL}}{text}"


def indented(text: str, width: int) -> list[str]:
    """Return text on lines of at most `width`, set in."""
    return textwrap.wrap(text, width - 2, subsequent_indent="  ")

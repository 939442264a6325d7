"""`summarizer status`: the one look in the morning at what a batch has come to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarizer.cli import output as out
from summarizer.cli.saying import Debug, wide

if TYPE_CHECKING:
    from summarizer.batch.status import Failures, Status


class Kind(StrEnum):
    """For whom it is."""

    TEXT = "text"
    JSON = "json"


def status(
    results: Annotated[Path, typer.Argument(metavar="RESULTS", help="The folder that a batch writes into.")],
    *,
    kind: Annotated[Kind, typer.Option("--format", "-f", help="For a person, or for a program.")] = Kind.TEXT,
    examples: Annotated[
        int, typer.Option(min=0, metavar="N", help="Articles to name for each kind of failure, at most.")
    ] = 3,
    debug: Debug = False,
) -> None:
    """Say what became of the articles of a batch, and how its last run ended or that it is still running.

    Exits with 0 if all is done, 1 if articles failed, 3 if something is pending. It reads only, at any time.

    Example: summarizer status results/
    """
    from summarizer.batch.status import status_of

    found = status_of(results, examples)
    if kind is Kind.JSON:
        out.show(json.dumps(_document(found), ensure_ascii=True, indent=2) + "\n")
    else:
        out.show("\n".join(f"  {line}".rstrip() for line in _lines(found, wide())) + "\n")
    raise typer.Exit(found.exit_code)


def _document(found: Status) -> dict[str, Any]:
    """Return it for a program."""
    run, (replies, taken, given) = found.run, found.answered
    return {
        "schema_version": "1",
        "results": found.results,
        "exit_code": found.exit_code,
        "articles": {"done": found.done, "failed": found.failed, "pending": found.pending},
        "failures": [
            asdict(kind) | {"examples": [each.model_dump() for each in kind.examples]} for kind in found.failures
        ],
        "running": found.at_it,
        "run": run and {name: value for name, value in asdict(run).items() if name != "last"},
        "last_run": found.last and found.last.model_dump(mode="json"),
        "unended": None
        if found.last or run is None
        else {"replies": replies, "input_tokens": taken, "output_tokens": given},
        "ledger": {"bytes": found.ledger_bytes, "replies": found.replies},
    }


def _lines(found: Status, width: int) -> Iterator[str]:
    """Return it for a person."""
    from summarizer.cli.progress import row
    from summarizer.cli.progress.wording import size

    yield ""
    yield row("done", f"{found.done:,}")
    yield row("failed", f"{found.failed:,}")
    yield row("pending", f"{found.pending:,}" if found.last else f"{found.pending:,}, and those it did not come to yet")
    yield from _run(found)
    if found.failures:
        yield ""
        yield f"FAILED  {found.failed:,}"
    for kind in found.failures:
        yield from _failed(kind, width)
    yield ""
    yield row("ledger", f"{size(found.ledger_bytes)}, {found.replies:,} replies")


def _run(found: Status) -> Iterator[str]:
    """Say how the last run went, or goes."""
    from summarizer.cli.progress import figures, row
    from summarizer.rendering.harmless import harmless

    run = found.run
    yield ""
    if run is None:
        yield "No run has begun yet."
        return
    where = f"process {run.pid} on {harmless(run.host)}"
    if found.last is not None:
        yield f"LAST RUN  {run.id}, begun {_local(run.started)}"
        yield from figures(found.last)
        return
    said = {
        True: f"is at it: {where}",
        False: f"never ended: {where} is gone; run the batch again to go on",
        None: f"has not ended: {where}, which cannot be seen from here",
    }[found.at_it]
    yield f"RUN {run.id}  begun {_local(run.started)}, {said}"
    yield ""
    replies, taken, given = found.answered
    yield row("model", harmless(run.model))
    yield row("replies", f"{replies:,} stored")
    yield row("tokens", f"{taken:,} in, {given:,} out")


def _failed(kind: Failures, width: int) -> Iterator[str]:
    """Say how many failed of one thing, whether they are tried again, and name some."""
    from summarizer.cli.progress import indented
    from summarizer.cli.progress.wording import explained

    again = "tried again next time" if kind.passing else "not tried again until they change, or with --retry-failed"
    yield f"× {kind.count:,} {kind.code} · {again}"
    for each in kind.examples:
        attempts = f"{each.attempts:,} attempt{'' if each.attempts == 1 else 's'}"
        yield from indented(f"  {explained(each.name, each.reason)} ({attempts})", width)
    if (others := kind.count - len(kind.examples)) > 0:
        yield f"  and {others:,} more"


def _local(instant: str) -> str:
    """Return an instant as the clock on the wall shows it."""
    return datetime.fromisoformat(instant).astimezone().strftime("%Y-%m-%d %H:%M:%S %Z")

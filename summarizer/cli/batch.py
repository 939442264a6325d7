"""`summarizer batch`: the main job for many articles, to be left alone for a night."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from summarizer.cli.job import OFFLINE, check_facts, chosen, refuse_urls, tasks_for
from summarizer.cli.options import BaseUrl, Language, Model, OnFailure, Only, Points, PromptFolder, Published
from summarizer.cli.saying import Debug, say, tell, wide
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from summarizer.batch.job import Job
    from summarizer.batch.tally import Watcher
    from summarizer.models.last_run import LastRun
    from summarizer.settings import Settings

_STOPPED: Final = 3
_UNASKED: Final = "Made offline, without a model. --model NAME asks one, with OPENAI_API_KEY or --base-url."
_DURATION: Final = re.compile(
    r"(?:(?P<d>\d+)d)?(?:(?P<h>\d+)h)?(?:(?P<m>\d+)m)?(?:(?P<s>\d+(?:\.\d+)?)s?)?", re.ASCII | re.IGNORECASE
)
_SECONDS: Final = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}


class Engine(StrEnum):
    """Where the work is done."""

    PLAIN = "plain"
    RAY = "ray"


def batch(  # noqa: PLR0913 -- these are the command's options
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE", help="A folder, a file of rows (.jsonl, .jsonl.gz, .parquet), or - for a list of files."
        ),
    ],
    *,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="RESULTS", help="The folder of results.")],
    model: Model = None,
    base_url: BaseUrl = None,
    only: Only = None,
    points: Points = 5,
    language: Language = None,
    published: Published = None,
    prompts: PromptFolder = None,
    include: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Files to take, such as '*.txt'; may be repeated.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Files to leave out; may be repeated.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Work on so many articles, at most.")] = None,
    concurrency: Annotated[
        int | None, typer.Option(min=1, max=1_000, metavar="N", help="Requests at the same time, at most.")
    ] = None,
    requests_per_minute: Annotated[int | None, typer.Option(min=1, metavar="N", help="Sent, at most.")] = None,
    tokens_per_minute: Annotated[int | None, typer.Option(min=1, metavar="N", help="In and out, at most.")] = None,
    max_cost: Annotated[float | None, typer.Option(min=0, metavar="USD", help="Stop before more is spent.")] = None,
    max_tokens: Annotated[int | None, typer.Option(min=0, metavar="N", help="Stop before more are used.")] = None,
    deadline: Annotated[
        str | None, typer.Option(metavar="TIME", help="Begin nothing after so many seconds, or 90m, or 6h.")
    ] = None,
    on_failure: OnFailure = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Also try again what failed for good.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Processes; one for each processor if not given.")
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="Processes of this machine, or the nodes of a Ray cluster (RAY_ADDRESS).")
    ] = Engine.PLAIN,
    batch_api: Annotated[
        bool, typer.Option("--batch-api", help="Submit to the server's Batch API; run again later to collect.")
    ] = False,
    dataset: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Add what was done as rows to a folder ending in .parquet or .jsonl."),
    ] = None,
    log_json: Annotated[
        str | None,
        typer.Option("--log-json", metavar="FILE", help="Add what happens to it as JSON lines; - is stdout."),
    ] = None,
    debug: Debug = False,
) -> None:
    """Extract every article of SOURCE into RESULTS; run it again to go on, or to do what is new.

    Example: summarizer batch articles/ --out results/ --model gpt-5-mini --max-cost 20 --deadline 6h
    """
    from summarizer.batch.job import Job
    from summarizer.cli.progress import closing, watching
    from summarizer.settings import Settings

    refuse_urls([source])
    check_facts(language, published)
    job = Job(
        only=tasks_for(chosen(only)),
        points=points,
        language=language,
        published=published,
        include=include or (),
        exclude=exclude or (),
        limit=limit,
        max_cost=max_cost,
        max_tokens=max_tokens,
        deadline=None if deadline is None else _seconds(deadline),
        retry_failed=retry_failed,
        workers=workers,
        engine=engine.value,
        dataset=dataset,
        batch_api=batch_api,
    )
    flags = {
        "model": model,
        "base_url": base_url,
        "prompts": prompts,
        "max_concurrency": concurrency,
        "requests_per_minute": requests_per_minute,
        "tokens_per_minute": tokens_per_minute,
        "on_failure": on_failure.value if on_failure else None,
    }
    settings = Settings.load(flags)
    last = _run(source, out, job, settings, watching(limit, log_json))
    tell(closing(last, out, ["summarizer", *sys.argv[1:]], wide()))
    if last.model == OFFLINE and settings.model is None:
        say(_UNASKED)
    raise typer.Exit(last.exit_code)


def _run(
    source: str, results: Path, job: Job, settings: Settings, watchers: AbstractContextManager[Watcher]
) -> LastRun:
    """Run it to its end."""
    import asyncio

    from summarizer.batch.running import run_batch

    try:
        with watchers as watcher:
            work = run_batch(source, results, job, settings=settings, watcher=watcher, stdin=sys.stdin.buffer)
            return asyncio.run(work)
    except (asyncio.CancelledError, KeyboardInterrupt):  # a second signal, or one before there was anything to stop
        say("Stopped at once. The same command goes on from there.")
        raise typer.Exit(_STOPPED) from None


def _seconds(duration: str) -> float:
    """Read `5400`, `90m`, `1h30m` or `1d`. Raises `UsageError`."""
    found = _DURATION.fullmatch(duration.strip())
    parts = {unit: value for unit, value in found.groupdict().items() if value} if found else {}
    if not parts:
        raise UsageError(f"--deadline {duration} is no time.", hint="Give seconds, or a form like 90m, 6h or 1h30m.")
    return sum(float(value) * _SECONDS[unit] for unit, value in parts.items())

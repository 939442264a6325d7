"""Drivers for one article: read it, run the flow, answer its prompts with a client. The library's front door."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.clients.connect import connect, resolve_model
from summarizer.clients.pricing import price
from summarizer.errors import ModelError, UsageError
from summarizer.flow import Answer, Options, flow
from summarizer.models.article import Article
from summarizer.prompting import TASKS, Task, Templates
from summarizer.reading import from_text, load
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.flow import Steps
    from summarizer.models.extraction import Extraction
    from summarizer.models.prompt import Client, Prompt

OFFLINE: Final = "offline"
DEFAULT_POINTS: Final = 5


def summarize(
    source: str | Path | Article,
    *,
    model: str | Client | None = None,
    only: Iterable[Task] = TASKS,
    points: int = DEFAULT_POINTS,
    settings: Settings | None = None,
) -> Extraction:
    """Return the summary, claims and quotations of one article. Also works inside a running event loop.

    Args:
        source: A `str` is the text itself, a `Path` is a file, an `Article` is what `load` returned.
        model: The name of a model, `offline`, `mock:FILE`, or any client; None takes what the settings say.
        only: Which of `points`, `claims` and `quotes` are wanted.
        points: How many points the summary has at most.
        settings: Settings to use in place of those of the environment and `summarizer.toml`.

    Raises:
        ReadingError: The article cannot be read.
        ModelError: The model gave no usable reply.
        UsageError: An option, a setting or a template cannot be used.
    """
    work = asummarize(source, model=model, only=only, points=points, settings=settings)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def asummarize(
    source: str | Path | Article,
    *,
    model: str | Client | None = None,
    only: Iterable[Task] = TASKS,
    points: int = DEFAULT_POINTS,
    settings: Settings | None = None,
) -> Extraction:
    """Do what `summarize` does, asynchronously."""
    settings = Settings() if settings is None else settings
    article = source if isinstance(source, Article) else await asyncio.to_thread(_read, source)
    async with AsyncExitStack() as stack:
        client, name = _client(model, settings)
        if close := getattr(client, "aclose", None):
            stack.push_async_callback(close)
        steps = _steps(article, name, only, points, settings)
        extraction = await _drive(steps, client, settings.max_concurrency)
    cost = price(extraction.provenance.model, extraction.provenance.usage)
    return extraction.model_copy(update={"provenance": extraction.provenance.model_copy(update={"cost": cost})})


def dry_run(
    source: str | Path | Article,
    *,
    model: str | None = None,
    only: Iterable[Task] = TASKS,
    points: int = DEFAULT_POINTS,
    settings: Settings | None = None,
) -> list[Prompt]:
    """Return the first prompts that `summarize` would send; send nothing. Offline there are none."""
    settings = Settings() if settings is None else settings
    article = source if isinstance(source, Article) else _read(source)
    name = resolve_model(model, settings)
    return next(_steps(article, None if name == OFFLINE else name, only, points, settings), [])


def _read(source: str | Path) -> Article:
    return load(source) if isinstance(source, Path) else from_text(source)


def _client(model: str | Client | None, settings: Settings) -> tuple[Client | None, str | None]:
    """Return the client and the name for provenance; neither for the engine without a model."""
    if model is not None and not isinstance(model, str):
        return model, type(model).__name__
    name = resolve_model(model, settings)
    return (None, None) if name == OFFLINE else (connect(name, settings), name)


def _steps(
    article: Article, model: str | None, only: Iterable[Task], points: int, settings: Settings
) -> Steps[Extraction]:
    wanted = set(only)
    if unknown := wanted - set(TASKS):
        raise UsageError(
            f"There is no part called {', '.join(sorted(unknown))}.", hint=f"There are: {', '.join(TASKS)}."
        )
    if points < 1:
        raise UsageError("A summary needs at least one point.", hint="Give 1 or more.")
    options = Options(
        model=model,
        only=tuple(task for task in TASKS if task in wanted),
        points=points,
        plan=settings.plan_for(model),
        max_input_tokens=settings.max_input_tokens,
        max_output_tokens=settings.max_output_tokens,
        fall_back=settings.on_failure == "offline",
    )
    return flow(
        article,
        Templates(settings.prompts),
        options,
        version=version("summarizer"),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )


async def _drive(steps: Steps[Extraction], client: Client | None, most: int) -> Extraction:
    """Answer the prompts of `steps` with `client`, at most `most` at once."""
    slots = asyncio.Semaphore(most)
    answers: Sequence[Answer] | None = None
    while True:
        try:
            prompts = steps.send(answers) if answers is not None else next(steps)
        except StopIteration as stop:
            return stop.value
        if client is None:
            raise AssertionError("the engine without a model sent a prompt")
        answers = await asyncio.gather(*(_answer(client, prompt, slots) for prompt in prompts))


async def _answer(client: Client, prompt: Prompt, slots: asyncio.Semaphore) -> Answer:
    async with slots:
        try:
            return await client.complete(prompt)
        except ModelError as error:
            return error

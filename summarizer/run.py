"""Drivers for one article: read it, run the flow, answer its prompts with a client. The library's front door."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.clients.connect import OFFLINE, connect, resolve_model
from summarizer.clients.pricing import price
from summarizer.errors import ModelError, UsageError
from summarizer.flow import Answer, Options, flow
from summarizer.models.article import Article
from summarizer.models.prompt import Reply
from summarizer.prompting import TASKS, Task, Templates
from summarizer.reading import from_text, load
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.flow import Steps
    from summarizer.models.extraction import Extraction, Usage
    from summarizer.models.prompt import Client, Prompt

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
    article = source if isinstance(source, Article) else await asyncio.to_thread(_read, source)
    engine = _Engine.choose(model, settings)
    steps = engine.flow(article, only, points)
    async with AsyncExitStack() as stack:
        if close := getattr(engine.client, "aclose", None):
            stack.push_async_callback(close)
        extraction, usages = await _drive(steps, engine.client)
    return priced(extraction, usages, engine.settings.base_url)


def dry_run(
    source: str | Path | Article,
    *,
    model: str | None = None,
    only: Iterable[Task] = TASKS,
    points: int = DEFAULT_POINTS,
    settings: Settings | None = None,
) -> list[Prompt]:
    """Return the first prompts that `summarize` would send; send nothing. Offline there are none."""
    article = source if isinstance(source, Article) else _read(source)
    return next(_Engine.choose(model, settings, dry=True).flow(article, only, points), [])


def _read(source: str | Path) -> Article:
    return load(source) if isinstance(source, Path) else from_text(source)


@dataclass(frozen=True, slots=True)
class _Engine:
    """Who answers the prompts, and how that is best asked."""

    client: Client | None
    """None for the engine without a model, and for a dry run."""
    model: str | None
    settings: Settings

    @classmethod
    def choose(cls, model: str | Client | None, settings: Settings | None, *, dry: bool = False) -> _Engine:
        """Choose by name or take the client given; for a dry run nothing is connected, so no key is needed."""
        settings = Settings.load() if settings is None else settings
        settings = settings.fitted()
        if model is not None and not isinstance(model, str):
            return cls(model, settings.model or type(model).__name__, settings)
        if model is not None:
            settings = settings.model_copy(update={"model": model})
        name = resolve_model(settings)
        if name == OFFLINE:
            return cls(None, None, settings)
        return cls(None if dry else connect(name, settings), name, settings)

    def flow(self, article: Article, only: Iterable[Task], points: int) -> Steps[Extraction]:
        """Start the flow of `article`."""
        options = options_of(self.settings, self.model, only=only, points=points)
        return flow(article, templates_of(self.settings.prompts), options, version=our_version(), created=now())


def options_of(settings: Settings, model: str | None, *, only: Iterable[Task], points: int) -> Options:
    """Put together what the flow of every article is told. Raises `UsageError`."""
    wanted = set(only)
    if unknown := wanted - set(TASKS):
        raise UsageError(f"There is no part called {min(unknown)}.", hint=f"There are {', '.join(TASKS)}.")
    if points < 1:
        raise UsageError("A summary has at least one point.", hint="Give 1 or more.")
    return Options(
        model=model,
        only=tuple(task for task in TASKS if task in wanted),
        points=points,
        plan="one" if settings.plan == "auto" else settings.plan,
        max_input_tokens=settings.max_input_tokens,
        max_output_tokens=settings.max_output_tokens,
        fall_back=settings.on_failure == "offline",
    )


def priced(extraction: Extraction, usages: Sequence[Usage], base_url: str | None) -> Extraction:
    """Return `extraction` with what the replies it was made from cost."""
    provenance = extraction.provenance
    cost = price(provenance.model, usages, base_url=base_url) if usages else None
    return extraction.model_copy(update={"provenance": provenance.model_copy(update={"cost": cost})})


def now() -> str:
    """Return the time in UTC, to the second; SOURCE_DATE_EPOCH sets it, for results that are to be the same again."""
    instant = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(instant), UTC) if instant.isdecimal() else datetime.now(UTC)
    return moment.isoformat(timespec="seconds")


def templates_of(folder: Path | None) -> Templates:
    """Return our templates, or a user's laid over them."""
    return _shipped() if folder is None else Templates(folder)


@cache
def our_version() -> str:
    """Look our version up once: it is read from the installed package's metadata."""
    return version("summarizer")


@cache
def _shipped() -> Templates:
    """Read our own templates once; a user's may change between two calls."""
    return Templates()


async def _drive(steps: Steps[Extraction], client: Client | None) -> tuple[Extraction, list[Usage]]:
    """Answer the prompts of `steps` with `client`, all of a step at once; also return what each reply used."""
    answers: Sequence[Answer] | None = None
    usages: list[Usage] = []
    while True:
        try:
            prompts = next(steps) if answers is None else steps.send(answers)
        except StopIteration as stop:
            return stop.value, usages
        answers = await asyncio.gather(*(_answer(client, prompt) for prompt in prompts))
        usages += [answer.usage for answer in answers if isinstance(answer, Reply)]


async def _answer(client: Client | None, prompt: Prompt) -> Answer:
    if client is None:
        raise AssertionError("the engine without a model asks nobody")
    try:
        return await client.complete(prompt)
    except ModelError as error:
        return error

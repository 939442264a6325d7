"""`summarizer summary`: the main job for one article or a few."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from summarizer.cli import output as out
from summarizer.cli.job import Job, Wanted, check_facts, chosen, refuse_urls
from summarizer.cli.options import BaseUrl, Language, Model, OnFailure, Only, Points, PromptFolder, Published
from summarizer.cli.saying import Debug, debugging, explanation, say, working
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.extraction import Extraction
    from summarizer.rendering import Format, Look

_STOPPED: Final = 3
_UNASKED: Final = "Made offline, without a model. --model NAME asks one, with OPENAI_API_KEY or --base-url."


class Shape(StrEnum):
    """The formats a result can have."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def summary(  # noqa: PLR0913 -- these are the command's options
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, or - for standard input.")],
    *,
    model: Model = None,
    base_url: BaseUrl = None,
    shape: Annotated[
        Shape | None, typer.Option("--format", "-f", help="Default: text on a terminal, JSON when piped.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.")
    ] = None,
    only: Only = None,
    points: Points = 5,
    language: Language = None,
    published: Published = None,
    prompts: PromptFolder = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Ask again even when an answer is stored.")] = False,
    record: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Add the replies to it; --model mock:FILE replays them.")
    ] = None,
    on_failure: OnFailure = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the prompts and what they cost; send nothing.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Print an article's summary, claims and quotations, each with its place in the text.

    Example: summarizer summary article.html --model gpt-5-mini --output article.json
    """
    refuse_urls(sources)
    out.check(output)
    check_facts(language, published)
    sections = chosen(only)
    wanted = Wanted(sections=sections, points=points, language=language, published=published, record=record)
    flags = {
        "model": model,
        "base_url": base_url,
        "prompts": prompts,
        "cache": False if no_cache else None,
        "on_failure": on_failure.value if on_failure else None,
    }
    job = Job.of(wanted, flags)
    if dry_run:
        from summarizer.cli.dry import show_prompts

        show_prompts(job, sources, output, as_json=shape is Shape.JSON)
        return
    format_ = shape.value if shape else out.default_format(output)
    results = _Results(output, format_, out.look(sections, output, compact=len(sources) > 1))
    raise typer.Exit(_run(job, sources, results))


@dataclass(slots=True)
class _Results:
    """Results on their way out: to stdout at once, or into one file at the end."""

    output: Path | None
    format: Format
    look: Look
    kept: list[str] = field(default_factory=list)
    count: int = 0

    def add(self, extraction: Extraction) -> None:
        from summarizer.rendering import render

        rendered = render(extraction, self.format, self.look)
        if self.count and self.format == "markdown":
            rendered = f"\n---\n\n{rendered}"
        self.count += 1
        if self.output is None:
            out.show(rendered)
        else:
            self.kept.append(rendered)

    def finish(self) -> None:
        if self.output is not None and self.kept:
            out.write("".join(self.kept), self.output)


def _run(job: Job, sources: Sequence[str], results: _Results) -> int:
    """Do every source; what fails is explained and the others go on. Return the exit code."""
    failed = 0
    try:
        for number, source in enumerate(sources, start=1):
            progress = f"{source} ({number} of {len(sources)})" if len(sources) > 1 else source
            try:
                with nullcontext() if job.offline else working(f"{progress} · {job.model}"):
                    extraction = job.do(source)
            except Exception as error:  # noqa: BLE001 -- one bad article must not cost the others
                _explain(error, sources)
                failed = max(failed, 1)
            else:
                results.add(extraction)
    except KeyboardInterrupt:
        say(f"Stopped; {results.count} of {len(sources)} done.")
        return _STOPPED
    finally:
        results.finish()
    if job.unasked and results.count:
        say(_UNASKED)
    return failed


def _explain(error: Exception, sources: Sequence[str]) -> None:
    """Say why one of several sources failed; raise what would fail for all of them, or was the only one."""
    hopeless = isinstance(error, SummarizerError) and error.exit_code > 1
    if hopeless or len(sources) == 1 or debugging():
        raise error
    say(explanation(error))

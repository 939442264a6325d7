"""`summarizer evaluate`: how well articles are read, measured against what people say they hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import output as out
from summarizer.cli.saying import Debug, say, working
from summarizer.cli.summary import Shape

if TYPE_CHECKING:
    from summarizer.settings import Settings

_FAILED = 1


def evaluate(  # noqa: PLR0913 -- these are the command's options
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD", help="Gold files, folders of them, annotated articles (JSONL).")
    ],
    *,
    model: Annotated[
        str | None, typer.Option("--model", "-m", metavar="NAME", help="A model's name, or `offline` for none.")
    ] = None,
    against: Annotated[
        str | None, typer.Option(metavar="NAME", help="A second model, to be compared with the first.")
    ] = None,
    prompts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Your own prompt templates, in place of ours.")
    ] = None,
    against_prompts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Other templates, to be compared with those.")
    ] = None,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="An OpenAI-compatible server, such as http://localhost:11434/v1.")
    ] = None,
    points: Annotated[int, typer.Option(min=1, metavar="N", help="Points in a summary, at most.")] = 5,
    words: Annotated[int, typer.Option(min=1, metavar="N", help="Words of a summary that are compared, at most.")] = 72,
    errors: Annotated[bool, typer.Option("--errors", help="List each miss with its sentence.")] = False,
    shape: Annotated[
        Shape | None, typer.Option("--format", "-f", help="Default: text on a terminal, JSON when piped.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Ask again even when an answer is stored.")] = False,
    debug: Debug = False,
) -> None:
    """Measure quotations, indirect speech, facts and summaries against gold; exit with 1 if an article fails.

    Of indirect speech, what the engine without a model reads is scored, and of every engine what became a claim.
    Beside a summary stand the article's first three sentences, cut at the same number of words.

    Example: summarizer evaluate seeds --model gpt-4.1-mini --against offline
    """
    from summarizer.evaluation import evaluate as evaluated
    from summarizer.rendering import render

    out.check(output)
    cache = False if no_cache else None
    first = _settings(model=model, prompts=prompts, base_url=base_url, cache=cache)
    sides = [first]
    if against is not None or against_prompts is not None:
        second = {"model": against or first.model, "prompts": against_prompts or prompts}
        sides.append(_settings(**second, base_url=base_url, cache=cache))
    with working(f"Evaluating against {', '.join(map(str, gold))}"):
        evaluation = evaluated(gold, sides, points=points, words=words, misses=errors)
    rendered = render(
        evaluation, shape.value if shape else out.default_format(output), out.look((), output, compact=False)
    )
    if output is None:
        out.show(rendered)
    else:
        out.write(rendered, output)
    failed = sorted({unread.article for side in evaluation.sides for unread in side.failed})
    if failed:
        say(f"{len(failed)} of {evaluation.articles} articles failed: {', '.join(failed)}.")
    raise typer.Exit(_FAILED if failed else 0)


def _settings(**flags: object) -> Settings:
    from summarizer.settings import Settings

    return Settings.load(flags)

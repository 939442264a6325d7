"""`summarizer check`: a text that somebody else wrote about an article, held against it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import output as out
from summarizer.cli.job import check_facts, refuse_urls
from summarizer.cli.saying import Debug
from summarizer.cli.summary import Shape
from summarizer.errors import UsageError

_FAILS = 1


def check(  # noqa: PLR0913 -- these are the command's options
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article: a file, or - for standard input.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What was written about it: a file, or -.")],
    *,
    shape: Annotated[
        Shape | None, typer.Option("--format", "-f", help="Default: text on a terminal, JSON when piped.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the two, such as en, instead of a guess.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date of the article, such as 2025-10-26.")
    ] = None,
    debug: Debug = False,
) -> None:
    """Check a text about an article without a model; exit with 1 if something in it does not hold.

    Example: summarizer check article.txt press-release.txt
    """
    from summarizer.checking import check as checked
    from summarizer.reading import load
    from summarizer.rendering import render

    refuse_urls([article, text])
    out.check(output)
    check_facts(language, published)
    if article == text == "-":
        raise UsageError("Standard input can be only one of the two.", hint="Give a file for the other.")
    report = checked(load(article, language=language, published=published), load(text, language=language))
    format_ = shape.value if shape else out.default_format(output)
    rendered = render(report, format_, out.look((), output, compact=False))
    if output is None:
        out.show(rendered)
    else:
        out.write(rendered, output)
    raise typer.Exit(0 if report.holds else _FAILS)

"""The commands put together, and the contract on errors: one sentence on stderr, an exit code, no traceback."""

from __future__ import annotations

import signal
import sys
from typing import Annotated

import typer

from summarizer.cli.batch import batch
from summarizer.cli.check import check
from summarizer.cli.doctor import doctor
from summarizer.cli.evaluate import evaluate
from summarizer.cli.lists import models, prompts, schema
from summarizer.cli.saying import debugging, explanation, say
from summarizer.cli.status import status
from summarizer.cli.summary import summary
from summarizer.errors import SummarizerError

_STOPPED = 3
_BROKEN = 1
_INTERRUPTED = 130
"""What Typer makes of a KeyboardInterrupt inside a command."""

app = typer.Typer(
    name="summarizer",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # rich doubles the time that --help takes
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command, gist in (
    (summary, "Print an article's summary, claims and quotations."),
    (batch, "Do the same for many articles, over a night."),
    (status, "Say what a batch has come to."),
    (check, "Check what somebody wrote about an article against it."),
    (evaluate, "Measure how well articles are read."),
    (models, "List the models that can be reached here."),
    (prompts, "List the prompt templates, or print one."),
    (schema, "List the JSON Schemas, or print one."),
    (doctor, "Check this installation."),
):
    app.command(short_help=gist)(command)


def main() -> None:
    """Run the command line and exit with its code."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # to be stopped is to be stopped: keep what is done
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(_STOPPED)
    except SystemExit as stop:
        sys.exit(_STOPPED if stop.code == _INTERRUPTED else stop.code)
    except Exception as error:
        if debugging():
            raise
        say(explanation(error))
        sys.exit(error.exit_code if isinstance(error, SummarizerError) else _BROKEN)


def _version(wanted: bool) -> None:  # noqa: FBT001 -- Typer calls it so
    if wanted:
        from importlib.metadata import version

        typer.echo(f"summarizer {version('summarizer')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turn news articles into checked summaries, claims and quotations.

    Every item points at its place in the article; what the article does not bear out is kept apart.

    Example: summarizer summary article.txt
    """

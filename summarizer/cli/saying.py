"""What goes to stderr: errors, notices, progress. One line each, whatever a path or a server put into it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Iterator


Debug = Annotated[bool, typer.Option("--debug", help="Show tracebacks.")]
"""Every command has it; `debugging` reads it."""


def say(message: str) -> None:
    """Write one line to stderr; characters that the terminal cannot show come out as escapes."""
    from summarizer.rendering.harmless import harmless

    typer.echo(f"summarizer: {harmless(message)}", err=True)


def explanation(error: Exception) -> str:
    """Return what to tell a person of an error; of one that we did not foresee, only its kind."""
    if isinstance(error, SummarizerError):
        return str(error)
    return f"Something went wrong that should not: {type(error).__name__}. --debug shows where; please report it."


def debugging() -> bool:
    """Tell whether tracebacks are wanted; known before any option is parsed."""
    return "--debug" in sys.argv[1:]


@contextmanager
def working(message: str) -> Iterator[None]:
    """Show that something is going on, if stderr is a terminal; leave no trace."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.markup import escape

    from summarizer.rendering.harmless import harmless

    with Console(stderr=True).status(escape(harmless(message)), spinner="dots"):
        yield

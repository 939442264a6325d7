"""What goes to stderr: errors, notices, progress. One line each, whatever a path or a server put into it."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Final

import typer

from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDEST: Final = 100

Debug = Annotated[bool, typer.Option("--debug", help="Show tracebacks.")]
"""Every command has it; `debugging` reads it."""


def say(message: str) -> None:
    """Write one line to stderr; characters that the terminal cannot show come out as escapes."""
    from summarizer.rendering.harmless import harmless

    tell(f"summarizer: {harmless(message)}")


def tell(text: str) -> None:
    """Write lines to stderr as they are; when nobody reads it, that changes nothing else."""
    try:
        typer.echo(text, err=True)
    except OSError:
        # what is left in the buffer would change the exit code at the very end
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stderr.fileno())
        os.close(nowhere)


def wide() -> int:
    """Return how wide text on stderr may be."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stderr.isatty() else _WIDEST


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

"""Rendering: a result as text for a terminal, JSON or Markdown. Called by the command line, and by users."""

from __future__ import annotations

from typing import assert_never

from summarizer.models.evaluation import Evaluation
from summarizer.models.extraction import Extraction
from summarizer.models.report import Report
from summarizer.rendering.document import document
from summarizer.rendering.evaluation_markdown import evaluation_markdown
from summarizer.rendering.look import SECTIONS, Format, Look, Section
from summarizer.rendering.markdown import markdown
from summarizer.rendering.report_markdown import report_markdown

__all__ = ["SECTIONS", "Format", "Look", "Section", "render"]

Result = Extraction | Report | Evaluation


def render(result: Result, format: Format = "text", look: Look | None = None) -> str:  # noqa: A002 -- the word everybody uses
    """Return a result in the format asked for; always ends with a newline.

    Text from the article is hostile: in text and Markdown its control characters, escape sequences, direction
    overrides and markup come out as harmless characters. JSON carries every character as it was read.
    """
    look = look or Look()
    match format:
        case "text":
            return _text(result, look)
        case "json":
            return document(result, compact=look.compact)
        case "markdown":
            return _markdown(result, look)
        case _:
            assert_never(format)


def _markdown(result: Result, look: Look) -> str:
    if isinstance(result, Report):
        return report_markdown(result)
    return evaluation_markdown(result) if isinstance(result, Evaluation) else markdown(result, look.sections)


def _text(result: Result, look: Look) -> str:
    """Lay a result out for a terminal; this alone needs rich, which JSON need not pay for."""
    if isinstance(result, Report):
        from summarizer.rendering.report_page import report_page  # noqa: PLC0415

        return report_page(result, look)
    if isinstance(result, Evaluation):
        from summarizer.rendering.evaluation_page import evaluation_page  # noqa: PLC0415

        return evaluation_page(result, look)
    from summarizer.rendering.terminal import terminal  # noqa: PLC0415

    return terminal(result, look)

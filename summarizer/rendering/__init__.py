"""Rendering: an `Extraction` as text for a terminal, JSON or Markdown. Called by the command line, and by users."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from summarizer.rendering.document import document
from summarizer.rendering.look import SECTIONS, Format, Look, Section
from summarizer.rendering.markdown import markdown

if TYPE_CHECKING:
    from summarizer.models.extraction import Extraction

__all__ = ["SECTIONS", "Format", "Look", "Section", "render"]


def render(extraction: Extraction, format: Format = "text", look: Look | None = None) -> str:  # noqa: A002 -- the word everybody uses
    """Return `extraction` in the format asked for; always ends with a newline.

    Text from the article is hostile: in text and Markdown its control characters, escape sequences, direction
    overrides and markup come out as harmless characters. JSON carries every character as it was read.
    """
    look = look or Look()
    match format:
        case "text":
            from summarizer.rendering.terminal import terminal  # noqa: PLC0415 -- rich, which JSON need not pay for

            return terminal(extraction, look)
        case "json":
            return document(extraction, compact=look.compact)
        case "markdown":
            return markdown(extraction, look.sections)
        case _:
            assert_never(format)

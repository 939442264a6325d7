"""What a source says of its article: shared by the modules of reading that find it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models.article import Span


@dataclass(frozen=True, slots=True)
class Said:
    """Title, authors, date (ISO, at its precision) and language as the source gives them.

    `furniture` are the spans of the text that say so and are no sentences of the article, and on a page all that is
    not its body.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    furniture: tuple[Span, ...] = ()

"""Hold a text that somebody else wrote about an article against it, without a model. A driver beside `run`.

The text is read as an article is: its sentences, quotations, names and speakers are found by the same code, and each
goes through the verification that a model's answers go through.
"""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.checking.quotations import Quotations
from summarizer.checking.statements import Statements
from summarizer.flow.facts import Facts
from summarizer.models.article import Article
from summarizer.models.report import Report
from summarizer.reading import from_text, load
from summarizer.text.language import UNKNOWN
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Sentence, Span
    from summarizer.models.report import CheckedQuote

__all__ = ["check"]

_POINTS = 5
"""Summary sentences that the engine reads the article with, as for any extraction."""


def check(article: str | Path | Article, text: str | Path | Article) -> Report:
    """Return what in `text` the article bears out, and what not.

    A sentence whose words all occur in the article can still be false: words are compared, and not what they mean.

    Args:
        article: A `str` is the text itself, a `Path` is a file, an `Article` is what `load` returned.
        text: What somebody wrote about it, given likewise. Of a language nobody can tell, it has the article's.

    Raises:
        ReadingError: One of the two cannot be read, or has no text in it.
    """
    source, written = _read(article), _read(text)
    if written.language == UNKNOWN:
        written = written.model_copy(update={"language": source.language})
    facts, own = Facts.of(outline(source), _POINTS), Facts.of(outline(written), _POINTS)
    statements, quotes = Statements(facts, own), tuple(Quotations(facts, own).checked())
    return Report(
        article=source,
        text=written,
        sentences=tuple(statements.checked(sentence, _quoted(sentence, quotes)) for sentence in own.outline.sentences),
        quotes=quotes,
        version=version("summarizer"),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _quoted(sentence: Sentence, quotes: Sequence[CheckedQuote]) -> list[Span]:
    """Return the places of the article in which the quotations of a sentence stand."""
    return [quote.found for quote in quotes if quote.found is not None and quote.span.overlaps(sentence.span)]


def _read(source: str | Path | Article) -> Article:
    if isinstance(source, Article):
        return source
    return load(source) if isinstance(source, Path) else from_text(source)

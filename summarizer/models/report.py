"""What `check` says of a text that somebody else wrote about an article, published as schemas/report.json."""

from __future__ import annotations

from typing import Any, Final, Literal

from pydantic import Field

from summarizer.models.article import Article, Span
from summarizer.models.base import Frozen
from summarizer.models.extraction import Finding, Speaker

REPORT_VERSION: Final = "1"


class CheckedSentence(Frozen):
    """A sentence of the text, what it rests on in the article, and what speaks against it."""

    text: str
    span: Span
    """Its place in the text checked."""
    evidence: tuple[Span, ...] = Field(default=(), max_length=3)
    """Places in the article: the sentences that bear it out, or the nearest ones when it does not hold; may be none."""
    added: tuple[str, ...] = ()
    """Words of a sentence that holds which its evidence does not have: another word for the same, or something new."""
    findings: tuple[Finding, ...] = ()
    """Why it does not hold; empty when nothing was found against it. Their spans are places in the article."""

    @property
    def holds(self) -> bool:
        """Tell whether nothing was found against it."""
        return not self.findings


class CheckedQuote(Frozen):
    """A quotation of the text, held against the article's words and its speaker."""

    text: str
    span: Span
    """Its place in the text checked, inside the quotation marks."""
    verdict: Literal["verbatim", "altered", "absent"]
    found: Span | None = None
    """Where its words stand in the article, or the nearest ones."""
    speaker: str | None = None
    """Who says it in the text checked, as far as rules can tell."""
    article_speaker: Speaker | None = None
    """Who says it in the article, as far as rules can tell."""
    findings: tuple[Finding, ...] = ()
    """Why it does not hold: other words, none such, another speaker. Their spans are places in the article."""

    @property
    def holds(self) -> bool:
        """Tell whether nothing was found against it."""
        return not self.findings


class Report(Frozen):
    """A text about an article, sentence by sentence and quotation by quotation.

    Words are compared, not what they mean: a sentence whose words all occur in the article can still be false.
    """

    schema_version: Literal["1"] = REPORT_VERSION
    article: Article
    text: Article
    """The text that was checked; its furniture was left out."""
    sentences: tuple[CheckedSentence, ...]
    quotes: tuple[CheckedQuote, ...] = ()
    version: str
    """Of the package that checked it."""
    created: str
    """ISO 8601, UTC."""

    @property
    def holds(self) -> bool:
        """Tell whether nothing was found against any sentence or quotation."""
        return not self.failing

    @property
    def failing(self) -> int:
        """Count the sentences and quotations that do not hold."""
        return sum(not sentence.holds for sentence in self.sentences) + sum(not quote.holds for quote in self.quotes)

    def __repr_args__(self) -> list[tuple[str | None, Any]]:
        """Show what there is and how much of it: no article ends up in a log through a report."""
        counts = {"sentences": len(self.sentences), "quotes": len(self.quotes), "failing": self.failing}
        return [("article", self.article.id), *counts.items()]

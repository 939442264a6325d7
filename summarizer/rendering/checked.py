"""What a report says in the same words as text and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.rendering import wording
from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.report import CheckedQuote, CheckedSentence, Report

CAVEAT: Final = (
    "Words are compared, not what they mean: a sentence whose words all occur in the article can still be false."
)


def result(report: Report) -> str:
    """Return in a few words how it went."""
    if report.holds:
        return "nothing was found against it"
    return f"{report.failing} of {len(report.sentences) + len(report.quotes)} do not hold"


def counts(report: Report) -> list[str]:
    """Return how many sentences and quotations there are, how many hold, and who checked them."""
    return [
        _held("sentence", [sentence.holds for sentence in report.sentences]),
        _held("quotation", [quote.holds for quote in report.quotes]),
        "no model asked",
        f"summarizer {harmless(report.version)}",
    ]


def sources(report: Report) -> list[str]:
    """Return what was checked, and against what."""
    return [harmless(report.text.source), f"against {harmless(report.article.source)}"]


def added(sentence: CheckedSentence) -> str:
    """Return which words of a sentence its evidence does not have."""
    return f"not in these words there: {', '.join(map(harmless, sentence.added))}"


def speakers(quote: CheckedQuote) -> list[str]:
    """Return who says a quotation in the text and in the article, and where it stands there."""
    there = quote.article_speaker
    return [
        f"here: {harmless(quote.speaker)}" if quote.speaker else "here: no speaker named",
        *([f"in the article: {harmless(there.name)}"] if there else []),
        *([wording.place(quote.found)] if quote.found else []),
    ]


def _held(what: str, holds: Sequence[bool]) -> str:
    return f"{len(holds)} {what}{'' if len(holds) == 1 else 's'}, {sum(holds)} hold{'s' if sum(holds) == 1 else ''}"

"""What is counted of one article, and what was missed in it. Filled in by the scores."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.models.evaluation import Miss

if TYPE_CHECKING:
    from summarizer.models.article import Outline, Span

_LONGEST_SENTENCE = 600
"""Characters of a sentence that a miss is shown with."""


@dataclass(slots=True)
class Tally:
    """Counts by name, and the misses with their sentences."""

    name: str
    outline: Outline
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def add(self, name: str, value: float = 1) -> None:
        """Count something; it is known from then on, even with 0."""
        self.counts[name] += value  # type: ignore[assignment]

    def miss(self, figure: str, message: str, span: Span | None = None) -> None:
        """Note something that is not as the gold has it."""
        sentence = self._sentence(span)[:_LONGEST_SENTENCE] if span is not None else ""
        self.misses.append(Miss(article=self.name, figure=figure, message=message, sentence=sentence, span=span))

    def _sentence(self, span: Span) -> str:
        """Return the sentence that a place begins in."""
        starts = [sentence.span.start for sentence in self.outline.sentences]
        at = bisect_right(starts, span.start) - 1
        return self.outline.sentence(at + 1) if at >= 0 else span.of(self.outline.article.text)

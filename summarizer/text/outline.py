"""All that code finds in an article, in one go: the first stage after reading, called by the flow."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarizer.models.article import Article, Outline, Paragraph, Sentence, Span
from summarizer.text.blocks import blocks
from summarizer.text.marks import marks
from summarizer.text.paragraphs import paragraphs
from summarizer.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence


def outline(article: Article) -> Outline:
    """Return the article with the paragraphs, sentences and marks of its body; furniture has none."""
    text, language = article.text, article.language
    spans = paragraphs(text, article.furniture)
    found = sentences(text, spans, language)
    quoted = marks(text, spans, language)
    return Outline(
        article=article,
        paragraphs=_with_numbers(spans, found),
        sentences=found,
        marks=blocks(text, spans, quoted, language),
    )


def _with_numbers(spans: Sequence[Span], found: Sequence[Sentence]) -> tuple[Paragraph, ...]:
    """Pair each paragraph with the numbers of its sentences; every paragraph has at least one."""
    starts = [sentence.span.start for sentence in found]
    lasts = [bisect_right(starts, span.end - 1) for span in spans]
    return tuple(
        Paragraph(span=span, first=before + 1, last=last)
        for span, before, last in zip(spans, [0, *lasts], lasts, strict=False)
    )

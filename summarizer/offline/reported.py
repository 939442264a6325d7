"""Indirect and mixed speech: every place where an article says what somebody said. Called by `evaluation`.

Wider than the claims, which are made only of what stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.models.article import Span
from summarizer.offline.attributions import attributions
from summarizer.offline.frames import frames, masked
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.article import Outline
    from summarizer.offline.attributions import Attribution
    from summarizer.text.names import Names


@dataclass(frozen=True, slots=True)
class Reported:
    """Who is said to say what, as places in the text."""

    source: Span
    cue: Span
    content: tuple[Span, ...]
    """In order; two when the cue stands in the middle."""


def reported(outline: Outline, names: Names) -> tuple[Reported, ...]:
    """Return what the article reports in indirect and mixed speech, in the order of the cues.

    What is quoted whole is left out: that is a quotation. Linear in the text.
    """
    language = rules(outline.article.language)
    read = frames(outline, masked(outline), names, language)
    return tuple(one for frame in read for found in attributions(frame, language) for one in _reported(found))


def _reported(attribution: Attribution) -> Iterator[Reported]:
    """Yield an attribution as places in the text, if it has a source and words of the article's own in its content."""
    frame = attribution.frame
    ranges = [(first, last) for first, last in attribution.content if first < last]
    own = any(frame.words[index][0].isalnum() for first, last in ranges for index in range(first, last))
    if attribution.source is not None and own:
        spans = (Span(start=frame.at[first][0], end=frame.at[last - 1][1]) for first, last in ranges)
        yield Reported(attribution.source.span, attribution.cue, tuple(spans))

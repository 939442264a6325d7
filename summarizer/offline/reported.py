"""Indirect and mixed speech: every place where an article says what somebody says, thinks or wants.

Wider than the claims, which are made only of what stands alone. Called by `evaluation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.offline.attributions import attributions
from summarizer.offline.frames import Candidate, frames, masked
from summarizer.offline.phrases import is_source
from summarizer.offline.reporting import reporting
from summarizer.offline.stances import made
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.models.article import Outline
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language
    from summarizer.text.names import Names

_LABEL: Final = 5
"""Words of a label before its colon, at most."""
_KIND: Final = 2
"""Words of one without a name: "New poll:"."""
_FEWEST: Final = 3
"""Words after it."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Who is said to say what, as places in the text."""

    source: Span
    cue: Span
    content: tuple[Span, ...]
    """In order; several when the cue stands in the middle, or when what is quoted goes on in the next sentences."""


def reported(outline: Outline, names: Names) -> tuple[Reported, ...]:
    """Return what the article reports, direct speech with its cue too, in the order of the cues.

    What is reported inside of what somebody else says is part of that. Linear in the text.
    """
    language = rules(outline.article.language)
    read = frames(outline, masked(outline), names, language)
    told = [_outermost(frame, before, language) for before, frame in zip([None, *read], read, strict=False)]
    return tuple(
        Reported(one.source.span, one.cue, (*_spans(one), *_continued(one, read, told)))
        for said in told
        for one in said
        if one.source is not None and any(first < last for first, last in one.content)
    )


def _outermost(frame: Frame, before: Frame | None, language: Language) -> list[Attribution]:
    """Return the attributions that are not part of what another reports; a cue after its content goes first."""
    label = _label(frame, language) if before is None or before.paragraph != frame.paragraph else None
    found: Iterable[Attribution] = (
        reporting(frame, attributions(frame, language), language) if label is None else [label]
    )
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda one: (not one.before, one.token)):
        if not any(other.covers(one.token) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.token)


def _label(frame: Frame, language: Language) -> Attribution | None:
    """Read the label of a transcript or a headline: "LEE: The dam holds.", "Poll: Most want the dam"."""
    words = frame.words
    colon = next((index for index, word in enumerate(words[: _LABEL + 1]) if word == ":"), 0)
    if not colon or frame.quote_at(colon + 1) or sum(word[0].isalpha() for word in words[colon + 1 :]) < _FEWEST:
        return None
    source = frame.by_token.get(colon - 1)
    if source is None and colon <= _KIND and is_source(words[colon - 1], language):
        span = Span(start=frame.at[0][0], end=frame.at[colon - 1][1])
        source = Candidate(0, colon - 1, "nominal", span)
    if source is None or source.kind == "pronoun" or (source.name is not None and source.name.kind == "place"):
        return None
    return made(frame, colon, source, ((colon + 1, len(words)),), language)


def _spans(one: Attribution) -> Iterator[Span]:
    at = one.frame.at
    return (Span(start=at[first][0], end=at[last - 1][1]) for first, last in one.content if first < last)


def _continued(one: Attribution, read: Sequence[Frame], told: Sequence[Sequence[Attribution]]) -> Iterator[Span]:
    """Yield the sentences of the same paragraph in which a quotation or what follows a label goes on."""
    frame = one.frame
    labelled = frame.words[one.token] == ":"
    if not (one.before or labelled or frame.quote_at(one.content[-1][1] - 1)):
        return
    for index in range(frame.number + 1, len(read)):
        other = read[index]
        goes_on = other.only_quotes() or (other.quote_at(0) and not told[index])
        if other.paragraph != frame.paragraph or not (labelled or (other.marks and goes_on)):
            return
        yield other.span

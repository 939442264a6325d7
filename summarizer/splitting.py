"""Stage 3, split: a long article into parts that fit a model's input, at paragraph borders. Called by the flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.article import Outline

CHARACTERS_PER_TOKEN: Final = 3.2
"""Cautious for European languages; common tokenizers reach 4 to 5 on English prose."""
_NUMBERING: Final = 6
"""Characters that a sentence's number and its share of tags add."""


def split(outline: Outline, max_tokens: int) -> tuple[Part, ...]:
    """Return parts of at most about `max_tokens`, of about equal size; a longer paragraph is broken at a sentence.

    Sentence numbers go on counting. A single sentence over the limit is a part of its own.
    """
    budget = max_tokens * CHARACTERS_PER_TOKEN
    total = sum(_size(outline, p.first, p.last) for p in outline.paragraphs)
    count = max(1, -(-int(total) // int(budget)))
    return tuple(_pack(outline, min(budget, total / count * 1.1)))


def _pack(outline: Outline, budget: float) -> Iterator[Part]:
    first, used = None, 0
    last = 0
    for run_first, run_last in _runs(outline, budget):
        size = _size(outline, run_first, run_last)
        if first is not None and used + size > budget:
            yield Part(first=first, last=last)
            first, used = None, 0
        first = run_first if first is None else first
        last, used = run_last, used + size
    if first is not None:
        yield Part(first=first, last=last)


def _runs(outline: Outline, budget: float) -> Iterator[tuple[int, int]]:
    """Yield paragraphs as runs of sentence numbers; those over the budget sentence by sentence."""
    for paragraph in outline.paragraphs:
        if _size(outline, paragraph.first, paragraph.last) <= budget:
            yield paragraph.first, paragraph.last
        else:
            yield from ((number, number) for number in range(paragraph.first, paragraph.last + 1))


def _size(outline: Outline, first: int, last: int) -> int:
    start, end = outline.sentences[first - 1].span.start, outline.sentences[last - 1].span.end
    return end - start + _NUMBERING * (last - first + 1)

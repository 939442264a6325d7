"""Which found regions are which of the gold: by how much of both they share."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models.article import Span

SAME: Final = 0.5
"""Two regions are the same from this share of their union on."""

Region = tuple["Span", ...]


def matches(gold: Sequence[Region], found: Sequence[Region]) -> dict[int, int]:
    """Return which of `found` each of `gold` is, by index; the best pairs first, each of them once."""
    pairs = sorted(_pairs(gold, found), reverse=True)
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, other in pairs:
        if index not in matched and other not in taken:
            matched[index] = other
            taken.add(other)
    return matched


def _pairs(gold: Sequence[Region], found: Sequence[Region]) -> Iterator[tuple[float, int, int]]:
    """Yield the pairs that share enough; looks only at regions that can overlap."""
    order = sorted((region[0].start, index) for index, region in enumerate(found) if region)
    reach = max((region[-1].end - region[0].start for region in found if region), default=0)
    for index, region in enumerate(gold):
        if not region:
            continue
        first = bisect_left(order, (region[0].start - reach, -1))
        for start, other in order[first:]:
            if start >= region[-1].end:
                break
            share = shared(region, found[other])
            if share >= SAME:
                yield share, index, other


def shared(one: Region, other: Region) -> float:
    """Return how many characters two regions have in common, of all that either has."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    union = sum(span.end - span.start for span in (*one, *other)) - both
    return both / union if union else 0.0

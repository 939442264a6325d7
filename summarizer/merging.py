"""Stage 8, merge: verdicts on several drafts of one article into one, in its order. Called by the flow."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

from summarizer.models.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from summarizer.models.article import Span
    from summarizer.models.extraction import Claim, Point, Quote

_MOST_EVIDENCE: Final = 3
_NOT_A_WORD: Final = re.compile(r"\W+")
_Item = TypeVar("_Item")


def merge(*verdicts: Verdict) -> Verdict:
    """Return one verdict: the same claim twice is one claim with both evidences, the same quote twice is one."""
    return Verdict(
        points=_fullest(_unique((p for v in verdicts for p in v.points), _same_point, _both_evidences, _place)),
        claims=tuple(_unique((c for v in verdicts for c in v.claims), _same_claim, _both_evidences, _place)),
        quotes=tuple(_unique((q for v in verdicts for q in v.quotes), _same_quote, _better_quote, _where)),
        failed=tuple(failed for verdict in verdicts for failed in verdict.failed),
    )


def _unique(
    items: Iterable[_Item],
    key: Callable[[_Item], Hashable],
    unite: Callable[[_Item, _Item], _Item],
    order: Callable[[_Item], int],
) -> list[_Item]:
    found: dict[Hashable, _Item] = {}
    for item in items:
        same = key(item)
        found[same] = unite(found[same], item) if same in found else item
    return sorted(found.values(), key=order)


def _fullest(points: list[Point]) -> tuple[Point, ...]:
    """Leave out a point whose words all stand in another one about the same sentence."""
    about: dict[int, list[tuple[Point, frozenset[str]]]] = {}
    for point in points:
        about.setdefault(_place(point), []).append((point, frozenset(_words(point.text).split())))
    return tuple(
        point
        for same in about.values()
        for point, words in same
        if not any(words < others for other, others in same if other is not point)
    )


def _same_point(point: Point) -> Hashable:
    return _words(point.text)


def _same_claim(claim: Claim) -> Hashable:
    return _words(claim.text), claim.claimant


def _same_quote(quote: Quote) -> Hashable:
    return quote.spans[0].start


@lru_cache(maxsize=512)
def _words(text: str) -> str:
    return _NOT_A_WORD.sub(" ", text.casefold()).strip()


_Evident = TypeVar("_Evident", "Point", "Claim")


def _both_evidences(one: _Evident, other: _Evident) -> _Evident:
    spans = sorted({*one.evidence, *other.evidence}, key=_start)[:_MOST_EVIDENCE]
    return one.model_copy(update={"evidence": tuple(spans)})


def _better_quote(one: Quote, other: Quote) -> Quote:
    """Prefer the one whose speaker is known, then the one with more of the quotation."""
    return max(one, other, key=lambda quote: (quote.speaker is not None, len(quote.spans)))


def _place(item: Point | Claim) -> int:
    return item.evidence[0].start


def _where(quote: Quote) -> int:
    return quote.spans[0].start


def _start(span: Span) -> int:
    return span.start

"""What verification says of a draft: the items that hold, and those that do not with their reasons."""

from __future__ import annotations

from typing import Literal

from summarizer.models.base import Frozen
from summarizer.models.draft import DraftClaim, DraftPoint, DraftQuote
from summarizer.models.extraction import Claim, Finding, Point, Quote


class Failed(Frozen):
    """An item that did not hold, as it was answered."""

    kind: Literal["point", "claim", "quote"]
    item: DraftPoint | DraftClaim | DraftQuote
    findings: tuple[Finding, ...]
    candidates: tuple[int, ...] = ()
    """Numbers of the sentences that would carry such an item, for asking again."""


class Verdict(Frozen):
    """A verified draft."""

    points: tuple[Point, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    failed: tuple[Failed, ...] = ()

"""How fast a run goes at present, and how long it will take at that pace."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.batch.tally import Tally

_WINDOW: Final = 60.0
"""Seconds looked back on."""
_ENOUGH: Final = 10
"""Articles looked back on at least: a slow model may take minutes for each."""
_APART: Final = 1.0
"""Seconds between two looks that are remembered."""


class Pace:
    """Watches a tally; to be asked every so often, by one thread.

    Only articles done count: those left as they were and those that cannot be read pass by the thousand.
    """

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._looks: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])
        self.rate: float | None = None
        """Articles done a second; None until there is something to go by."""

    def look(self, tally: Tally) -> None:
        """See how far it has come."""
        now, done = time.monotonic(), tally.done
        looks = self._looks
        while len(looks) > 1 and now - looks[1][0] >= _WINDOW and done - looks[1][1] >= _ENOUGH:
            looks.popleft()
        began, before = looks[0]
        self.rate = (done - before) / (now - began) if done > before and now - began >= _APART else None
        if now - looks[-1][0] >= _APART:
            looks.append((now, done))

    def total(self, tally: Tally) -> int | None:
        """Return how many articles this run will have looked at; None while nobody knows."""
        if tally.total is None or self._limit is None:
            return tally.total
        return min(tally.total, tally.kept + self._limit)

    def left(self, tally: Tally) -> float | None:
        """Return how many seconds are left; None while nobody knows."""
        total = self.total(tally)
        return None if total is None or self.rate is None else max(total - tally.seen, 0) / self.rate

"""Progress in plain lines, for a log or a mail: at first often, then less and less."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from summarizer.cli.progress.pace import Pace
from summarizer.cli.progress.sink import Sink
from summarizer.cli.progress.wording import explained, lasting, so_far, speed
from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.tally import Outcome, Tally
    from summarizer.models.last_run import LastRun

FAILURES_TOLD: Final = 20
"""As they happen; the others are counted, and `status` has them all."""

_SHARE: Final = 0.05
"""Of all articles, after which there is a new line."""
_SOONEST, _LATEST = 5.0, 60.0
"""Seconds between two lines."""
_GROWTH: Final = 20
"""A night of 360 minutes must not make 360 lines: after a while, each takes so much of the time that has passed."""
_BEAT: Final = 1.0


class Lines:
    """Say on a file descriptor how a run goes."""

    def __init__(self, descriptor: int, limit: int | None) -> None:
        self._sink = Sink(descriptor, self._beat, _BEAT)
        self._pace = Pace(limit)
        self._tally: Tally | None = None
        self._began = self._last = time.monotonic()
        self._seen = 0

    def begin(self, tally: Tally, results: Path, model: str) -> None:
        """Say where results go, and who is asked."""
        self._say(f"{model} · results go to {harmless(str(results))}")
        self._tally = tally

    def article(self, name: str, outcome: Outcome, reason: str | None, tally: Tally) -> None:
        """Say what failed, as long as it is not too much."""
        if outcome == "failed" and tally.failed <= FAILURES_TOLD:
            self._say(f"Failed: {explained(name, reason)}")
            if tally.failed == FAILURES_TOLD:
                self._say("Further failures are only counted; `summarizer status` lists them.")

    def stopping(self, reason: str, tally: Tally) -> None:
        """Say what is being waited for."""
        self._say(f"Stopping: {harmless(reason)}. What is under way ({tally.in_flight:,}) is finished.")

    def end(self, last: LastRun) -> None:
        """Say no more."""
        self._tally = None

    def close(self) -> None:
        """Let the last line out."""
        self._sink.close()

    def _beat(self) -> str | None:
        """Return a line when there is one to be had."""
        tally, now = self._tally, time.monotonic()
        if tally is None:
            return None
        self._pace.look(tally)
        total = self._pace.total(tally)
        waited = now - self._last
        far = total is not None and tally.seen - self._seen >= _SHARE * total > 0
        if waited < max(_LATEST, (now - self._began) / _GROWTH) and not (far and waited >= _SOONEST):
            return None
        self._last, self._seen = now, tally.seen
        return _line(" · ".join(self._parts(tally, total)))

    def _parts(self, tally: Tally, total: int | None) -> list[str]:
        parts = [f"{tally.seen:,} of {total:,}" if total is not None else f"{tally.seen:,}", *so_far(tally)]
        if self._pace.rate is not None:
            parts.append(speed(self._pace.rate))
        if (left := self._pace.left(tally)) is not None:
            parts.append(f"{lasting(left)} left")
        return parts

    def _say(self, text: str) -> None:
        self._sink.put(_line(text))


def _line(text: str) -> str:
    return f"{time.strftime('%H:%M:%S')} {text}"

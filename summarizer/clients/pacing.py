"""How fast to ask: by limits that are known, and by what is learned from being turned away. Called by `throttling`.

Sends are spaced evenly (a leaky bucket, as in ITU-T I.371's generic cell rate algorithm). Without a known limit the
rate doubles every quarter of a second until something is refused: refusals come at once, answers take seconds.
A bucket that has just refused is empty; so what got through between two refusals, by the time between them, is the rate
at which it fills, or less if it was full for a while. The rate goes there, and from there up again, slowly at first.
"""

from __future__ import annotations

from collections import deque
from math import inf
from typing import Final

FIRST_RATE: Final = 50.0
"""Requests a second to begin with, where nothing is known."""
DOUBLING: Final = 0.25
"""Seconds in which the rate doubles until the first refusal."""
UNPACED: Final = 2_000.0
"""A rate beyond which spacing is not worth its timers."""
COARSE: Final = 0.5
"""What is left of the rate after a refusal, at least, while searching."""
FINE: Final = 0.9
"""And once settled."""
LEAST: Final = 0.95
"""And at most."""
UNDER: Final = 0.97
"""How far to stay under the rate that was measured."""
SETTLED: Final = 20
"""Requests that got through since the last refusal, from which on the rate counts as nearly right."""
GROWTH: Final = 0.0003
"""Part of the rate that each request which had to wait for its turn adds, at first."""
RECOVERED: Final = 0.9
"""Part of the rate that was refused up to which it grows faster, for a cut goes too far rather than not far enough."""
RECOVERY: Final = 0.003
PATIENCE: Final = 300
"""Requests without a refusal after which the rate grows twice as fast, and then ever faster."""
MOST_GROWTH: Final = 0.02
REMEMBERED: Final = 3
"""Refusals that the rate is measured over."""
SLOW: Final = 10.0
"""Requests a second under which a few may go at once: people wait for them."""
AT_ONCE: Final = 4
TOKEN_SECONDS: Final = 2.0
"""How much of the tokens' rate may be used at once."""


class Pace:
    """Says when the next request may go. Times are seconds of one clock, tokens what a request is expected to cost."""

    def __init__(self, requests_per_minute: float | None = None, tokens_per_minute: float | None = None) -> None:
        self._cap = requests_per_minute / 60 if requests_per_minute else inf
        self._tokens = tokens_per_minute / 60 if tokens_per_minute else inf
        self._given = requests_per_minute is not None, tokens_per_minute is not None
        self.rate = min(FIRST_RATE, self._cap)
        self._searching = True
        """Until the first refusal."""
        self._next = self._next_tokens = 0.0
        self._last = 0.0
        self._through = 0
        """Requests sent and not refused."""
        self._cuts: deque[tuple[float, int]] = deque(maxlen=REMEMBERED)
        self._sends: deque[float] = deque(maxlen=32)
        self._recover_to = 0.0

    def wait(self, now: float) -> float:
        """Return the seconds until a request may go."""
        early = (AT_ONCE - 1) / self.rate if self.rate < SLOW and not self._cuts else 0.0
        return max(self._next - early - now, self._next_tokens - TOKEN_SECONDS - now, 0.0)

    def sent(self, now: float, tokens: float, *, waited: bool) -> None:
        """Take note of a request that goes now; `waited`: only the pace kept it from going earlier."""
        self._through += 1
        self._sends.append(now)
        if self._searching:
            self._double(now)
        elif waited:
            self._grow()
        self._last = now
        self._next = max(now, self._next) + (0.0 if self.rate > UNPACED else 1 / self.rate)
        if self._tokens < inf:
            self._next_tokens = max(now, self._next_tokens) + tokens / self._tokens

    def _double(self, now: float) -> None:
        if self.rate <= UNPACED:
            passed = min(now - self._last, 2 / self.rate)
            self.rate = min(self._cap, self.rate * 2 ** (passed / DOUBLING))

    def _grow(self) -> None:
        calm = (self._through - self._cuts[-1][1]) / PATIENCE
        growth = min(MOST_GROWTH, GROWTH * (1 + calm * calm))
        if self.rate < self._recover_to:
            growth = RECOVERY
        self.rate = min(self._cap, self.rate * (1 + growth))

    def cost(self, tokens: float) -> None:
        """Correct what a request was expected to cost by so many tokens."""
        if self._tokens < inf:
            self._next_tokens += tokens / self._tokens

    def refused(self, now: float, sent: float) -> bool:
        """Slow down for a refusal of what was `sent` then; False for one more of those that were slowed down for."""
        self._through -= 1
        if self._cuts and sent <= self._cuts[-1][0]:
            return False
        since, before = self._cuts[0] if self._cuts else (self._sends[0], 0)
        measured = (self._through - before) / max(now - since, 1e-3)
        settled = self._cuts and self._through - self._cuts[-1][1] >= SETTLED
        speed = min(self.rate, self._speed()) if self._searching else self.rate
        nearly_right = settled or self._cap < inf
        self.rate = max(UNDER * measured, speed * (FINE if nearly_right else COARSE))
        self._recover_to = min(self._cap, speed) * RECOVERED
        self.rate = min(self.rate, speed * LEAST)
        self._searching = False
        self._cuts.append((now, self._through))
        self._sends.clear()
        self._next = now + 1 / self.rate
        return True

    def _speed(self) -> float:
        """Return how many requests a second were sent lately."""
        if len(self._sends) <= 2:  # noqa: PLR2004 -- no speed can be told from them
            return inf if self.rate < inf else FIRST_RATE
        return (len(self._sends) - 1) / max(self._sends[-1] - self._sends[0], 1e-3)

    def slow_start(self) -> None:
        """Begin again as at first, unless a rate has been learned: a server that was down is not to be run over."""
        if self._searching:
            self.rate = min(FIRST_RATE, self._cap)

    def limit(self, requests: float | None, tokens: float | None) -> None:
        """Heed what the server says it takes per second, where nobody has set it."""
        if requests and not self._given[0] and requests != self._cap:
            self._cap = requests
            self.rate = min(self.rate, requests)
        if tokens and not self._given[1]:
            self._tokens = tokens

from __future__ import annotations

import pytest

from summarizer.clients.pacing import Pace

RATE, LATENCY, TRIP = 50.0, 0.2, 0.002


class Bucket:
    """A server with a bucket, in simulated time; refusals come back after one trip."""

    def __init__(self, burst: float, rate: float = RATE) -> None:
        self.burst, self.rate = burst, rate
        self.level, self.filled = burst, 0.0
        self.refused = 0

    def takes(self, now: float) -> bool:
        self.level = min(self.burst, self.level + (now - self.filled) * self.rate)
        self.filled = now
        if self.level < 1:
            self.refused += 1
            return False
        self.level -= 1
        return True


def send(pace: Pace, bucket: Bucket, count: int) -> float:
    """Send until `count` got through, one as soon as it may after the other; return the seconds it took."""
    now = through = 0.0
    refusals: list[tuple[float, float]] = []
    while through < count:
        while refusals and refusals[0][0] <= now:
            pace.refused(*refusals.pop(0))
        if (wait := pace.wait(now)) > 0:
            now = min(now + wait, refusals[0][0]) if refusals else now + wait
            continue
        pace.sent(now, 100, waited=True)
        if bucket.takes(now):
            through += 1
        else:
            refusals.append((now + TRIP, now))
        now += 1e-5
    return now


@pytest.mark.parametrize("burst", [10, 50])
def test_a_rate_that_nobody_told_is_found_with_few_refusals(burst):
    bucket = Bucket(burst)
    seconds = send(Pace(), bucket, 1_000)
    assert bucket.refused <= 10
    assert seconds <= (1_000 - burst) / RATE / 0.95


def test_a_rate_that_was_set_is_kept_to_and_used():
    bucket = Bucket(burst=2)
    seconds = send(Pace(requests_per_minute=60 * RATE), bucket, 500)
    assert bucket.refused == 0
    assert seconds == pytest.approx(500 / RATE, rel=0.03)


def test_what_is_set_goes_before_what_the_server_says():
    pace = Pace(requests_per_minute=60 * RATE)
    pace.limit(1_000.0, None)
    assert send(pace, Bucket(10**6), 200) > 0.95 * 200 / RATE
    told = Pace()
    told.limit(RATE, None)
    assert send(told, Bucket(10**6), 200) > 0.95 * 200 / RATE


def test_tokens_are_counted_and_corrected():
    free = Bucket(10**6, 10**6)
    assert send(Pace(tokens_per_minute=60_000), free, 100) == pytest.approx(100 * 100 / 1_000 - 2, rel=0.05)
    pace = Pace(tokens_per_minute=60_000)
    pace.sent(0.0, 1_000, waited=False)
    pace.cost(9_000)
    assert pace.wait(0.1) == pytest.approx(10 - 2 - 0.1)


def test_without_refusals_the_rate_is_soon_no_hindrance():
    assert send(Pace(), Bucket(10**6), 64) < 0.7
    assert send(Pace(), Bucket(10**6), 1_000) < 1.6


def test_refusals_of_one_burst_slow_down_once():
    pace = Pace()
    for _ in range(5):
        pace.sent(1.0, 0, waited=False)
    assert [pace.refused(1.1, 1.0) for _ in range(5)] == [True, False, False, False, False]


def test_a_rate_that_was_low_for_a_while_comes_up_again():
    pace = Pace()
    pace.sent(0.0, 0, waited=False)
    for again in range(1, 4):
        pace.refused(float(again), again - 0.5)
    low = pace.rate
    send(pace, Bucket(10**6), 2_000)
    assert pace.rate > 20 * low

"""The server does not behave: what passes is waited out, what does not is reported, and nothing is paid for twice."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PASSING = ["429", "500", "html", "nothing", "half", "half text", "empty", "garbage"]


@pytest.mark.parametrize("kind", PASSING)
def test_what_goes_wrong_once_leaves_no_trace_in_the_results(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], kind: str
) -> None:
    batch = make_batch(6)
    wanted = undisturbed(batch)
    batch.fake.behave(faults=[{"kind": kind, "share": 0.5}])
    lasts = _run_until_complete(batch)
    stats = batch.fake.stats()
    assert stats["statuses"].get(kind, 0) > 0, "nothing went wrong"
    assert batch.extractions() == wanted.extractions
    assert sum(last.requests for last in lasts) == stats["requests"]
    assert stats["requests"] == wanted.requests + stats["statuses"][kind]
    assert set(stats["answered"].values()) == {1}


def _run_until_complete(batch: Any, most: int = 3) -> list[Any]:
    """Run again and again as a cron job would; each run accounts for every article."""
    lasts = []
    for _ in range(most):
        last = batch.run()
        lasts.append(last)
        counts = last.articles
        assert counts.total == counts.done + counts.kept + counts.failed + counts.pending
        assert counts.failed == len(last.failures)
        if last.outcome == "complete":
            return lasts
        assert last.reason or all(failure.reason for failure in last.failures)
    raise AssertionError(lasts)


@pytest.mark.parametrize(("kind", "code"), [("401", 4), ("quota", 4)])
def test_a_server_that_refuses_in_the_middle_ends_the_run_at_once(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], kind: str, code: int
) -> None:
    batch = make_batch(20)
    wanted = undisturbed(batch)
    batch.fake.behave(faults=[{"kind": kind, "after": 5}], latency=0.1)
    last = batch.run()
    assert (last.outcome, last.exit_code) == ("refused", code)
    assert last.reason
    assert last.articles.failed == 0
    assert last.articles.done + last.articles.pending == 20
    refused = batch.fake.stats()["statuses"][kind]
    assert refused <= 4, "it asked on after it had been refused"
    batch.fake.change()
    assert batch.run().outcome == "complete"
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests + refused


def test_a_server_that_is_down_for_a_while_is_waited_for(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(12)
    wanted = undisturbed(batch)
    batch.fake.behave(latency=0.2, faults=[{"kind": "down", "after": 4, "seconds": 4}])
    last = batch.run()
    assert (last.outcome, last.articles.failed) == ("complete", 0), last
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests <= wanted.requests + 4


def test_a_server_that_does_not_come_back_ends_the_run_and_the_next_goes_on(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(12, retries=1, deadline=2.0)
    wanted = undisturbed(batch)
    batch.fake.behave(latency=0.2, faults=[{"kind": "down", "after": 4, "seconds": 6}])
    began = time.monotonic()
    last = batch.run()
    assert time.monotonic() - began < 6
    counts = last.articles
    assert counts.done + counts.failed + counts.pending == counts.total == 12
    assert counts.failed + counts.pending
    time.sleep(max(0.0, 7 - (time.monotonic() - began)))
    again = _run_until_complete(batch)[-1]
    assert again.articles.done + again.articles.kept == 12
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests <= wanted.requests + 4


def test_a_server_that_was_never_there_is_found_out_at_once(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(12)
    batch.fake.go_down(12)
    try:
        began = time.monotonic()
        last = batch.run()
        assert time.monotonic() - began < 11
        assert last.exit_code
        assert last.articles.failed + last.articles.pending == last.articles.total == 12
        assert not batch.extractions()
    finally:
        _wait_until_up(batch.fake)


def _wait_until_up(fake: Any) -> None:
    for _ in range(300):
        try:
            fake.stats()
        except OSError:
            time.sleep(0.1)
        else:
            return


def test_an_answer_that_cannot_be_used_fails_its_article_alone(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(6)
    wanted = undisturbed(batch)
    batch.fake.behave(faults=[{"kind": "400", "share": 0.3, "times": 99}])
    last = batch.run()
    assert (last.outcome, last.exit_code) == ("failures", 1)
    assert 0 < last.articles.failed < 6
    assert batch.extractions().items() < wanted.extractions.items()
    paid = batch.fake.stats()["statuses"]["200"]
    again = batch.run()
    assert again.articles.failed == last.articles.failed
    batch.fake.change()
    assert batch.run(retry_failed=True).outcome == "complete"
    assert batch.extractions() == wanted.extractions
    assert batch.fake.stats()["statuses"]["200"] == wanted.requests >= paid


def test_each_prompt_is_sent_once_though_two_articles_are_the_same(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(3)
    first = next(batch.source.rglob("*.txt"))
    for number in range(5):
        (batch.source / f"copy-{number}.txt").write_bytes(first.read_bytes())
    batch.fake.behave(latency=0.1)
    last = batch.run()
    assert last.articles.done == 8
    assert set(batch.fake.stats()["prompts"].values()) == {1}
    alike = {_without_source(batch.extractions()[f"copy-{number}.txt.json"]) for number in range(5)}
    assert len(alike) == 1


def _without_source(data: bytes) -> str:
    found = json.loads(data)
    del found["article"]["source"]
    return json.dumps(found)


def test_a_server_that_stalls_does_not_hold_up_the_deadline_of_the_run(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(20, timeout=3.0, retries=0)

    class Stall:
        def begin(self, *_: object) -> None:
            pass

        def article(self, *_: object) -> None:
            batch.fake.change(latency=60)

        def end(self, *_: object) -> None:
            pass

    batch.fake.behave(latency=0.3)
    last = batch.run(Stall(), deadline=2.0)
    assert last.exit_code in {1, 3}
    assert last.articles.pending
    assert last.seconds < 8

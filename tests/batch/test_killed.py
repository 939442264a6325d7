"""The run is ended from outside: kill -9, a power cut at every durable step, a second run beside it.

FAULT_ROUNDS=200 kills so often, and FAULT_STEPS=1 dies at every single step; by default a few of each.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.errors import ResultsInUse

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "4"))
STEPS_BETWEEN = int(os.environ.get("FAULT_STEPS", "13"))


def test_killed_again_and_again_it_ends_with_what_an_undisturbed_run_gives(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(8)
    wanted = undisturbed(batch)
    chance = random.Random(5)  # noqa: S311 -- moments, not secrets
    lost = kills = ended = 0
    for _ in range(ROUNDS):
        batch.fake.change(latency=0.5)
        before = batch.fake.requests - batch.stored()
        process = batch.begin()
        try:
            process.wait(chance.uniform(0.6, 3.0))
            ended += 1
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            kills += 1
        process.communicate()
        time.sleep(0.1)
        again = batch.fake.requests - batch.stored() - before
        assert 0 <= again <= batch.settings.get("max_concurrency", 4), "more was lost than was in flight"
        lost += again
        _assert_whole(batch, wanted)
        if process.returncode == 0:
            batch.results.rename(batch.results.with_name(f"ended-{ended}"))
            batch.fake.behave()
            lost = 0
    last = batch.run()
    assert last.outcome == "complete"
    assert last.articles.done + last.articles.kept == last.articles.total == 8
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests + lost
    assert kills + ended == ROUNDS
    print(f"{kills} kills, {ended} runs came to their end, {lost} requests lost in the last series")  # noqa: T201


def _assert_whole(batch: Any, wanted: Any) -> None:
    """Whatever lies there is whole, and what the ledger says is done lies there."""
    found = batch.extractions()
    assert found.items() <= wanted.extractions.items()
    if (batch.results / "ledger.sqlite3").is_file() and batch.stored():
        done = {name for name, state in batch.states().items() if state == "done"}
        assert {f"{name}.json" for name in done} <= found.keys()


def test_workers_do_not_outlive_the_run(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(8)
    batch.fake.change(latency=5)
    process = batch.begin()
    _wait_for(lambda: batch.fake.requests >= 4)
    workers = [int(pid) for pid in _children(process.pid)]
    assert workers
    process.kill()
    process.communicate()
    _wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


def _children(pid: int) -> list[str]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [child for task in tasks for child in (task / "children").read_text().split()]


def _wait_for(is_so: Callable[[], bool], seconds: float = 15.0) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.parametrize("python", [shutil.which("false"), "gone"])
def test_where_no_process_can_be_started_no_article_is_blamed(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    batch = make_batch(8)
    wanted = undisturbed(batch)
    with monkeypatch.context() as broken:
        broken.setattr(sys, "executable", python)
        last = batch.run()
    assert (last.outcome, last.exit_code, last.articles.failed, last.articles.pending) == ("stopped", 3, 0, 8)
    assert "installation" in str(last.reason)
    assert batch.run().outcome == "complete"
    assert batch.extractions() == wanted.extractions


@pytest.mark.parametrize("lose_power", [False, True], ids=["dies", "loses power"])
def test_ended_at_every_durable_step_it_goes_on_from_there(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], tmp_path: Path, *, lose_power: bool
) -> None:
    batch = make_batch(3, max_concurrency=2)
    wanted = undisturbed(batch)
    counting = batch.into("counting")
    assert counting.begin(count=str(tmp_path / "count")).wait() == 0
    steps = int((tmp_path / "count").read_text())
    assert steps > 30
    first = 1 + steps % STEPS_BETWEEN
    for step in range(first, steps + 1, STEPS_BETWEEN):
        dying = batch.into(f"step-{step}")
        batch.fake.behave()
        process = dying.begin(die_at=step, lose_power=lose_power)
        _, said = process.communicate()
        if process.returncode == 0:  # commits come together differently each time
            continue
        assert process.returncode == 137, said
        sent, stored = batch.fake.requests, dying.stored()
        # A request is in flight until its answer is durable; this server takes no time, so more wait for the disk.
        assert sent - stored <= 3, f"more was lost than was in flight, step {step}"
        _assert_whole(dying, wanted)
        last = dying.run()
        assert last.outcome == "complete", (step, last)
        assert dying.extractions() == wanted.extractions, f"step {step}"
        assert batch.fake.requests == wanted.requests + sent - stored, f"step {step}"
        assert not list((dying.results / "tmp").iterdir())


def test_a_second_run_says_who_is_at_it_and_does_no_harm(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(4)
    wanted = undisturbed(batch)
    batch.fake.change(latency=1.5)
    process = batch.begin()
    _wait_for(lambda: batch.fake.requests > 0)
    with pytest.raises(ResultsInUse, match=str(process.pid)):
        batch.run()
    assert process.wait() == 0
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests


@pytest.mark.parametrize("first", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_lets_what_is_in_flight_end_and_pays_for_nothing_twice(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], first: signal.Signals
) -> None:
    batch = make_batch(8)
    wanted = undisturbed(batch)
    batch.fake.change(latency=1.0)
    process = batch.begin()
    _wait_for(lambda: batch.fake.requests >= 4)
    process.send_signal(first)
    assert process.wait() == 3
    assert batch.fake.requests == batch.stored()
    last = batch.run()
    assert last.outcome == "complete"
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests


def test_a_second_signal_ends_it_at_once(make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]) -> None:
    batch = make_batch(8)
    wanted = undisturbed(batch)
    batch.fake.change(latency=20)
    process = batch.begin()
    _wait_for(lambda: batch.fake.requests >= 4)
    process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    process.wait(5)
    lost = batch.fake.requests
    batch.fake.change()
    assert batch.run().outcome == "complete"
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests + lost

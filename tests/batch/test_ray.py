"""A run on a Ray cluster of several nodes in this machine, one of which is lost."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.errors import UsageError
from summarizer.settings import Settings

os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # on the loopback only; read when Ray is imported
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
ray = pytest.importorskip("ray", reason="the extra `ray` is not installed")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.models.last_run import LastRun

AT_ONCE = 8


@pytest.fixture
def nodes() -> Iterator[Any]:
    """Run a cluster of a head, which is joined and does no work, and two nodes."""
    from ray.cluster_utils import Cluster  # noqa: PLC0415 -- an extra

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    workers = [cluster.add_node(num_cpus=1) for _ in range(2)]
    ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
    yield cluster, workers
    ray.shutdown()
    cluster.shutdown()


def run(batch: Any, **job: Any) -> LastRun:
    settings = Settings(**(batch._settings() | {"max_concurrency": AT_ONCE}))
    return asyncio.run(run_batch(batch.source, batch.results, Job(engine="ray", workers=2, **job), settings=settings))


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.02)


def is_quiet(batch: Any) -> bool:
    before = batch.fake.requests
    time.sleep(2)
    return bool(batch.fake.requests == before)


def sent_again(batch: Any) -> int:
    return sum(count - 1 for count in Counter(batch.fake.stats()["prompts"]).values())


def test_a_node_is_lost_and_nothing_is_asked_again_but_what_was_in_flight(
    nodes: Any, make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    cluster, workers = nodes
    batch = make_batch(60)
    wanted = undisturbed(batch)
    batch.fake.behave(latency=0.5)

    def lose_a_node() -> None:
        wait_for(lambda: batch.fake.requests >= 24)
        cluster.remove_node(workers[0], allow_graceful=False)

    losing = threading.Thread(target=lose_a_node)
    losing.start()
    last = run(batch)
    losing.join()

    assert (last.outcome, last.articles.done, last.articles.pending) == ("complete", 60, 0)
    assert batch.extractions() == wanted.extractions
    assert wanted.requests <= batch.fake.requests <= wanted.requests + AT_ONCE // 2
    assert sent_again(batch) == batch.fake.requests - wanted.requests
    assert batch.stored() == wanted.requests
    assert not (batch.results / "shards").exists()
    print(f"{batch.fake.requests - wanted.requests} requests sent again")  # noqa: T201

    before = batch.fake.requests
    again = run(batch)
    assert (again.articles.kept, again.requests, batch.fake.requests) == (60, 0, before)


def test_what_ray_cannot_do_is_said_before_anything_is_begun(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(1)
    with pytest.raises(UsageError, match="real time"):
        run(batch, batch_api=True)
    assert not (batch.results / "ledger.sqlite3").exists()


COMMAND = """
import asyncio, sys
from pathlib import Path
from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.errors import UsageError
from summarizer.settings import Settings
settings, job = Settings.model_validate_json(sys.argv[3]), Job(engine="ray", workers=2)
asyncio.run(run_batch(Path(sys.argv[1]), Path(sys.argv[2]), job, settings=settings))
"""


def test_the_run_itself_is_killed_and_any_run_goes_on_from_the_shards(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(40)
    wanted = undisturbed(batch)
    batch.fake.behave(latency=0.5)
    settings = Settings(**(batch._settings() | {"max_concurrency": AT_ONCE})).model_dump_json()
    command = [sys.executable, "-c", COMMAND, str(batch.source), str(batch.results), settings]
    process = subprocess.Popen(command)  # noqa: S603 -- our own script
    wait_for(lambda: batch.fake.requests >= 20)
    process.send_signal(signal.SIGKILL)
    process.wait()
    wait_for(lambda: is_quiet(batch))
    assert list((batch.results / "shards").glob("*.jsonl"))

    last = batch.run()
    assert (last.outcome, last.articles.done + last.articles.kept) == ("complete", 40)
    assert batch.extractions() == wanted.extractions
    assert wanted.requests <= batch.fake.requests <= wanted.requests + AT_ONCE
    assert not list((batch.results / "shards").glob("*.jsonl"))


def test_a_key_that_is_refused_ends_the_run_after_the_first_answers(make_batch: Callable[..., Any], nodes: Any) -> None:
    batch = make_batch(40)
    batch.fake.behave(faults=[{"kind": "401"}])
    last = run(batch)
    assert (last.outcome, last.exit_code, last.articles.done) == ("refused", 4, 0)
    assert last.articles.pending == 40
    assert batch.fake.requests <= AT_ONCE

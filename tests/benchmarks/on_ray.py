"""How near to the ideal a batch on a Ray cluster of two nodes in this machine comes, beside the plain engine.

    python tests/benchmarks/on_ray.py [--articles N] [--concurrency N] [--words N]

The steady phase: from the moment all slots are taken to the last request, as the server sees it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

sys.path.insert(0, str(Path(__file__).parent))
os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # on the loopback only; read when Ray is imported
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"

from articles import write_folder
from batch import server
from fake_server import MODEL

from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.settings import Settings

if TYPE_CHECKING:
    from batch import Server

LATENCY: Final = 2.0
BETWEEN_LOOKS: Final = 0.1


class Looking:
    """Looks at the server's count of requests now and then."""

    def __init__(self, fake: Server) -> None:
        self._fake = fake
        self._over = threading.Event()
        self.seen: list[tuple[float, int]] = []
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(BETWEEN_LOOKS):
            self.seen.append((time.monotonic(), self._fake.stats()["requests"]))

    def rate(self, slots: int) -> float:
        """Return requests a second from when the first answers are due to the last request."""
        last = self.seen[-1][1]
        began = next(at for at, count in self.seen if count >= slots)
        first = next((at, count) for at, count in self.seen if at >= began + LATENCY)
        end = next((at, count) for at, count in self.seen if count == last)
        return (end[1] - first[1]) / (end[0] - first[0])


def main() -> None:
    """Measure both engines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--concurrency", type=int, default=32)
    parser.add_argument("--words", type=int, default=150)
    given = parser.parse_args()
    import ray  # noqa: PLC0415 -- after the environment is set
    from ray.cluster_utils import Cluster  # noqa: PLC0415

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    for _ in range(2):
        cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles"
        source.mkdir()
        write_folder(source, given.articles, given.words)
        for engine in ("ray", "plain"):
            measure(source, Path(folder), engine, given.concurrency)
    ray.shutdown()
    cluster.shutdown()


def measure(source: Path, folder: Path, engine: str, concurrency: int) -> None:
    """Run one engine from scratch, and print what it came to."""
    ideal = concurrency / LATENCY
    with server(latency=LATENCY, slips=True) as fake, Looking(fake) as looking:
        settings = Settings(
            model=MODEL,
            base_url=fake.base_url,
            plan="one",
            max_concurrency=concurrency,
            max_input_tokens=16_000,
            cache_dir=folder / "cache",
        )
        job = Job(engine="ray" if engine == "ray" else "plain", workers=2)
        last = asyncio.run(run_batch(source, folder / engine, job, settings=settings))
        stats = fake.stats()
    rate = looking.rate(concurrency)
    print(
        f"{engine:6} {last.articles.done} of {last.articles.total} articles in {last.seconds:.1f} s, {last.outcome}: "
        f"{rate:.2f} requests/s in the steady phase, {rate / ideal:.1%} of the ideal {ideal:g} (Ray: at least 85 %); "
        f"most at once {stats['most_at_once']}; {stats['requests']} requests, {len(stats['prompts'])} different; "
        f"load of the machine {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()

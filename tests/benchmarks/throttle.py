"""How near the throttle comes to what a server takes: a bucket of requests, told of or not, and no limit at all.

python tests/benchmarks/throttle.py [bucket|open|cpu] [--requests 500]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import Request, urlopen

from summarizer.clients import connect
from summarizer.errors import ModelError
from summarizer.models.prompt import Prompt
from summarizer.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
from fake_server import MODEL

RATE = 50.0
AT_ONCE = 64


def prompts(count: int, words: int = 150) -> list[Prompt]:
    """Make prompts that differ."""
    text = " ".join(["harbour"] * words)
    return [Prompt(name="extract", system="You read news.", user=f"[1] {n} {text}\n</article>") for n in range(count)]


class Fake:
    """The fake server, in a process of its own."""

    async def start(self) -> None:
        server = Path(__file__).with_name("fake_server.py")
        self.process = await asyncio.create_subprocess_exec(sys.executable, str(server), stdout=asyncio.subprocess.PIPE)
        assert self.process.stdout is not None
        self.root = f"http://127.0.0.1:{int(await self.process.stdout.readline())}"

    def tell(self, path: str, **told: object) -> dict[str, object]:
        with urlopen(Request(self.root + path, json.dumps(told).encode())) as answer:  # noqa: S310
            return dict(json.load(answer))


async def run(fake: Fake, count: int, **settings: object) -> tuple[int, float, float]:
    """Ask `count` prompts; return how many failed for good, the seconds and the CPU seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        known = {"base_url": f"{fake.root}/v1", "cache": False, "cache_dir": folder, "max_concurrency": AT_ONCE}
        async with connect(MODEL, Settings.model_validate(known | settings)) as client:
            began, cpu = time.monotonic(), time.process_time()
            answers = await asyncio.gather(*map(client.complete, prompts(count)), return_exceptions=True)
            taken = time.monotonic() - began, time.process_time() - cpu
    for error in answers:
        if isinstance(error, BaseException) and not isinstance(error, ModelError):
            raise error
    return sum(isinstance(answer, BaseException) for answer in answers), *taken


async def bucket(fake: Fake, count: int) -> None:
    """A bucket of 50 requests a second, of several sizes, blind and not."""
    print(f"bucket of {RATE:g} requests/s, {count} requests, {AT_ONCE} at once")
    print("burst latency  known by          failed  429s   share  seconds  used")
    ways = {"nothing": {}, "headers": {"headers": True}, "flags": {}}
    for burst in (1, 10, 50):
        for latency in (0.05, 0.5):
            for name, way in ways.items():
                told = {"rate": RATE, "burst": burst, "latency": latency} | way
                fake.tell("/control", forget=True, **told)
                flags = {"requests_per_minute": RATE * 60} if name == "flags" else {}
                failed, seconds, _ = await run(fake, count, **flags)
                statuses = fake.tell("/stats")["statuses"]
                assert isinstance(statuses, dict)
                refused = statuses.get("429", 0)
                ideal = (count - burst) / RATE + latency
                share = refused / (count + refused)
                asked = f"{burst:5} {latency:7} {name:17} {failed:7}"
                print(f"{asked} {refused:5} {share:7.1%} {seconds:8.2f} {ideal / seconds:5.1%}", flush=True)


async def unlimited(fake: Fake, count: int) -> None:
    """No limit but the number at once: how much of it is used."""
    for at_once, latency in ((64, 2.0), (8, 0.5)):
        fake.tell("/control", forget=True, latency=latency)
        failed, seconds, _ = await run(fake, count, max_concurrency=at_once)
        busy = count * latency / at_once / seconds
        print(
            f"open: {count} requests, {at_once} at once, {latency} s: {failed} failed, {seconds:.2f} s, {busy:.1%} busy"
        )


async def cpu(fake: Fake, count: int) -> None:
    """No limit and no latency: what a request costs."""
    fake.tell("/control", forget=True)
    least = min([(await run(fake, count))[2] for _ in range(5)])
    print(f"cpu: {1000 * least / count:.3f} ms a request")


async def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=["bucket", "open", "cpu"])
    parser.add_argument("--requests", type=int, default=500)
    chosen = parser.parse_args()
    fake = Fake()
    await fake.start()
    try:
        for name, measure in {"bucket": bucket, "open": unlimited, "cpu": cpu}.items():
            if chosen.what in {None, name}:
                await measure(fake, chosen.requests)
    finally:
        fake.process.kill()


if __name__ == "__main__":
    asyncio.run(main())

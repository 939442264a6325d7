"""Figures of the batch that the project has set itself; printed, each with what was asked.

    python tests/benchmarks/batch.py steady | bucket | many | all [--articles N] [--folder DIR]

Everything runs in processes of its own: the server, the command, and for comparison the openai client without any
checks, on the same articles in the same minute. A figure is a ratio wherever it can be one.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Any, Final
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).parent))

from articles import write_folder, write_rows
from fake_answers import answer_to
from fake_server import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.prompt import Prompt

HERE: Final = Path(__file__).resolve()
CONCURRENCY: Final = 64
PAGE: Final = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Server:
    """A fake server that runs."""

    port: int

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def stats(self) -> dict[str, Any]:
        with urlopen(f"http://127.0.0.1:{self.port}/stats") as answer:
            return dict(json.load(answer))


@contextmanager
def server(**behaviour: object) -> Iterator[Server]:
    """Run a server as long as this is open."""
    command = [sys.executable, str(HERE.with_name("fake_server.py")), json.dumps(behaviour)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Server(int(process.stdout.readline()))
        finally:
            process.kill()


@dataclass(frozen=True, slots=True)
class Took:
    """What a command took."""

    seconds: float
    cpu: float
    code: int
    resident: list[tuple[float, int]]
    """Seconds since its start, bytes resident in it and its children."""


def timed(command: list[str], environment: dict[str, str]) -> Took:
    """Run a command, watching the memory of its processes."""
    resident: list[tuple[float, int]] = []
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with subprocess.Popen(command, env=os.environ | environment, stderr=subprocess.DEVNULL) as process:
        watcher = threading.Thread(target=_watch, args=(process, began, resident))
        watcher.start()
        code = process.wait()
    seconds = time.monotonic() - began
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took(seconds, cpu, code, resident)


def _watch(process: subprocess.Popen[bytes], began: float, resident: list[tuple[float, int]]) -> None:
    while process.poll() is None:
        resident.append((time.monotonic() - began, sum(map(_resident, _family(process.pid)))))
        time.sleep(0.5)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in _names(Path(f"/proc/{pid}/task")):
        for child in _text(Path(f"/proc/{pid}/task/{task}/children")).split():
            yield from _family(int(child))


def _resident(pid: int) -> int:
    fields = _text(Path(f"/proc/{pid}/statm")).split()
    return int(fields[1]) * PAGE if fields else 0


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


def settings_for(server: Server, folder: Path) -> dict[str, str]:
    """Return the environment that points the command at a server, with one request for an article."""
    return {
        "SUMMARIZER_MODEL": MODEL,
        "SUMMARIZER_BASE_URL": server.base_url,
        "SUMMARIZER_PLAN": "one",
        "SUMMARIZER_MAX_CONCURRENCY": str(CONCURRENCY),
        "SUMMARIZER_MAX_INPUT_TOKENS": "16000",
        "SUMMARIZER_CACHE_DIR": str(folder / "cache"),
    }


def batch(source: Path, results: Path, environment: dict[str, str], *flags: str) -> Took:
    """Run `summarizer batch` from scratch."""
    rmtree(results, ignore_errors=True)
    command = [str(Path(sys.executable).with_name("summarizer")), "batch", str(source), "--out", str(results), *flags]
    took = timed(command, environment)
    assert (results / "last-run.json").is_file(), f"the batch ended with code {took.code} and left nothing"
    return took


def last_run(results: Path) -> dict[str, Any]:
    return dict(json.loads((results / "last-run.json").read_text("utf-8")))


def steady(folder: Path, articles: int) -> None:
    """64 requests in flight, 2 seconds each: how near to the ideal; and how fast when the server takes no time."""
    source, latency = folder / "steady", 2.0
    write_folder(source, articles, 800)
    ideal = CONCURRENCY / latency
    print(f"{articles:,} articles of 800 words, {CONCURRENCY} in flight, {latency:g} s each: ideal {ideal:g} a second")
    for name, run in (("summarizer batch", _ours), ("openai client, no checks", _plain)):
        with server(latency=latency) as fake:
            took = run(source, folder / "results", fake, folder)
            stats = fake.stats()
        # The first 64 are sent at once; from then on, one more with each answer.
        rate = (stats["requests"] - CONCURRENCY) / stats["seconds_to_last_request"]
        best = -(-stats["requests"] // CONCURRENCY) * latency
        print(
            f"  {name:25} {rate:6.2f} requests/s, {rate / ideal:6.1%} of the ideal (at least 95 %); from the first "
            f"request to the last answer {stats['seconds']:.1f} s, best is {best:g} s ({best / stats['seconds']:.1%}); "
            f"whole command {took.seconds:.1f} s; {took.cpu / articles * 1000:.1f} ms CPU an article, the server's "
            f"{_server_cpu(stats):.2f}; {stats['requests'] / articles:.3f} requests an article"
        )
    print("the server takes no time:")
    for name, run in (("summarizer batch", _ours), ("openai client, no checks", _plain)):
        with server() as fake:
            took = run(source, folder / "results", fake, folder)
            stats = fake.stats()
        print(
            f"  {name:25} {articles / stats['seconds']:6.1f} articles/s (at least 60 on two cores); whole command "
            f"{articles / took.seconds:.1f}/s; {took.cpu / articles * 1000:.1f} ms CPU an article"
        )


def _server_cpu(stats: dict[str, Any]) -> float:
    return float(stats["cpu"]) / max(1, stats["requests"]) * 1000


def _ours(source: Path, results: Path, fake: Server, folder: Path) -> Took:
    took = batch(source, results, settings_for(fake, folder))
    last = last_run(results)
    assert last["articles"]["done"] == last["articles"]["total"], last
    return took


def _plain(source: Path, _results: Path, fake: Server, _folder: Path) -> Took:
    return timed([sys.executable, str(HERE), "_plain", str(source), fake.base_url], {})


def plain(source: Path, base_url: str) -> None:
    """Send every article with asyncio and the openai client, and write down what comes back; nothing is checked."""
    asyncio.run(_plainly(source, base_url))


async def _plainly(source: Path, base_url: str) -> None:
    from openai import AsyncOpenAI  # noqa: PLC0415 -- only this process needs it

    client = AsyncOpenAI(base_url=base_url, api_key="none", max_retries=0, timeout=60)
    room = asyncio.Semaphore(CONCURRENCY)
    system = "You read one news article and answer with one JSON object."

    async def one(path: Path, into: Path) -> None:
        async with room:
            text = _text(path).replace("\n\n", "\n[1] ")
            messages: Any = [{"role": "system", "content": system}, {"role": "user", "content": f"[1] {text}"}]
            answer = await client.chat.completions.create(model=MODEL, messages=messages, temperature=0)
            _write(into / f"{path.stem}.json", answer.choices[0].message.content or "")

    with tempfile.TemporaryDirectory() as into:
        await asyncio.gather(*(one(path, Path(into)) for path in _articles(source)))


def _articles(source: Path) -> list[Path]:
    return sorted(source.rglob("*.txt"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def bucket(folder: Path, articles: int) -> None:
    """Fill a server's bucket of 50 requests a second, and let nothing run over."""
    source, rate, burst = folder / "bucket", 50, 50
    write_folder(source, articles, 150)
    for headers in (True, False):
        with server(rate=rate, burst=burst, latency=0.3, headers=headers) as fake:
            took = batch(source, folder / "results", settings_for(fake, folder))
            stats = fake.stats()
        last = last_run(folder / "results")
        refused = stats["statuses"].get("429", 0)
        used = stats["statuses"]["200"] / (burst + rate * stats["seconds"])
        told = "tells its limits in headers" if headers else "only says 429"
        print(
            f"bucket of {rate}/s, {articles:,} articles of 150 words, a server that {told}:\n"
            f"  failed {last['articles']['failed']} (none), answered 429 {refused / stats['requests']:.2%} "
            f"(at most 1 %), bucket used {used:.1%} (at least 95 %), in {took.seconds:.1f} s"
        )


def many(folder: Path, articles: int) -> None:
    """Many articles with recorded replies: rate, memory, and a second run with nothing to do."""
    source, results = folder / f"many-{articles}.jsonl", folder / "many"
    if not source.is_file():
        write_rows(source, articles, 150)
    rmtree(results, ignore_errors=True)
    command = [sys.executable, str(HERE), "_recorded", str(source), str(results)]
    took = timed(command, {"SUMMARIZER_CACHE_DIR": str(folder / "cache")})
    last = last_run(results)
    sizes = [size for _, size in took.resident]
    quarters = [sizes[len(sizes) * at // 4 : len(sizes) * (at + 1) // 4] for at in range(4)]
    means = [sum(quarter) / max(1, len(quarter)) / 1e6 for quarter in quarters]
    again = timed(command, {"SUMMARIZER_CACHE_DIR": str(folder / "cache")})
    kept = last_run(results)["articles"]
    print(
        f"{articles:,} articles of 150 words, replies recorded: done {last['articles']['done']:,}, "
        f"failed {last['articles']['failed']}, {last['outcome']}\n"
        f"  {articles / took.seconds:.1f} articles/s (at least 100), {took.cpu / articles * 1000:.2f} ms CPU each\n"
        f"  memory of all processes at most {max(sizes) / 1e6:.0f} MB (under 250); mean of each quarter "
        f"{', '.join(f'{mean:.0f}' for mean in means)} MB, last over second {means[3] / means[1] - 1:+.1%} (5 %)\n"
        f"  nothing to do: {again.seconds:.1f} s (under 10), kept {kept['kept']:,} of {kept['total']:,}"
    )


def recorded(source: Path, results: Path) -> None:
    """Run the batch with a client in this process that has all answers at hand."""
    from summarizer.batch.running import run_batch  # noqa: PLC0415 -- only this process needs it
    from summarizer.models.prompt import Reply  # noqa: PLC0415
    from summarizer.settings import Settings  # noqa: PLC0415

    class Recorded:
        """Not `MockClient`, which keeps every prompt it was asked."""

        async def complete(self, prompt: Prompt) -> Reply:
            return Reply(text=answer_to(prompt.system, prompt.user), model=MODEL)

    settings = Settings.load({"model": "recorded", "max_concurrency": CONCURRENCY})
    sys.exit(asyncio.run(run_batch(source, results, settings=settings, client=Recorded())).exit_code)


ARTICLES: Final = {"steady": 1_000, "bucket": 3_000, "many": 100_000}
MEASURES: Final = {"steady": steady, "bucket": bucket, "many": many}


def main() -> None:
    """Measure what is asked for."""
    if sys.argv[1:2] == ["_plain"]:
        return plain(Path(sys.argv[2]), sys.argv[3])
    if sys.argv[1:2] == ["_recorded"]:
        return recorded(Path(sys.argv[2]), Path(sys.argv[3]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measure", choices=[*MEASURES, "all"])
    parser.add_argument("--articles", type=int, help="fewer, for a short trial")
    parser.add_argument("--folder", type=Path, help="where articles and results go, and stay")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for name in MEASURES if given.measure == "all" else [given.measure]:
            folder = given.folder or Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            MEASURES[name](folder, given.articles or ARTICLES[name])
    return None


if __name__ == "__main__":
    main()

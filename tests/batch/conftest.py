"""What the tests of the batch share: a server that answers our prompts, articles, runs here or in another process."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

import pytest

from summarizer.batch.job import Job
from summarizer.batch.ledger import Ledger
from summarizer.batch.running import run_batch
from summarizer.settings import Settings

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from articles import write_folder  # noqa: E402 -- it lies in the folder just named
from fake_server import MODEL  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.models.last_run import LastRun

RUNNER = Path(__file__).with_name("runner.py")
EPOCH = "1700000000"
AT_ONCE = 4


@dataclass(frozen=True)
class Fake:
    """The server as tests see it."""

    port: int

    def behave(self, **behaviour: object) -> None:
        """Behave so from now on, and count anew."""
        self._ask("/control", {"slips": True, "forget": True} | behaviour)

    def change(self, **behaviour: object) -> None:
        """Behave so from now on; go on counting."""
        self._ask("/control", {"slips": True} | behaviour)

    def go_down(self, seconds: float) -> None:
        """Break all connections and take no new ones for so long."""
        self._ask("/control", {"down": seconds}, lost=True)

    def stats(self) -> dict[str, Any]:
        return dict(self._ask("/stats"))

    @property
    def requests(self) -> int:
        return int(self.stats()["requests"])

    def _ask(self, path: str, body: dict[str, Any] | None = None, *, lost: bool = False) -> Any:
        data = None if body is None else json.dumps(body).encode()
        try:
            with urlopen(Request(f"http://127.0.0.1:{self.port}{path}", data)) as answer:
                return json.load(answer)
        except OSError:
            if not lost:
                raise
            return None


@pytest.fixture(scope="session")
def fake_process() -> Iterator[Fake]:
    command = [sys.executable, str(BENCHMARKS / "fake_server.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        yield Fake(int(process.stdout.readline()))
        process.kill()


@pytest.fixture
def fake(fake_process: Fake) -> Fake:
    fake_process.behave()
    return fake_process


@pytest.fixture(autouse=True)
def _same_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Results are to be the same byte for byte."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@dataclass
class Batch:
    """A source, a folder of results, and runs from one to the other."""

    fake: Fake
    source: Path
    results: Path
    settings: dict[str, Any] = field(default_factory=dict)

    def into(self, name: str) -> Batch:
        """Return the same with another folder of results."""
        return Batch(self.fake, self.source, self.results.with_name(name), self.settings)

    def run(self, watcher: Any = None, **job: Any) -> LastRun:
        """Run in this process."""
        job = {"workers": 1} | job
        return asyncio.run(
            run_batch(self.source, self.results, Job(**job), settings=Settings(**self._settings()), watcher=watcher)
        )

    def begin(self, **faults: Any) -> subprocess.Popen[bytes]:
        """Begin a run in a process of its own, in which `faults` happen (see runner.py)."""
        settings = {name: str(value) for name, value in self._settings().items()}
        told = json.dumps({"settings": settings, "faults": faults, "workers": 1})
        command = [sys.executable, str(RUNNER), str(self.source), str(self.results), told]
        return subprocess.Popen(command, stderr=subprocess.PIPE)  # noqa: S603 -- our own script

    def _settings(self) -> dict[str, Any]:
        return {
            "model": MODEL,
            "base_url": f"http://127.0.0.1:{self.fake.port}/v1",
            "plan": "one",
            "max_concurrency": AT_ONCE,
            "max_input_tokens": 16_000,
            "cache_dir": self.results.parent / "cache",
        } | self.settings

    def extractions(self) -> dict[str, bytes]:
        """Return what is there, by path."""
        folder = self.results / "extractions"
        return {
            str(Path(at).relative_to(folder) / name): (Path(at) / name).read_bytes()
            for at, _, names in os.walk(folder)
            for name in names
        }

    def ledger(self) -> Ledger:
        return Ledger.for_reading(self.results)

    def states(self) -> dict[str, str]:
        """Return the state of every article that the ledger knows."""
        ledger = self.ledger()
        found = {name: row.state for name, row in ledger.articles()}
        ledger.close()
        return found

    def stored(self) -> int:
        """Return how many replies the ledger holds."""
        import sqlite3  # noqa: PLC0415 -- only here

        if not (self.results / "ledger.sqlite3").is_file():
            return 0
        with sqlite3.connect(f"file:{self.results / 'ledger.sqlite3'}?mode=ro", uri=True) as db:
            known = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'replies'").fetchone()
            count = int(db.execute("SELECT count(*) FROM replies").fetchone()[0]) if known else 0
        db.close()
        return count


@pytest.fixture
def make_batch(fake: Fake, tmp_path: Path) -> Callable[..., Batch]:
    """Make a folder of articles, and a batch over it."""

    def make(articles: int, words: int = 150, **settings: Any) -> Batch:
        source = tmp_path / "articles"
        source.mkdir()
        write_folder(source, articles, words)
        return Batch(fake, source, tmp_path / "results", settings)

    return make


@dataclass(frozen=True)
class Undisturbed:
    """What a run comes to with which nothing went wrong."""

    extractions: dict[str, bytes]
    requests: int


@pytest.fixture(scope="session")
def _known() -> dict[str, Undisturbed]:
    return {}


@pytest.fixture
def undisturbed(_known: dict[str, Undisturbed]) -> Callable[[Batch], Undisturbed]:
    """Return what a batch comes to, found out once for all batches alike in a folder of results of its own."""

    def find_out(batch: Batch) -> Undisturbed:
        alike = f"{len(list(batch.source.rglob('*.txt')))} {batch.settings.get('plan')}"
        batch.fake.behave()
        if alike not in _known:
            quiet = batch.into("undisturbed")
            last = quiet.run()
            assert (last.outcome, last.articles.failed, last.articles.pending) == ("complete", 0, 0)
            assert last.requests == batch.fake.requests
            _known[alike] = Undisturbed(quiet.extractions(), last.requests)
            batch.fake.behave()
        return _known[alike]

    return find_out

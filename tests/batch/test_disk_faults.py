"""The disk, the ledger and the clock do not behave."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.errors import LedgerDamaged, ResultsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a small disk")

PAGES = range(9) if "FAULT_ROUNDS" in os.environ else (0, 1, 3)
"""Of the ledger; the more the longer."""


class Each:
    """A watcher that does something when the first article is done."""

    def __init__(self, do: Callable[[], object]) -> None:
        self.do = do

    def begin(self, *_: object) -> None:
        pass

    def article(self, *_: object) -> None:
        do, self.do = self.do, lambda: None
        do()

    def end(self, *_: object) -> None:
        pass


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few hundred kilobytes; only root may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]
    mounted = subprocess.run(mount, capture_output=True, check=False)  # noqa: S603 -- our own words
    if mounted.returncode:
        pytest.skip("not allowed to mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)  # noqa: S603, S607


@LINUX
def test_a_full_disk_ends_the_run_with_a_sentence_and_the_next_goes_on(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], small_disk: Path
) -> None:
    batch = make_batch(30)
    wanted = undisturbed(batch)
    batch.results = small_disk / "results"
    batch.settings["cache_dir"] = small_disk.parent / "cache"
    lost = 0
    for size in ("400k", "500k", "600k"):
        _resize(small_disk, size)
        before = batch.fake.requests - batch.stored()
        process = batch.begin()
        _, said = process.communicate()
        assert process.returncode not in {0, 137}, said
        assert b"Traceback" not in said or b"ResultsError" in said
        lost += batch.fake.requests - batch.stored() - before
        assert batch.extractions().items() <= wanted.extractions.items()
    _resize(small_disk, "50m")
    last = batch.run()
    assert (last.outcome, last.articles.failed) == ("complete", 0)
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests + lost
    assert lost <= 3 * 4


def _resize(disk: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)  # noqa: S603, S607


@UNIX
def test_no_room_for_a_file_ends_the_run_with_a_sentence(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    """A limit on the size of files: the ledger grows into it."""
    batch = make_batch(30)
    wanted = undisturbed(batch)
    process = batch.begin(largest_file=150_000)
    _, said = process.communicate()
    assert process.returncode == 3, said
    assert 0 < len(batch.extractions()) < 30
    lost = batch.fake.requests - batch.stored()
    assert lost <= 4
    assert batch.run().outcome == "complete"
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests + lost


def test_a_place_that_is_taken_ends_the_run_and_says_which(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(6)
    wanted = undisturbed(batch)
    taken = batch.results / "extractions" / sorted(wanted.extractions)[2]
    (taken / "below").mkdir(parents=True)
    last = batch.run()
    assert last.exit_code
    assert taken.name in str(last.reason) + str(last.failures)
    assert last.articles.total == 6
    shutil.rmtree(taken)
    assert batch.run().outcome == "complete"
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests


def test_results_that_cannot_be_a_folder_are_refused_before_anything_is_sent(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(2)
    batch.results.write_text("a file")
    with pytest.raises(ResultsError, match="results"):
        batch.run()
    batch.results = batch.results / "below"
    with pytest.raises(ResultsError, match="results"):
        batch.run()
    assert batch.fake.requests == 0


@UNIX
@pytest.mark.parametrize("what", ["results", "results/extractions", "results/tmp"])
def test_results_that_vanish_cost_no_more_than_what_vanished(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], what: str
) -> None:
    batch = make_batch(8)
    wanted = undisturbed(batch)
    batch.fake.behave(latency=0.1)
    gone = batch.results.parent / what
    try:
        last = batch.run(Each(lambda: shutil.rmtree(gone, ignore_errors=True)))
    except ResultsError as error:
        assert error.message  # noqa: PT017
    else:
        assert last.exit_code in {0, 3}
    last = batch.run()
    assert (last.outcome, last.articles.failed) == ("complete", 0)
    assert batch.extractions() == wanted.extractions
    if what != "results":
        assert batch.fake.requests == wanted.requests


def test_extractions_that_were_deleted_are_made_again_for_nothing(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any]
) -> None:
    batch = make_batch(4)
    wanted = undisturbed(batch)
    batch.run()
    paths = sorted((batch.results / "extractions").rglob("*.json"))
    paths[0].unlink()
    paths[1].write_bytes(b"")
    paths[2].write_bytes(paths[2].read_bytes()[:100])
    last = batch.run()
    assert (last.articles.done, last.articles.kept) == (3, 1)
    assert batch.extractions() == wanted.extractions
    assert batch.fake.requests == wanted.requests


def test_a_ledger_from_a_newer_version_is_left_alone(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(2)
    batch.run()
    requests = batch.fake.requests
    with sqlite3.connect(batch.results / "ledger.sqlite3") as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    before = (batch.results / "ledger.sqlite3").read_bytes()
    with pytest.raises(ResultsError, match="newer version"):
        batch.run()
    assert (batch.results / "ledger.sqlite3").read_bytes() == before
    assert batch.fake.requests == requests


def test_a_database_of_another_program_is_left_alone(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(2)
    batch.results.mkdir()
    with sqlite3.connect(batch.results / "ledger.sqlite3") as db:
        db.execute("CREATE TABLE theirs (value)")
    db.close()
    with pytest.raises(ResultsError, match="another program"):
        batch.run()
    assert batch.fake.requests == 0


@pytest.mark.parametrize("page", PAGES)
def test_a_damaged_page_is_noticed_or_does_no_harm(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], page: int
) -> None:
    batch = make_batch(4)
    wanted = undisturbed(batch)
    batch.run()
    ledger = batch.results / "ledger.sqlite3"
    data = bytearray(ledger.read_bytes())
    assert len(data) > 4096 * page
    data[4096 * page : 4096 * (page + 1)] = random.Random(page).randbytes(4096)  # noqa: S311 -- the same each time
    ledger.write_bytes(data)
    for path in list((batch.results / "extractions").rglob("*.json"))[:2]:
        path.unlink()
    try:
        last = batch.run()
    except LedgerDamaged as error:
        assert "doctor" in f"{error}"  # noqa: PT017 -- noticed, or of no account
        return
    except ResultsError as error:
        assert error.message  # noqa: PT017
        return
    assert last.exit_code in {0, 3}
    if last.exit_code == 0:
        assert batch.extractions() == wanted.extractions
    else:
        assert last.reason


@pytest.mark.parametrize("clock", [-86_400.0, 86_400.0], ids=["back", "forward"])
def test_a_clock_that_jumps_changes_nothing(
    make_batch: Callable[..., Any], undisturbed: Callable[[Any], Any], clock: float
) -> None:
    batch = make_batch(6)
    wanted = undisturbed(batch)
    process = batch.begin(clock=clock)
    _, said = process.communicate()
    assert process.returncode == 0, said
    assert batch.extractions() == wanted.extractions
    requests = batch.fake.requests
    assert requests == wanted.requests
    changed = next(batch.source.rglob("*.txt"))
    changed.write_text(changed.read_text("utf-8") + "\n\nOne more sentence is in the article.\n", "utf-8")
    last = batch.run()
    assert (last.articles.done, last.articles.kept) == (1, 5), "the change was overlooked"

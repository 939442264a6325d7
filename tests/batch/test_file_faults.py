"""The articles do not behave: files that change, vanish, lead elsewhere or have names nobody thought of."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX names and links")

TEXT = "Harbour opens\n\nThe port of Carrow opened on Monday. About 300 people came, said Anna Keller, the mayor.\n"


@pytest.fixture
def batch(make_batch: Callable[..., Any]) -> Any:
    return make_batch(0)


def article(folder: Path, name: str | bytes, text: str = TEXT) -> None:
    path = os.path.join(os.fsencode(folder), os.fsencode(name))  # noqa: PTH118 -- names that are no text
    os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(text)


def test_names_nobody_thought_of_each_have_an_extraction(batch: Any) -> None:
    names: list[str | bytes] = [
        "plain.txt",
        "two\nlines.txt",
        "tab\tand space .txt",
        "ü" * 125 + ".txt",  # 254 bytes
        "x" * 251 + ".txt",  # 255 bytes, the most a name can have
        "y" * 246 + ".txt",  # 250 bytes: with .json it just fits
        "y" * 247 + ".txt",
        b"not \xff utf-8.txt",
        "U\u0308mlaut.txt",
        "\u00dcmlaut.txt",
        "Case.txt",
        "case.txt",
        "a/b/c/d/e/f.txt",
        "quote\"'`$(x);.txt",
        "\x1b[31mred.txt",
        "trailing dots.../x.txt",
        ".hidden.txt",
        "-n.txt",
    ]
    for number, name in enumerate(names):
        article(batch.source, name, TEXT.replace("300", str(300 + number)))
    last = batch.run()
    counts = last.articles
    assert counts.failed == 0, last.failures
    found = [json.loads(data) for data in batch.extractions().values()]
    assert len({each["article"]["id"] for each in found}) == len(found) == counts.done == counts.total
    assert counts.total in {len(names), len(names) - 1}, "at most the hidden file is left out"
    assert all("\n" not in path and "\x1b" not in path for path in batch.extractions())
    again = batch.run()
    assert (again.articles.done, again.articles.failed) == (0, 0)
    assert batch.fake.requests == len(found)


def test_links_that_lead_nowhere_or_out_are_reported_and_not_followed(batch: Any, tmp_path: Path) -> None:
    article(batch.source, "good.txt")
    article(tmp_path, "secret.txt", TEXT.replace("Carrow", "Secretville"))
    (batch.source / "broken.txt").symlink_to("nowhere.txt")
    (batch.source / "out.txt").symlink_to(tmp_path / "secret.txt")
    (batch.source / "loop.txt").symlink_to("loop.txt")
    (batch.source / "inside.txt").symlink_to("good.txt")
    (batch.source / "folder").symlink_to(tmp_path)
    (batch.source / "round").symlink_to(".")
    last = batch.run()
    reasons = {failure.name: failure.reason for failure in last.failures}
    assert {"broken.txt", "out.txt", "loop.txt"} == reasons.keys()
    assert all(reasons.values())
    assert last.exit_code == 1
    assert last.articles.done == 2
    assert not any(b"Secretville" in data for data in batch.extractions().values())


def test_what_is_no_file_is_reported_and_waited_for_by_nobody(batch: Any) -> None:
    article(batch.source, "good.txt")
    article(batch.source, "empty.txt", "")
    os.mkfifo(batch.source / "pipe.txt")
    (batch.source / "device.txt").symlink_to("/dev/zero")
    began = time.monotonic()
    last = batch.run()
    assert time.monotonic() - began < 20
    assert {failure.name for failure in last.failures} == {"empty.txt", "pipe.txt", "device.txt"}
    assert last.articles.done == 1


def test_files_that_vanish_while_the_run_goes_on_are_reported(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(12)
    paths = sorted(batch.source.rglob("*.txt"))
    batch.fake.behave(latency=0.3)

    class Vanish:
        def begin(self, *_: object) -> None:
            pass

        def article(self, *_: object) -> None:
            for path in paths[-2:]:
                path.unlink(missing_ok=True)

        def end(self, *_: object) -> None:
            pass

    last = batch.run(Vanish())
    assert last.articles.total == 12
    assert last.articles.failed + last.articles.done == 12
    assert {failure.code for failure in last.failures} <= {"SourceNotFound"}
    assert last.articles.failed == 2
    last = batch.run()
    assert (last.articles.kept, last.articles.failed, last.articles.total) == (10, 0, 10)


def test_a_file_that_changes_while_it_is_read_ends_as_what_it_became(batch: Any) -> None:
    """Rewritten all the time, each time with another length; then left alone."""
    for number in range(6):
        article(batch.source, f"{number}.txt", TEXT.replace("300", str(300 + number)))
    over = threading.Event()

    def rewrite() -> None:
        at = 0
        while not over.is_set():
            at += 1
            article(batch.source, "restless.txt", TEXT + "It rained.\n" * (at % 997))

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        last = batch.run()
    finally:
        over.set()
        writer.join()
    assert last.articles.done >= 6
    assert last.articles.done + last.articles.failed == last.articles.total == 7
    article(batch.source, "restless.txt", TEXT.replace("Carrow", "Restville"))
    last = batch.run()
    assert (last.outcome, last.articles.done) == ("complete", 1)
    assert "Restville" in json.loads(batch.extractions()["restless.txt.json"])["article"]["text"]


def test_a_change_right_after_reading_is_seen_though_size_and_time_are_the_same(batch: Any) -> None:
    article(batch.source, "a.txt")
    status = (batch.source / "a.txt").stat()
    batch.run()
    article(batch.source, "a.txt", TEXT.replace("300", "400"))
    os.utime(batch.source / "a.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert batch.run().articles.done == 1
    assert "400 people" in json.loads(batch.extractions()["a.txt.json"])["article"]["text"]


def test_moved_files_and_copies_cost_nothing(make_batch: Callable[..., Any]) -> None:
    batch = make_batch(4)
    batch.run()
    requests = batch.fake.requests
    batch.source.rename(batch.source.with_name("moved"))
    batch.source = batch.source.with_name("moved")
    (batch.source / "0000").rename(batch.source / "elsewhere")
    last = batch.run()
    assert (last.articles.done, last.articles.failed) == (4, 0)
    assert batch.fake.requests == requests

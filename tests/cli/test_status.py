"""`summarizer status`: one look, whatever became of the run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = "import sys; sys.argv[0] = 'summarizer'; from summarizer.cli import main; main()"


@pytest.fixture
def folder(tmp_path, article) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(3):
        text = f"{article.read_text('utf-8')}\nThe mill has {number + 2} gates.\n"
        (articles / f"{number}.txt").write_text(text, encoding="utf-8")
    return articles


def test_all_is_done(run, folder, tmp_path):
    run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1)
    done = run("status", tmp_path / "out")
    assert done.code == 0
    assert "done      3\n" in done.out
    assert "pending   0\n" in done.out
    assert "LAST RUN  1, begun" in done.out


def test_failures_are_put_together_by_what_they_failed_of(run, folder, tmp_path):
    for number in range(5):
        (folder / f"photo{number}.txt").write_bytes(b"\0\1" + bytes([number]))
    (folder / "empty.txt").write_bytes(b"\n")
    for _ in range(2):
        run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1, "--retry-failed")
    done = run("status", tmp_path / "out")
    assert done.code == 1
    assert "× 5 NotText · not tried again until they change, or with --retry-failed" in done.out
    assert "photo0.txt looks like binary data. Give a text, Markdown or HTML file. (2 attempts)" in done.out
    assert "and 2 more" in done.out
    found = json.loads(run("status", tmp_path / "out", "--format", "json", "--examples", 9).out)
    assert found["articles"] == {"done": 3, "failed": 6, "pending": 0}
    assert [(kind["code"], kind["count"], len(kind["examples"])) for kind in found["failures"]] == [
        ("NotText", 5, 5),
        ("EmptyArticle", 1, 1),
    ]
    assert found["last_run"]["outcome"] == "failures"
    assert found["running"] is False


def test_what_a_stopped_run_never_came_to_is_pending(run, folder, tmp_path):
    run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1, "--limit", 1)
    done = run("status", tmp_path / "out")
    assert done.code == 3
    assert "pending   2\n" in done.out


def test_a_run_that_is_at_it_and_one_that_was_killed(run, folder, tmp_path, server):
    server.answers = [server.Answer(server.chat("{}").body, wait=60.0)]
    out = tmp_path / "out"
    options = ["--model", "m", "--base-url", server.base_url, "--workers", "1"]
    command = [sys.executable, "-c", CODE, "batch", str(folder), "--out", str(out), *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        for _ in range(600):
            if server.requests:
                break
            time.sleep(0.1)
        during = run("status", out)
        process.send_signal(signal.SIGKILL)
    assert during.code == 3
    assert f"is at it: process {process.pid} on" in during.out
    after = run("status", out)
    assert after.code == 3
    assert f"never ended: process {process.pid} on" in after.out
    assert json.loads(run("status", out, "--format", "json").out)["unended"]["replies"] == 0


def test_a_folder_without_a_ledger_is_said_to_be_none(run, tmp_path):
    done = run("status", tmp_path)
    assert done.code == 2
    assert "There is no ledger in" in done.err
    assert not list(tmp_path.glob("*.sqlite3*"))

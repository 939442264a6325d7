"""`summarizer batch` as a person or a timer meets it: exit codes, what is said while it runs and at its end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.models.last_run import LastRun

ROOT = Path(__file__).parents[2]
CODE = "import sys; sys.argv[0] = 'summarizer'; from summarizer.cli import main; main()"
ARTICLE = "The mill in Ostrand will close in June, mayor {name} said on Monday. It employs 1{number} people.\n"
ANSWER = {"points": [{"text": "The mill in Ostrand will close in June.", "s": [1]}], "claims": [], "quotes": []}


@pytest.fixture
def folder(tmp_path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number, name in enumerate(("Ilse Tamm", "Jon Berg", "Ada Brook")):
        (articles / f"{number}.txt").write_text(ARTICLE.format(name=name, number=number), encoding="utf-8")
    return articles


def batch(*arguments: object, **how) -> subprocess.Popen[bytes]:
    """Start the command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-c", CODE, "batch", *map(str, arguments)]
    return subprocess.Popen(command, env=environment, **how)  # noqa: S603


def last_run(results: Path) -> LastRun:
    return LastRun.model_validate_json((results / "last-run.json").read_bytes())


def test_a_folder_is_done_and_said_so_in_plain_lines(run, folder, tmp_path):
    done = run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1)
    assert (done.code, done.out) == (0, "")
    assert "articles  3: 3 done" in done.err
    assert "\x1b" not in done.err
    assert len(list((tmp_path / "out" / "extractions").iterdir())) == 3
    again = run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1)
    assert (again.code, last_run(tmp_path / "out").articles.kept) == (0, 3)
    assert "3: 0 done, 3 unchanged" in again.err


def test_what_failed_is_named_with_the_command_that_tries_it_again(run, folder, tmp_path):
    (folder / "photo.txt").write_bytes(b"\0\1\2")
    out = tmp_path / "out"
    done = run("batch", folder, "--out", out, "--model", "offline", "--workers", 1)
    assert done.code == 1
    assert "× photo.txt looks like binary data." in done.err
    assert f"  summarizer batch {folder} --out {out} --model offline --workers 1 --retry-failed\n" in done.err
    assert last_run(out).failures[0].attempts == 1
    run("batch", folder, "--out", out, "--model", "offline", "--workers", 1)
    assert last_run(out).failures[0].attempts == 1
    run("batch", folder, "--out", out, "--model", "offline", "--workers", 1, "--retry-failed")
    assert last_run(out).failures[0].attempts == 2


def test_a_limit_leaves_the_rest_for_the_same_command(run, folder, tmp_path):
    command = ["batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1, "--limit", 2]
    first = run(*command)
    assert "3: 2 done, 1 pending" in first.err
    assert "1 article to go. The same command goes on:" in first.err
    assert "3: 1 done, 2 unchanged" in run(*command).err


def test_patterns_and_sections_are_heeded(run, folder, tmp_path):
    options = ["--include", "*.txt", "--exclude", "0*", "--exclude", "1*", "--only", "quotes"]
    run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1, *options)
    [made] = (tmp_path / "out" / "extractions").iterdir()
    assert made.name == "2.txt.json"
    assert json.loads(made.read_bytes())["claims"] == []


def test_a_list_of_files_comes_over_standard_input(run, folder, tmp_path):
    names = f"{folder / '0.txt'}\n{folder / '2.txt'}\n".encode()
    done = run("batch", "-", "--out", tmp_path / "out", "--model", "offline", "--workers", 1, stdin=names)
    assert "2: 2 done" in done.err


def test_a_recording_answers_and_the_ledger_remembers(run, folder, tmp_path):
    script = tmp_path / "script.jsonl"
    script.write_text((json.dumps({"reply": json.dumps(ANSWER)}) + "\n") * 3, encoding="utf-8")
    command = ["batch", folder, "--out", tmp_path / "out", "--model", f"mock:{script}", "--workers", 1]
    done = run(*command, "--only", "summary")
    assert "requests  3 sent, 0 answered from the ledger" in done.err
    (tmp_path / "out" / "extractions" / "1.txt.json").unlink()
    assert "requests  0 sent, 1 answered from the ledger" in run(*command, "--only", "summary").err


def test_a_server_that_refuses_us_ends_it_with_its_own_code(run, folder, tmp_path, server):
    server.answers = [server.problem(401, "Incorrect API key provided: sk-secret.", code="invalid_api_key")]
    done = run("batch", folder, "--out", tmp_path / "out", "--model", "m", "--base-url", server.base_url)
    assert done.code == 4
    assert "Refused after" in done.err
    assert "to go. The same command goes on:" in done.err
    assert "sk-secret" not in done.err


def test_the_log_is_json_lines_that_nothing_can_hide_in(run, folder, tmp_path):
    (folder / "a\n\x1b[2J\u202e.txt").write_bytes(b"\0\1\2")
    log = tmp_path / "log.jsonl"
    for _ in range(2):
        run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1, "--log-json", log)
    lines = log.read_bytes().splitlines()
    assert all(0x20 <= byte < 0x7F for line in lines for byte in line)
    events = [json.loads(line) for line in lines]
    assert [event["event"] for event in events] == ["begin", *["article"] * 4, "end"] * 2
    assert {event["outcome"] for event in events[1:5]} == {"done", "failed"}
    assert "looks like binary data" in next(event["reason"] for event in events if event.get("reason"))
    assert events[-1]["articles"] == {"total": 4, "done": 0, "kept": 3, "failed": 1, "pending": 0}
    assert "Ostrand" not in log.read_text("utf-8")


def test_the_log_on_standard_output_is_all_there_is(run, folder, tmp_path):
    done = run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--workers", 1, "--log-json", "-")
    assert len([json.loads(line) for line in done.out.splitlines()]) == 5


def test_a_log_that_cannot_be_opened_is_said_before_anything_is_done(run, folder, tmp_path):
    done = run("batch", folder, "--out", tmp_path / "out", "--log-json", tmp_path / "none" / "log")
    assert done.code == 2
    assert "Give --log-json another file." in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_log_that_cannot_be_written_stops_nothing(run, folder, tmp_path):
    done = run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--log-json", "/dev/full")
    assert done.code == 0
    assert "/dev/full is not complete: No space left on device." in done.err


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_nobody_who_reads_changes_nothing(folder, tmp_path, stream):
    reading, writing = os.pipe()
    os.close(reading)
    other = {"stdout": "stderr", "stderr": "stdout"}[stream]
    options = ["--model", "offline", "--workers", 1, "--log-json", "-"]
    with batch(folder, "--out", tmp_path / "out", *options, **{stream: writing, other: subprocess.DEVNULL}) as process:
        os.close(writing)
    assert process.returncode == 0
    assert last_run(tmp_path / "out").articles.done == 3


@pytest.mark.parametrize(("time_", "meant"), [("0", True), ("1h30m", True), ("6H", True), ("soon", False), ("", False)])
def test_a_deadline_is_a_time(run, folder, tmp_path, time_, meant):
    done = run("batch", folder, "--out", tmp_path / "out", "--model", "offline", "--limit", 1, "--deadline", time_)
    assert (done.code == 2) is not meant
    assert ("Give seconds, or a form like 90m, 6h or 1h30m." in done.err) is not meant


@pytest.mark.parametrize(
    "wrong",
    [["--language", "English"], ["--only", "sports"], ["--published", "yesterday"], ["--max-cost", "-1"]],
)
def test_wrong_usage_is_2_and_leaves_no_folder(run, folder, tmp_path, wrong):
    assert run("batch", folder, "--out", tmp_path / "out", *wrong).code == 2
    assert not (tmp_path / "out").exists()


def test_the_engine_without_a_model_is_not_taken_silently(run, folder, tmp_path):
    done = run("batch", folder, "--out", tmp_path / "out", "--workers", 1)
    assert "Made offline, without a model." in done.err


def test_a_stop_finishes_what_is_under_way_and_a_second_one_does_not(folder, tmp_path, server):
    server.answers = [server.Answer(server.chat(json.dumps(ANSWER)).body, wait=2.0)]
    options = ["--model", "m", "--base-url", server.base_url, "--concurrency", 1, "--only", "summary", "--workers", 1]
    out = tmp_path / "out"
    with batch(folder, "--out", out, *options, stderr=subprocess.PIPE) as process:
        _wait_for(lambda: server.requests)
        process.send_signal(signal.SIGTERM)
        said = process.communicate()[1].decode()
    assert process.returncode == 3
    assert "Stopping: stopped by SIGTERM." in said
    assert "2 articles to go. The same command goes on:" in said
    assert last_run(out).requests == 1

    with batch(folder, "--out", out, *options, stderr=subprocess.PIPE) as process:
        _wait_for(lambda: len(server.requests) > 1)
        process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        said = process.communicate()[1].decode()
    assert process.returncode == 3
    assert said.rstrip().endswith("Stopped at once. The same command goes on from there.")
    assert "Traceback" not in said


def _wait_for(condition) -> None:
    for _ in range(600):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come to that")

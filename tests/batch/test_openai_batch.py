"""The Batch API: what is submitted, what is taken back, and that nothing is submitted twice, whatever happens."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing, suppress
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from summarizer.batch.job import Job
from summarizer.batch.openai_batch.queueing import Queue, keys_in
from summarizer.batch.running import run_batch
from summarizer.clients import MockClient
from summarizer.errors import UsageError
from summarizer.settings import Settings

SENTENCE = re.compile(r"^\[(\d+)\] (.*?)(?= \[\d+\] |$)", re.MULTILINE)
ARTICLE = """Harbour {number} to be dredged

PORT VESSEL, Oct. {number} — The council voted to dredge harbour {number} on Tuesday. The work costs ${number} million.

“The silt has to go,” said harbour master Lena Holt. “We have waited for {number} years.”
"""
ENDPOINT = "/v1/chat/completions"
RUN = """
import asyncio, json, sys
from pathlib import Path
from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.settings import Settings
settings = Settings.model_validate(json.loads(sys.argv[3]))
asyncio.run(run_batch(sys.argv[1], Path(sys.argv[2]), Job(workers=1, batch_api=True), settings=settings))
"""


def completion(body):
    """Take the first sentence as a point, and one that nobody said, so that a repair is asked for."""
    user = body["messages"][1]["content"]
    text = "{}"
    if body["response_format"]["json_schema"]["name"] != "repair":
        number, sentence = SENTENCE.search(user).groups()
        points = [{"text": sentence, "sentences": [int(number)]}]
        points += [{"text": "The mayor resigned in 1999.", "sentences": [1]}]
        text = json.dumps({"points": points, "claims": [], "quotes": []})
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    words = len(body["messages"][0]["content"].split()) + len(user.split())
    usage = {"prompt_tokens": 2 * words, "completion_tokens": 20}
    return {"id": "1", "object": "chat.completion", "model": "told", "choices": [choice], "usage": usage}


def answered(line, status=200, body=None):
    """The line of an output or error file for a line of requests."""
    response = {"status_code": status, "request_id": "r", "body": completion(line["body"]) if body is None else body}
    return {"id": "b", "custom_id": line["custom_id"], "response": response, "error": None}


def lost(line):
    error = {"code": "batch_expired", "message": "This request could not be executed in time."}
    return {"id": "b", "custom_id": line["custom_id"], "response": None, "error": error}


class BatchApi:
    """OpenAI's Files and Batches in this process; batches go on when told."""

    def __init__(self):
        self.files, self.batches, self.asked = {}, {}, []
        self.victim, self.kill = None, None
        self.refusal = None
        self.lock = threading.RLock()
        api = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                with api.lock:
                    self.reply(*api.get(self.path))

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                with api.lock:
                    self.reply(*api.post(self.path, self.headers, body))

            def reply(self, status, body):
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                with suppress(OSError):
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(data)))
                    self.end_headers()
                    self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def get(self, path):
        if self.refusal:
            return self.refusal
        parts = urlsplit(path)
        match parts.path.split("/")[2:]:
            case ["files", number, "content"]:
                return (200, self.files[number]) if number in self.files else (404, {"error": {"message": "gone"}})
            case ["batches"]:
                return 200, self.page(parse_qs(parts.query))
            case ["batches", number]:
                known = number in self.batches
                return (200, self.batches[number]) if known else (404, {"error": {"message": "No such batch"}})
        return 404, {"error": {"message": "no such path"}}

    def page(self, query):
        """Newest first, three at a time, as the real one does with a hundred."""
        ids = list(reversed(self.batches))
        start = ids.index(query["after"][0]) + 1 if "after" in query else 0
        shown = ids[start : start + 3]
        return {
            "object": "list",
            "data": [self.batches[number] for number in shown],
            "has_more": start + 3 < len(ids),
            "first_id": shown[0] if shown else None,
            "last_id": shown[-1] if shown else None,
        }

    def post(self, path, headers, body):
        if self.refusal:
            return self.refusal
        match path.split("/")[2:]:
            case ["files"]:
                head = b"Content-Type: " + headers["Content-Type"].encode() + b"\r\n\r\n"
                parts = {
                    part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
                    for part in BytesParser().parsebytes(head + body).get_payload()
                }
                assert parts["purpose"] == b"batch"
                return 200, {"id": self.put(parts["file"]), "object": "file", "purpose": "batch"}
            case ["batches"]:
                return self.begin(json.loads(body))
            case ["chat", "completions"]:
                self.asked.append(json.loads(body))
                return 200, completion(self.asked[-1])
        return 404, {"error": {"message": "no such path"}}

    def put(self, data):
        number = f"file-{len(self.files)}"
        self.files[number] = data
        return number

    def begin(self, body):
        assert (body["endpoint"], body["completion_window"]) == (ENDPOINT, "24h")
        if self.kill == "before it is begun":
            os.kill(self.victim.pid, signal.SIGKILL)
            return 500, {}
        number = f"batch_{len(self.batches)}"
        self.batches[number] = {"id": number, "object": "batch", "status": "validating"} | body
        if self.kill == "before it is remembered":
            os.kill(self.victim.pid, signal.SIGKILL)
        return 200, self.batches[number]

    def lines(self, number):
        return [json.loads(line) for line in self.files[self.batches[number]["input_file_id"]].splitlines()]

    def under_way(self):
        return [number for number, batch in self.batches.items() if batch["status"] in {"validating", "in_progress"}]

    def finish(self, status="completed", *, output=None, errors=None, problem=None):
        """End all batches; `output` and `errors` make the lines of the files out of the lines of requests."""
        for number in self.under_way():
            lines, batch = self.lines(number), self.batches[number]
            batch["status"] = status
            out = [answered(line) for line in lines] if output is None else output(lines)
            for name, made in (("output_file_id", out), ("error_file_id", errors(lines) if errors else [])):
                raw = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in made)
                batch[name] = self.put(raw) if made else None
            if problem:
                batch["errors"] = {"object": "list", "data": [problem]}

    def submitted(self):
        """Count how often each prompt was submitted."""
        return Counter(line["custom_id"] for number in self.batches for line in self.lines(number))


@pytest.fixture
def api():
    api = BatchApi()
    yield api
    api.server.shutdown()
    api.server.server_close()


@pytest.fixture(autouse=True)
def _one_instant(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")


@pytest.fixture
def folder(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(1, 6):
        (articles / f"{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    return articles


def settings_of(api, folder, **more):
    return {
        "model": "told",
        "base_url": api.base_url,
        "plan": "one",
        "retries": 0,
        "cache_dir": str(folder.parent / "cache"),
    } | more


def run(api, folder, results="out", *, batch_api=True, **job):
    settings = Settings.model_validate(settings_of(api, folder))
    job = Job(workers=1, batch_api=batch_api, **job)
    return asyncio.run(run_batch(folder, folder.parent / results, job, settings=settings))


def extractions(folder, results="out"):
    root = folder.parent / results / "extractions"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.json"))}


def in_real_time(api, folder):
    """Return what a run in real time makes of the same articles."""
    last = run(api, folder, "real-time", batch_api=False)
    assert (last.exit_code, last.articles.done) == (0, 5)
    api.asked.clear()
    return extractions(folder, "real-time")


def finish_all(api, folder, rounds=3, **how):
    """Run and let the server work until nothing is pending."""
    for _ in range(rounds):
        last = run(api, folder)
        if last.exit_code != 3:
            return last
        assert last.articles.total == 5
        api.finish(**how)
    return run(api, folder)


def test_submit_collect_repair_in_the_next_batch_and_the_same_bytes_as_in_real_time(api, folder):
    expected = in_real_time(api, folder)
    first = run(api, folder)
    assert (first.outcome, first.exit_code, first.articles.pending, first.requests) == ("stopped", 3, 5, 5)
    assert first.reason.startswith("5 requests are with the server in a batch: run again later")

    waiting = run(api, folder)
    assert (waiting.exit_code, waiting.requests, len(api.batches)) == (3, 0, 1)

    api.finish(output=lambda lines: [answered(line) for line in reversed(lines)])
    second = run(api, folder)
    assert (second.exit_code, second.articles.pending, second.requests) == (3, 5, 5)
    assert second.input_tokens > 0
    assert {line["body"]["response_format"]["json_schema"]["name"] for line in api.lines("batch_1")} == {"repair"}

    api.finish()
    third = run(api, folder)
    assert (third.outcome, third.exit_code, third.articles.done, third.requests) == ("complete", 0, 5, 0)
    assert extractions(folder) == expected
    assert set(api.submitted().values()) == {1}
    assert not api.asked

    again = run(api, folder)
    assert (again.exit_code, again.articles.kept, len(api.batches)) == (0, 5, 2)


def test_the_requests_are_those_of_real_time(api, folder):
    run(api, folder, "real-time", batch_api=False)
    run(api, folder)
    in_batch = [line["body"] for line in api.lines("batch_0")]
    assert all(body in api.asked for body in in_batch)
    assert all((line["method"], line["url"]) == ("POST", ENDPOINT) for line in api.lines("batch_0"))


def test_what_a_batch_brought_is_taken_in_real_time_and_the_other_way_round(api, folder):
    expected = in_real_time(api, folder)
    run(api, folder)
    api.finish()
    last = run(api, folder, batch_api=False)
    assert (last.exit_code, last.articles.done, last.requests) == (0, 5, 5)
    assert len(api.asked) == 5, "only the repairs were left to ask"
    assert extractions(folder) == expected

    back = run(api, folder, "real-time")
    assert (back.exit_code, back.articles.kept, len(api.batches)) == (0, 5, 1)


def test_what_is_under_way_is_not_waited_for_in_real_time_and_of_no_use_later(api, folder):
    run(api, folder)
    last = run(api, folder, batch_api=False)
    assert (last.exit_code, last.articles.done, last.requests) == (0, 5, 10)
    api.finish()
    later = run(api, folder)
    assert (later.exit_code, later.articles.kept, len(api.batches)) == (0, 5, 1)


@pytest.mark.parametrize(
    ("status", "files"),
    [
        ("expired", {"output": lambda lines: [answered(lines[0])], "errors": lambda lines: map_lost(lines[1:])}),
        ("expired", {"output": lambda lines: [], "errors": lambda lines: []}),
        ("cancelled", {"output": lambda lines: [answered(lines[0])]}),
        ("completed", {"output": lambda lines: [], "errors": lambda lines: [answered(x, 500, {}) for x in lines]}),
        ("failed", {"output": lambda lines: [], "problem": {"code": "bad", "message": "Something went wrong."}}),
        ("completed", {"output": lambda lines: [answered(lines[0]), json.dumps(answered(lines[1])).encode()[:90]]}),
    ],
    ids=["expired", "expired with nothing", "cancelled", "only an error file", "failed", "a line cut"],
)
def test_items_without_an_answer_go_back_into_the_queue(api, folder, status, files):
    expected = in_real_time(api, folder)
    run(api, folder)
    api.finish(status, **files)
    kept = 1 if files["output"](api.lines("batch_0")) else 0
    last = run(api, folder)
    assert (last.exit_code, last.articles.pending) == (3, 5)
    again = {line["custom_id"] for line in api.lines("batch_1")} & {x["custom_id"] for x in api.lines("batch_0")}
    assert len(again) == 5 - kept
    if status == "failed":
        assert "a batch of 5 requests failed" in last.reason
        assert "Something went wrong" in last.reason
    api.finish()
    last = finish_all(api, folder)
    assert (last.exit_code, last.articles.done + last.articles.kept) == (0, 5)
    assert extractions(folder) == expected


def map_lost(lines):
    return [lost(line) for line in lines]


def test_what_is_lost_again_and_again_fails_and_may_be_tried_another_night(api, folder):
    for _ in range(3):
        run(api, folder)
        api.finish("expired", output=map_lost)
    last = run(api, folder)
    assert (last.exit_code, last.articles.failed, last.articles.pending) == (1, 5, 0)
    assert {failure.code for failure in last.failures} == {"TimedOut"}
    assert set(api.submitted().values()) == {3}
    last = finish_all(api, folder)
    assert (last.exit_code, last.articles.done) == (0, 5)


def test_a_request_that_is_not_taken_is_a_failure_for_good(api, folder):
    run(api, folder)
    error = {
        "error": {"message": "This model's maximum context length is 8 tokens.", "code": "context_length_exceeded"}
    }
    api.finish(
        output=lambda lines: [answered(line) for line in lines[1:]],
        errors=lambda lines: [answered(lines[0], 400, error)],
    )
    last = run(api, folder)
    assert (last.exit_code, last.articles.failed, last.articles.pending) == (3, 1, 4)
    assert [(f.code, "maximum context length" in f.reason) for f in last.failures] == [("RequestRejected", True)]
    api.finish()
    last = run(api, folder)
    assert (last.exit_code, last.articles.done, last.articles.failed) == (1, 4, 1)
    last = run(api, folder)
    assert (last.exit_code, len(api.batches)) == (1, 2)


def test_a_form_the_server_does_not_take_is_written_differently(api, folder):
    run(api, folder)
    refused = {"error": {"message": "Unsupported value: 'temperature' does not support 0 with this model."}}
    api.finish(output=lambda lines: [], errors=lambda lines: [answered(line, 400, refused) for line in lines])
    last = run(api, folder)
    assert (last.exit_code, last.articles.failed, last.requests) == (3, 0, 5)
    assert all("temperature" in line["body"] for line in api.lines("batch_0"))
    assert all("temperature" not in line["body"] for line in api.lines("batch_1"))
    assert all(line["body"]["response_format"]["type"] == "json_schema" for line in api.lines("batch_1"))


def test_answers_that_come_twice_or_to_nobody_do_no_harm(api, folder):
    expected = in_real_time(api, folder)

    def doubled(lines):
        stranger = {"id": "b", "custom_id": "request-1", "response": None, "error": None}
        other = dict(lines[0], custom_id="ab" * 32)
        return [answered(x) for x in lines] + [answered(lines[0], 500, {}), lost(lines[1]), answered(other), stranger]

    last = finish_all(api, folder, output=doubled)
    assert (last.exit_code, last.articles.done) == (0, 5)
    assert extractions(folder) == expected
    assert set(api.submitted().values()) == {1}


def test_two_articles_with_the_same_prompt_are_asked_about_once(api, folder):
    text = ARTICLE.format(number=1)
    (folder / "page.html").write_text(text, encoding="utf-8")
    (folder / "copy.txt").write_text(text, encoding="utf-8")
    run(api, folder)
    assert set(api.submitted().values()) == {1}


@pytest.mark.parametrize("moment", ["before it is begun", "before it is remembered"])
def test_a_crash_while_submitting_submits_nothing_twice(api, folder, moment):
    expected = in_real_time(api, folder)
    for _ in range(4):  # more than one page of others' batches
        api.begin({"endpoint": ENDPOINT, "completion_window": "24h", "metadata": None, "input_file_id": api.put(b"")})
    others = len(api.batches)
    api.kill = moment
    told = json.dumps(settings_of(api, folder))
    with api.lock:
        api.victim = subprocess.Popen([sys.executable, "-c", RUN, str(folder), str(folder.parent / "out"), told])  # noqa: S603
    assert api.victim.wait() == -signal.SIGKILL
    api.kill = None
    age(folder)
    last = run(api, folder)
    assert (last.exit_code, last.articles.pending) == (3, 5)
    assert len(api.batches) == others + 1
    assert set(api.submitted().values()) == {1}
    last = finish_all(api, folder)
    assert (last.exit_code, last.articles.done) == (0, 5)
    assert extractions(folder) == expected
    assert set(api.submitted().values()) == {1}


def age(folder):
    """Let the time pass after which a batch shows in the server's list."""
    with closing(sqlite3.connect(folder.parent / "out" / "ledger.sqlite3")) as db, db:
        db.execute("UPDATE batches SET begun = begun - 3600")


def test_a_queue_is_split_by_requests_and_by_bytes(tmp_path):
    keys = [f"{number:064x}" for number in range(10)]
    queue = Queue(tmp_path, most=4)
    for key in keys:
        queue.add(key, {"model": "told"})
    files = queue.close()
    assert [list(keys_in(path)) for path in files] == [keys[:4], keys[4:8], keys[8:]]

    size = files[0].stat().st_size // 4
    queue = Queue(tmp_path, most=100, most_bytes=3 * size)
    for key in keys:
        queue.add(key, {"model": "told"})
    assert [path.stat().st_size // size for path in queue.close()] == [3, 3, 3, 1]


def test_a_batch_of_too_many_tokens_is_submitted_in_smaller_ones(api, tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(250):
        (articles / f"{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    run(api, articles)
    problem = {"code": "token_limit_exceeded", "message": "Enqueued token limit reached for told."}
    api.finish("failed", output=lambda lines: [], problem=problem)
    last = run(api, articles)
    assert last.exit_code == 3
    assert [len(api.lines(number)) for number in api.under_way()] == [125, 125]
    assert "Enqueued token limit reached" in last.reason


def test_the_budget_limits_what_is_submitted_and_the_next_run_goes_on(api, folder):
    last = run(api, folder, max_tokens=2500)
    assert last.exit_code == 3
    assert 0 < last.requests < 5
    assert re.match(r"the budget of 2,500 tokens is spent; \d requests? (is|are) with the server", last.reason)
    api.finish()
    last = run(api, folder)
    assert last.requests == 5, "the repairs, and the articles that there was no room for"
    last = finish_all(api, folder)
    assert (last.exit_code, set(api.submitted().values())) == (0, {1})


@pytest.mark.parametrize(
    ("refusal", "code", "outcome"),
    [
        ((401, {"error": {"message": "Incorrect API key provided"}}), 4, "refused"),
        ((429, {"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}), 4, "refused"),
        ((404, {"error": {"message": "Not Found"}}), 2, "refused"),
        ((503, {"error": {"message": "Overloaded"}}), 3, "stopped"),
    ],
    ids=["wrong key", "no quota", "no Batch API", "down"],
)
def test_a_server_that_does_not_let_us_ends_the_run_and_costs_nothing(api, folder, refusal, code, outcome):
    run(api, folder)
    api.finish()
    api.refusal = refusal
    last = run(api, folder)
    assert (last.exit_code, last.outcome, last.articles.pending) == (code, outcome, 5)
    api.refusal = None
    assert finish_all(api, folder).exit_code == 0
    assert set(api.submitted().values()) == {1}


def test_an_account_without_money_ends_the_run_with_the_batch_it_failed(api, folder):
    run(api, folder)
    problem = {"code": "billing_hard_limit_reached", "message": "Billing hard limit has been reached."}
    api.finish("failed", output=lambda lines: [], problem=problem)
    last = run(api, folder)
    assert (last.exit_code, last.outcome, len(api.batches)) == (4, "refused", 1)
    assert finish_all(api, folder).exit_code == 0


def test_a_batch_of_another_key_is_not_submitted_again(api, folder):
    run(api, folder)
    batches, api.batches = api.batches, {}
    last = run(api, folder)
    assert (last.exit_code, api.batches) == (2, {})
    assert "does not know the batch batch_0" in last.reason
    api.batches = batches
    api.finish()
    assert finish_all(api, folder).exit_code == 0


def test_answers_that_the_server_has_no_more_are_asked_for_again(api, folder):
    run(api, folder)
    api.finish()
    del api.files[api.batches["batch_0"]["output_file_id"]]
    last = run(api, folder)
    assert (last.exit_code, last.requests) == (3, 5)
    api.finish()
    assert finish_all(api, folder).exit_code == 0


def test_without_a_server_there_is_no_batch_api(folder):
    for settings, client in ((Settings(model="offline"), None), (Settings(model="mock"), MockClient(["{}"]))):
        work = run_batch(folder, folder.parent / "out", Job(batch_api=True), settings=settings, client=client)
        with pytest.raises(UsageError, match="--batch-api needs a model"):
            asyncio.run(work)

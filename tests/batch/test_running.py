"""The run over a folder: what is done, what is done again, what is paid for, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from summarizer.batch.job import Job
from summarizer.batch.ledger import Ledger
from summarizer.batch.running import run_batch
from summarizer.clients import MockClient
from summarizer.errors import Overloaded, QuotaExhausted, ResultsError, ResultsInUse, UsageError, WrongKey
from summarizer.models.extraction import Extraction, Usage
from summarizer.models.prompt import Reply
from summarizer.settings import Settings

SENTENCE = re.compile(r"^\[(\d+)\] (.*?)(?= \[\d+\] |$)", re.MULTILINE)
ARTICLE = """Harbour {number} to be dredged

PORT VESSEL, Oct. {day} — The council voted to dredge harbour {number} on Tuesday. The work costs ${number} million.

“The silt has to go,” said harbour master Lena Holt. “We have waited for {number} years.”
"""


@pytest.fixture(autouse=True)
def _one_instant(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")


@pytest.fixture
def folder(tmp_path):
    articles = tmp_path / "articles"
    for number in range(1, 7):
        path = articles / f"day{number % 2}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLE.format(number=number, day=number + 10), encoding="utf-8")
    return articles


def answer(prompt):
    """Take the first sentence as a point, and one that nobody said, so that it is asked for again."""
    if prompt.name == "repair":
        return Reply(text="{}", usage=Usage(requests=1, input_tokens=10, output_tokens=1))
    number, text = SENTENCE.search(prompt.user).groups()
    points = [{"text": text, "sentences": [int(number)]}, {"text": "The mayor resigned in 1999.", "sentences": [1]}]
    text = json.dumps({"points": points, "claims": [], "quotes": []})
    return Reply(text=text, model="mock", usage=Usage(requests=1, input_tokens=100, output_tokens=20))


def run(folder, results, reply=answer, *, settings=None, **job):
    """Run a batch; return what it came to and the client that was asked."""
    client = MockClient(reply)
    settings = settings or Settings(model="mock", prompts=job.pop("prompts", None))
    last = asyncio.run(run_batch(folder, results, Job(workers=1, **job), settings=settings, client=client))
    return last, client


def extractions(results):
    root = results / "extractions"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.json"))}


def test_every_article_has_its_extraction_and_a_second_run_has_nothing_to_do(folder, tmp_path):
    last, client = run(folder, tmp_path / "out")
    assert (last.outcome, last.exit_code, last.articles.done, last.articles.total) == ("complete", 0, 6, 6)
    assert last.requests == len(client.calls) == 12
    assert last.input_tokens == 6 * 110
    found = extractions(tmp_path / "out")
    assert list(found) == [f"day{n % 2}/{n}.txt.json" for n in (2, 4, 6, 1, 3, 5)]
    first = Extraction.model_validate_json(found["day1/1.txt.json"])
    assert first.article.source == "day1/1.txt"
    assert len(first.summary.points) == len(first.rejected) == 1
    assert last.rejected == 6

    again, client = run(folder, tmp_path / "out")
    assert (again.articles.done, again.articles.kept, len(client.calls)) == (0, 6, 0)
    assert extractions(tmp_path / "out") == found


def test_a_moved_file_costs_nothing_and_two_copies_are_one_extraction(folder, tmp_path):
    run(folder, tmp_path / "out")
    (folder / "day1" / "1.txt").rename(folder / "moved.txt")
    (folder / "copy.txt").write_bytes((folder / "day0" / "2.txt").read_bytes())
    last, client = run(folder, tmp_path / "out")
    assert (last.articles.done, last.articles.kept, len(client.calls)) == (2, 5, 0)
    found = extractions(tmp_path / "out")
    copy, original = (Extraction.model_validate_json(found[n]) for n in ("copy.txt.json", "day0/2.txt.json"))
    assert copy.article.source == "copy.txt"
    assert copy.model_copy(update={"article": original.article}) == original


def test_copies_in_one_run_are_paid_for_once(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(5):
        (articles / f"{number}.txt").write_text(ARTICLE.format(number=7, day=7), encoding="utf-8")
    last, client = run(articles, tmp_path / "out")
    assert (last.articles.done, len(client.calls)) == (5, 2)


def test_what_changes_redoes_only_what_it_changes(folder, tmp_path):
    run(folder, tmp_path / "out")
    (folder / "day0" / "2.txt").write_text(ARTICLE.format(number=99, day=9), encoding="utf-8")
    last, client = run(folder, tmp_path / "out")
    assert (last.articles.done, last.articles.kept, len(client.calls)) == (1, 5, 2)

    own = tmp_path / "prompts"
    own.mkdir()
    template = (Path(__file__).resolve().parents[2] / "prompts" / "repair.j2").read_text("utf-8")
    (own / "repair.j2").write_text(template.replace("{% block user %}", "{% block user %}Think. "), encoding="utf-8")
    last, client = run(folder, tmp_path / "out", prompts=own)
    assert last.articles.done == 6
    assert {prompt.name for prompt in client.calls} == {"repair"}, "the articles themselves were asked about again"

    (own / "join.j2").write_text((own.parent / "prompts" / "repair.j2").read_text("utf-8"), encoding="utf-8")
    last, client = run(folder, tmp_path / "out", prompts=own)
    assert last.articles.kept == 6, "no article took the template that changed"

    last, client = run(folder, tmp_path / "out", settings=Settings(model="other", prompts=own))
    assert (last.articles.done, len(client.calls)) == (6, 12)


def test_a_touched_file_is_read_and_kept(folder, tmp_path):
    run(folder, tmp_path / "out")
    os.utime(folder / "day0" / "2.txt")
    last, client = run(folder, tmp_path / "out")
    assert (last.articles.kept, len(client.calls)) == (6, 0)


def test_a_lost_extraction_is_made_again_without_asking(folder, tmp_path):
    run(folder, tmp_path / "out")
    before = extractions(tmp_path / "out")
    (tmp_path / "out" / "extractions" / "day0" / "2.txt.json").unlink()
    last, client = run(folder, tmp_path / "out")
    assert (last.articles.done, last.articles.kept, len(client.calls)) == (1, 5, 0)
    assert extractions(tmp_path / "out") == before


def test_failed_articles_are_explained_and_tried_again_when_that_can_help(folder, tmp_path):
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)

    def overloaded(prompt):
        if "harbour 2" in prompt.user:
            raise Overloaded("The server cannot take the request now.")
        return answer(prompt)

    last, _ = run(folder, tmp_path / "out", overloaded)
    assert (last.outcome, last.exit_code, last.articles.done, last.articles.failed) == ("failures", 1, 5, 3)
    assert {failure.name: failure.code for failure in last.failures} == {
        "empty.txt": "EmptyArticle",
        "binary.txt": "NotText",
        "day0/2.txt": "Overloaded",
    }
    last, client = run(folder, tmp_path / "out")
    assert (last.articles.done, last.articles.failed, last.exit_code) == (1, 2, 1)
    assert len(client.calls) == 2
    last, _ = run(folder, tmp_path / "out", retry_failed=True)
    assert {failure.name: failure.attempts for failure in last.failures} == {"empty.txt": 2, "binary.txt": 2}


def test_a_reply_nothing_can_be_made_of_is_asked_for_again_only_with_retry_failed(folder, tmp_path):
    def useless(prompt):
        return "I see a harbour." if "harbour 2" in prompt.user else answer(prompt)

    last, _ = run(folder, tmp_path / "out", useless)
    assert [(f.name, f.code) for f in last.failures] == [("day0/2.txt", "ReplyUnusable")]
    last, client = run(folder, tmp_path / "out")
    assert (last.articles.failed, len(client.calls)) == (1, 0)
    last, client = run(folder, tmp_path / "out", retry_failed=True)
    assert (last.articles.done, last.exit_code) == (1, 0)


def test_half_an_answer_is_asked_for_again(folder, tmp_path):
    undisturbed, _ = run(folder, tmp_path / "undisturbed")
    seen = set()

    def halved(prompt):
        whole = answer(prompt)
        if prompt.user in seen or prompt.name == "repair":
            return whole
        seen.add(prompt.user)
        return whole.model_copy(update={"text": whole.text[: len(whole.text) // 2]})

    last, _ = run(folder, tmp_path / "out", halved)
    assert last.requests == undisturbed.requests + 6
    assert extractions(tmp_path / "out") == extractions(tmp_path / "undisturbed")


@pytest.mark.parametrize("error", [WrongKey("The key is wrong."), QuotaExhausted("The account is empty.")])
def test_a_server_that_refuses_us_ends_the_run_and_costs_no_article(folder, tmp_path, error):
    last, _ = run(folder, tmp_path / "out", lambda prompt: (_ for _ in ()).throw(error))
    assert (last.outcome, last.exit_code, last.articles.pending) == ("refused", 4, 6)
    assert str(error) == last.reason
    last, _ = run(folder, tmp_path / "out")
    assert (last.articles.done, last.exit_code) == (6, 0)


def test_the_budget_stops_before_it_is_passed_and_the_next_run_goes_on(folder, tmp_path):
    def long(prompt):
        return answer(prompt).model_copy(update={"usage": Usage(requests=1, input_tokens=300, output_tokens=20)})

    settings = Settings(model="mock", max_concurrency=1)
    last, _ = run(folder, tmp_path / "out", long, settings=settings, max_tokens=2000)
    assert (last.outcome, last.exit_code) == ("stopped", 3)
    assert "2,000 tokens" in last.reason
    assert 0 < last.input_tokens + last.output_tokens <= 2000
    assert last.articles.pending > 0
    rest, _ = run(folder, tmp_path / "out", long, settings=settings)
    assert rest.exit_code == 0
    assert last.requests + rest.requests == 12


def test_a_budget_in_money_needs_a_price(folder, tmp_path):
    with pytest.raises(UsageError, match=r"price of mock is not known\. Give --max-tokens"):
        run(folder, tmp_path / "out", max_cost=1.0)


def test_the_deadline_stops_the_run(folder, tmp_path):
    def slow(prompt):
        time.sleep(0.3)
        return answer(prompt)

    last, _ = run(folder, tmp_path / "out", slow, deadline=0.7)
    assert (last.outcome, last.exit_code) == ("stopped", 3)
    assert "deadline" in last.reason


def test_a_limit_leaves_the_rest_for_later(folder, tmp_path):
    last, _ = run(folder, tmp_path / "out", limit=2)
    assert (last.exit_code, last.articles.done, last.articles.pending) == (0, 2, 4)
    last, _ = run(folder, tmp_path / "out", limit=2)
    assert (last.articles.done, last.articles.kept) == (2, 2)


def test_a_second_run_says_who_is_at_it(folder, tmp_path):
    seen = []

    def meanwhile(prompt):
        if not seen:
            second = threading.Thread(target=lambda: seen.append(_error_of(folder, tmp_path / "out")))
            second.start()
            second.join()
        return answer(prompt)

    run(folder, tmp_path / "out", meanwhile)
    (error,) = seen
    assert isinstance(error, ResultsInUse)
    assert re.search(rf"in use by process {os.getpid()} on .*, at it since 2025-10-09T", str(error))


def _error_of(folder, results):
    with pytest.raises(ResultsError) as caught:
        run(folder, results)
    return caught.value


def test_a_worker_that_is_killed_costs_nothing(folder, tmp_path):
    killed = []

    def murderous(prompt):
        if len(killed) < 2:
            for pid in _workers():
                killed.append(pid)
                os.kill(pid, signal.SIGKILL)
        return answer(prompt)

    undisturbed, _ = run(folder, tmp_path / "undisturbed")
    last, _ = run(folder, tmp_path / "out", murderous)
    assert killed
    assert (last.articles.done, last.articles.failed) == (6, 0)
    assert last.requests == undisturbed.requests
    assert extractions(tmp_path / "out") == extractions(tmp_path / "undisturbed")


def _workers():
    """Find the workers among this process's children: other tests' servers are children, too."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    return [int(pid) for pid in children if b"summarizer.batch.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def test_results_inside_the_articles_are_no_articles_but_not_the_same_folder(folder, tmp_path):
    last, _ = run(folder, folder / "results")
    assert last.articles.total == 6
    last, _ = run(folder, folder / "results")
    assert last.articles.kept == 6
    with pytest.raises(UsageError, match="folder of its own"):
        run(folder, folder)


def test_the_ledger_holds_no_article_and_no_key(folder, tmp_path):
    settings = Settings(model="mock", api_key="sk-very-secret")
    run(folder, tmp_path / "out", settings=settings)
    dump = b"".join(path.read_bytes() for path in (tmp_path / "out").glob("ledger*"))
    assert b"sk-very-secret" not in dump
    assert b"silt has to go" not in dump


def test_replies_and_runs_are_in_the_ledger(folder, tmp_path):
    run(folder, tmp_path / "out")
    ledger = Ledger.for_reading(tmp_path / "out")
    assert ledger.counts() == {"done": 6, "failed": 0, "pending": 0}
    assert ledger.last_run().ended
    ledger.close()


def test_the_library_can_be_called_from_a_script_without_a_main_guard(folder, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import asyncio\n"
        "from summarizer.batch.running import run_batch\n"
        "from summarizer.settings import Settings\n"
        f"work = run_batch({str(folder)!r}, {str(tmp_path / 'out')!r}, settings=Settings(model='offline'))\n"
        "last = asyncio.run(work)\n"
        "print(last.articles.done)\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)  # noqa: S603 -- our own
    assert done.stdout == "6\n"

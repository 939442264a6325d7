from __future__ import annotations

import json
import os
import sys

import pytest

from summarizer.cli import main
from summarizer.cli.job import Job
from summarizer.errors import SourceNotFound
from summarizer.models.extraction import Extraction


def test_json_is_the_default_when_piped(run, article) -> None:
    done = run("summary", article)
    assert done.code == 0
    result = Extraction.model_validate_json(done.out)
    assert result.article.source == str(article)
    assert [quote.text for quote in result.quotes] == ["It had to be, Nobody may be left behind."]
    assert result.provenance.engine == "offline"


def test_without_a_model_one_line_says_so(run, article) -> None:
    done = run("summary", article)
    assert done.err.startswith("summarizer: Made offline")
    assert done.err.count("\n") == 1
    assert "OPENAI_API_KEY" in done.err


def test_asked_to_be_offline_it_says_nothing(run, article) -> None:
    assert run("summary", article, "--model", "offline").err == ""


def test_standard_input(run, article) -> None:
    done = run("summary", "-", "--format", "markdown", stdin=article.read_bytes())
    assert done.code == 0
    assert "“It had to be,”" in done.out
    assert done.out.startswith("# The mill in Ostrand will close\n")


def test_text_when_asked_for(run, seed) -> None:
    done = run("summary", seed, "--format", "text", "--model", "offline")
    assert done.code == 0
    assert "\x1b" not in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    assert "QUOTATIONS" in done.out
    assert "Leave a Reply" not in done.out


def test_colour_can_be_forced_and_refused(run, article, monkeypatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("summary", article, "--format", "text").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("summary", article, "--format", "text").out


def test_only_some_parts(run, article) -> None:
    result = Extraction.model_validate_json(run("summary", article, "--only", "quotes").out)
    assert result.quotes
    assert not result.claims
    assert not result.summary.points
    assert "CLAIMS" not in run("summary", article, "--only", "Quotes, summary", "--format", "text").out


def test_points_language_and_date_are_taken(run, article) -> None:
    done = run("summary", article, "--points", 1, "--language", "en", "--published", "2025-03")
    result = Extraction.model_validate_json(done.out)
    assert len(result.summary.points) == 1
    assert result.article.published == "2025-03"
    assert result.article.language == "en"


def test_output_is_a_whole_file_and_stdout_stays_empty(run, article, tmp_path) -> None:
    target = tmp_path / "out.json"
    done = run("summary", article, "--output", target)
    assert (done.code, done.out) == (0, "")
    Extraction.model_validate_json(target.read_text(encoding="utf-8"))
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["mill.txt", "out.json"]


def test_the_suffix_of_the_output_tells_the_format(run, article, tmp_path) -> None:
    run("summary", article, "--output", tmp_path / "out.md")
    assert (tmp_path / "out.md").read_text(encoding="utf-8").startswith("# ")


def test_several_sources_are_json_lines(run, article, seed) -> None:
    done = run("summary", article, seed)
    assert done.code == 0
    assert [json.loads(line)["article"]["source"] for line in done.out.splitlines()] == [str(article), str(seed)]


def test_one_bad_source_among_several_does_not_stop_the_others(run, article, tmp_path) -> None:
    done = run("summary", tmp_path / "missing.txt", article, "--model", "offline")
    assert done.code == 1
    assert len(done.out.splitlines()) == 1
    assert done.err.startswith("summarizer: ")
    assert done.err.count("\n") == 1
    assert "missing.txt" in done.err


def test_several_sources_into_one_file(run, article, tmp_path) -> None:
    target = tmp_path / "both.md"
    assert run("summary", article, tmp_path / "missing.txt", article, "-o", target).code == 1
    assert target.read_text(encoding="utf-8").count("\n---\n") == 1


def test_dry_run_shows_prompts_schema_and_price_and_sends_nothing(run, article, monkeypatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-never-sent")
    done = run("summary", article, "--dry-run", "--model", "gpt-4.1-mini")
    assert done.code == 0
    for part in ("=== extract: system ===", "=== extract: user ===", "=== extract: schema of the answer ==="):
        assert part in done.out
    assert "<Q1>" in done.out
    assert "Nothing was sent. 1 request, about" in done.err
    assert "USD with gpt-4.1-mini" in done.err
    assert "sk-never" not in done.out + done.err


def test_dry_run_as_json_and_without_a_price(run, article) -> None:
    done = run("summary", article, "--dry-run", "--model", "house-model", "--format", "json")
    [prompt] = json.loads(done.out)
    assert prompt["name"] == "extract"
    assert "the price of house-model is not known" in done.err


def test_dry_run_offline_has_nothing_to_show(run, article) -> None:
    done = run("summary", article, "--dry-run", "--model", "offline")
    assert (done.code, done.out) == (0, "")
    assert "no prompt to show" in done.err


def test_a_recording_can_be_made_and_replayed(run, article, tmp_path) -> None:
    answer = {"points": [{"text": "The mill in Ostrand will close in June.", "s": [2]}], "claims": [], "quotes": []}
    script, record = tmp_path / "script.jsonl", tmp_path / "record.jsonl"
    script.write_text(json.dumps({"reply": json.dumps(answer)}) + "\n", encoding="utf-8")
    first = run("summary", article, "--only", "summary", "--model", f"mock:{script}", "--record", record)
    second = run("summary", article, "--only", "summary", "--model", f"mock:{record}")
    assert first.code == second.code == 0
    assert json.loads(first.out)["summary"] == json.loads(second.out)["summary"]
    assert json.loads(second.out)["summary"]["points"][0]["text"] == answer["points"][0]["text"]


def test_an_interrupt_keeps_what_is_done_and_exits_with_3(run, article, tmp_path, monkeypatch) -> None:
    pipe = tmp_path / "second.txt"
    pipe.write_bytes(article.read_bytes())
    asked = []

    def do(job, source):
        asked.append(source)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return original(job, source)

    original = Job.do
    monkeypatch.setattr(Job, "do", do)
    target = tmp_path / "out.json"
    done = run("summary", article, pipe, "-o", target, "--model", "offline")
    assert done.code == 3
    assert done.err == "summarizer: Stopped; 1 of 2 done.\n"
    assert target.exists()


def test_debug_shows_where_it_went_wrong(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(sys, "argv", ["summarizer", "summary", str(tmp_path / "no.txt"), "--debug"])
    with pytest.raises(SourceNotFound):
        main()


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_refused_before_any_work(run, article, tmp_path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert run("summary", article, "-o", locked / "out.json").code == 2

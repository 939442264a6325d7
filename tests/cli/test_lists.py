from __future__ import annotations

import json

import pytest


def test_prompts_are_listed_with_their_hashes(run) -> None:
    done = run("prompts")
    assert done.code == 0
    names = [line.split()[0] for line in done.out.splitlines()]
    assert "extract" in names
    assert "repair" in names
    assert all(len(line.split()[1]) == 64 for line in done.out.splitlines())


def test_a_prompt_is_printed_as_it_is(run) -> None:
    assert "{% block system %}" in run("prompts", "extract").out


def test_a_prompt_of_ones_own_takes_the_place_of_ours(run, tmp_path) -> None:
    (tmp_path / "extract.j2").write_text("{% block system %}Mine{% endblock %}", encoding="utf-8")
    assert "Mine" in run("prompts", "extract", "--prompts", tmp_path).out
    assert str(tmp_path) in run("prompts", "--prompts", tmp_path).out


@pytest.mark.parametrize("command", ["prompts", "schema"])
def test_an_unknown_name_is_told_the_known_ones(run, command: str) -> None:
    done = run(command, "poem")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("summarizer: No ") or done.err.startswith("summarizer: There is no ")
    assert "extra" in done.err


def test_schemas_are_listed_and_printed(run) -> None:
    assert run("schema").out.split() == ["answer", "evaluation", "extraction", "gold", "last-run", "report"]
    assert json.loads(run("schema", "extraction").out)["title"] == "Extraction"


def test_models_always_knows_the_engine_without_one_and_says_what_the_key_does(run, monkeypatch) -> None:
    assert "offline" in run("models").out
    assert "OPENAI_API_KEY is not set." in run("models").out
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    done = run("models")
    assert done.code == 0
    assert "sk-secret" not in done.out + done.err


def test_a_server_that_is_not_there_is_named(run) -> None:
    done = run("models", "--base-url", "http://127.0.0.1:9/v1")
    assert done.code == 0
    assert "http://127.0.0.1:9/v1\n  127.0.0.1:9 cannot be reached." in done.out


def test_the_version(run) -> None:
    assert run("--version").out == "summarizer 0.1.0\n"

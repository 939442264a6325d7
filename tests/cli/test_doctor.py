from __future__ import annotations


def verdicts(out: str) -> dict[str, str]:
    """Return what doctor says of each thing, by the thing's name."""
    return {line.split()[1]: line.split()[0] for line in out.splitlines()}


def test_a_whole_installation_is_fine(run, monkeypatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    done = run("doctor")
    assert done.code == 0
    found = verdicts(done.out)
    assert {found[name] for name in ("Python", "packages", "prompt", "trial", "cache", "key")} == {"ok"}
    assert "sk-secret" not in done.out + done.err


def test_a_missing_key_breaks_nothing(run) -> None:
    done = run("doctor")
    assert done.code == 0
    assert verdicts(done.out)["key"] == "note"


def test_what_is_broken_is_named_and_the_rest_still_looked_at(run, monkeypatch, tmp_path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(blocked / "cache"))
    done = run("doctor")
    assert done.code == 1
    found = verdicts(done.out)
    assert found["cache"] == "broken"
    assert found["key"] == "note"


def test_a_setting_that_cannot_be_used(run, monkeypatch) -> None:
    monkeypatch.setenv("SUMMARIZER_RETRIES", "many")
    done = run("doctor")
    assert done.code == 1
    assert "SUMMARIZER_RETRIES" in done.out


def test_the_server_that_is_set_must_answer(run, monkeypatch) -> None:
    monkeypatch.setenv("SUMMARIZER_BASE_URL", "http://127.0.0.1:9/v1")
    done = run("doctor")
    assert done.code == 1
    assert "cannot be reached" in done.out

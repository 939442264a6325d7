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


def test_results_of_a_batch_are_checked_and_mended(run, tmp_path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(3):
        (articles / f"{number}.txt").write_text(f"The dam held. It has {number} gates.", encoding="utf-8")
    assert run("batch", str(articles), "--out", str(tmp_path / "out"), "--model", "offline").code == 0
    done = run("doctor", str(tmp_path / "out"))
    assert done.code == 0
    assert done.out.splitlines() == [
        "ok      ledger    whole, 3 articles",
        "ok      files     3 articles done, as they were written",
    ]
    (tmp_path / "out" / "extractions" / "1.txt.json").unlink()
    done = run("doctor", str(tmp_path / "out"))
    assert "note    files     the extractions of 1 article are no longer there; run the batch again" in done.out


def test_a_folder_without_results(run, tmp_path) -> None:
    done = run("doctor", str(tmp_path))
    assert done.code == 2
    assert "There is no ledger in" in done.err

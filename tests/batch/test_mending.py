"""`doctor RESULTS`: a ledger held against its files, and a damaged one mended."""

from __future__ import annotations

import asyncio
from contextlib import closing

import pytest

from summarizer.batch.job import Job
from summarizer.batch.ledger import FILE_NAME, Ledger, locked
from summarizer.batch.mending import mend
from summarizer.batch.running import run_batch
from summarizer.clients import MockClient
from summarizer.errors import LedgerDamaged, ResultsInUse, UsageError
from summarizer.models.prompt import Reply
from summarizer.settings import Settings

COUNT = 300
_ANSWER = '{"points":[{"text":"The dam held.","sentences":[1]}],"claims":[],"quotes":[]}'


@pytest.fixture
def folder(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(COUNT):
        (articles / f"{number:03}.txt").write_text(f"The dam held. It has {number} gates.\n", encoding="utf-8")
    return articles


def run(folder, results):
    client = MockClient(lambda _: Reply(text=_ANSWER))
    work = run_batch(folder, results, Job(workers=1), settings=Settings(model="mock"), client=client)
    return asyncio.run(work), client


def files(results):
    return {path.name: path.read_bytes() for path in (results / "extractions").iterdir()}


def test_sound_results_are_left_alone(folder, tmp_path):
    run(folder, tmp_path / "out")
    mended = mend(tmp_path / "out")
    assert (mended.articles, mended.sound, mended.missing, mended.changed) == (COUNT, COUNT, 0, 0)
    assert mended.salvaged is None


def test_extractions_that_are_gone_or_changed_are_made_again_without_asking(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")
    results = tmp_path / "out"
    run(folder, results)
    before = files(results)
    (results / "extractions" / "003.txt.json").unlink()
    changed = results / "extractions" / "004.txt.json"
    changed.write_bytes(changed.read_bytes().replace(b"held", b"fell"))
    (results / "tmp" / "1-1").write_bytes(b"half")
    mended = mend(results)
    assert (mended.sound, mended.missing, mended.changed, mended.unfinished) == (COUNT - 2, 1, 1, 1)
    last, client = run(folder, results)
    assert (last.articles.done, last.articles.kept, len(client.calls)) == (2, COUNT - 2, 0)
    assert files(results) == before


@pytest.mark.parametrize("page", [3, 10, 30, 60])
def test_a_ledger_with_a_corrupt_page_is_salvaged_and_kept_aside(folder, tmp_path, monkeypatch, page):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")
    results = tmp_path / "out"
    run(folder, results)
    before = files(results)
    path = results / FILE_NAME
    whole = path.read_bytes()
    assert len(whole) > 61 * 4096
    path.write_bytes(whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
    mended = mend(results)
    assert b"\xa5" * 4096 in mended.kept_aside.read_bytes()
    assert sum(mended.salvaged.values()) > COUNT
    with closing(Ledger.for_reading(results)) as ledger:
        assert ledger.is_sound()
    last, client = run(folder, results)
    assert last.exit_code == 0
    assert last.articles.done + last.articles.kept == COUNT
    assert len(client.calls) < COUNT / 2, "most of what was paid for is still there"
    assert files(results) == before


def test_a_run_over_a_damaged_ledger_says_what_to_do(folder, tmp_path):
    run(folder, tmp_path / "out")
    (tmp_path / "out" / FILE_NAME).write_bytes(b"\xa5" * 8192)
    with pytest.raises(LedgerDamaged, match="summarizer doctor RESULTS"):
        run(folder, tmp_path / "out")
    mend(tmp_path / "out")
    last, _ = run(folder, tmp_path / "out")
    assert last.exit_code == 0


def test_it_keeps_away_from_a_run_and_from_folders_that_are_none(folder, tmp_path):
    with pytest.raises(UsageError, match="no ledger"):
        mend(tmp_path)
    run(folder, tmp_path / "out")
    with locked(tmp_path / "out"), pytest.raises(ResultsInUse):
        mend(tmp_path / "out")

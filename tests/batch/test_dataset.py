"""What was done as rows in Parquet or JSON Lines, in a folder that fsspec reaches: nothing twice, nothing left out."""

from __future__ import annotations

import asyncio
import json

import fsspec
import pytest
from pyarrow import parquet

from summarizer.batch import dataset as datasets
from summarizer.batch.dataset import Dataset
from summarizer.batch.job import Job
from summarizer.batch.running import run_batch
from summarizer.errors import UsageError
from summarizer.settings import Settings


@pytest.fixture
def folder(tmp_path):
    articles = tmp_path / "articles"
    (articles / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "deep/c.txt"):
        text = f'The dam at {name} held.\n\n"It held," said Mara Lind, the keeper.\n'
        (articles / name).write_text(text, encoding="utf-8")
    return articles


def run(folder, url, **job):
    work = run_batch(
        folder, folder.parent / "out", Job(workers=1, dataset=url, **job), settings=Settings(model="offline")
    )
    return asyncio.run(work)


def lines(url):
    files, path = fsspec.core.url_to_fs(url)
    parts = [files.cat_file(part) for part in sorted(files.glob(f"{path}/*.jsonl"))]
    return [json.loads(line) for part in parts for line in part.splitlines()]


def extraction(folder, name):
    return json.loads((folder.parent / "out" / "extractions" / f"{name}.json").read_bytes())


def test_every_article_is_a_line_and_a_later_run_adds_only_what_is_new(folder, tmp_path):
    url = str(tmp_path / "night.jsonl")
    assert run(folder, url).outcome == "complete"
    rows = lines(url)
    assert [row["name"] for row in rows] == ["a.txt", "b.txt", "deep/c.txt"]
    assert all(row["extraction"] == extraction(folder, row["name"]) for row in rows)
    run(folder, url)
    assert lines(url) == rows
    (folder / "b.txt").write_text("The dam broke.\n", encoding="utf-8")
    run(folder, url)
    assert [(row["name"], row["run"]) for row in lines(url)[3:]] == [("b.txt", 3)]


def test_a_table_has_what_people_select_by_and_the_whole_extraction(folder, tmp_path):
    url = str(tmp_path / "night.parquet")
    run(folder, url)
    rows = parquet.read_table(url).to_pylist()
    assert [row["name"] for row in rows] == ["a.txt", "b.txt", "deep/c.txt"]
    assert (rows[0]["language"], rows[0]["engine"], rows[0]["quotes"], rows[0]["model"]) == ("en", "offline", 1, None)
    assert rows[0]["points"] == [point["text"] for point in extraction(folder, "a.txt")["summary"]["points"]]
    assert json.loads(rows[2]["extraction"]) == extraction(folder, "deep/c.txt")


def test_it_may_be_anywhere_that_fsspec_reaches(folder):
    run(folder, "memory://bucket/night.jsonl")
    assert len(lines("memory://bucket/night.jsonl")) == 3


def test_a_part_broken_off_is_made_up_for_without_a_row_twice(folder, tmp_path, monkeypatch):
    url = str(tmp_path / "night.jsonl")
    monkeypatch.setattr(datasets, "_BYTES", 1)  # a file for each article
    write, written = Dataset._write, []

    def full(self, path, data):
        if len(written) == 2:
            raise OSError(28, "No space left on device")
        written.append(path)
        write(self, path, data)

    with monkeypatch.context() as context:
        context.setattr(Dataset, "_write", full)
        last = run(folder, url)
    assert (last.exit_code, last.articles.done) == (3, 3)
    assert "cannot be written" in last.reason
    assert "No space left" in last.reason
    assert len(lines(url)) == 2
    (folder / "a.txt").unlink()  # its extraction is there all the same
    (folder.parent / "out" / "extractions" / "b.txt.json").unlink()
    assert run(folder, url).outcome == "complete"
    assert sorted(row["name"] for row in lines(url)) == ["a.txt", "b.txt", "deep/c.txt"]
    monkeypatch.setattr(datasets, "_BYTES", 10**9)
    with Dataset(url)._files.open(f"{url}/part-000003-0002.jsonl", "wb") as file:  # as if more had been broken off
        file.write(b'{"name": "z.txt"}\n')
    (folder / "d.txt").write_text("The dam stands.\n", encoding="utf-8")
    run(folder, url)
    assert sorted(row["name"] for row in lines(url)) == ["a.txt", "b.txt", "d.txt", "deep/c.txt"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("night", "does not say of what kind"),
        ("night.csv", "does not say of what kind"),
        ("nowhere://x/night.jsonl", "cannot be used"),
        ("{file}/night.jsonl", "cannot be used"),
    ],
)
def test_an_address_of_no_use_is_said_before_anything_is_done(folder, tmp_path, url, said):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        run(folder, url.format(file=tmp_path / "file"))
    assert not (tmp_path / "out" / "ledger.sqlite3").exists()

from __future__ import annotations

import gzip
import io
import json
import os
import socket
import threading
import time
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import load
from summarizer.batch.inputs import Input, article_of, count_inputs, find_inputs, path_of, read
from summarizer.errors import (
    EmptyArticle,
    NotText,
    ReadingError,
    SourceChanged,
    SourceNotFound,
    SourceTooLarge,
    SourceUnreadable,
    UsageError,
)
from summarizer.reading.sources import LIMIT

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The minister resigned on Monday. “I am sorry,” she said."


def fill(folder: Path, *paths: str) -> Path:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(TEXT, encoding="utf-8")
    return folder


def names(source: Path | str, **options: Any) -> list[str]:
    return [each.name for each in find_inputs(source, **options)]


def only(source: Path | str, **options: Any) -> Input:
    (each,) = find_inputs(source, **options)
    return each


def old(path: Path) -> None:
    """Wait until the state of a file says for sure that it has not changed since."""
    while time.time_ns() - path.stat().st_ctime_ns < 2_100_000_000:
        time.sleep(0.05)


class TestFolders:
    def test_all_articles_below_it_in_the_order_of_their_paths(self, tmp_path: Path) -> None:
        paths = ["a/1.txt", "a.txt", "a/b/2.md", "b.HTML", "a-1.markdown", "B.txt", "c.text", "d.htm", "e.xhtml"]
        fill(tmp_path, *paths, "a/picture.jpg", "notes", "feed.json")
        assert names(tmp_path) == sorted(paths)
        assert count_inputs(tmp_path) == len(paths)

    def test_patterns(self, tmp_path: Path) -> None:
        fill(tmp_path, "x/a.txt", "x/b.log", "x/y/a.txt", "drafts/a.txt", "y/drafts/b.txt", "[1].txt", "a1.txt")
        assert names(tmp_path, include=["*.log"]) == ["x/b.log"]
        assert names(tmp_path, include=["x/*.txt"]) == ["x/a.txt"]
        assert names(tmp_path, include=["x/**/*.txt", "a?.txt"]) == ["a1.txt", "x/a.txt", "x/y/a.txt"]
        assert names(tmp_path, exclude=["drafts/", "x/**"]) == ["[1].txt", "a1.txt"]
        assert names(tmp_path, include=["a[0-9].txt"]) == ["a1.txt"]
        assert names(tmp_path, include=["[!a-z]*.txt"]) == ["[1].txt"]
        assert count_inputs(tmp_path, exclude=["drafts", "x"]) == 2

    @pytest.mark.parametrize(
        "pattern", ["[", "[]", "[!]", "a[", "**", "***", "*/**/*", "[^]]", "(", "a|b", "[a&&b]", "", "/"]
    )
    def test_any_pattern_can_be_given(self, tmp_path: Path, pattern: str) -> None:
        fill(tmp_path, "a.txt")
        assert len(names(tmp_path, include=[pattern])) + len(names(tmp_path, exclude=[pattern])) == 1

    def test_a_pattern_that_means_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"The pattern \[z-a\] cannot be used"):
            find_inputs(tmp_path, exclude=["[z-a]"])

    @pytest.mark.parametrize("results", ["results", "a/results"])
    def test_results_in_the_folder_are_no_articles(self, tmp_path: Path, results: str) -> None:
        fill(tmp_path, "a/1.txt", f"{results}/report/index.html", "results-of-the-match.txt")
        assert names(tmp_path, leave_out=tmp_path / results) == ["a/1.txt", "results-of-the-match.txt"]
        (tmp_path / "link").symlink_to(tmp_path / results)
        assert names(tmp_path, leave_out=tmp_path / "link") == ["a/1.txt", "results-of-the-match.txt"]

    def test_results_may_be_elsewhere_but_not_be_the_folder_itself(self, tmp_path: Path) -> None:
        fill(tmp_path / "in", "a.txt")
        assert names(tmp_path / "in", leave_out=tmp_path / "in-results") == ["a.txt"]
        assert names(tmp_path / "in", leave_out=tmp_path) == ["a.txt"]
        with pytest.raises(UsageError, match="very folder"):
            find_inputs(tmp_path / "in", leave_out=tmp_path / "in" / ".")

    def test_links(self, tmp_path: Path) -> None:
        folder = fill(tmp_path / "in", "a.txt", "sub/b.txt", "sub/fragment")
        fill(tmp_path, "secret.txt")
        for link, target in {
            "to-file.txt": "sub/b.txt",
            "to-page.html": "sub/fragment",
            "to-folder": "sub",
            "to-folder.txt": "sub",
            "up": "..",
            "out.txt": "../secret.txt",
            "broken.txt": "gone.txt",
            "loop.txt": "loop.txt",
        }.items():
            (folder / link).symlink_to(target)
        found = {each.name: each for each in find_inputs(folder)}
        problems = {name: type(each.problem) for name, each in found.items() if each.problem}
        assert problems == {"out.txt": SourceUnreadable, "broken.txt": SourceNotFound, "loop.txt": SourceNotFound}
        assert sorted(found) == [
            "a.txt",
            "broken.txt",
            "loop.txt",
            "out.txt",
            "sub/b.txt",
            "to-file.txt",
            "to-page.html",
        ]
        assert read(found["to-page.html"]).suffix == ".html"
        assert read(found["to-file.txt"]).data == TEXT.encode()
        assert count_inputs(folder) == len(found)
        with pytest.raises(SourceUnreadable, match="leads out of the folder"):
            read(found["out.txt"])

    def test_pipes_and_sockets_do_not_stop_the_walk(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(tmp_path, "a.txt", "z.txt")
        os.mkfifo(tmp_path / "pipe.txt")
        monkeypatch.chdir(tmp_path)  # a socket's path has to be short
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind("socket.txt")
            found = {each.name: each.problem for each in find_inputs(tmp_path)}
        assert list(found) == ["a.txt", "pipe.txt", "socket.txt", "z.txt"]
        assert "not a file" in str(found["pipe.txt"])
        assert isinstance(found["socket.txt"], SourceUnreadable)

    def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt")
        each = only(tmp_path)
        (tmp_path / "a.txt").unlink()
        os.mkfifo(tmp_path / "a.txt")
        with pytest.raises(SourceUnreadable, match="not a file"):
            read(each)

    def test_a_thousand_folders_deep(self, tmp_path: Path) -> None:
        folders = [tmp_path / "/".join("d" * depth) for depth in range(1, 1_501)]
        for folder in folders:
            folder.mkdir()
        article = folders[-1] / "a.txt"
        article.write_text(TEXT)
        each = only(tmp_path)
        assert read(each).data.decode() == TEXT
        assert len(str(path_of(each.name))) < 1_100
        article.unlink()
        for folder in reversed(folders):  # what cleans up after tests may not get down there
            folder.rmdir()

    def test_a_folder_that_cannot_be_listed_is_reported(self, tmp_path: Path) -> None:
        fill(tmp_path, "z.txt")
        here = os.open(tmp_path, os.O_RDONLY)
        for _ in range(25):  # together longer than any path may be
            os.mkdir("d" * 200, dir_fd=here)
            inner = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = inner
        os.close(here)
        unlisted, fine = find_inputs(tmp_path)
        assert isinstance(unlisted.problem, SourceUnreadable)
        assert "name too long" in unlisted.problem.message
        assert fine.name == "z.txt"
        assert count_inputs(tmp_path) == 2

    def test_what_is_gone_when_its_turn_comes_is_reported(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt", "b.txt", "c/d.txt")
        found = find_inputs(tmp_path)
        first = next(found)
        for path in ("a.txt", "b.txt", "c/d.txt"):
            (tmp_path / path).unlink()
        (tmp_path / "c").rmdir()
        assert [(each.name, type(each.problem)) for each in found] == [("b.txt", SourceNotFound), ("c", SourceNotFound)]
        with pytest.raises(SourceNotFound, match=r"There is no file a\.txt\."):
            read(first)

    def test_strange_names_are_read_and_kept_apart(self, tmp_path: Path) -> None:
        kept = ["-rf.txt", " .txt", "a b.txt", "café.txt", "cafe\u0301.txt", "😀.txt", "Ä.txt", "ä.txt", "..txt"]
        mended = [b"caf\xe9.txt", b"caf\xea.txt", b"two\nlines.txt", b"two\rlines.txt", b"back\\slash.txt"]
        mended += [b"x" * 251 + b".txt", b"a~0123456789abcdef/b~0123456789abcdef"]
        for name in [*(name.encode() for name in kept), *mended]:
            path = os.path.join(os.fsencode(tmp_path), name)  # noqa: PTH118 -- bytes
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 -- likewise
            with open(path, "wb") as file:  # noqa: PTH123 -- likewise
                file.write(name)
        found = {each.name: read(each).data for each in find_inputs(tmp_path, include=["*.txt", "b~*"])}
        assert len(found) == len(kept) + len(mended)
        assert {name for name, data in found.items() if name.encode() == data} == set(kept)
        for name, data in found.items():
            path = tmp_path / "out" / path_of(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            assert name.isprintable()
        assert len([path for path in (tmp_path / "out").rglob("*") if path.is_file()]) == len(found)

    def test_an_extraction_does_not_take_the_place_of_a_folder(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt", "a.txt.json/b.txt", "a.txt.json_/b.txt")
        paths = [path_of(name) for name in names(tmp_path)]
        assert not any(path in other.parents for path in paths for other in paths)
        assert len(set(paths)) == 3

    @pytest.mark.parametrize("source", ["missing", "a.txt/missing", "nul\x00", "x" * 300])
    def test_no_such_folder(self, tmp_path: Path, source: str) -> None:
        fill(tmp_path, "a.txt")
        with pytest.raises(ReadingError, match=r"There is no|name too long"):
            find_inputs(f"{tmp_path}/{source}")

    def test_a_single_article_is_no_source(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt")
        with pytest.raises(SourceUnreadable, match=r"neither a folder.*summarizer summary"):
            find_inputs(tmp_path / "a.txt")

    def test_many_files_cost_little_memory(self, tmp_path: Path) -> None:
        for folder in range(20):
            (tmp_path / str(folder)).mkdir()
            for number in range(100):
                (tmp_path / str(folder) / f"{number}.txt").touch()
        tracemalloc.start()
        try:
            found = sum(1 for _ in find_inputs(tmp_path))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert found == 2_000
        assert peak < 200_000


class TestStamps:
    def test_an_unchanged_file_is_known_without_reading_it(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt")
        old(tmp_path / "a.txt")
        content = read(only(tmp_path))
        assert content.stamp is not None
        assert only(tmp_path).stamp == content.stamp

    def test_a_change_that_hides_behind_its_time_and_size_shows(self, tmp_path: Path) -> None:
        path = fill(tmp_path, "a.txt") / "a.txt"
        before, status = only(tmp_path).stamp, path.stat()
        time.sleep(0.02)
        path.write_text(TEXT.swapcase(), encoding="utf-8")
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert only(tmp_path).stamp != before

    def test_a_young_file_is_read_again(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt")
        assert read(only(tmp_path)).stamp is None

    def test_a_time_in_the_future_does_not_keep_a_file_young(self, tmp_path: Path) -> None:
        path = fill(tmp_path, "a.txt") / "a.txt"
        os.utime(path, (4e9, 4e9))
        old(path)
        assert read(only(tmp_path)).stamp is not None

    def test_a_file_that_is_written_all_the_time(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"x" * 20_000_000)
        stop = threading.Event()

        def write() -> None:
            with path.open("ab") as file:
                while not stop.is_set():
                    file.write(b"y")
                    file.flush()

        writer = threading.Thread(target=write)
        writer.start()
        try:
            with pytest.raises(SourceChanged, match=r"a\.txt changed while it was read\. Try again"):
                read(only(tmp_path))
        finally:
            stop.set()
            writer.join()

    def test_a_digest_is_the_same_whatever_the_name_but_not_for_a_page(self, tmp_path: Path) -> None:
        fill(tmp_path, "a.txt", "b.md", "c.html", "d.HTM")
        a, b, c, d = (read(each).digest for each in find_inputs(tmp_path))
        assert a == b != c == d
        assert len(a) == 64

    def test_too_large(self, tmp_path: Path) -> None:
        with (tmp_path / "big.txt").open("wb") as file:
            file.truncate(LIMIT + 1_000_000)
        with pytest.raises(SourceTooLarge, match=r"big\.txt has 51\.0 MB; the limit is 50 MB"):
            read(only(tmp_path))


PAGE = "<html><head><title>A storm</title></head><body><p>It rained in Oslo on Monday, and then it snowed.</p></body>"


class TestArticles:
    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("a.txt", TEXT.encode()),
            ("a.md", b"---\ntitle: Floods\ndate: 2025-10-26\n---\nThe river rose by two metres on Sunday."),
            ("a.html", PAGE.encode()),
            ("page.txt", PAGE.encode()),
            ("fragment.HTM", b"<p>The river rose by two metres on Sunday.</p>"),
            ("fragment.txt", b"<p>The river rose by two metres on Sunday.</p>"),
            (
                "latin.txt",
                "Der Bürgermeister hat gesagt, dass es für alle reicht und nicht nur für wenige.".encode("cp1252"),
            ),
            ("wide.txt", TEXT.encode("utf-16")),
        ],
    )
    def test_the_same_as_load_gives(self, tmp_path: Path, name: str, data: bytes) -> None:
        (tmp_path / name).write_bytes(data)
        each = only(tmp_path)
        article = article_of(read(each), each.name, language=None, published=None)
        assert article.source == each.name
        assert article == load(tmp_path / name).model_copy(update={"source": each.name})

    def test_language_and_date_can_be_given(self, tmp_path: Path) -> None:
        each = only(fill(tmp_path, "a.txt"))
        article = article_of(read(each), each.name, language="de", published="2025-10-26")
        assert (article.language, article.published) == ("de", "2025-10-26")

    @pytest.mark.parametrize(("data", "error"), [(b"%PDF-1.7 x", NotText), (b" \n", EmptyArticle)])
    def test_what_is_no_article(self, tmp_path: Path, data: bytes, error: type[ReadingError]) -> None:
        (tmp_path / "a.txt").write_bytes(data)
        with pytest.raises(error, match=r"^a\.txt "):
            article_of(read(only(tmp_path)), "a.txt", language=None, published=None)

    def test_a_file_can_be_one_row(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf" + json.dumps({"text": TEXT, "title": "T\ud800"}).encode())
        article = article_of(read(only(tmp_path, include=["*.json"])), "a.json", language=None, published=None)
        assert (article.text, article.title) == (TEXT, "T\ufffd")


def rows(path: Path, *lines: dict[str, Any] | bytes | str) -> Path:
    raw = [json.dumps(line) if isinstance(line, dict) else line for line in lines]
    data = b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line in raw)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


class TestLines:
    @pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz", "NEWS.JSONL"])
    def test_each_line_is_an_article(self, tmp_path: Path, name: str) -> None:
        path = rows(tmp_path / name, {"id": "a", "text": "One."}, {"id": 7, "text": "Two."}, {"text": "Three."})
        stem = name[:4]
        assert names(path) == [f"{stem}/a", f"{stem}/7", f"{stem}/00000003"]
        assert count_inputs(path) == (None if name.endswith(".gz") else 3)

    def test_what_a_row_says_of_its_article(self, tmp_path: Path) -> None:
        row = {
            "text": "The river rose.\n",
            "title": " Floods ",
            "authors": ["Ann Lee", " Bo Li "],
            "published": "2025-10-26T08:00:00Z",
            "language": "EN-us",
            "url": "https://example.org/1",
        }
        each = only(rows(tmp_path / "n.jsonl", row))
        article = article_of(read(each), each.name, language=None, published=None)
        assert article.text == "The river rose.\n"
        assert (article.title, article.authors) == ("Floods", ("Ann Lee", "Bo Li"))
        assert (article.published, article.language, article.source) == ("2025-10-26", "en", "https://example.org/1")
        given = article_of(read(each), each.name, language="de", published="2020")
        assert (given.published, given.language) == ("2020", "de")

    def test_a_plain_row_is_read_as_text(self, tmp_path: Path) -> None:
        each = only(rows(tmp_path / "n.jsonl", {"text": PAGE, "authors": "Ann Lee", "title": None}))
        article = article_of(read(each), each.name, language=None, published=None)
        assert "<p>" not in article.text
        assert (article.source, article.authors, article.title) == ("n/00000001", ("Ann Lee",), "A storm")

    def test_bad_lines_cost_only_themselves(self, tmp_path: Path) -> None:
        deep = "[" * 100_000
        path = rows(
            tmp_path / "n.jsonl", "\ufeff" + '{"text": "One."}', "", "  ", "{broken", "[1]", b'{"text": "\xff"}', deep,
            '{"n": ' + "9" * 5_000 + "}", '{"text": "Nine.", "id": "x"}',
        )  # fmt: skip
        found = list(find_inputs(path))
        assert [each.name for each in found if not each.problem] == ["n/00000001", "n/x"]
        assert [each.name for each in found if isinstance(each.problem, NotText)] == [
            f"n/{number:08d}" for number in range(4, 9)
        ]
        assert found[1].problem is not None
        assert found[1].problem.message == "Line 4 of n.jsonl is no JSON object."
        assert count_inputs(path) == len(found)

    @pytest.mark.parametrize(
        ("row", "error", "says"),
        [
            ({"title": "x"}, EmptyArticle, "has no text in it"),
            ({"text": ""}, EmptyArticle, "has no text in it"),
            ({"text": None}, EmptyArticle, "has no text in it"),
            ({"text": 5}, NotText, "The `text` of n/00000001 is no text"),
            ({"text": "One.", "title": ["x"]}, NotText, "The `title` of"),
            ({"text": "One.", "authors": [{"name": "x"}]}, NotText, "The `authors` of"),
            ({"text": "One.", "published": 1_700_000_000}, NotText, "The `published` of"),
        ],
    )
    def test_a_row_without_an_article(
        self, tmp_path: Path, row: dict[str, Any], error: type[ReadingError], says: str
    ) -> None:
        each = only(rows(tmp_path / "n.jsonl", row))
        with pytest.raises(error, match=says):
            article_of(read(each), each.name, language=None, published=None)

    @pytest.mark.parametrize("given", [None, "", True, 1.5, ["x"], {}])
    def test_what_is_no_id_is_none(self, tmp_path: Path, given: Any) -> None:
        assert names(rows(tmp_path / "n.jsonl", {"text": "One.", "id": given})) == ["n/00000001"]

    def test_every_row_has_a_name_of_its_own(self, tmp_path: Path) -> None:
        ids = [
            "a",
            "a",
            "a",
            "a~00000003",
            "a~00000002",
            "00000007",
            None,
            "../../x",
            "https://e.org/1",
            "a.json/b",
            "a\nb",
        ]
        path = rows(tmp_path / "n.jsonl", *({"text": "One.", "id": id_} for id_ in ids))
        found = names(path)
        assert found[:7] == [
            "n/a", "n/a~00000002", "n/a~00000003", "n/a~00000003~00000004", "n/a~00000002~00000005", "n/00000007",
            "n/00000007~00000007",
        ]  # fmt: skip
        assert found[7].startswith("n/x~")
        assert found[8].startswith("n/https:/e.org/1~")
        assert len(set(found)) == len(ids)
        assert names(path) == found

    def test_identity_is_in_what_is_read_of_a_row(self, tmp_path: Path) -> None:
        path = rows(
            tmp_path / "n.jsonl", '{"id": 1, "text": "One.", "title": "T", "seen": 5}', '{"title":"T","text":"One."}'
        )
        one, two = (read(each) for each in find_inputs(path))
        assert (one.suffix, one.stamp, one.digest) == (".json", None, two.digest)

    def test_half_characters_can_be_written(self, tmp_path: Path) -> None:
        each = only(rows(tmp_path / "n.jsonl", '{"id": "x\\ud800", "text": "One \\udfff two."}'))
        each.name.encode()
        article = article_of(read(each), each.name, language=None, published=None)
        assert article.text.encode().decode() == "One \ufffd two."

    def test_a_line_of_60_mb_is_skipped(self, tmp_path: Path) -> None:
        long = b'{"text": "' + b"x" * 60_000_000 + b'"}'
        path = rows(tmp_path / "n.jsonl", {"text": "One."}, long, {"text": "Three."})
        one, two, three = find_inputs(path)
        assert str(two.problem) == (
            "Line 2 of n.jsonl has more than 50 MB; the limit is 50 MB. Split it into articles first."
        )
        assert (one.problem, three.problem, three.name) == (None, None, "n/00000003")

    @pytest.mark.parametrize("cut", [0.5, 0.999])
    def test_a_packed_file_that_is_cut_off(self, tmp_path: Path, cut: float) -> None:
        path = rows(tmp_path / "n.jsonl.gz", *({"text": os.urandom(500).hex()} for _ in range(500)))
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * cut)])
        *whole, last = find_inputs(path)
        assert 100 < len(whole) <= 500
        assert not any(each.problem for each in whole)
        assert isinstance(last.problem, SourceUnreadable)
        assert f"is cut off or damaged after line {len(whole)}." in str(last.problem)

    def test_what_is_not_packed_at_all(self, tmp_path: Path) -> None:
        path = tmp_path / "n.jsonl.gz"
        path.write_text('{"text": "One."}\n')
        assert isinstance(only(path).problem, SourceUnreadable)

    def test_patterns_are_for_folders(self, tmp_path: Path) -> None:
        path = rows(tmp_path / "n.jsonl", {"text": "One."})
        with pytest.raises(UsageError, match="Patterns"):
            find_inputs(path, include=["a*"])

    def test_many_rows_cost_little_memory(self, tmp_path: Path) -> None:
        path = rows(tmp_path / "n.jsonl", *({"text": "x" * 10_000, "id": f"a-{n}"} for n in range(2_000)))
        tracemalloc.start()
        try:
            assert sum(1 for _ in find_inputs(path)) == 2_000
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 18_000_000  # of these 17 to know the names that came


class TestTables:
    def test_rows_of_a_table(self, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow")
        parquet = pytest.importorskip("pyarrow.parquet")
        table = pa.table(
            {
                "id": ["a", None, "a"],
                "text": ["One.", "Two.", None],
                "title": ["Größe".encode(), None, None],
                "published": pa.array([1_700_000_000, None, None], pa.timestamp("s")),
                "authors": [["Ann Lee"], [], None],
                "embedding": [[0.5], [0.5], [0.5]],
            }
        )
        parquet.write_table(table, tmp_path / "n.parquet", row_group_size=2)
        found = list(find_inputs(tmp_path / "n.parquet"))
        assert [each.name for each in found] == ["n/a", "n/00000002", "n/a~00000003"]
        assert count_inputs(tmp_path / "n.parquet") == 3
        article = article_of(read(found[0]), found[0].name, language=None, published=None)
        assert (article.published, article.authors, article.text) == ("2023-11-14", ("Ann Lee",), "One.")
        assert article.title == "Größe"
        with pytest.raises(EmptyArticle):
            article_of(read(found[2]), found[2].name, language=None, published=None)

    def test_what_is_no_table_of_articles(self, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow")
        parquet = pytest.importorskip("pyarrow.parquet")
        parquet.write_table(pa.table({"body": ["x"]}), tmp_path / "n.parquet")
        with pytest.raises(SourceUnreadable, match="no column `text`, only body"):
            find_inputs(tmp_path / "n.parquet")
        (tmp_path / "m.parquet").write_bytes(b"PAR1 no")
        with pytest.raises(SourceUnreadable, match=r"m\.parquet cannot be read"):
            find_inputs(tmp_path / "m.parquet")

    def test_a_table_that_is_damaged_within(self, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow")
        parquet = pytest.importorskip("pyarrow.parquet")
        path = tmp_path / "n.parquet"
        texts = [os.urandom(100).hex() for _ in range(2_000)]
        parquet.write_table(pa.table({"text": texts}), path, row_group_size=500, use_dictionary=False)
        data = bytearray(path.read_bytes())
        middle = len(data) // 2
        data[middle : middle + 60_000] = b"\xff" * 60_000
        path.write_bytes(data)
        *whole, last = find_inputs(path)
        assert len(whole) < 2_000
        assert isinstance(last.problem, SourceUnreadable)


class TestLists:
    def found(self, listed: bytes) -> list[Input]:
        return list(find_inputs("-", stdin=io.BytesIO(listed)))

    @pytest.mark.parametrize(
        "listed", [b"a.txt\n./b/c.md\n\n", b"a.txt\r\nb//c.md", b"a.txt\0b/c.md\0", b"\xef\xbb\xbfa.txt\nb/c.md"]
    )
    def test_paths_from_the_current_folder(self, here: Path, listed: bytes) -> None:
        fill(here, "a.txt", "b/c.md")
        found = self.found(listed)
        assert [(each.name, each.problem) for each in found] == [("a.txt", None), ("b/c.md", None)]
        assert read(found[1]).data.decode() == TEXT
        assert count_inputs("-") is None

    def test_paths_with_newlines_are_parted_by_nuls(self, here: Path) -> None:
        (here / "a\nb.txt").write_text(TEXT)
        (here / os.fsdecode(b"\xff.txt")).write_text(TEXT)
        found = self.found(b"a\nb.txt\0\xff.txt\0")
        assert [read(each).data.decode() for each in found] == [TEXT, TEXT]

    def test_what_is_wrong_with_a_path_costs_only_that_path(self, here: Path) -> None:
        fill(here, "a.txt", "in/b.txt")
        os.mkfifo(here / "pipe")
        found = self.found(b"gone.txt\nin\npipe\n" + b"x" * 200_000 + b"\na.txt\n")
        assert [type(each.problem) for each in found] == [
            SourceNotFound, SourceUnreadable, SourceUnreadable, SourceUnreadable, type(None),
        ]  # fmt: skip

    def test_names_of_paths_that_lead_elsewhere(self, here: Path) -> None:
        fill(here, "a.txt")
        (here / "sub").mkdir()
        os.chdir(here / "sub")
        outside, absolute, again = self.found(f"../a.txt\n{here}/a.txt\n../a.txt\n".encode())
        assert outside.name.startswith("a.txt~")
        assert absolute.name == str(here / "a.txt").lstrip("/")
        assert again.name not in (outside.name, absolute.name)
        assert {read(each).data for each in (outside, absolute, again)} == {TEXT.encode()}

    def test_a_long_list(self, here: Path) -> None:
        fill(here, "a.txt")
        found = self.found(b"".join(b"%sa.txt\n" % (b"./" * (n % 40)) for n in range(5_000)))
        assert len({each.name for each in found}) == 5_000
        assert not any(each.problem for each in found)

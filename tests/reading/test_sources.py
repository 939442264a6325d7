from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from summarizer.errors import SourceNotFound, SourceTooLarge, SourceUnreadable
from summarizer.reading.sources import LIMIT, contents

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfYes\r\n")
    assert contents(path) == b"\xef\xbb\xbfYes\r\n"


@pytest.mark.parametrize("name", ["missing.txt", "no/such/folder.txt", "nul\x00.txt"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceNotFound) as caught:
        contents(f"{tmp_path}/{name}")
    assert "\x00" not in str(caught.value)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable, match="is a folder"):
        contents(tmp_path)


def test_a_name_too_long_for_any_disk() -> None:
    with pytest.raises(SourceUnreadable, match="name too long"):
        contents("x" * 5_000)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1_000_000)
    with pytest.raises(SourceTooLarge, match=r"51\.0 MB; the limit is 50 MB"):
        contents(path)


class _Stdin:
    def __init__(self, stream: io.RawIOBase | io.BytesIO) -> None:
        self.buffer = stream


class _Endless(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert 0 <= size <= LIMIT + 1
        return b"x" * size


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(io.BytesIO(b"Yes")))
    assert contents("-") == b"Yes"


def test_standard_input_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(_Endless()))
    with pytest.raises(SourceTooLarge, match="Standard input has more than 50 MB"):
        contents("-")

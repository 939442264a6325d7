from __future__ import annotations

import contextlib
import os

import pytest

from summarizer.errors import NotText
from summarizer.reading.decoding import decode

ENGLISH = "The café on the quay was “closed” on Monday — and the owner’s £9 was not paid. It was what it was."
GERMAN = "Die Brücke über den Fluß war am Montag gesperrt, und die Straße wurde für die Züge der Bahn geöffnet."
RUSSIAN = "Мост через реку был закрыт в понедельник, и жители города ждали парома до самого вечера. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("text", [ENGLISH, GERMAN])
def test_western_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
def test_other_encodings(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


def test_a_page_that_declares_its_encoding() -> None:
    page = f'<html><head><meta charset="koi8-r"></head><body>{RUSSIAN}</body></html>'
    assert decode(page.encode("koi8-r"), "a.html") == page


def test_a_page_that_declares_the_wrong_encoding() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body>{GERMAN}</body></html>'
    assert decode(page.encode("utf-8"), "a.html") == page


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    data = (GERMAN * 20).encode() + b"\xff"
    assert decode(data, "a.txt") == GERMAN * 20 + "\ufffd"


def test_controls_and_line_ends_stay() -> None:
    assert decode(b"One.\r\nTwo\x00.\xe2\x80\xae", "a.txt") == "One.\r\nTwo\x00.\u202e"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF file"),
        (b"PK\x03\x04....word/document.xml", "a Word document"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"\x00\x00\x00\x18ftypmp42", "a video file"),
        (b"{\\rtf1 Yes}", "an RTF document"),
        (bytes(2_000), "binary data"),
    ],
)
def test_binary_data_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=kind):
        decode(data, "a.txt")


def test_no_bytes_at_all_crash() -> None:
    for size in range(200):
        data = os.urandom(size)
        with contextlib.suppress(NotText):
            assert isinstance(decode(data, "a.txt"), str)

"""Bytes into text, whatever the encoding; binary data is named for what it looks like. Called by `articles`."""

from __future__ import annotations

import codecs
import re
from typing import Final

from summarizer.errors import NotText
from summarizer.text.language import UNKNOWN, detect

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS: Final = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a WebP image or a sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
)
_PACKED: Final = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"epub", "an e-book"),
)
_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML: Final = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_WESTERN: Final = frozenset(
    "äöüÄÖÜßéèêëáàâãåæçíìîïñóòôõøœšžúùûýÿÉÈÁÀÅÆÇÍÑÓØŠŽÚ“”‘’„‚«»‹›–—…•·°§©®™€£¥¢±×÷½¼¾¹²³ªº¡¿\xa0\xad†‡‰´¨¸"
)

MAX_CONTROL: Final = 0.05
"""Of the characters, so many may be control characters before the text is called binary."""
MAX_BROKEN: Final = 0.002
"""Of a text in UTF-8, so many characters may be broken before another encoding is tried."""
SAMPLE: Final = 100_000
"""Bytes looked at to guess an encoding."""


def decode(data: bytes, name: str) -> str:
    """Return the text of `data` without a byte order mark, otherwise unchanged.

    Raises:
        NotText: binary data; the message says what it looks like.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, "replace"), name)
    kind = _kind(data)
    if kind:
        raise NotText(f"{name} looks like {kind}.")
    return _checked(_decoded(data), name)


def _kind(data: bytes) -> str | None:
    """Name a well-known binary format by its first bytes."""
    if data[4:8] == b"ftyp":
        return "a video file"
    for signature, kind in _KINDS:
        if data.startswith(signature):
            inside = [packed for sign, packed in _PACKED if sign in data] if signature.startswith(b"PK") else []
            return inside[0] if inside else kind
    return None


def _checked(text: str, name: str) -> str:
    control = sum(1 for _ in _CONTROL.finditer(text))
    if control > MAX_CONTROL * len(text) and control > 1:
        raise NotText(f"{name} looks like binary data.")
    return text


def _decoded(data: bytes) -> str:
    """Try what the bytes can be, the surest first."""
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    if declared:
        return data.decode(declared, "replace")
    mended = data.decode("utf-8", "replace")
    if mended.count("\ufffd") <= MAX_BROKEN * len(mended) and any(c > "\x7f" and c != "\ufffd" for c in mended):
        return mended
    western = data.decode("cp1252", "replace")
    if _is_western(western):
        return western
    return data.decode(_guessed(data) or "cp1252", "replace")


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a byte order mark: every other byte of western text is zero."""
    head = data[: SAMPLE - SAMPLE % 2]
    half = len(head) // 2
    if half and head[1::2].count(0) > half * 0.4 and head[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if half and head[::2].count(0) > half * 0.4 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    """Return the encoding an HTML or XML head declares, if it can decode the data."""
    found = _XML.match(data[:200]) or _META.search(data[:4096])
    if found is None:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii")).name
        # What calls itself Latin-1 on the web is cp1252 (WHATWG Encoding Standard)
        codec = "cp1252" if codec in ("iso8859-1", "ascii", "utf-8") else codec
        data.decode(codec)
    except (LookupError, ValueError):
        return None
    return codec


def _is_western(text: str) -> bool:
    """Tell whether text decoded as cp1252 reads like English or German, with no sign out of place."""
    strange = sum(1 for c in text[:SAMPLE] if c > "\x7f" and c not in _WESTERN)
    return strange == 0 and detect(text) != UNKNOWN


def _guessed(data: bytes) -> str | None:
    """Guess any other encoding from the bytes alone."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- only for the few files that need it

    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding if best is not None else None

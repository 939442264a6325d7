r"""Names of inputs: what can stand as a path below the results, unique, and always the same for the same source.

A true name (the path within a folder, file and id of a row) is kept as it is whenever it can be. What cannot stand
as a path is mended and gets a hash of the whole true name at its end; so does whatever looks like such a mended
name, so that no true name can take the place of another.
"""

from __future__ import annotations

import re
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Final

SUFFIX: Final = ".json"
PART_BYTES: Final = 255 - len(SUFFIX)
"""Most file systems take 255 bytes a part."""
NAME_BYTES: Final = 1_000
"""Whole paths have limits too (1,024 bytes on macOS, 4,096 on Linux), and the results folder has a path of its own."""

_HASHED: Final = re.compile(r"~[0-9a-f]{16}\Z")
_NUMBERED: Final = re.compile(r"~\d{8,}\Z")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\]")
"""Breaks a line or a terminal, cannot be written, or parts folders elsewhere."""


def path_of(name: str) -> Path:
    """Return where the extraction of the input `name` lies below the folder of extractions."""
    return Path(name + SUFFIX)


def safe_name(true: str) -> str:
    """Return `true` if its extraction can lie at that path, else a mended name that ends in a hash of it."""
    *folders, last = true.split("/")
    if not _HASHED.search(last) and _fits(true) and all(map(_is_safe, (*folders, last))) and not _are_files(folders):
        return true
    digest = sha256(true.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    parts = [_mended(part) for part in true.split("/") if part not in ("", ".", "..")] or ["_"]
    if not _fits("/".join(parts)):
        parts = [parts[0], parts[-1]]
    *folders, last = parts
    folders = [f"{_cut(folder, PART_BYTES - 1)}_" if _are_files([folder]) else folder for folder in folders]
    return "/".join((*folders, f"{_cut(last, PART_BYTES - 17)}~{digest}"))


def _fits(name: str) -> bool:
    return len(name) <= NAME_BYTES // 4 or len(name.encode("utf-8", "replace")) <= NAME_BYTES


def _is_safe(part: str) -> bool:
    if part in ("", ".", "..") or _CONTROL.search(part):
        return False
    return len(part) <= PART_BYTES // 4 or len(part.encode()) <= PART_BYTES


def _are_files(folders: list[str]) -> bool:
    """Tell whether a folder has the name an extraction may have: `a.json/b` cannot lie beside `a`."""
    return any(folder.lower().endswith(SUFFIX) for folder in folders)


def _mended(part: str) -> str:
    return _cut(_CONTROL.sub("_", part), PART_BYTES)


def _cut(part: str, size: int) -> str:
    """Return as many characters as fit into `size` bytes."""
    return part.encode()[:size].decode("utf-8", "ignore")


class Names:
    """Gives each entry of a source that may repeat its names (rows, a list) one of its own, in flat memory.

    The first to come has the plain name, a second one the number of its line at the end. Which names have come is
    kept in a Bloom filter (Bloom 1970): it may take a new name for one that came, at a million entries once in a
    million, and then gives it a number without need; the other way round never, and the same source always has the
    same names.
    """

    BITS: Final = 1 << 27

    def __init__(self) -> None:
        self._seen = bytearray(self.BITS // 8)

    def name(self, true: str, line: int) -> str:
        """Return the name of the entry in `line` that is called `true`."""
        # What looks numbered is numbered again: a numbered name then always ends in the line that has it
        if self._came(true) or _NUMBERED.search(true):
            true = f"{true}~{line:08d}"
        return safe_name(true)

    def _came(self, true: str) -> bool:
        """Tell whether `true` came before, and remember it."""
        digest = blake2b(true.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        came = True
        for start in range(0, 16, 4):
            at = int.from_bytes(digest[start : start + 4], "big") % self.BITS
            came = came and bool(self._seen[at >> 3] >> (at & 7) & 1)
            self._seen[at >> 3] |= 1 << (at & 7)
        return came

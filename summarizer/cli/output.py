"""Where a result goes: to stdout, or into a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.rendering import Format, Look, Section

_PIPED_WIDTH = 80


def check(output: Path | None) -> None:
    """Refuse a place that cannot be written to, before anything is spent on it. Raises `UsageError`."""
    if output is None:
        return
    if output.is_dir():
        raise UsageError(f"{output} is a folder.", hint="Give --output a file.")
    if not output.parent.is_dir():
        raise UsageError(f"There is no folder {output.parent}.", hint="Make it first, or give --output another place.")
    if not os.access(output.parent, os.W_OK):
        raise UsageError(
            f"Nothing can be written into {output.parent.absolute()}.", hint="Give --output another place."
        )


def write(content: str, output: Path) -> None:
    """Write `content` as UTF-8 into `output`, whole or not at all. Raises `UsageError`."""
    data = content.encode("utf-8", "backslashreplace")
    try:
        if output.exists() and not output.is_file():
            output.write_bytes(data)  # a pipe or a device, such as /dev/stderr, must stay one
        else:
            _replace(output.resolve(), data)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {error.strerror}.", hint="Give --output another place."
        ) from error


def show(content: str) -> None:
    """Write `content` to stdout: UTF-8, unless it is a terminal that cannot show it."""
    encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode(encoding, "backslashreplace"))
    sys.stdout.buffer.flush()


def default_format(output: Path | None) -> Format:
    """Return text for a person at a terminal, JSON for a pipe and for a file without a telling suffix."""
    if output is not None:
        return {".md": "markdown", ".markdown": "markdown", ".txt": "text"}.get(output.suffix.lower(), "json")  # type: ignore[return-value]
    return "text" if sys.stdout.isatty() else "json"


def look(sections: tuple[Section, ...], output: Path | None, *, compact: bool) -> Look:
    """Return how results look where they go: width, colour and characters are those of the terminal."""
    from summarizer.rendering import Look

    terminal = output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if output is None else _PIPED_WIDTH
    narrow = terminal and not _shows_unicode(sys.stdout.encoding or "ascii")
    return Look(
        width=width,
        colour=output is None and _coloured(terminal=terminal),
        ascii=narrow,
        compact=compact,
        sections=sections,
    )


def _replace(output: Path, data: bytes) -> None:
    """Write into a file beside `output`, then let that take its place."""
    descriptor, name = tempfile.mkstemp(dir=output.parent, prefix=".summarizer-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(output))
        temporary.replace(output)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(output.parent)


def _coloured(*, terminal: bool) -> bool:
    """Heed NO_COLOR (no-color.org), FORCE_COLOR and a dumb terminal, in this order."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _shows_unicode(encoding: str) -> bool:
    try:
        "–“”│─".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _mode(output: Path) -> int:
    """Return the permissions the file has, or those a new one would get."""
    with suppress(OSError):
        return output.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where folders can be opened at all."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

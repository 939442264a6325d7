"""The one thing that only a real terminal shows: text with colour, progress that leaves no trace, JSON nowhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="terminals of this kind are Unix's")

ROOT = Path(__file__).parents[2]
CODE = "import sys; sys.argv[0] = 'summarizer'; from summarizer.cli import main; main()"


def test_text_in_colour_and_progress_that_goes_away(article, tmp_path) -> None:
    script = tmp_path / "script.jsonl"
    answer = {"points": [{"text": "The mill in Ostrand will close in June.", "s": [2]}], "claims": [], "quotes": []}
    script.write_text(json.dumps({"reply": json.dumps(answer)}) + "\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    arguments = ["summary", str(article), "--only", "summary", "--model", f"mock:{script}"]
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", CODE, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = _read(ours)
    assert process.returncode == 0
    assert "mill.txt" in shown
    assert shown.index("\x1b[?25l") < shown.index("\x1b[?25h") < shown.index("\x1b[1mSUMMARY")
    assert "The mill in Ostrand will close in June." in shown
    assert "schema_version" not in shown


def _read(terminal: int) -> str:
    """Return all that is written to the terminal until its other side is closed."""
    pieces = []
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other side is gone
            piece = b""
        if not piece:
            os.close(terminal)
            return b"".join(pieces).decode()
        pieces.append(piece)

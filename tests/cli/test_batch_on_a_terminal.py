"""The bar of a batch, on a real terminal: there while it runs, gone at its end, and nobody stumbles when it closes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.models.last_run import LastRun

pty = pytest.importorskip("pty", reason="terminals of this kind are Unix's")

ROOT = Path(__file__).parents[2]
CODE = "import sys; sys.argv[0] = 'summarizer'; from summarizer.cli import main; main()"
ANSWER = {"points": [{"text": "The mill in Ostrand will close in June.", "s": [2]}], "claims": [], "quotes": []}


@pytest.fixture
def command(tmp_path, article, server) -> list[str]:
    (tmp_path / "articles").mkdir()
    article.rename(tmp_path / "articles" / "mill.txt")
    (tmp_path / "articles" / "photo.txt").write_bytes(b"\0\1\2")
    server.answers = [server.Answer(server.chat(json.dumps(ANSWER)).body, wait=1.5)]
    options = ["--model", "m", "--base-url", server.base_url, "--only", "summary", "--workers", "1"]
    source, out = str(tmp_path / "articles"), str(tmp_path / "out")
    return [sys.executable, "-c", CODE, "batch", source, "--out", out, *options]


def environment(width: int) -> dict[str, str]:
    return {**os.environ, "TERM": "xterm", "COLUMNS": str(width), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


@pytest.mark.parametrize("width", [60, 120])
def test_a_bar_while_it_runs_and_the_table_at_its_end(command, width):
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment(width)) as process:  # noqa: S603
        os.close(theirs)
        shown = _read(ours)
    assert process.returncode == 1
    assert "━" in shown
    assert "of 2" in shown
    assert "photo.txt looks like binary data." in shown
    assert shown.index("\x1b[?25l") < shown.index("\x1b[?25h") < shown.index("articles  2: 1 done, 1 failed")


def test_a_terminal_that_is_closed_stops_nothing(command, server, tmp_path):
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment(80)) as process:  # noqa: S603
        os.close(theirs)
        shown = b""
        while "━".encode() not in shown:
            shown += os.read(ours, 4096)
        os.close(ours)
    assert process.returncode == 1
    assert LastRun.model_validate_json((tmp_path / "out" / "last-run.json").read_bytes()).articles.done == 1


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

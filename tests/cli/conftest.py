"""The command line, run in this process as a person would run it, with an environment of its own."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from summarizer.cli import main

SEEDS = Path(__file__).parents[2] / "seeds"


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def own_environment(monkeypatch, tmp_path):
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def run(monkeypatch, capfdbinary):
    def run(*arguments: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["summarizer", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        done = Done(code, out.decode(), err.decode())
        assert "Traceback" not in done.err
        return done

    return run


@pytest.fixture
def seed() -> Path:
    return SEEDS / "lavrov-rubio-meeting.txt"


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(
        "The mill in Ostrand will close\n\n"
        "The mill in Ostrand will close in June, the mayor said on Monday. It employs 140 people.\n\n"
        "“It had to be,” said Mayor Ilse Tamm. “Nobody may be left behind.”\n",
        encoding="utf-8",
    )
    return path

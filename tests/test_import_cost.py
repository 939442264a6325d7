"""What `import summarizer` and `summarizer --help` must not load: each of these takes longer than all the rest."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "openai",
    "httpx2",
    "trafilatura",
    "lxml",
    "jinja2",
    "nupunkt",
    "rapidfuzz",
    "genai_prices",
    "rich",
    "pydantic",
}
HELP = "import sys; sys.argv = ['summarizer', '--help']; from summarizer.cli import main; "
LOADED = "import sys; print(*sys.modules, file=sys.stderr)"


def loaded(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after `code`."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return {name.partition(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("code", ["import summarizer", f"{HELP}\ntry: main()\nexcept SystemExit: pass"])
def test_nothing_heavy_is_imported(code: str) -> None:
    modules = loaded(f"{code}\n{LOADED}")
    assert "summarizer" in modules
    assert not modules & HEAVY

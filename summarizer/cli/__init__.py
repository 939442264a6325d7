"""The command line: parse options, call the library, print, exit. Nothing imports this but the installed script.

Everything heavy is imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

from summarizer.cli.app import main

__all__ = ["main"]

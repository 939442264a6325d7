"""Progress for a program: one JSON object a line, all of it ASCII. Names and reasons, never text of an article."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.cli.progress.sink import Sink
from summarizer.cli.saying import say
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.batch.tally import Outcome, Tally
    from summarizer.models.last_run import LastRun


class Log:
    """Write what happens to `target`: a file, added to, or `-` for standard output. Raises `UsageError`."""

    def __init__(self, target: str) -> None:
        self._target = target
        try:
            file = 1 if target == "-" else os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError as error:
            raise UsageError(
                f"{target} cannot be written: {error.strerror}.", hint="Give --log-json another file."
            ) from None
        self._sink = Sink(file, owned=target != "-")

    def begin(self, tally: Tally, results: Path, model: str) -> None:
        """Write that it begins."""
        self._put("begin", results=str(results), model=model)

    def article(self, name: str, outcome: Outcome, reason: str | None, tally: Tally) -> None:
        """Write what became of an article."""
        self._put("article", name=name, outcome=outcome, reason=reason)

    def stopping(self, reason: str, tally: Tally) -> None:
        """Write that it is being stopped."""
        self._put("stopping", reason=reason, in_flight=tally.in_flight)

    def end(self, last: LastRun) -> None:
        """Write what it came to."""
        self._put("end", **last.model_dump(mode="json"))

    def close(self) -> None:
        """Let the last line out; say so if not all of them could be written."""
        self._sink.close()
        if self._sink.problem is not None and self._target != "-":
            say(f"{self._target} is not complete: {self._sink.problem}.")

    def _put(self, event: str, **values: object) -> None:
        at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self._sink.put(json.dumps({"event": event, "at": at, **values}, separators=(",", ":")))

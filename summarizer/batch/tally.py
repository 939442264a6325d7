"""What a run has come to so far, and who is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, Protocol

from summarizer.models.last_run import ArticleCounts, Failure, LastRun

if TYPE_CHECKING:
    from pathlib import Path

Outcome = Literal["done", "kept", "failed", "pending"]

_FAILURES_SHOWN: Final = 20


@dataclass(slots=True)
class Tally:
    """Counts of one run."""

    total: int | None = None
    """Articles there are, once known; None for a list on standard input."""
    done: int = 0
    kept: int = 0
    """Done before, and nothing has changed."""
    failed: int = 0
    pending: int = 0
    """Seen, and put off because the run was stopped."""
    rejected: int = 0
    """Items kept apart in the articles done."""
    requests: int = 0
    """Really sent, retries included."""
    replayed: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = 0.0
    """US dollars; None once a reply had no known price."""
    in_flight: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def seen(self) -> int:
        """Articles that have been looked at."""
        return self.done + self.kept + self.failed + self.pending

    def note_failure(self, name: str, code: str, reason: str, attempts: int) -> None:
        """Count a failure, and keep the first few."""
        self.failed += 1
        if len(self.failures) < _FAILURES_SHOWN:
            self.failures.append(Failure(name=name, code=code, reason=reason, attempts=attempts))

    def counts(self) -> ArticleCounts:
        """Return the counts of articles, those never looked at as pending."""
        total = max(self.total or 0, self.seen)
        pending = total - self.done - self.kept - self.failed
        return ArticleCounts(total=total, done=self.done, kept=self.kept, failed=self.failed, pending=pending)


class Watcher(Protocol):
    """Somebody who is shown how a run goes."""

    def begin(self, tally: Tally, results: Path, model: str) -> None:
        """See a run begin; `tally` goes on counting."""

    def article(self, name: str, outcome: Outcome, reason: str | None, tally: Tally) -> None:
        """See an article end."""

    def stopping(self, reason: str, tally: Tally) -> None:
        """See the run being stopped before its end; `tally.in_flight` articles are waited for."""

    def end(self, last: LastRun) -> None:
        """See the run end."""


class Nobody:
    """A watcher who does not look."""

    def begin(self, tally: Tally, results: Path, model: str) -> None:
        """Look away."""

    def article(self, name: str, outcome: Outcome, reason: str | None, tally: Tally) -> None:
        """Look away."""

    def stopping(self, reason: str, tally: Tally) -> None:
        """Look away."""

    def end(self, last: LastRun) -> None:
        """Look away."""

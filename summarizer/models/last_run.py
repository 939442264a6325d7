"""What a batch came to, written to last-run.json and published as schemas/last-run.json."""

from __future__ import annotations

from typing import Literal

from summarizer.models.base import Frozen


class ArticleCounts(Frozen):
    """How many articles there were, and what became of them."""

    total: int
    """Seen in this run; all there are, unless it was stopped or limited."""
    done: int
    """Done in this run."""
    kept: int
    """Done before, and nothing has changed."""
    failed: int
    pending: int
    """Seen or known of, and still to do."""


class Failure(Frozen):
    """An article that failed."""

    name: str
    code: str
    """The kind of error, such as `NotText`."""
    reason: str
    attempts: int


class LastRun(Frozen):
    """One run over a folder of articles."""

    schema_version: Literal["1"] = "1"
    run: int
    """Number of the run in its ledger."""
    started: str
    ended: str
    seconds: float
    model: str
    """`offline` for the engine without a model."""
    outcome: Literal["complete", "failures", "stopped", "refused"]
    reason: str | None = None
    """Why it stopped before the end."""
    exit_code: int
    articles: ArticleCounts
    rejected: int
    """Items kept apart in the articles done in this run."""
    requests: int
    """Sent in this run, retries included."""
    replayed: int
    """Prompts answered from the ledger."""
    input_tokens: int
    output_tokens: int
    cost: float | None = None
    """US dollars; null when no price is known."""
    failures: tuple[Failure, ...] = ()
    """The first twenty."""

"""What is wanted of a batch, and the standard by which an article that was done before is still done."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, Self

from summarizer.models.extraction import SCHEMA_VERSION
from summarizer.prompting import TASKS, Task
from summarizer.run import DEFAULT_POINTS, our_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.batch.ledger import Row
    from summarizer.flow import Options
    from summarizer.prompting import Templates
    from summarizer.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is wanted of a batch."""

    only: tuple[Task, ...] = TASKS
    points: int = DEFAULT_POINTS
    language: str | None = None
    """Of all articles, instead of a guess for each."""
    published: str | None = None
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    limit: int | None = None
    """At most this many articles are worked on."""
    max_cost: float | None = None
    """US dollars."""
    max_tokens: int | None = None
    """Input and output together."""
    deadline: float | None = None
    """Seconds after which nothing new is begun."""
    retry_failed: bool = False
    """Also try again what failed for good."""
    workers: int | None = None
    """Processes; None is one for each processor."""
    engine: Literal["plain", "ray"] = "plain"
    """Where the work is done: in processes of this machine, or on the nodes of a Ray cluster."""
    dataset: str | None = None
    """A folder, wherever fsspec reaches, that what was done is added to as rows; ends in .parquet or .jsonl."""
    batch_api: bool = False
    """Hand requests to the server's Batch API, and take the answers in a later run."""


@dataclass(frozen=True, slots=True)
class Standard:
    """How articles are done in this run: what was done otherwise is done again."""

    work: str
    """sha256 over all that bears on every article: model, options, version."""
    templates: tuple[tuple[str, str], ...]
    """Name and sha256 of each template; an article is only bound to those it took."""

    @classmethod
    def of(cls, options: Options, settings: Settings, job: Job, templates: Templates) -> Self:
        """Take the standard from what was asked for."""
        bears = [
            *(SCHEMA_VERSION, our_version(), asdict(options), settings.server if options.model else None),
            *(job.language, job.published),
        ]
        work = sha256(json.dumps(bears, sort_keys=True).encode()).hexdigest()
        return cls(work, tuple((each.name, each.sha256) for each in templates))

    def holds(self, row: Row) -> bool:
        """Tell whether an article was done, or failed, as it would be now."""
        return row.work == self.work and _same(row.prompts, self.templates)


@lru_cache(maxsize=256)
def _same(prompts: str, templates: Iterable[tuple[str, str]]) -> bool:
    now = dict(templates)
    return all(now.get(name) == sha for name, sha in json.loads(prompts).items())

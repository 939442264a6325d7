"""How well articles are read: results held against what people say the articles hold. Called by the command line."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from summarizer.clients.connect import resolve_model
from summarizer.errors import SummarizerError
from summarizer.evaluation.quotations import score_quotes
from summarizer.evaluation.reading_gold import entries
from summarizer.evaluation.reported import score_reported
from summarizer.evaluation.resampling import RESAMPLES, SEED, differences, figures
from summarizer.evaluation.statements import score_facts, score_false, score_summary
from summarizer.evaluation.tally import Tally
from summarizer.models.evaluation import Evaluation, Miss, Side, Unread
from summarizer.run import DEFAULT_POINTS, summarize
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from summarizer.evaluation.cases import Case, Entry
    from summarizer.models.extraction import Extraction
    from summarizer.prompting import Task
    from summarizer.settings import Settings

__all__ = ["DEFAULT_WORDS", "evaluate"]

DEFAULT_WORDS: Final = 72
"""Words of a summary that are compared: those of a longer one would count for it by their number alone."""


def evaluate(
    gold: Sequence[Path],
    sides: Sequence[Settings],
    *,
    points: int = DEFAULT_POINTS,
    words: int = DEFAULT_WORDS,
    misses: bool = False,
    progress: Callable[[str], object] = str,
) -> Evaluation:
    """Let each side (a model and its prompts, as settings) read every article of `gold`, and score what it says.

    Summaries are compared with references up to so many `words`.

    With two sides, also how the second differs from the first. An article that raises is named, and costs no other.
    Memory grows with the counts alone; `misses` keeps every miss as well.

    Raises:
        UsageError: The gold is of no known format, or a setting cannot be used.
        ModelError: The server refuses us: that would be so for every article.
    """
    runs = [_Run(settings, points, words, misses=misses) for settings in sides]
    count = 0
    for entry in entries(gold):
        progress(entry.name)
        count += 1
        _do(entry, runs)
    both = sorted(set.intersection(*(set(run.counts) for run in runs)))
    compared = [[run.counts[index] for index in both] for run in runs]
    return Evaluation(
        gold=tuple(map(str, gold)),
        articles=count,
        sides=tuple(run.side() for run in runs),
        differences=differences(*compared) if len(runs) > 1 else (),
        resamples=RESAMPLES,
        seed=SEED,
        version=version("summarizer"),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _do(entry: Entry, runs: Iterable[_Run]) -> None:
    """Read one case and let every side do it."""
    try:
        case = entry.read()
    except Exception as error:  # noqa: BLE001 -- one bad article must not cost the others
        for run in runs:
            run.fail(entry.name, error)
        return
    for run in runs:
        try:
            run.do(entry.name, case)
        except Exception as error:  # noqa: BLE001 -- likewise
            run.fail(entry.name, error)


@dataclass(slots=True)
class _Run:
    """One side at work: the counts of each article it did, by the article's number."""

    settings: Settings
    points: int
    words: int
    misses: bool
    counts: dict[int, Mapping[str, float]] = field(default_factory=dict)
    missed: list[Miss] = field(default_factory=list)
    failed: list[Unread] = field(default_factory=list)

    def do(self, name: str, case: Case) -> None:
        """Read one article and score the result."""
        started = time.perf_counter()
        result = summarize(case.article, only=_wanted(case), points=self.points, settings=self.settings)
        tally = Tally(name, outline(case.article))
        tally.add("seconds", time.perf_counter() - started)
        _score(case, result, tally, self.words)
        self.counts[self._number] = tally.counts
        self.missed += tally.misses if self.misses else []

    def fail(self, name: str, error: Exception) -> None:
        """Note an article that could not be done; raise what would be so for every one of them."""
        if isinstance(error, SummarizerError) and error.exit_code > 1:
            raise error
        message = str(error) if isinstance(error, SummarizerError) else f"{type(error).__name__}: {error}"
        self.failed.append(Unread(article=name, message=message))

    @property
    def _number(self) -> int:
        return len(self.counts) + len(self.failed)

    def side(self) -> Side:
        """Return all figures and what was missed."""
        return Side(
            model=resolve_model(self.settings.fitted()),
            prompts=str(self.settings.prompts) if self.settings.prompts else None,
            figures=figures(list(self.counts.values())),
            misses=tuple(self.missed),
            failed=tuple(self.failed),
        )


def _wanted(case: Case) -> Iterator[Task]:
    """Yield what has to be asked of an article to score it."""
    if case.facts is not None or case.references is not None:
        yield "points"
    if case.facts is not None or case.reported is not None:
        yield "claims"
    if case.quotes is not None:
        yield "quotes"


def _score(case: Case, result: Extraction, tally: Tally, words: int) -> None:
    """Count everything of one article that the gold says something of."""
    tally.add("articles")
    tally.add("words", len(case.article.text.split()))
    made = result.provenance
    if made.engine != "offline":
        tally.add("articles asked")
        tally.add("input tokens", made.usage.input_tokens)
        tally.add("output tokens", made.usage.output_tokens)
    if made.cost is not None:
        tally.add("articles priced")
        tally.add("cost", made.cost.amount)
    if case.quotes is not None:
        score_quotes(case, case.quotes, result, tally)
    if case.reported is not None:
        score_reported(case, case.reported, result, tally)
    if case.facts is not None:
        score_facts(case.facts, result, tally)
    if case.false is not None:
        score_false(case.false, result, tally)
    if case.references is not None:
        score_summary(case.references, result, tally, words=words)

"""The order of the stages for one article, and nothing else; no I/O.

`flow` is a generator: it yields a list of prompts and is sent, in the same order, what came back for each: a `Reply`,
or the `ModelError` that stands in its place. Whoever drives it decides how prompts are answered; without a model it
yields nothing. Called by `run`, and by whatever drives many articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from summarizer.errors import EmptyArticle
from summarizer.flow.asking import ask, only
from summarizer.flow.choosing import choose
from summarizer.flow.completing import complete
from summarizer.flow.facts import Facts
from summarizer.flow.repairing import repair
from summarizer.flow.steps import Answer, Ledger, Steps
from summarizer.models.extraction import Extraction, Provenance, Rejected, Summary
from summarizer.prompting import TASKS, Prompts, Task
from summarizer.splitting import split
from summarizer.text.outline import outline as find_outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Article, Outline
    from summarizer.models.extraction import Point
    from summarizer.models.verdict import Failed
    from summarizer.prompting import Templates

__all__ = ["Answer", "Options", "Plan", "Steps", "flow"]

Plan = Literal["one", "per-task"]
_LEAST_POINTS: Final = 2
"""Asked for of each part of a long article; all parts together are asked for about twice what is wanted."""
_ANSWERED: Final = {"text", "claimant", "sentences", "marks", "speaker"}
"""The fields of an item that a model answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is wanted of an article, and how to ask for it."""

    model: str | None = None
    """Name of the model for provenance; None for the engine without a model."""
    only: tuple[Task, ...] = TASKS
    points: int = 5
    """At most this many points in the summary."""
    plan: Plan = "one"
    """One request for everything, or one per task."""
    max_input_tokens: int = 24_000
    """Longer articles are asked about in parts."""
    max_output_tokens: int = 8_192
    fall_back: bool = False
    """Let the engine without a model answer what the model did not."""


def flow(article: Article, templates: Templates, options: Options, *, version: str, created: str) -> Steps[Extraction]:
    """Extract points, claims and quotes of `article`; `version` and `created` go into the provenance.

    Raises `EmptyArticle`, and the `ModelError` of a request that no answer could be had for.
    """
    outline = find_outline(article)
    if not outline.sentences:
        raise EmptyArticle(f"There is no article in {article.source}, only what surrounds one.")
    facts = Facts.of(outline, options.points)
    ledger = Ledger()
    if options.model is None:
        verdict = facts.verify(only(facts.opinion, options.only))
        points = verdict.points[: options.points]
    else:
        parts = split(outline, options.max_input_tokens)
        points_each = options.points if len(parts) == 1 else max(_LEAST_POINTS, -(-2 * options.points // len(parts)))
        prompts = Prompts(outline, templates, points=points_each, max_output_tokens=options.max_output_tokens)
        draft = yield from ask(prompts, parts, facts, options, ledger)
        verdict = facts.verify(complete(draft, facts))
        verdict = yield from repair(prompts, verdict, facts, ledger)
        points = verdict.points[: options.points]
        if len(parts) > 1 and len(verdict.points) > options.points:
            points = yield from choose(prompts, verdict.points, options.points, ledger)
    return Extraction(
        article=article,
        summary=Summary(headline=_headline(outline, points), points=points),
        claims=verdict.claims,
        quotes=verdict.quotes,
        rejected=(*ledger.rejected, *map(_rejected, verdict.failed)),
        provenance=Provenance(
            engine="offline" if options.model is None else "offline-fallback" if ledger.fell_back else "llm",
            model=ledger.model or options.model,
            prompts={name: templates[name].sha256 for name in sorted(ledger.asked)},
            version=version,
            created=created,
            usage=ledger.usage,
        ),
    )


def _headline(outline: Outline, points: Sequence[Point]) -> str:
    """Return the article's own title; without one, what the summary begins with."""
    if outline.article.title:
        return outline.article.title
    return points[0].text if points else outline.sentence(1)


def _rejected(failed: Failed) -> Rejected:
    item = failed.item.model_dump(mode="json", include=_ANSWERED, exclude_none=True)
    return Rejected(kind=failed.kind, item=item, findings=failed.findings)

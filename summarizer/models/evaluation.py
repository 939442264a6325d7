"""What `evaluate` says of how well articles are read, published as schemas/evaluation.json."""

from __future__ import annotations

from typing import Final, Literal

from summarizer.models.article import Span
from summarizer.models.base import Frozen

EVALUATION_VERSION: Final = "1"


class Figure(Frozen):
    """One figure over all articles, with its bootstrap interval of 95 %."""

    name: str
    """Such as `quotes.f1`; documented in the README."""
    value: float
    """A share between 0 and 1, or what the name says: tokens, seconds, words per second, money."""
    low: float
    high: float
    count: int
    """What a share is taken of: quotations, facts, …; of all other figures, articles."""


class Miss(Frozen):
    """One thing that was not as the gold has it."""

    article: str
    figure: str
    """The figure it counts against."""
    message: str
    sentence: str = ""
    """The sentence of the article it is about."""
    span: Span | None = None
    """Its place in the article."""


class Unread(Frozen):
    """An article that could not be evaluated, and why."""

    article: str
    message: str


class Side(Frozen):
    """How one model did with one set of prompts."""

    model: str
    prompts: str | None = None
    """The folder of the user's own templates."""
    figures: tuple[Figure, ...]
    misses: tuple[Miss, ...] = ()
    """Only when they were asked for."""
    failed: tuple[Unread, ...] = ()


class Difference(Frozen):
    """A figure of the second side less that of the first, over the articles that both sides did."""

    name: str
    value: float
    low: float
    high: float
    p: float
    """Of a paired permutation test over articles, two-sided: how often chance alone makes a difference as large."""


class Evaluation(Frozen):
    """How well articles are read, against what people say they hold."""

    schema_version: Literal["1"] = EVALUATION_VERSION
    gold: tuple[str, ...]
    """What was evaluated against, as given."""
    articles: int
    sides: tuple[Side, ...]
    differences: tuple[Difference, ...] = ()
    resamples: int
    seed: int
    version: str
    created: str
    """ISO 8601, UTC."""

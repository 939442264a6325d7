"""The result people get, published as schemas/extraction.json."""

from __future__ import annotations

from typing import Any, Final, Literal

from pydantic import Field

from summarizer.models.article import Article, Span
from summarizer.models.base import Frozen
from summarizer.models.draft import Modality

SCHEMA_VERSION: Final = "1"


class Finding(Frozen):
    """One reason against an item: a code, a sentence for a person, and the places it speaks of."""

    code: str
    message: str
    spans: tuple[Span, ...] = ()


class Point(Frozen):
    """A sentence of the summary with the one to three sentences that carry it."""

    text: str
    evidence: tuple[Span, ...] = Field(min_length=1, max_length=3)


class Summary(Frozen):
    """A headline and the points, in order; the points in order are the abstract."""

    headline: str
    points: tuple[Point, ...] = ()


class Claim(Frozen):
    """One statement that stands alone, and who makes it."""

    text: str
    claimant: str
    """A name as in the article, or `article` for its own voice."""
    modality: Modality = "asserted"
    when: str | None = None
    """ISO date at the precision the text gives, never an invented day."""
    evidence: tuple[Span, ...] = Field(min_length=1, max_length=3)


class Speaker(Frozen):
    """Who said a quotation."""

    name: str
    """The fullest form of the name in the article; "they" where it does not say who that is."""
    mention: Span | None = None
    """As written at the quotation, such as "he"."""
    role: str | None = None
    """As the article puts it, such as "Russian Foreign Minister"."""


class Quote(Frozen):
    """The article's own characters, and who said them."""

    text: str
    """The characters of the spans, joined by one space."""
    spans: tuple[Span, ...] = Field(min_length=1)
    speaker: Speaker | None = None
    cue: Span | None = None
    """The words that attribute it, such as "said"."""
    kind: Literal["direct", "partial", "block"] = "direct"
    agreed: bool = False
    """The engine without a model hears the same speaker as the model that was asked."""
    findings: tuple[Finding, ...] = ()
    """What stays open about a quote that is kept."""


class Rejected(Frozen):
    """An item that did not hold, with what it said and why it was not let through."""

    kind: Literal["point", "claim", "quote"]
    item: dict[str, str | int | list[int] | None]
    """The item as it was answered: pointers and texts."""
    findings: tuple[Finding, ...] = Field(min_length=1)


class Usage(Frozen):
    """What was sent and received, over all requests of an article."""

    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cached: int = 0
    """Input tokens the server read from its own cache, or that our cache saved altogether."""

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            requests=self.requests + other.requests,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cached=self.cached + other.cached,
        )


class Cost(Frozen):
    """Money, in `currency`."""

    currency: str = "USD"
    amount: float


class Provenance(Frozen):
    """How a result came about."""

    engine: Literal["llm", "offline", "offline-fallback"]
    model: str | None = None
    prompts: dict[str, str] = Field(default_factory=dict)
    """Template name to the sha256 of its source."""
    version: str
    created: str
    """ISO 8601, UTC."""
    usage: Usage = Usage()
    cost: Cost | None = None
    """None when no price is known."""


class Extraction(Frozen):
    """A summary, claims and quotations of one article, each pointing at its place in it."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: Article
    summary: Summary
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    provenance: Provenance

    def __repr_args__(self) -> list[tuple[str | None, Any]]:
        """Show what there is and how much of it: no article ends up in a log through a result."""
        counts = {
            "points": self.summary.points,
            "claims": self.claims,
            "quotes": self.quotes,
            "rejected": self.rejected,
        }
        return [("article", self.article.id), *((name, len(items)) for name, items in counts.items())]

"""What text and Markdown say in the same words: groups, places, excerpts, findings, the line of costs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models.article import Article, Span
    from summarizer.models.extraction import Claim, Extraction, Provenance, Quote, Rejected, Speaker

_ATTRIBUTION_LENGTH = 60
"""A mention and a cue further apart than this are no phrase such as "he told reporters"."""


def byline(article: Article) -> list[str]:
    """Return who wrote it, when, in which language and where it was read, as far as that is known."""
    known = [", ".join(article.authors), article.published or "", _language(article.language), article.source]
    return [harmless(part) for part in known if part]


def by_claimant(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return the claims grouped by who makes them, in the order each is first heard."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.claimant, []).append(claim)
    return groups


def claimant(name: str) -> str:
    """Return who claims, as a heading."""
    return "The article itself" if name == "article" else harmless(name)


def by_speaker(quotes: Iterable[Quote]) -> list[tuple[Speaker | None, list[Quote]]]:
    """Return the quotations in the order of the article, runs of one speaker together."""
    runs: list[tuple[Speaker | None, list[Quote]]] = []
    for _, run in groupby(quotes, key=lambda quote: quote.speaker.name if quote.speaker else None):
        quoted = list(run)
        roles = [quote.speaker for quote in quoted if quote.speaker and quote.speaker.role]
        runs.append((roles[0] if roles else quoted[0].speaker, quoted))
    return runs


def speaker(person: Speaker | None) -> str:
    """Return who speaks, as a heading."""
    return "No speaker named" if person is None else harmless(person.name)


def quoted(quote: Quote, text: str) -> str:
    """Return a quotation in quotation marks; one that its attribution breaks shows where."""
    parts = [span.of(text) for span in quote.spans] if len(quote.spans) > 1 else [quote.text]
    return " … ".join(f"“{harmless(part)}”" for part in parts)


def attribution(quote: Quote, text: str) -> str:
    """Return the words the article attributes a quotation with, such as `he told reporters`; may be empty."""
    mention = quote.speaker.mention if quote.speaker else None
    parts = sorted((span for span in (mention, quote.cue) if span), key=lambda span: span.start)
    if not parts:
        return ""
    start, end = parts[0].start, max(span.end for span in parts)
    phrase = text[start:end]
    between_quotes = any(span.start < end and start < span.end for span in quote.spans)
    if end - start <= _ATTRIBUTION_LENGTH and not between_quotes:
        return harmless(phrase)
    return " … ".join(dict.fromkeys(harmless(span.of(text)) for span in parts))


def place(span: Span) -> str:
    """Return where a span lies: `[start–end]`, code points of the article's text."""
    return f"[{span.start}–{span.end}]"


def places(spans: Iterable[Span]) -> str:
    """Return several places, one after the other."""
    return " ".join(place(span) for span in spans)


def verbatim(text: str, evidence: Sequence[Span], source: str) -> bool:
    """Tell whether an item says just what its evidence says: then showing both would say it twice."""
    return harmless(text) == harmless(" ".join(span.of(source) for span in evidence))


def what_was_wrong(code: str) -> str:
    """Return a finding's code as words: `quote_altered` becomes `quote altered`."""
    return harmless(code.replace("_", " "))


def told(rejected: Rejected) -> str:
    """Return what a rejected item said; of one that only pointed, at what."""
    item = rejected.item
    if item.get("text"):
        return harmless(str(item["text"]))
    marks = item.get("marks") or item.get("q") or "?"
    numbers = ", ".join(map(str, marks)) if isinstance(marks, list) else marks
    who = item.get("speaker") or item.get("by") or "nobody named"
    return harmless(f"quotation {numbers}, by {who}")


def engine(extraction: Extraction) -> list[str]:
    """Return engine, model, requests, tokens and cost, each as a few words."""
    made = extraction.provenance
    if made.engine == "offline":
        return ["offline engine", "no model asked", f"summarizer {made.version}"]
    usage = made.usage
    first = harmless(made.model or "unnamed model")
    if made.engine == "offline-fallback":
        first = f"offline engine, since {first} failed"
    taken = f"{usage.input_tokens:,} tokens in"
    cached = f" ({usage.cached:,} cached)" if usage.cached else ""
    return [
        first,
        f"{usage.requests} request{'' if usage.requests == 1 else 's'}",
        f"{taken}{cached}, {usage.output_tokens:,} out",
        money(made),
    ]


def money(made: Provenance) -> str:
    """Return what it cost, or that nobody knows."""
    if made.cost is None:
        return "price unknown"
    amount = made.cost.amount
    figure = f"{amount:.2f}" if amount >= 1 else f"{amount:.4f}"
    return f"${figure}" if made.cost.currency == "USD" else f"{figure} {harmless(made.cost.currency)}"


def _language(code: str) -> str:
    return {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "und": ""}.get(code, code)

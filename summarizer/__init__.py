"""News articles into summaries, claims and quotations that point at their place in the source.

Names are imported when they are first used, so that `import summarizer` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.checking import check
    from summarizer.clients import MockClient
    from summarizer.errors import ModelError, ReadingError, SummarizerError, UsageError
    from summarizer.models.article import Article, Span
    from summarizer.models.extraction import (
        Claim,
        Cost,
        Extraction,
        Finding,
        Point,
        Provenance,
        Quote,
        Rejected,
        Speaker,
        Summary,
        Usage,
    )
    from summarizer.models.prompt import Client, Prompt, Reply
    from summarizer.models.report import CheckedQuote, CheckedSentence, Report
    from summarizer.reading import from_text, load
    from summarizer.rendering import Look, render
    from summarizer.run import asummarize, dry_run, summarize
    from summarizer.settings import Settings

__all__ = [
    "Article",
    "CheckedQuote",
    "CheckedSentence",
    "Claim",
    "Client",
    "Cost",
    "Extraction",
    "Finding",
    "Look",
    "MockClient",
    "ModelError",
    "Point",
    "Prompt",
    "Provenance",
    "Quote",
    "ReadingError",
    "Rejected",
    "Reply",
    "Report",
    "Settings",
    "Span",
    "Speaker",
    "SummarizerError",
    "Summary",
    "Usage",
    "UsageError",
    "asummarize",
    "check",
    "dry_run",
    "from_text",
    "load",
    "render",
    "summarize",
]

_HOMES = {
    "checking": ("check",),
    "clients": ("MockClient",),
    "errors": ("ModelError", "ReadingError", "SummarizerError", "UsageError"),
    "models.article": ("Article", "Span"),
    "models.extraction": (
        "Claim",
        "Cost",
        "Extraction",
        "Finding",
        "Point",
        "Provenance",
        "Quote",
        "Rejected",
        "Speaker",
        "Summary",
        "Usage",
    ),
    "models.prompt": ("Client", "Prompt", "Reply"),
    "models.report": ("CheckedQuote", "CheckedSentence", "Report"),
    "reading": ("from_text", "load"),
    "rendering": ("Look", "render"),
    "run": ("asummarize", "dry_run", "summarize"),
    "settings": ("Settings",),
}

if not TYPE_CHECKING:  # a type checker that saw this would believe in every name

    def __getattr__(name: str) -> object:
        for module, names in _HOMES.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{module}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__

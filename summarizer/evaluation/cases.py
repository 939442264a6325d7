"""What people say an article holds, in one form whatever file it comes from. Made by readers, used by scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.models.article import Article, Span
    from summarizer.models.gold import GoldFact, GoldFalse

Kind = Literal["name", "pronoun", "nominal", "none"]


@dataclass(frozen=True, slots=True)
class Said:
    """One region of a quotation, and who says it."""

    span: Span
    """Inside the quotation marks."""
    kind: Kind
    """How the article names the speaker there; `none` when it does not, or not for this quotation."""
    speaker: str | None = None
    """As the article names them there, or in full; None when it does not say."""
    mentions: tuple[Span, ...] = ()
    """Where the article names them for it."""
    full: str | None = None
    """The full name, where the gold gives it."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Something that the article says that somebody says."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]
    counted: bool = True
    """False for direct speech and for what has no source: neither missed nor wrongly found."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article and what it holds; None for what nobody has looked for."""

    article: Article
    quotes: tuple[Said, ...] | None = None
    reported: tuple[Reported, ...] | None = None
    facts: tuple[tuple[GoldFact, tuple[Span, ...]], ...] | None = None
    """Each with the places that bear it out."""
    false: tuple[GoldFalse, ...] | None = None
    references: tuple[str, ...] | None = None
    """Summaries that people wrote."""


class Entry(NamedTuple):
    """One case still to be read, so that one that cannot be read costs no other."""

    name: str
    read: Callable[[], Case]

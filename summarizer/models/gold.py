"""What a person says an article holds: the file `NAME.gold.json` beside an article, published as schemas/gold.json.

Places carry their text where a person should be able to read the file without the article.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from summarizer.models.base import Frozen


class GoldPlace(Frozen):
    """A region of the article, mostly with its characters."""

    start: int | None
    """Code points into the article's text; null in a page whose text is only known once it is read."""
    end: int | None
    text: str | None = None


class GoldArticle(Frozen):
    """What the article says of itself."""

    title: str | None
    authors: tuple[str, ...]
    published: str | None
    """ISO date at the precision the article gives."""
    language: str


class GoldSpeaker(Frozen):
    """Who said a quotation, and where the article names them for it."""

    name: str
    mention: GoldPlace | None = None


class GoldQuote(Frozen):
    """A quotation and who said it."""

    text: str
    spans: tuple[GoldPlace, ...]
    kind: Literal["direct", "partial", "block"]
    speaker: GoldSpeaker | None
    """Null when the article does not say."""


class GoldClaim(Frozen):
    """A statement, and who makes it."""

    text: str
    claimant: str
    evidence: tuple[GoldPlace, ...]


class GoldFact(Frozen):
    """A fact that a summary or the claims must hold."""

    text: str
    match: tuple[str, ...]
    """Regular expressions, blind to case: an item in which all are found states the fact."""
    evidence: tuple[GoldPlace, ...]


class GoldFalse(Frozen):
    """A statement that the article does not bear out and no result may hold."""

    text: str
    match: tuple[str, ...]
    """Regular expressions, blind to case: an item in which all are found makes the statement."""


class Gold(Frozen):
    """An article's quotations, claims and facts as a person reads them, and what would be false."""

    schema_version: Literal["1"]
    article: GoldArticle
    furniture: tuple[GoldPlace, ...]
    quotes: tuple[GoldQuote, ...]
    not_quotes: tuple[GoldPlace, ...]
    """Regions between quotation marks that nobody said: titles, words in doubt, feet and inches."""
    claims: tuple[GoldClaim, ...]
    facts: tuple[GoldFact, ...]
    false: tuple[GoldFalse, ...] = Field(title="False statements")

"""What a model's JSON must validate into: pointers and short texts, nothing more.

The engine without a model makes the same `Draft`; the fields that only it can fill never go over the wire.
"""

from __future__ import annotations

from typing import Literal

from pydantic import AliasChoices, Field

from summarizer.models.article import Span
from summarizer.models.base import Frozen

Modality = Literal["asserted", "denied", "predicted", "demanded", "alleged", "opinion"]


class DraftPoint(Frozen):
    """A sentence of the summary and the numbers of the sentences it rests on."""

    text: str
    sentences: tuple[int, ...] = Field(
        default=(), validation_alias=AliasChoices("s", "sentences"), serialization_alias="s"
    )


class DraftClaim(Frozen):
    """A claim, who makes it (`by`), and the numbers of the sentences it rests on."""

    text: str
    claimant: str = Field(default="article", validation_alias=AliasChoices("by", "claimant"), serialization_alias="by")
    sentences: tuple[int, ...] = Field(
        default=(), validation_alias=AliasChoices("s", "sentences"), serialization_alias="s"
    )
    modality: Modality | None = None
    """Not asked of a model: code reads it off the cue."""


class DraftQuote(Frozen):
    """Who said the marks `q`; or, from a user's own template, a quotation as text."""

    marks: tuple[int, ...] = Field(default=(), validation_alias=AliasChoices("q", "marks"), serialization_alias="q")
    speaker: str | None = Field(default=None, validation_alias=AliasChoices("by", "speaker"), serialization_alias="by")
    text: str | None = None
    """A quotation copied out by a model, to be located and compared; None when it pointed."""
    mention: Span | None = None
    """Where the engine without a model read the speaker off ("he"). Never from a model."""
    cue: Span | None = None
    """The verb of saying ("said", "according to"). Never from a model."""
    certain: bool = False
    """The speaker is named right at the quotation ("…," Lavrov said). Never from a model."""


class Draft(Frozen):
    """All that one or several replies say of an article."""

    points: tuple[DraftPoint, ...] = ()
    claims: tuple[DraftClaim, ...] = ()
    quotes: tuple[DraftQuote, ...] = ()

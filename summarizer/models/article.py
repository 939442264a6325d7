"""What is read: an article, and the regions of its text that code can number."""

from __future__ import annotations

import hashlib
from typing import Self

from pydantic import Field, model_validator

from summarizer.models.base import Frozen


class Span(Frozen):
    """A region of `Article.text`: code points from `start` up to, not including, `end`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            message = "a span ends before it starts"
            raise ValueError(message)
        return self

    def of(self, text: str) -> str:
        """Return the characters this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Article(Frozen):
    """An article as it was read. `text` is never rewritten; furniture is only marked."""

    id: str
    """sha256 of `text` in UTF-8, as hexadecimal digits."""
    source: str
    """Where it came from: a path as given, `-` for standard input, `text` for a string."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO date at the precision the source gives: `2025`, `2025-10`, `2025-10-26`."""
    language: str = "und"
    """ISO 639-1 code, `und` when there are no rules for it here."""
    text: str = Field(repr=False)
    furniture: tuple[Span, ...] = ()
    """Spans of `text` that are not the article, in order, not overlapping."""

    @staticmethod
    def identify(text: str) -> str:
        """Return the id that an article with this text has."""
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Sentence(Frozen):
    """A sentence of the article's body. Numbers count from 1 over the whole article."""

    number: int
    span: Span


class Mark(Frozen):
    """A quotation found by code: between quotation marks, or a block set apart without any."""

    id: str
    """`Q1`, `Q2`, … in the order of the text."""
    span: Span
    """Inside the marks; of a block, the whole block."""
    block: bool = False
    nested_in: str | None = None
    """The mark this one lies in, if any."""
    continues: str | None = None
    """The mark of the paragraph before that was left open and goes on here."""
    closed: bool = True
    """False when its closing mark is missing."""


class Paragraph(Frozen):
    """A paragraph of the body, with the numbers of its sentences, first to last (inclusive)."""

    span: Span
    first: int
    last: int


class Part(Frozen):
    """A run of sentences that is asked about in one go, `first` to `last` (inclusive)."""

    first: int
    last: int


class Outline(Frozen):
    """An article with all that code found in it: what every stage after reading works on.

    Furniture has no paragraphs, sentences or marks here.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...]

    def sentence(self, number: int) -> str:
        """Return the characters of sentence `number`."""
        return self.sentences[number - 1].span.of(self.article.text)

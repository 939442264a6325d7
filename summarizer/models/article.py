"""What is read: an article, and the regions of its text that code can number.

An article has thousands of regions. They are plain dataclasses, which cost a third of a Pydantic model in time and in
objects to collect; a `Span` in a result is still validated as part of it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Annotated

from pydantic import ConfigDict, Field

from summarizer.models.base import Frozen


@dataclass(frozen=True, slots=True)
class Span:
    """A region of `Article.text`: code points from `start` up to, not including, `end`."""

    __pydantic_config__ = ConfigDict(extra="forbid", hide_input_in_errors=True)
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = "a span ends before it starts"
            raise ValueError(message)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the article's body. Numbers count from 1 over the whole article."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the body, with the numbers of its sentences, first to last (inclusive)."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of sentences that is asked about in one go, `first` to `last` (inclusive)."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
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

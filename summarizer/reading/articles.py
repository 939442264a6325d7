"""A file, standard input or a string into an `Article`: the functions that the rest of the package calls."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.errors import EmptyArticle
from summarizer.models.article import Article, Span
from summarizer.reading.datelines import date_in
from summarizer.reading.decoding import decode
from summarizer.reading.head import head
from summarizer.reading.markdown import front_matter
from summarizer.reading.said import Said
from summarizer.reading.sources import STDIN, contents
from summarizer.text.furniture import furniture
from summarizer.text.language import UNKNOWN, detect
from summarizer.text.languages import KNOWN, rules
from summarizer.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

_PAGE: Final = re.compile(
    r"[\ufeff\s]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_TAGS: Final = re.compile(r"<(?:p|div|article|section|h1|span|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
HTML_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
"""A file with such a name is a page as soon as there is a tag in it."""
SHORT: Final = 400
"""Characters; in fewer, function words may be missing."""

_LETTERS: Final = re.compile(r"[^\W_]")


def load(source: str | PathLike[str], *, language: str | None = None, published: str | None = None) -> Article:
    """Return the article in a file (text, Markdown or HTML, told by what is in it), or on standard input for `-`.

    `language` and `published` override what the source says.

    Raises:
        ReadingError: what is wrong with the source, in one sentence.
    """
    name = str(source)
    return from_bytes(contents(source), name, suffix=Path(name).suffix, language=language, published=published)


def from_bytes(
    data: bytes, source: str, *, suffix: str, language: str | None = None, published: str | None = None
) -> Article:
    """Return the article in the bytes of a file called `source`, whose name ends in `suffix`: what `load` does.

    Raises:
        ReadingError: binary data, nothing in it, or nothing but furniture.
    """
    shown = "Standard input" if source == STDIN else source
    text = decode(data, shown)
    is_page = suffix.lower() in HTML_SUFFIXES and bool(_TAGS.search(text))
    return _article(text, source, shown, language, published, is_page=is_page or bool(_PAGE.match(text)))


def from_text(text: str, *, source: str = "text", language: str | None = None, published: str | None = None) -> Article:
    """Return the article in a string: its text, or the text of the page when it is a whole HTML page.

    Raises:
        EmptyArticle: there is nothing in it, or nothing but furniture.
    """
    return _article(text, source, "The text", language, published, is_page=bool(_PAGE.match(text)))


def _article(
    text: str, source: str, shown: str, language: str | None, published: str | None, *, is_page: bool
) -> Article:
    said = Said()
    if is_page:
        from summarizer.reading.html import page  # noqa: PLC0415 -- lxml and trafilatura only for pages

        text, said = page(text)
    text = text.removeprefix("\ufeff")
    if not _LETTERS.search(text):
        raise EmptyArticle(f"{shown} has no text in it.")
    spoken = language or _language(text, said)
    said = said if is_page else _of_plain_text(text, spoken)
    aside = _union([*said.furniture, *furniture(text, spoken, said.furniture)])
    if not paragraphs(text, aside):
        raise EmptyArticle(f"{shown} has no article in it, only what stands around one.")
    return Article(
        id=Article.identify(text),
        source=source,
        title=said.title,
        authors=said.authors,
        published=published or said.published,
        language=spoken,
        text=text,
        furniture=aside,
    )


def _language(text: str, said: Said) -> str:
    """Return the language the text is in; what the page says counts when the text is too short to tell."""
    detected = detect("\n".join(span.of(text) for span in paragraphs(text, said.furniture)))
    short = len(text) < SHORT
    return said.language if detected == UNKNOWN and short and said.language in KNOWN else detected


def _of_plain_text(text: str, language: str) -> Said:
    """Return what front matter and first lines say; the front matter knows better."""
    front = front_matter(text)
    if front is None:
        return head(text, language)
    below = head(text, language, start=front.span.end)
    dated = front.first("date", "published", "publishdate", "pubdate", "created")
    return Said(
        title=front.first("title") or below.title,
        authors=front.all("authors", "author", "by") or below.authors,
        published=(date_in(dated, rules(language)) if dated else None) or below.published,
        furniture=(front.span, *below.furniture),
    )


def _union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, overlapping ones as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(start=joined[-1].start, end=max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    return tuple(joined)

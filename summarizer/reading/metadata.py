"""Title, authors, date and language as a page's head gives them. Called by `html`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from summarizer.reading.datelines import date_in
from summarizer.reading.said import Said
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLE_TYPES: Final = re.compile(r"(?:News|Report|Blog|Opinion|Review|Analysis|Background)?\w*(?:Article|Posting)\Z")
_AND: Final = re.compile(r"\s*(?:,|;|&|\||\band\b|\bund\b)\s*")
_BY: Final = re.compile(r"(?:by|von)\s+", re.IGNORECASE)
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_DATES: Final = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "og:article:published_time",
    "publish-date",
    "dcterms.created",
)
LONGEST_NAME: Final = 60
MOST_DEPTH: Final = 8
"""JSON-LD is not nested deeper than that."""


def metadata(tree: HtmlElement) -> Said:
    """Return what a page says of its article: JSON-LD first, then meta elements, then headings and <time>."""
    linked = next(_linked_articles(tree), {})
    meta = _meta(tree)
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").lower()
    return Said(
        title=_title(tree, linked, meta),
        authors=_authors(tree, linked, meta),
        published=_published(tree, linked, meta),
        language=language.split("-")[0].split("_")[0] or None,
    )


def _linked_articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the articles among the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _articles(json.loads(script.text or "null", strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _articles(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for item in node:
            yield from _articles(item, depth + 1)
    elif isinstance(node, dict) and depth < MOST_DEPTH:
        kinds = node.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE_TYPES.match(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield node
        yield from _articles(node.get("@graph") or node.get("mainEntity") or [], depth + 1)


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of the meta elements by lower-case name."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _clean(element.get("content"))
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _title(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    headline = linked.get("headline")
    headings = [_clean(heading.text_content()) for heading in tree.iter("h1")]
    if len([heading for heading in headings if heading]) == 1:
        return next(heading for heading in headings if heading)
    if isinstance(headline, str) and _clean(headline):
        return _clean(headline)
    named = next((meta[name][0] for name in _TITLES if name in meta), None)
    title = next((_clean(element.text_content()) for element in tree.iter("title")), "")
    return named or next(filter(None, headings), None) or title or None


def _authors(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, ...]:
    names = list(_people(linked.get("author")))
    if not names:
        names = next((meta[name] for name in _AUTHORS if name in meta), [])
    if not names:
        names = [_clean(e.text_content()) for e in tree.iter("a", "span", "p", "div") if _is_author(e)][:1]
    split = [part for name in names for part in _AND.split(_BY.sub("", _clean(name), count=1))]
    return tuple(dict.fromkeys(name for name in split if _is_name(name)))


def _is_name(name: str) -> bool:
    """Tell whether it is a name, not an address or a whole sentence."""
    return 0 < len(name) < LONGEST_NAME and "/" not in name and "@" not in name


def _people(node: Any) -> Iterator[str]:
    for item in node if isinstance(node, list) else [node]:
        name = item.get("name") if isinstance(item, dict) else item
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str):
                yield one


def _is_author(element: HtmlElement) -> bool:
    return "author" in (element.get("rel"), element.get("itemprop"))


def _published(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    """Return the first date that can be read."""
    times = [element.get("datetime") or _clean(element.text_content()) for element in tree.iter("time")]
    candidates = [linked.get("datePublished"), *(value for name in _DATES for value in meta.get(name, [])), *times]
    english = rules("en")
    dates = (date_in(value, english) for value in candidates if isinstance(value, str))
    return next((date for date in dates if date), None)


def _clean(text: str | None) -> str:
    return " ".join((text or "").split())

"""Gold files: `NAME.gold.json` beside the article NAME, as schemas/gold.json has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from summarizer.errors import SourceNotFound, UsageError
from summarizer.evaluation.cases import Case, Entry, Said
from summarizer.evaluation.kinds import kind
from summarizer.models.article import Span
from summarizer.models.gold import Gold
from summarizer.reading import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from summarizer.models.article import Article
    from summarizer.models.gold import GoldPlace, GoldQuote

SUFFIX: Final = ".gold.json"
_ARTICLES: Final = (".txt", ".html", ".htm", ".md", ".markdown")


def gold_file(path: Path) -> Entry:
    """Return the case of one gold file."""
    return Entry(path.name.removesuffix(SUFFIX), lambda: _read(path))


def _read(path: Path) -> Case:
    try:
        gold = Gold.model_validate_json(path.read_bytes())
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ".".join(map(str, wrong["loc"])) or "the file"
        raise UsageError(f"{path} is no gold file: {where}: {wrong['msg']}.", hint="See schemas/gold.json.") from error
    article = load(_article(path))
    return Case(
        article,
        quotes=tuple(said for quote in gold.quotes for said in _said(quote, article)),
        facts=tuple((fact, tuple(_spans(fact.evidence, article.text))) for fact in gold.facts),
        false=gold.false,
    )


def _article(path: Path) -> Path:
    name = path.name.removesuffix(SUFFIX)
    for suffix in _ARTICLES:
        if (found := path.with_name(name + suffix)).is_file():
            return found
    raise SourceNotFound(f"There is no article {name}.txt or {name}.html beside {path}.")


def _said(quote: GoldQuote, article: Article) -> Iterator[Said]:
    """Yield a quotation's regions; the speaker is the same for all."""
    speaker = quote.speaker
    mention = speaker.mention if speaker is not None else None
    mentions = tuple(_spans([mention], article.text)) if mention is not None else ()
    name = speaker.name if speaker is not None else None
    written = mentions[0].of(article.text) if mentions else ""
    for span in _spans(quote.spans, article.text, [quote.text]):
        yield Said(span, kind(written, article.language, name), name, mentions, name)


def _spans(places: Sequence[GoldPlace], text: str, otherwise: Sequence[str] = ()) -> Iterator[Span]:
    """Yield the places as spans; one without offsets, as in a page, is where its characters first stand."""
    for index, place in enumerate(places):
        if place.start is not None and place.end is not None:
            yield Span(start=place.start, end=place.end)
            continue
        words = place.text or (otherwise[index] if index < len(otherwise) else "")
        at = text.find(words)
        if words and at >= 0:
            yield Span(start=at, end=at + len(words))

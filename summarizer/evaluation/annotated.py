"""Annotated articles, one JSON object a line, in three formats that are told apart by their fields.

- quotations as PolNeAR annotates them: `quotes` with `start`, `end`, `speaker`, `speaker_spans`, `speaker_kind`, and
  `attributions` with `source` and `content` spans and a `type` (direct, indirect, mixed);
- quotations as the German news corpus of the UHH has them: `quotes` with `type` (Direct, Indirect, …), `quote_spans`,
  marks included, and `speaker_spans`;
- summaries: `references`, texts by people.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import UsageError
from summarizer.evaluation.cases import Case, Entry, Reported, Said
from summarizer.evaluation.kinds import kind
from summarizer.models.article import Span
from summarizer.reading import from_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.models.article import Article

Row = dict[str, Any]

_PIECE: Final = re.compile('[„“”"»«‚‘’\']([^„“”"»«]+?)[“”"«»]')
_SIGNS: Final = "„“”‟\"«»‹›‚‘’' \n\t"
_INDIRECT: Final = frozenset({"Indirect", "IndirectFreeIndirect", "FreeIndirect"})
"""Types of the German corpus that have what was said; `Reported` has only that something was."""


def annotated(path: Path) -> Iterator[Entry]:
    """Yield the cases of one file, line by line; a line that is no JSON object is refused.

    Raises:
        UsageError: the file is of none of the formats.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                row = _row(line, f"{path}, line {number},")
                yield Entry(str(row.get("id") or f"{path.name}:{number}"), lambda row=row: _case(row))  # type: ignore[misc]


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UsageError(
            f"{where} is no JSON.", hint="Give gold files, or annotated articles as JSON Lines."
        ) from error
    known = isinstance(row, dict) and isinstance(row.get("text"), str) and ("quotes" in row or "references" in row)
    if not known:
        raise UsageError(
            f"{where} has no article with quotations or summaries.", hint="It needs text, and quotes or references."
        )
    return dict(row)


def _case(row: Row) -> Case:
    article = from_text(row["text"], source=str(row.get("id", "text")), published=row.get("date"))
    if "references" in row:
        return Case(article, references=tuple(row["references"]))
    if any("quote_spans" in quote for quote in row["quotes"]) or "attributions" not in row:
        return _german(article, row["quotes"])
    quotes = tuple(
        Said(_span(quote), quote["speaker_kind"], quote["speaker"], _spans(quote["speaker_spans"]))
        for quote in row["quotes"]
    )
    return Case(article, quotes=quotes, reported=tuple(map(_reported, row["attributions"])))


def _reported(attribution: Row) -> Reported:
    source = _spans(attribution["source"])
    counted = attribution["type"] != "direct" and bool(source) and bool(attribution["content"])
    return Reported(source, _spans(attribution["content"]), counted)


def _german(article: Article, quotes: Iterable[Row]) -> Case:
    """Return a case whose quotations are direct ones without their marks, and what stands between marks in others."""
    said: list[Said] = []
    reported: list[Reported] = []
    for quote in quotes:
        mentions, name = _spans(quote["speaker_spans"]), quote.get("speaker")
        how = kind(name, article.language) if name else "none"
        spans = _spans(quote["quote_spans"])
        direct = quote["type"] == "Direct"
        regions = map(_bare, spans, [article.text] * len(spans)) if direct else _between_marks(spans, article.text)
        said += [Said(span, how, name, mentions) for span in regions if span.start < span.end]
        counted = quote["type"] in _INDIRECT and bool(mentions) and bool(spans)
        reported.append(Reported(mentions, spans, counted))
    once = {said_.span.start: said_ for said_ in reversed(said)}
    return Case(article, quotes=tuple(once[start] for start in sorted(once)), reported=tuple(reported))


def _between_marks(spans: Iterable[Span], text: str) -> Iterator[Span]:
    for span in spans:
        for found in _PIECE.finditer(text, span.start, span.end):
            yield Span(start=found.start(1), end=found.end(1))


def _bare(span: Span, text: str) -> Span:
    """Return a span without the quotation marks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_SIGNS))
    return Span(start=start, end=max(start, span.start + len(words.rstrip(_SIGNS))))


def _spans(places: Iterable[Row]) -> tuple[Span, ...]:
    return tuple(map(_span, places))


def _span(place: Row) -> Span:
    return Span(start=place["start"], end=place["end"])

"""Required facts found, false statements accepted, evidence right, and ROUGE of the points, against a case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.evaluation.rouge import rouge
from summarizer.models.article import Article
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.evaluation.tally import Tally
    from summarizer.models.article import Span
    from summarizer.models.extraction import Claim, Extraction, Point
    from summarizer.models.gold import GoldFact, GoldFalse

_FIRST: Final = 3
"""Sentences of an article that a summary has to be better than."""


def score_facts(facts: Iterable[tuple[GoldFact, tuple[Span, ...]]], result: Extraction, tally: Tally) -> None:
    """Count the facts that a point or claim states, and those whose evidence is the gold's, into `tally`."""
    for fact, places in facts:
        stating = [item for item in _items(result) if _matches(fact.match, item.text)]
        right = any(span.overlaps(place) for item in stating for span in item.evidence for place in places)
        tally.add("facts")
        tally.add("facts found", bool(stating))
        tally.add("evidence right", bool(stating) and right)
        if not stating:
            tally.miss("facts.found", f"Not stated: {fact.text}", places[0] if places else None)
        elif not right:
            tally.miss("evidence.right", f"Rests on something else: {stating[0].text}", stating[0].evidence[0])


def score_false(false: Iterable[GoldFalse], result: Extraction, tally: Tally) -> None:
    """Count the false statements that a point or claim makes into `tally`."""
    for statement in false:
        making = next((item for item in _items(result) if _matches(statement.match, item.text)), None)
        tally.add("false")
        tally.add("false accepted", making is not None)
        if making is not None:
            tally.miss("false.accepted", f"{statement.text}: “{making.text}”", making.evidence[0])


def score_summary(references: Sequence[str], result: Extraction, tally: Tally, *, words: int) -> None:
    """Add ROUGE of the points' first `words` words to `tally`, and that of as many words of the first sentences."""
    language = result.article.language
    expected = [_sentences(reference, language) for reference in references]
    points = [point.text for point in result.summary.points]
    first = [tally.outline.sentence(sentence.number) for sentence in tally.outline.sentences[:_FIRST]]
    tally.add("summaries")
    tally.add("summary words", sum(len(point.split()) for point in points))
    for kind, text in (("rouge", points), ("first", first)):
        scores = rouge(list(_cut(text, words)), expected)
        for name, score in zip(("1", "2", "l"), scores, strict=True):
            tally.add(f"{kind} {name}", score)


def _cut(sentences: Iterable[str], words: int) -> Iterator[str]:
    """Yield sentences up to so many words, the last of them cut off."""
    for sentence in sentences:
        kept = sentence.split()[:words]
        words -= len(kept)
        yield " ".join(kept)


def _items(result: Extraction) -> tuple[Point | Claim, ...]:
    return (*result.summary.points, *result.claims)


def _matches(patterns: Iterable[str], text: str) -> bool:
    return all(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _sentences(text: str, language: str) -> list[str]:
    read = outline(Article(id=Article.identify(text), source="text", language=language, text=text))
    return [read.sentence(sentence.number) for sentence in read.sentences]

"""Required facts found, false statements accepted, evidence right, and ROUGE of the points, against a case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.evaluation.rouge import rouge
from summarizer.models.article import Article
from summarizer.text.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.evaluation.tally import Tally
    from summarizer.models.article import Span
    from summarizer.models.extraction import Claim, Extraction, Point
    from summarizer.models.gold import GoldFact, GoldFalse


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


def score_summary(references: Sequence[str], result: Extraction, tally: Tally) -> None:
    """Add ROUGE of the points and their length in words to `tally`."""
    language = result.article.language
    points = [point.text for point in result.summary.points]
    scores = rouge(points, [_sentences(reference, language) for reference in references])
    tally.add("summaries")
    tally.add("summary words", sum(len(point.split()) for point in points))
    for name, score in zip(("rouge 1", "rouge 2", "rouge l"), scores, strict=True):
        tally.add(name, score)


def _items(result: Extraction) -> tuple[Point | Claim, ...]:
    return (*result.summary.points, *result.claims)


def _matches(patterns: Iterable[str], text: str) -> bool:
    return all(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _sentences(text: str, language: str) -> list[str]:
    read = outline(Article(id=Article.identify(text), source="text", language=language, text=text))
    return [read.sentence(sentence.number) for sentence in read.sentences]

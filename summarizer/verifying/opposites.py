"""An item must not say the contrary of a word in its evidence: "rose" for "fell", "after" for "before"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage


_SHARED = 2
_NEXT = 3
"""Words after “before” or “after” that say of what."""


def check_opposites(item: Passage, evidence: Evidence) -> list[Finding]:
    """Return words of the item whose contrary, and not they themselves, stands in the evidence."""
    findings = []
    for ours, theirs in _sides(item):
        said = [word for word in item.words if word.low in ours]
        if not said or ours & evidence.lows or theirs & item.lows:
            continue
        there = next(_found(evidence, theirs), None)
        if there is None:
            continue
        passage, word = there
        if _turned(item, ours) or _turned(passage, theirs):
            continue
        if not _alike(item, said[0], passage, word):
            continue
        message = f"The article says “{word.text}”, not “{said[0].text}”."
        findings.append(Finding(code="opposite", message=message, spans=(Span(start=word.start, end=word.end),)))
    return findings


def _turned(passage: Passage, words: frozenset[str]) -> bool:
    """Tell whether a text has a denial other than these words."""
    return any(
        word.low not in words
        for operator in passage.negations
        for word in passage.words[operator.first : operator.after]
    )


def _sides(item: Passage) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    if item.lows.isdisjoint(_listed(item.language.code)):
        return
    for one, other in item.language.opposites:
        if not one.isdisjoint(item.lows):
            yield one, other
        if not other.isdisjoint(item.lows):
            yield other, one


@cache
def _listed(code: str) -> frozenset[str]:
    return frozenset[str]().union(*(words for pair in rules(code).opposites for words in pair))


def _found(evidence: Evidence, wanted: frozenset[str]) -> Iterator[tuple[Passage, Word]]:
    for passage in evidence.passages:
        for word in passage.words:
            if word.low in wanted:
                yield passage, word


def _alike(item: Passage, said: Word, passage: Passage, word: Word) -> bool:
    """Tell whether the two words stand among the same words."""
    if {said.low, word.low} <= item.language.prepositions | item.language.breaks:
        return bool(_following(item, said) & _following(passage, word))  # "B after A" is "A before B"
    around = item.near(item.words.index(said))
    return len(around & passage.near(passage.words.index(word))) >= min(_SHARED, len(around))


def _following(passage: Passage, word: Word) -> frozenset[str]:
    """Return the stems of the next content words."""
    at = passage.words.index(word) + 1
    light = passage.language.function_words
    return frozenset([word.stem for word in passage.words[at : at + _NEXT] if word.stem and word.low not in light])

"""Where the words of an article stand: an index built once per article, for verifying alone.

Sentences are looked up by the stems of their words, so finding what carries an item costs what its words cost,
not what the article costs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, Final

from summarizer.text.languages import rules
from summarizer.text.words import WORD, forms
from summarizer.verifying.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models.article import Outline, Span

_YEAR: Final = re.compile("[12][0-9]{3}")
_COMMON: Final = 400
"""Sentences a stem may stand in and still help to find one."""


class Places:
    """The sentences of an article by the words in them."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.article = outline.article
        self.language = outline.article.language
        self.rules = rules(self.language)
        self.spans: list[Span] = [sentence.span for sentence in outline.sentences]
        self._passages: dict[int, Passage] = {}
        self._starts = [span.start for span in self.spans]
        self._firsts = [paragraph.first for paragraph in outline.paragraphs]
        self._stems: dict[int, set[str]] = {}
        self.plain: set[str] = set()
        """Words the article writes with a small letter."""
        self._postings = self._index()
        self._unknown = 0.5 * log(1 + len(self.spans))

    def _index(self) -> dict[str, list[int]]:
        """Return stem -> sentences, ascending."""
        text, known = self.article.text, forms(self.language)
        every: set[str] = set()
        found: dict[str, list[int]] = defaultdict(list)
        for number, span in enumerate(self.spans, 1):
            words = WORD.findall(text, span.start, span.end)
            every.update(words)
            for stem in {known[word][1] for word in words}:
                found[stem].append(number)
        self.plain.update(filter(str.islower, every))
        return found

    def passage(self, number: int) -> Passage:
        """Return sentence `number`, cut into words."""
        found = self._passages.get(number)
        if found is None:
            span = self.spans[number - 1]
            found = Passage(span.of(self.article.text), self.language, self.article.published, span.start)
            self._passages[number] = found
        return found

    def stems(self, number: int) -> set[str]:
        """Return the stems of all words of sentence `number`, which need not be cut into a passage for them."""
        found = self._stems.get(number)
        if found is None:
            known, span = forms(self.language), self.spans[number - 1]
            found = {known[word][1] for word in WORD.findall(self.article.text, span.start, span.end)} - {""}
            self._stems[number] = found
        return found

    def copied(self, text: str, cited: Sequence[int]) -> int | None:
        """Return the sentence that `text` is, to the letter: a cited one, or any when none is cited."""
        number = self._copies.get(" ".join(text.split()))
        return number if number is not None and (not cited or number in cited) else None

    @cached_property
    def _copies(self) -> dict[str, int]:
        text = self.article.text
        return {" ".join(span.of(text).split()): number for number, span in enumerate(self.spans, 1)}

    @cached_property
    def years_of_months(self) -> dict[int, set[int]]:
        """Month -> the years it is written with anywhere in the article."""
        found: dict[int, set[int]] = defaultdict(set)
        years = [stem for stem in self._postings if _YEAR.fullmatch(stem)]
        for number in sorted(set().union(*(self._postings[year] for year in years))):
            for date in self.passage(number).dates:
                if date.month is not None and date.year is not None and "year" in date.given:
                    found[date.month].add(date.year)
        return found

    def with_stem(self, stem: str) -> list[int]:
        """Return the sentences that have a word with this stem."""
        return self._postings.get(stem, [])

    def holds(self, stem: str) -> bool:
        """Tell whether any sentence has a word with this stem."""
        return stem in self._postings

    def weight(self, stem: str) -> float:
        """Return how much a stem says: much for a rare one, little for a common one."""
        found = self._postings.get(stem)
        return self._unknown if found is None else log(1 + len(self.spans) / len(found))

    def best(self, stems: Iterable[str], count: int) -> list[int]:
        """Return the sentences that hold the most of these stems by weight, best first."""
        scores: dict[int, float] = defaultdict(float)
        for stem in stems:
            found = self._postings.get(stem, ())
            if len(found) <= _COMMON:
                weight = self.weight(stem)
                for number in found:
                    scores[number] += weight
        return sorted(scores, key=lambda number: (-scores[number], number))[:count]

    def at(self, position: int) -> int:
        """Return the number of the sentence that begins at or before `position`; 0 when there is none."""
        return bisect_right(self._starts, position)

    def before(self, number: int) -> list[int]:
        """Return the sentences before `number` in its paragraph and the one before it, nearest first."""
        at = bisect_right(self._firsts, number) - 1
        first = self._firsts[max(at - 1, 0)] if at >= 0 else 1
        return list(range(number - 1, max(first, number - 8) - 1, -1))

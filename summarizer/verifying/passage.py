"""A text with all that the checks compare in it, each found once and only when asked for. For verifying alone."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.text.dates import Date, dates_in
from summarizer.text.hedges import hedge_phrases, hedges_in
from summarizer.text.languages import Language, rules
from summarizer.text.marks import marks
from summarizer.text.negation import negations_in
from summarizer.text.numbers import Number, numbers_in
from summarizer.text.phrases import Phrase, Table, phrases, table
from summarizer.text.words import fold, words

if TYPE_CHECKING:
    from summarizer.models.article import Mark
    from summarizer.text.scopes import Operator
    from summarizer.text.words import Word

_MARK: Final = re.compile("[“”\"‘„«»‹›「」‚]|(?<![^\\W_])'")


class Passage:
    """An item's text, or a sentence of the article (then offsets are those of the article)."""

    def __init__(self, text: str, language: str, published: str | None, offset: int = 0) -> None:
        self.text = text
        self.offset = offset
        self.language: Language = rules(language)
        self.published = published
        self.words = words(text, language, offset)

    @cached_property
    def own_marks(self) -> tuple[Mark, ...]:
        """What it puts between quotation marks of its own; these spans are offsets into its own text."""
        if not _MARK.search(self.text):
            return ()
        return marks(self.text, (Span(start=0, end=len(self.text)),), self.language.code)

    def quotes(self, word: Word) -> bool:
        """Tell whether it puts one of its words between quotation marks of its own."""
        at = word.start - self.offset
        return any(mark.span.start <= at < mark.span.end for mark in self.own_marks)

    def between(self, first: Word, last: Word) -> str:
        """Return its characters from the first of two words to the last."""
        return self.text[first.start - self.offset : last.end - self.offset]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of the content words."""
        light = self.language.function_words
        return frozenset([word.stem for word in self.words if word.stem and word.low not in light])

    @cached_property
    def all_stems(self) -> frozenset[str]:
        """Stems of all words."""
        return frozenset([word.stem for word in self.words if word.stem])

    @cached_property
    def folded(self) -> frozenset[str]:
        """All words in lower case without diacritics."""
        return frozenset(map(fold, self.lows))

    @cached_property
    def prefixed(self) -> frozenset[str]:
        """Words that begin like a negated one: "unable", "inside"."""
        prefixes = self.language.negative_prefixes
        return frozenset([low for low in self.lows if low.startswith(prefixes)]) if prefixes else frozenset()

    @cached_property
    def lows(self) -> frozenset[str]:
        """All words in lower case."""
        return frozenset([word.low for word in self.words])

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Stem -> indexes of its words."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            if word.stem:
                found.setdefault(word.stem, []).append(index)
        return found

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers in it."""
        return numbers_in(self.words, self.language, self._hedge_phrases)

    @cached_property
    def _hedge_phrases(self) -> list[Phrase]:
        return hedge_phrases(self.words, self.language)

    @cached_property
    def cues(self) -> list[Phrase]:
        """Its verbs of saying and phrases such as "according to"."""
        return phrases(self.words, _cues(self.language.code))

    @cached_property
    def figures(self) -> tuple[Number, ...]:
        """The numbers that are not part of a date."""
        return tuple(
            number
            for number in self.numbers
            if not any(date.start <= number.start and number.end <= date.end for date in self.dates)
        )

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates in it."""
        return dates_in(self.words, self.language, self.published)

    @cached_property
    def negations(self) -> tuple[Operator, ...]:
        """The negations in it."""
        return negations_in(self.words, self.language)

    @cached_property
    def hedges(self) -> tuple[Operator, ...]:
        """The hedges in it."""
        return hedges_in(self.words, self.language, self._hedge_phrases)

    def near(self, index: int, reach: int = 5) -> frozenset[str]:
        """Return the stems of the content words around word `index`."""
        light = self.language.function_words
        around = self.words[max(0, index - reach) : index] + self.words[index + 1 : index + 1 + reach]
        return frozenset([word.stem for word in around if word.stem and word.low not in light])


@cache
def _cues(code: str) -> Table:
    language = rules(code)
    return table(frozenset(language.cue_verbs) | (frozenset(language.cue_phrases) - language.reporting))

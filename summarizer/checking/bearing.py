"""How well evidence bears an item: the words it lacks, and the sentences that are there for one word alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from summarizer.checking.alike import alike
from summarizer.text.languages import rules
from summarizer.text.words import forms, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.flow.facts import Facts
    from summarizer.text.words import Word

_NEAR: Final = 2
"""Sentences that near one another are one passage, whose facts belong together: “It was 24 May.”"""
_FAR: Final = 1
"""Content words of an item that are not enough to bring in a sentence from elsewhere."""
_RARE: Final = 4
"""Sentences with a word that tells where it stands."""
_ENOUGH: Final = 0.5
"""Share of an item's content words that its evidence must have."""
_LIKELY: Final = 4
_MOST: Final = 3
"""Sentences of evidence."""
_OFTEN: Final = 200
"""Sentences with a word that are looked at: a word in more of them tells nothing."""


class Bearing:
    """The words of an article's sentences, looked up by number."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._language = rules(facts.outline.article.language)
        self._alike = alike(facts.outline.article.language)
        self._stems: dict[int, frozenset[str]] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        self._written: dict[str, dict[str, None]] = defaultdict(dict)
        self._all: set[str] = set()
        for sentence in facts.outline.sentences:
            for stem in self._of([sentence.number]):
                self._places[stem].append(sentence.number)

    def same(self, stem: str) -> str:
        """Return the stem that stands for this one and for those of words like it."""
        return self._alike.first.get(stem, stem)

    def rare(self, stem: str) -> bool:
        """Tell whether few sentences have a word."""
        return len(self._places.get(stem, ())) <= _RARE

    def written(self, word: str) -> str | None:
        """Return the article's word for one that it does not have, of the same ending if there is one."""
        low, stem = forms(self._language.code)[word]
        like = self._written.get(self._alike.first.get(stem, ""), ())
        if not like or stem in self._all or not word[1:].islower():
            return None
        return next((other for other in like if other[-1] == low[-1]), next(iter(like)))

    def added(self, text: str, numbers: Sequence[int]) -> tuple[list[str], bool]:
        """Return the content words of an item that its evidence does not have, and whether it has enough of them.

        A name is never missing: verification has looked for it, and a pronoun may stand in its place.
        """
        held = self._of(numbers)
        missing = [
            word.text
            for word in self._content(text)
            if self.same(word.stem) not in held
            and not word.text[0].isdecimal()
            and self._facts.names.resolve(word.text) is None
        ]
        there = self._things(text, held)
        return list(dict.fromkeys(missing)), there >= _ENOUGH * (there + len(missing))

    def things(self, text: str, numbers: Sequence[int]) -> int:
        """Return how many content words and names of an item some sentences have."""
        return self._things(text, self._of(numbers))

    def likely(self, text: str) -> list[int]:
        """Return the few sentences that have most of an item's content words, rare ones counting more."""
        scores: Counter[int] = Counter()
        for stem in dict.fromkeys(self.same(word.stem) for word in self._content(text)):
            places = self._places.get(stem, ())
            for number in places[:_OFTEN]:
                scores[number] += 1 / len(places)  # type: ignore[assignment]
        return [number for number, _ in scores.most_common(_LIKELY)]

    def covering(self, text: str, first: int) -> list[int]:
        """Return a sentence and the one or two that have most of what it lacks of an item, rare words counting more."""
        chosen = [first]
        lacking = {self.same(word.stem) for word in self._content(text)} - self._of(chosen)
        while lacking and len(chosen) < _MOST:
            scores: Counter[int] = Counter()
            for stem in sorted(lacking):  # in one order, that ties fall the same way each time
                places = self._places.get(stem, ())
                for number in places[:_OFTEN]:
                    scores[number] += 1 / len(places)  # type: ignore[assignment]
            if not scores:
                break
            chosen.append(scores.most_common(1)[0][0])
            lacking -= self._of(chosen)
        return chosen

    def leaning(self, text: str, numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """Yield the evidence without each sentence that adds nothing, or from afar one word or name, to the others.

        A name put in place of another has such a sentence for itself, with nothing else to do with what is said of it.
        """
        for number in numbers:
            others = [other for other in numbers if other != number]
            far = all(abs(number - other) > _NEAR for other in others)
            if others and self._things(text, self._of([number]) - self._of(others)) <= far * _FAR:
                yield tuple(others)

    def _things(self, text: str, stems: frozenset[str]) -> int:
        """Return how many of these content words an item has; capital words that follow one another are one name."""
        found, last = 0, -2
        for index, word in enumerate(words(text, self._language.code)):
            if self._tells(word) and self.same(word.stem) in stems:
                found += not (word.text[0].isupper() and last == index - 1)
                last = index if word.text[0].isupper() else -2
        return found

    def _content(self, text: str) -> list[Word]:
        return [word for word in words(text, self._language.code) if self._tells(word)]

    def _tells(self, word: Word) -> bool:
        return bool(word.stem) and word.low not in self._language.function_words

    def _of(self, numbers: Sequence[int]) -> frozenset[str]:
        """Return the stems of the words of some sentences."""
        for number in numbers:
            if number not in self._stems:
                found = words(self._facts.outline.sentence(number), self._language.code)
                for word in found:
                    self._all.add(word.stem)
                    if word.stem in self._alike.first and word.text.islower():
                        self._written[self.same(word.stem)][word.low] = None
                self._stems[number] = frozenset(self.same(word.stem) for word in found if word.stem)
        return frozenset[str]().union(*(self._stems[number] for number in numbers))

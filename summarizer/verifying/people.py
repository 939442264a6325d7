"""Who is named, meant and speaking where: the article's names and the engine's opinion by sentence. For verifying alone."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.text.words import WORD, forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.models.article import Mark
    from summarizer.models.draft import Draft, DraftQuote
    from summarizer.text.names import Name, Names
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.places import Places


class People:
    """The names of an article, looked up by sentence."""

    def __init__(self, places: Places, names: Names, opinion: Draft) -> None:
        self.places = places
        self.names = names
        self.opinion = opinion
        self._known: dict[str, Name | None] = {}
        self._in: dict[int, tuple[Name, ...]] = {}
        self._marks = {int(mark.id[1:]): mark for mark in places.outline.marks}
        self._quoted: dict[int, list[DraftQuote]] = defaultdict(list)
        for quote in opinion.quotes:
            for number in quote.marks:
                self._quoted[number].append(quote)
        self._claimed: dict[int, list[str]] = defaultdict(list)
        for claim in opinion.claims:
            for number in claim.sentences:
                self._claimed[number].append(claim.claimant)
        self._mark_starts = [mark.span.start for mark in places.outline.marks]

    def known(self, label: str) -> Name | None:
        """Return the article's name for a label, if it has one."""
        if label not in self._known:
            self._known[label] = self.names.resolve(label)
        return self._known[label]

    def ordinary(self, word: Word) -> bool:
        """Tell whether the article uses this word, as a name or not."""
        return self.places.holds(word.stem)

    def in_sentence(self, number: int) -> tuple[Name, ...]:
        """Return the names in a sentence, in order."""
        if number not in self._in:
            found = self.names.within(self.places.spans[number - 1])
            self._in[number] = tuple(name for _, name in found)
        return self._in[number]

    def named(self, name: Name, evidence: Evidence) -> bool:
        """Tell whether the evidence names it."""
        return any(name is other for number in evidence.numbers for other in self.in_sentence(number))

    def meant(self, name: Name, evidence: Evidence) -> bool:
        """Tell whether a pronoun of the evidence stands for it, or the engine hears it speak there."""
        return any(
            name is other
            for number in evidence.numbers
            for other in (*self.antecedents(number), *self.speakers(number))
        )

    def antecedents(self, number: int) -> tuple[Name, ...]:
        """Return whom a pronoun or noun of sentence `number` can stand for: the first named in the nearest sentence before."""
        passage = self.places.passage(number)
        language = self.places.rules
        refers = language.pronouns.keys() | language.possessives.keys() | language.roles | language.organisations
        if not passage.lows & (refers | language.first_person):
            return ()
        person: Name | None = None
        thing: Name | None = None
        for earlier in self.places.before(number):
            for name in self.in_sentence(earlier):
                if name.kind == "person":
                    person = person or name
                else:
                    thing = thing or name
            if person is not None:
                break
        return tuple(name for name in (person, thing) if name is not None)

    def speakers(self, number: int) -> tuple[Name, ...]:
        """Return whom the engine without a model takes to speak in sentence `number`."""
        labels = [*self._claimed.get(number, ()), *(q.speaker for q in self.quotes_in(number) if q.speaker)]
        return tuple(name for label in labels if (name := self.known(label)) is not None)

    def labels(self, number: int) -> list[str]:
        """Return the speakers and claimants of sentence `number` as the engine calls them."""
        said = [q.speaker for q in self.quotes_in(number) if q.speaker]
        return [*(label for label in self._claimed.get(number, ()) if label != "article"), *said]

    def quotes_in(self, number: int) -> list[DraftQuote]:
        """Return the engine's quotes whose marks touch sentence `number`."""
        span = self.places.spans[number - 1]
        marks = self.places.outline.marks
        found = []
        at = max(bisect_right(self._mark_starts, span.start) - 3, 0)
        while at < len(marks) and marks[at].span.start < span.end:
            if marks[at].span.overlaps(span):
                found.extend(self._quoted.get(int(marks[at].id[1:]), ()))
            at += 1
        return found

    def mark(self, number: int) -> Mark | None:
        """Return mark Q`number`."""
        return self._marks.get(number)

    def of_mark(self, number: int) -> DraftQuote | None:
        """Return what the engine says of mark Q`number`."""
        return next(iter(self._quoted.get(number, ())), None)

    def written(self, label: str, numbers: Iterable[int]) -> bool:
        """Tell whether every content word of a label stands in these sentences."""
        wanted = self.words_of(label)
        held = {stem for number in numbers for stem in self.places.passage(number).all_stems}
        return bool(wanted) and wanted <= held

    def in_article(self, label: str) -> bool:
        """Tell whether the article has a name for a label, or its words."""
        if self.known(label) is not None:
            return True
        stems = self.words_of(label)
        return bool(stems) and all(self.places.holds(stem) for stem in stems)

    def words_of(self, label: str) -> frozenset[str]:
        """Return the stems of the words of a label that tell who it is."""
        rules = self.places.rules
        pairs = [forms(word, rules.code) for word in WORD.findall(label)]
        return frozenset(
            stem for low, stem in pairs if stem and low not in rules.function_words and low not in rules.titles
        )

    def same(self, one: str, other: str) -> bool:
        """Tell whether two labels are one speaker."""
        first, second = self.known(one), self.known(other)
        if first is not None and second is not None:
            if first is second:
                return True
            ours, theirs = self.words_of(first.full), self.words_of(second.full)
            return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)
        ours, theirs = self.words_of(one), self.words_of(other)
        return bool(ours & theirs) if ours and theirs else one == other

"""Who is named, meant and speaking where: the article's names and the engine's opinion by sentence. For verifying alone."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from summarizer.text.words import WORD, forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.models.article import Mark
    from summarizer.models.draft import Draft, DraftQuote
    from summarizer.text.names import Name, Names
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.places import Places


_HOLDERS: Final = 50
"""Sentences with a noun that are looked through for whose it is."""
_BESIDE: Final = 25
"""Characters between a name and its noun."""


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
        language = places.rules
        self._pronouns = frozenset(language.pronouns) | frozenset(language.possessives)
        self._nouns = language.roles | language.organisations
        self._holders: dict[str, tuple[Name, ...]] = {}
        self._antecedents: dict[int, tuple[Name, ...]] = {}
        self.main = max(names.people, key=lambda name: len(name.mentions), default=None)
        """The person named most often."""
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
        """Return whom a pronoun or "the minister" of sentence `number` can stand for.

        That is the first one named in the nearest sentence before that names a person, and the person named most often
        where no sentence near names one. "I" stands for the latter only.
        """
        if number not in self._antecedents:
            self._antecedents[number] = self._find_antecedents(number)
        return self._antecedents[number]

    def _find_antecedents(self, number: int) -> tuple[Name, ...]:
        lows = self.places.passage(number).lows
        if not self.places.rules.first_person.isdisjoint(lows):
            return (self.main,) if self.main is not None else ()
        if self._pronouns.isdisjoint(lows) and (
            self._nouns.isdisjoint(lows) or any(name.kind == "person" for name in self.in_sentence(number))
        ):
            return ()
        if any(name.kind == "person" for name in self._before_pronoun(number)):
            return ()
        person: Name | None = None
        thing: Name | None = None
        for earlier in self.places.before(number):
            named = self.in_sentence(earlier)
            person = next((name for name in named if name.kind == "person"), None)
            if earlier == number - 1:
                thing = next((name for name in named if name.kind != "person"), None)
            if person is not None:
                break
        return tuple(name for name in (person or self.main, thing) if name is not None)

    def _before_pronoun(self, number: int) -> list[Name]:
        """Return the names in a sentence before the first word that refers back."""
        words = self.places.passage(number).words
        at = next((word.start for word in words if word.low in self._pronouns), 0)
        return [name for span, name in self.names.within(self.places.spans[number - 1]) if span.start < at]

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

    def speaks(self, label: str) -> bool:
        """Tell whether a label is a name that can speak, and no mere noun."""
        name = self.known(label)
        return name is not None and name.kind in {"person", "organisation"}

    def held_by_another(self, labels: Iterable[str], name: Name | None) -> bool:
        """Tell whether a noun such as "the engineer" belongs to people of the article, and not to this one."""
        for label in labels:
            holders = self.holders(label)
            if holders and name is not None and not any(name is holder for holder in holders):
                return True
        return False

    def holders(self, label: str) -> tuple[Name, ...]:
        """Return the people beside whose names the noun of a label stands: "the engineer" -> Anil Sethi."""
        if label not in self._holders:
            self._holders[label] = self._find_holders(label)
        return self._holders[label]

    def _find_holders(self, label: str) -> tuple[Name, ...]:
        words = [forms(word, self.places.language) for word in WORD.findall(label)]
        if not words or words[-1][0] not in self.places.rules.roles:
            return ()
        found: dict[str, Name] = {}
        for number in self.places.with_stem(words[-1][1])[:_HOLDERS]:
            passage = self.places.passage(number)
            for index in passage.places.get(words[-1][1], ()):
                word = passage.words[index]
                for span, name in self.names.within(self.places.spans[number - 1]):
                    gap = max(span.start - word.end, word.start - span.end)
                    if name.kind == "person" and gap < _BESIDE:
                        found[name.full] = name
        return tuple(found.values())

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

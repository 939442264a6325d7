"""Who is named, meant and speaking in a sentence: the article's names and the engine's opinion. For verifying alone."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING, Final

from summarizer.text.languages import rules
from summarizer.text.words import WORD, fold, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models.article import Mark, Span
    from summarizer.models.draft import Draft, DraftClaim, DraftPoint, DraftQuote
    from summarizer.text.names import Name, Names
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage
    from summarizer.verifying.places import Places


_HOLDERS: Final = 50
"""Sentences with a noun that are looked through for whose it is."""
_BESIDE: Final = 45
"""Characters between a name and the noun after it."""
_TITLE: Final = 6
_OF: Final = frozenset({"of", "for", "who", "with", "from", "der", "des", "von", "für", "bei"})


class People:
    """The names of an article, looked up by sentence."""

    def __init__(self, places: Places, names: Names, opinion: Draft) -> None:
        self.places = places
        self.names = names
        self.opinion = opinion
        self._known: dict[str, Name | None] = {}
        self._telling: dict[str, frozenset[str]] = {}
        self._in: dict[int, list[tuple[Span, Name]]] = {}
        self._marks = {int(mark.id[1:]): mark for mark in places.outline.marks}
        self._quoted: dict[int, list[DraftQuote]] = defaultdict(list)
        for quote in opinion.quotes:
            for number in quote.marks:
                self._quoted[number].append(quote)
        self._claimed: dict[int, list[str]] = defaultdict(list)
        for claim in opinion.claims:
            for number in claim.sentences:
                self._claimed[number].append(claim.claimant)
        self.modalities = {
            (claim.claimant, number): claim.modality
            for claim in opinion.claims
            if claim.modality is not None
            for number in claim.sentences
        }
        """How the engine hears a claimant speak in a sentence."""
        self._pronouns = _referring(places.language)
        self._holders: dict[str, tuple[Name, ...]] = {}
        self._antecedents: dict[int, tuple[Name, ...]] = {}
        quoted = Counter(quote.speaker for quote in opinion.quotes if quote.speaker)
        said = Counter(name.full for label in quoted for name in [self.known(label)] * quoted[label] if name)
        title = [word[0] for word in WORD.finditer(places.article.title or "") if word[0][0].isupper()]
        named = [(word, names.resolve(word)) for word in title]
        self.setting = frozenset(fold(word.lower()) for word, name in named if name is None or name.kind != "person")
        """The names in the headline but those of people: what an article speaks of throughout."""
        self.main = max(names.people, key=lambda name: (said[name.full], len(name.mentions)), default=None)
        """The person quoted most, among equals the one named most often."""
        self._worded: dict[int, list[str]] = defaultdict(list)
        texts: tuple[DraftPoint | DraftClaim, ...] = (*opinion.points, *opinion.claims)
        for item in texts:
            for number in item.sentences:
                self._worded[number].append(item.text)
        self._split: dict[int, tuple[list[Word], list[Word]]] = {}
        self._touching: dict[int, list[DraftQuote]] = {}
        self._mark_starts = [mark.span.start for mark in places.outline.marks]
        self._reach = _reaches([mark.span.end for mark in places.outline.marks])
        self._reach_between_marks = _reaches([0 if mark.block else mark.span.end for mark in places.outline.marks])

    def known(self, label: str) -> Name | None:
        """Return the article's name for a label, if it has one."""
        if label not in self._known:
            head, comma, _ = label.partition(",")
            found = self.names.resolve(head) if comma else None
            self._known[label] = found if found is not None else self.names.resolve(label)
        return self._known[label]

    def ordinary(self, word: Word) -> bool:
        """Tell whether the article uses this word, as a name or not."""
        return self.places.holds(word.stem)

    def mentions(self, number: int) -> list[tuple[Span, Name]]:
        """Return the names in a sentence with their places, in order."""
        found = self._in.get(number)
        if found is None:
            found = self._in[number] = self.names.within(self.places.spans[number - 1])
        return found

    def in_sentence(self, number: int) -> list[Name]:
        """Return the names in a sentence, in order."""
        return [name for _, name in self.mentions(number)]

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
        lows, language = self.places.passage(number).lows, self.places.rules
        if not language.first_person.isdisjoint(lows):
            return (self.main,) if self.main is not None and not self.labels(number) else ()
        if self._pronouns.isdisjoint(lows) and (
            (language.roles.isdisjoint(lows) and language.organisations.isdisjoint(lows))
            or any(name.kind == "person" for name in self.in_sentence(number))
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
        return [name for span, name in self.mentions(number) if span.start < at]

    def speakers(self, number: int) -> tuple[Name, ...]:
        """Return whom the engine without a model takes to speak in sentence `number`."""
        labels = [*self._claimed.get(number, ()), *(q.speaker for q in self.quotes_in(number) if q.speaker)]
        return tuple(name for label in labels if (name := self.known(label)) is not None)

    def resolved(self, label: str, evidence: Evidence) -> bool:
        """Tell whether the engine puts this name for a pronoun of the evidence."""
        return any(label in text for number in evidence.numbers for text in self._worded.get(number, ()))

    def labels(self, number: int) -> list[str]:
        """Return the speakers and claimants of sentence `number` as the engine calls them."""
        said = [q.speaker for q in self.quotes_in(number) if q.speaker]
        return [*(label for label in self._claimed.get(number, ()) if label != "article"), *said]

    def quotes_in(self, number: int) -> list[DraftQuote]:
        """Return the engine's quotes whose marks touch sentence `number`."""
        if number not in self._touching:
            self._touching[number] = self._find_quotes(number)
        return self._touching[number]

    def _find_quotes(self, number: int) -> list[DraftQuote]:
        span = self.places.spans[number - 1]
        marks = self.places.outline.marks
        found: list[DraftQuote] = []
        at = max(bisect_right(self._mark_starts, span.start) - 3, 0)
        while at < len(marks) and marks[at].span.start < span.end:
            if marks[at].span.overlaps(span):
                found.extend(self._quoted.get(int(marks[at].id[1:]), ()))
            at += 1
        return found

    def speaks(self, label: str, *, sure: bool = True) -> bool:
        """Tell whether a label is a name that can speak, and no mere noun; unless `sure`, only a person's."""
        name = self.known(label)
        return name is not None and (name.kind == "person" or (sure and name.kind == "organisation"))

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

    def referred(self, name: Name, number: int) -> bool:
        """Tell whether a noun in sentence `number` stands for a name: "the engineer", held by nobody else."""
        words = self.places.passage(number).words
        nouns = [word.text for word in words if word.low in self.places.rules.roles]
        return any(self.holders(noun) == (name,) for noun in nouns)

    def _find_holders(self, label: str) -> tuple[Name, ...]:
        words = [forms(self.places.language)[word] for word in WORD.findall(label)]
        if not words or words[-1][0] not in self.places.rules.roles:
            return ()
        found: dict[str, Name] = {}
        for number in self.places.with_stem(words[-1][1])[:_HOLDERS]:
            passage = self.places.passage(number)
            for index in passage.places.get(words[-1][1], ()):
                for span, name in self.mentions(number):
                    if name.kind == "person" and self._beside(passage, index, span):
                        found[name.full] = name
        return tuple(found.values())

    def _beside(self, passage: Passage, index: int, span: Span) -> bool:
        """Tell whether the noun at `index` names the office of a name: "engineer Ann Lee", "Ann Lee, the engineer,"."""
        noun = passage.words[index]
        if 0 < span.start - noun.end <= _TITLE:
            return True
        if not 0 < noun.start - span.end <= _BESIDE or self.places.article.text[span.end] != ",":
            return False
        following = passage.words[index + 1] if index + 1 < len(passage.words) else None
        return following is None or not following.stem or following.low in self.places.rules.place_words | _OF

    def marks_in(self, number: int) -> list[Mark]:
        """Return the quotations between marks that reach into sentence `number`."""
        span = self.places.spans[number - 1]
        first = max(bisect_right(self._mark_starts, span.start) - 2, 0)
        after = bisect_right(self._mark_starts, span.end - 1)
        return [m for m in self.places.outline.marks[first:after] if m.span.end > span.start and not m.block]

    def in_mark(self, offset: int, *, blocks: bool = True) -> bool:
        """Tell whether a place lies in a quotation; without `blocks`, in one between quotation marks."""
        begun = bisect_right(self._mark_starts, offset)
        reach = self._reach if blocks else self._reach_between_marks
        return begun > 0 and reach[begun - 1] > offset

    def quoted_words(self, number: int) -> list[Word]:
        """Return the words of sentence `number` that lie in a quotation."""
        return self._shared(number)[0]

    def own_words(self, number: int) -> list[Word]:
        """Return the words of sentence `number` that nobody is quoted with."""
        return self._shared(number)[1]

    def _shared(self, number: int) -> tuple[list[Word], list[Word]]:
        if number not in self._split:
            words, span = self.places.passage(number).words, self.places.spans[number - 1]
            begun = bisect_right(self._mark_starts, span.start)
            if begun == bisect_right(self._mark_starts, span.end) and not self.in_mark(span.start):
                self._split[number] = [], words
            else:
                inside = [self.in_mark(word.start) for word in words]
                self._split[number] = list(compress(words, inside)), list(compress(words, map(not_, inside)))
        return self._split[number]

    def mark(self, number: int) -> Mark | None:
        """Return mark Q`number`."""
        return self._marks.get(number)

    def of_mark(self, number: int) -> DraftQuote | None:
        """Return what the engine says of mark Q`number`."""
        return next(iter(self._quoted.get(number, ())), None)

    def written(self, label: str, numbers: Iterable[int]) -> bool:
        """Tell whether every content word of a label stands in these sentences."""
        wanted = self.words_of(label)
        held = set[str]().union(*(self.places.stems(number) for number in numbers))
        return bool(wanted) and wanted <= held

    def in_article(self, label: str) -> bool:
        """Tell whether the article has a name for a label, or its words."""
        if self.known(label) is not None:
            return True
        stems = self.words_of(label)
        return bool(stems) and all(self.places.holds(stem) for stem in stems)

    def words_of(self, label: str) -> frozenset[str]:
        """Return the stems of the words of a label that tell who it is."""
        if label not in self._telling:
            language = self.places.rules
            pairs = [forms(language.code)[word] for word in WORD.findall(label)]
            telling = {s for low, s in pairs if s and low not in language.function_words and low not in language.titles}
            self._telling[label] = frozenset(telling or {s for _, s in pairs if s})
        return self._telling[label]

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


def _reaches(ends: Sequence[int]) -> list[int]:
    """Return how far each quotation and the two that begin before it reach: quotations are nested no deeper."""
    return [max(ends[max(at - 2, 0) : at + 1]) for at in range(len(ends))]


@cache
def _referring(code: str) -> frozenset[str]:
    """Return the pronouns and possessives of a language."""
    language = rules(code)
    return frozenset(language.pronouns) | frozenset(language.possessives)

"""Whether an article bears a number or a date that verification missed: elsewhere, rounded, or reckoned from others.

Verification compares a sentence with the few sentences that bear it as a whole. Writers take a number from one sentence
and what it is of from another, and reckon: 88 years from 1937, a fifth from 19 percent, five points from 14 and 9.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.text.dates import dates_in
from summarizer.text.languages import rules
from summarizer.text.numbers import numbers_in
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.flow.facts import Facts
    from summarizer.text.dates import Date
    from summarizer.text.numbers import Number
    from summarizer.text.words import Word

_REACH: Final = 7
"""Words before and after a number that say what it is of."""
_ALIKE: Final = 2
"""Such words that it must share with the same number elsewhere in the article."""
_BY: Final = 5
"""Words between somebody's name and their age."""
_TELLING: Final = 100
"""Numbers from this on do not stand in two neighbouring sentences by chance."""
_BESIDE: Final = 1
_EXACT: Final = 1e-6
_ROUGHLY: Final = 0.06
"""How far a rounded number may be from the exact one, as a share of it."""
_DECADE: Final = 10
_LONG: Final = 2
"""Years that make a span of time worth reckoning from the day of publication."""
_COUNTED: Final = (2.0, 3.0)
"""How many things a writer counts up that the article merely lists."""
_HOUR: Final = 60
_WHOLE: Final = 10
"""Numbers below this are not rounded without a word that says so."""


class _Read(NamedTuple):
    """A text, with its numbers and its dates."""

    words: tuple[Word, ...]
    figures: tuple[Number, ...]
    dates: tuple[Date, ...]

    @property
    def years(self) -> set[int]:
        return {date.year for date in self.dates if date.year and "year" in date.given}


class Figures:
    """The numbers and dates of an article.

    `same` makes one stem of words that stand for one another, `rare` tells of a stem that few sentences have it.
    """

    def __init__(self, facts: Facts, same: Callable[[str], str], rare: Callable[[str], bool]) -> None:
        self._rare = rare
        self._outline = facts.outline
        self._names = facts.names
        self._same = same
        self._language = rules(facts.outline.article.language)
        self._light = self._language.function_words | self._language.units.keys()
        self._published = facts.outline.article.published
        self._cut: dict[int, _Read] = {}

    def numbers_from(self, text: str, evidence: Sequence[int]) -> list[int] | None:
        """Return the sentences that bear the numbers of a text with its evidence; None if one is borne nowhere."""
        own, result = self._read(text), list[int]()
        near = self._beside(evidence)
        for number in own.figures:
            found = self._stated(own, number, near)
            if found is None and not self._follows(own, number, evidence):
                return None
            result += [found] if found else []
        return result

    def dates_from(self, text: str, evidence: Sequence[int]) -> list[int] | None:
        """Return the sentences that bear the dates of a text; “today” is its writer's and not compared."""
        own, result = self._read(text), list[int]()
        near = self._beside(evidence)
        for date in own.dates:
            if not date.given and date.iso == self._published:
                continue
            found = self._dated(own, date, near)
            if found is None:
                return None
            result.append(found)
        return result

    def _dated(self, own: _Read, date: Date, near: Sequence[int]) -> int | None:
        """Return the sentence that has the same date of the same thing."""
        around = self._around(own.words, date.start, date.end)
        instead = 0
        for place in near:
            for other in self._of(place).dates:
                if date.given & other.given and not _says(other, date):
                    instead = max(instead, self._shared(place, other, around))
        for place in (*near, *self._all()):
            least = 0 if place in near else _ALIKE
            for other in self._of(place).dates:
                if _says(other, date) and self._shared(place, other, around) >= max(least, instead):
                    return place
        return None

    def _stated(self, own: _Read, number: Number, near: Sequence[int]) -> int | None:
        """Return the sentence that has the same number of the same thing."""
        around, named = self._around(own.words, number.start, number.end), self._named(own, number)
        instead = self._instead(own, number, around, near) if number.values[0] < _TELLING else 0
        for place in (*near, *self._all()):
            for other in self._of(place).figures:
                if not _equal(number, other):
                    continue
                shared = around & self._about(place, other)
                least = (0 if number.values[0] % 1 else 1) if place in near else _ALIKE
                rare = place in near or any(self._rare(stem) for stem in shared)
                if named & self._named(self._of(place), other) or (rare and len(shared) >= max(least, instead)):
                    return place
        return None

    def _instead(self, own: _Read, number: Number, around: set[str], near: Sequence[int]) -> int:
        """Return how many of the words around a number stand around another of its kind that the text does not have."""
        said = {figure.values for figure in own.figures}
        return max(
            (
                self._shared(place, other, around)
                for place in near
                for other in self._of(place).figures
                if other.values not in said and _comparable(number, other)
            ),
            default=0,
        )

    def _named(self, read: _Read, number: Number) -> set[str]:
        """Return the stems of the names right beside a number: “Joe Pell, 23”."""
        beside = (
            word
            for at, word in enumerate(read.words)
            if number.first - _BY <= at < number.after + _BY and word.text[0].isupper() and word.stem
        )
        people = (word for word in beside if (name := self._names.resolve(word.text)) and name.kind == "person")
        return {word.stem for word in people}

    def _shared(self, place: int, other: Number | Date, around: set[str]) -> int:
        return len(around & self._about(place, other))

    def _about(self, place: int, other: Number | Date) -> set[str]:
        return self._around(self._of(place).words, other.start, other.end)

    def _follows(self, own: _Read, number: Number, evidence: Sequence[int]) -> bool:
        """Tell whether a number follows from the numbers and years of its evidence, or claims nothing they have."""
        if len(number.values) > 1:
            return False
        others = [(place, other) for place in evidence for other in self._of(place).figures]
        if number.unit == "th":
            return number.values == (1.0,) and not any(set(number.nouns[:1]) & set(other.nouns) for _, other in others)
        around = self._around(own.words, number.start, number.end)
        if number.unit == "y" and self._years_since(number, around, evidence):
            return True
        instead = number.unit != "pp" and self._instead(own, number, around, evidence) >= _ALIKE
        figures = [other for _, other in others]
        sets = ([other for place, other in others if 0 <= place - first <= 1] for first in evidence)
        if any(_close_to(number, value) for one in sets for value in _reckoned(number, one, alone=instead)):
            return True
        listed = number.spelled and not number.unit and number.values[0] in _COUNTED
        return listed and not any(set(number.nouns[:1]) & set(other.nouns) for other in figures)

    def _years_since(self, number: Number, around: set[str], evidence: Sequence[int]) -> bool:
        """Tell whether it is the time from a year to another or to the day of publication; a decade is ten years."""
        years = {year for place in evidence for year in self._of(place).years}
        for place in self._all():
            years |= {
                date.year
                for date in self._of(place).dates
                if date.year and "year" in date.given and self._shared(place, date, around) >= _ALIKE
            }
        today = {int(self._published[:4])} if self._published else set[int]()
        count = number.values[0]
        spans = {abs(one - other) for one in years for other in years | today if one != other}
        return count >= _LONG and (
            count in spans or (count % _DECADE == 0 and any(0 <= span - count < _DECADE for span in spans))
        )

    def _around(self, found: Sequence[Word], start: int, end: int) -> set[str]:
        """Return the stems of the content words before and after a place."""
        telling = [w for w in found if w.stem and not w.text[0].isdecimal() and w.low not in self._light]
        before = [word for word in telling if word.end <= start][-_REACH:]
        after = [word for word in telling if word.start >= end][:_REACH]
        return {self._same(word.stem) for word in (*before, *after)}

    def _beside(self, numbers: Sequence[int]) -> list[int]:
        last = len(self._outline.sentences)
        beside = (near for n in numbers for near in range(n - _BESIDE, n + _BESIDE + 1) if 0 < near <= last)
        return list(dict.fromkeys((*numbers, *beside)))

    def _all(self) -> Iterator[int]:
        return (sentence.number for sentence in self._outline.sentences)

    def _of(self, number: int) -> _Read:
        if number not in self._cut:
            self._cut[number] = self._read(self._outline.sentence(number))
        return self._cut[number]

    def _read(self, text: str) -> _Read:
        found = words(text, self._language.code)
        dates = dates_in(found, self._language, self._published)
        figures = tuple(
            number
            for number in numbers_in(found, self._language)
            if not any(date.start <= number.start and number.end <= date.end for date in dates)
        )
        return _Read(tuple(found), figures, dates)


def _says(date: Date, wanted: Date) -> bool:
    """Tell whether a date has all that another gives."""
    fields = ((date.year, wanted.year, "year"), (date.month, wanted.month, "month"), (date.day, wanted.day, "day"))
    if not wanted.given:
        return date.iso == wanted.iso and date.phrase == wanted.phrase
    if "weekday" in wanted.given and date.weekday != wanted.weekday:
        return False
    return all(ours == theirs for ours, theirs, name in fields if name in wanted.given)


def _equal(number: Number, other: Number) -> bool:
    if len(number.values) != len(other.values) or number.unit != other.unit:
        return False
    return all(_near(a, b) for a, b in zip(number.values, other.values, strict=True))


def _near(value: float, other: float) -> bool:
    return abs(value - other) <= _EXACT * max(abs(other), 1)


def _close_to(number: Number, exact: float) -> bool:
    """Tell whether a number is another, or may stand for it rounded as its own bound says."""
    value = number.values[0]
    if _near(value, exact):
        return True
    shorter = len(f"{value:.10g}".strip("0.")) < len(f"{exact:.10g}".strip("0."))
    if not shorter or abs(value - exact) > _ROUGHLY * abs(exact):
        return False
    rounded = value >= _WHOLE and abs(value - exact) < 1
    return {"at least": value < exact, "at most": value > exact, "approximate": True}.get(number.bound, rounded)


def _comparable(number: Number, other: Number) -> bool:
    """Tell whether two numbers are of one unit, or count the same."""
    unit = number.unit.removesuffix("pp") or ("%" if number.unit else "")
    return other.unit == unit and bool(unit or set(number.nouns[:1]) & set(other.nouns[:2]))


def _reckoned(number: Number, others: Sequence[Number], *, alone: bool) -> Iterator[float]:
    """Yield what a number may be: another of its unit, and unless `alone`, a sum or difference; a share; hours."""
    same = [other.values[0] for other in others if len(other.values) == 1 and _comparable(number, other)]
    yield from same
    if not alone:
        for one, other in combinations(same, 2):
            yield abs(one - other)
            yield one + other
    if number.unit == "h":
        clock = [other.values[0] for other in others if other.unit == "clock"]
        yield from (abs(one - other) / _HOUR for one, other in combinations(clock, 2))
    if not number.unit and 0 < number.values[0] < 1:
        yield from (other.values[0] / 100 for other in others if other.unit == "%")
    if number.unit == "%":
        yield from (100 * other.values[0] for other in others if not other.unit and 0 < other.values[0] < 1)

"""The few sentences an item rests on: what was cited narrowed down, or found when nothing was cited."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from summarizer.models.extraction import Finding
from summarizer.text.words import WORD, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models.article import Span
    from summarizer.text.dates import Date
    from summarizer.text.numbers import Number
    from summarizer.text.scopes import Operator
    from summarizer.verifying.passage import Passage
    from summarizer.verifying.places import Places

_QUOTED: Final = re.compile(r"[“\"„«‘]([^“”\"„«»]{2,200}?)[”\"“»’]")
MOST: Final = 3
"""Sentences an item may rest on."""
_CITED_SHARE: Final = 0.5
_FEW_SENTENCES: Final = 6
"""In an article shorter than this, half of it is no sign of a careless pointer."""
_CARRIES: Final = 0.28
"""Share of an item's words, by weight, below which sentences do not carry it."""
_CARRIES_WELL: Final = 0.62
_CLEARLY_BETTER: Final = 0.2
_GAIN: Final = 0.09
_GAIN_CITED: Final = 0.03
"""Share of an item's words that one more sentence must add; less when it was cited."""
_LOOKED_AT: Final = 8
_NEAR: Final = 6
"""Sentences between those that one statement rests on."""


@dataclass(frozen=True)
class Evidence:
    """The sentences an item is checked against."""

    numbers: tuple[int, ...]
    places: Places

    @cached_property
    def passages(self) -> list[Passage]:
        """The sentences, cut into words."""
        return [self.places.passage(number) for number in self.numbers]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all their words."""
        return frozenset().union(*(self.places.stems(number) for number in self.numbers))

    @cached_property
    def lows(self) -> frozenset[str]:
        """All their words in lower case."""
        return frozenset().union(*(passage.lows for passage in self.passages))

    @cached_property
    def figures(self) -> list[tuple[Passage, Number]]:
        """Their numbers."""
        return [(passage, number) for passage in self.passages for number in passage.figures]

    @cached_property
    def dates(self) -> list[Date]:
        """Their dates."""
        return [date for passage in self.passages for date in passage.dates]

    @cached_property
    def negations(self) -> list[tuple[Passage, Operator]]:
        """Their negations."""
        return [(passage, operator) for passage in self.passages for operator in passage.negations]

    @cached_property
    def hedges(self) -> list[tuple[Passage, Operator]]:
        """Their hedges."""
        return [(passage, operator) for passage in self.passages for operator in passage.hedges]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where they stand."""
        return tuple(self.places.spans[number - 1] for number in self.numbers)


def pointers(cited: Sequence[int], places: Places) -> list[Finding]:
    """Return what is wrong with the pointers themselves."""
    count = len(places.spans)
    beyond = [number for number in cited if not 1 <= number <= count]
    if beyond:
        listed = ", ".join(map(str, beyond))
        message = f"It cites sentence {listed}, but the article has sentences 1 to {count}."
        return [Finding(code="pointer_out_of_range", message=message)]
    if count > _FEW_SENTENCES and len(set(cited)) > count * _CITED_SHARE:
        message = f"It cites {len(set(cited))} of {count} sentences; name the one to three that carry it."
        return [Finding(code="no_evidence", message=message)]
    return []


def carried(
    item: Passage, cited: Sequence[int], places: Places, *, together: bool = False
) -> tuple[list[Evidence], list[Finding]]:
    """Return the sets of sentences that may carry the item, the likeliest first, or why none does.

    Sentences that nobody cited are to stand `together` for one statement: with words from all over the article,
    anything can be put together.
    """
    weights = _weights(item, places)
    if not cited:
        found = places.best(weights, _LOOKED_AT)
        near = {start: [n for n in found if not together or abs(n - start) <= _NEAR] for start in found[:3]}
        chosen = [choice for start in near if (choice := _greedy(weights, [start], near[start], places))]
        if not chosen or _share(weights, chosen[0], places) < _CARRIES:
            return [], [Finding(code="no_evidence", message="No sentences of the article carry it.")]
        return [Evidence(tuple(sorted(choice)), places) for choice in dict.fromkeys(map(tuple, chosen))], []
    own = list(dict.fromkeys(cited))
    best = _greedy(weights, [], own, places, _GAIN_CITED)
    share = max(_share(weights, best, places), _share(_without_names(weights, item), best, places))
    if share < _CARRIES or (share < _CARRIES_WELL and _elsewhere(weights, len(best), places) > share + _CLEARLY_BETTER):
        message = "The sentences it cites do not carry it."
        return [], [Finding(code="no_evidence", message=message, spans=Evidence(tuple(sorted(best)), places).spans)]
    sets = [tuple(sorted(best))]
    if len(own) <= MOST:
        sets.append(tuple(sorted(own)))
    return [Evidence(chosen, places) for chosen in dict.fromkeys(sets)], []


def _without_names(weights: dict[str, float], item: Passage) -> dict[str, float]:
    """Leave out names: the sentence may have a pronoun in their place."""
    plain = {word.stem for word in item.words if word.text.islower()}
    return {stem: weight for stem, weight in weights.items() if stem in plain}


def _elsewhere(weights: dict[str, float], count: int, places: Places) -> float:
    """Return the share of an item that the best sentences of the article carry, as many as were cited."""
    found = places.best(weights, _LOOKED_AT)
    return _share(weights, _greedy(weights, [], found, places)[: max(count, 1)], places)


def candidates(item: Passage, places: Places) -> tuple[int, ...]:
    """Return the sentences that would carry such an item best."""
    weights = _weights(item, places)
    found = places.best(weights, _LOOKED_AT)
    return tuple(sorted(_greedy(weights, [], found, places)))


def _weights(item: Passage, places: Places) -> dict[str, float]:
    """Return the item's stems with what each weighs; names and figures weigh more."""
    weights = {stem: places.weight(stem) for stem in item.stems}
    for word in item.words:
        if word.stem in weights and (word.text[0].isdecimal() or (word.text[0].isupper() and word.start > item.offset)):
            weights[word.stem] *= 1.3
    for quoted in _QUOTED.findall(item.text):
        for stem in {forms(places.language)[word][1] for word in WORD.findall(quoted)} & weights.keys():
            weights[stem] *= 2
    return weights


def _share(weights: dict[str, float], numbers: Iterable[int], places: Places) -> float:
    total = sum(weights.values())
    held = [places.stems(number) for number in numbers]
    carried_weight = sum(weight for stem, weight in weights.items() if any(stem in stems for stems in held))
    return carried_weight / total if total else 1.0


def _greedy(
    weights: dict[str, float], start: Sequence[int], numbers: Sequence[int], places: Places, enough: float = _GAIN
) -> list[int]:
    """Take the sentence that adds most, then the next, while it adds enough; at most three."""
    chosen = list(start)
    total = sum(weights.values()) or 1.0
    left = dict(weights)
    for number in chosen:
        _drop(left, places.stems(number))
    open_numbers = [number for number in numbers if number not in chosen]
    while open_numbers and len(chosen) < MOST:
        gain, number = max([(_gain(left, places.stems(number)), -number) for number in open_numbers])
        if chosen and gain < enough * total:
            break
        chosen.append(-number)
        open_numbers.remove(-number)
        _drop(left, places.stems(-number))
    return chosen


def _gain(left: dict[str, float], stems: set[str]) -> float:
    return sum([weight for stem, weight in left.items() if stem in stems])


def _drop(left: dict[str, float], stems: set[str]) -> None:
    for stem in left.keys() & stems:
        del left[stem]

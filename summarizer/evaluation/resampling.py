"""How far figures may be off by chance: articles drawn again and again, with a fixed seed.

Intervals by the percentile bootstrap (Efron 1979) over articles; the difference of two sides by the bootstrap over the
articles both did, and its p by a paired permutation test (approximate randomisation, Noreen 1989) that swaps the two
sides of each article at random. Linear in the articles.
"""

from __future__ import annotations

import random
from itertools import compress
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.evaluation.figures import RATIOS
from summarizer.models.evaluation import Difference, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.evaluation.figures import Ratio

SEED: Final = 1
RESAMPLES: Final = 1000
_TIMES: Final = {"seconds", "words_per_second"}
"""Differ from run to run: no test."""


def figures(articles: Sequence[Mapping[str, float]]) -> tuple[Figure, ...]:
    """Return every figure that the counts of the articles give, with its interval."""
    names = _names(articles)
    total = {name: sum(counts.get(name, 0) for counts in articles) for name in names}
    drawn = list(_drawn(articles, names))
    found = []
    for ratio in RATIOS:
        value = ratio.value(total)
        if value is not None:
            low, high = _interval(sample for counts in drawn if (sample := ratio.value(counts)) is not None)
            count = round(total["articles"]) if ratio.name in _TIMES else ratio.count(total)
            found.append(Figure(name=ratio.name, value=value, low=low, high=high, count=count))
    return tuple(found)


def differences(first: Sequence[Mapping[str, float]], second: Sequence[Mapping[str, float]]) -> tuple[Difference, ...]:
    """Return how the second side differs from the first; both have the same articles in the same order."""
    names = _names([*first, *second])
    pair = _Pair([_total(first, names), _total(second, names)])
    drawn = [_Pair(list(both)) for both in zip(_drawn(first, names), _drawn(second, names), strict=True)]
    swapped = list(_swapped(first, second, names))
    found = []
    for ratio in RATIOS:
        value = pair.difference(ratio)
        if value is not None and ratio.name not in _TIMES:
            low, high = _interval(sample for other in drawn if (sample := other.difference(ratio)) is not None)
            chance = [sample for other in swapped if (sample := other.difference(ratio)) is not None]
            p = (1 + sum(abs(sample) >= abs(value) - _TINY for sample in chance)) / (1 + len(chance))
            found.append(Difference(name=ratio.name, value=value, low=low, high=high, p=p))
    return tuple(found)


_TINY: Final = 1e-12
"""Sums in another order differ by as much."""


class _Pair(NamedTuple):
    """The counts of both sides, added up."""

    sides: list[dict[str, float]]

    def difference(self, ratio: Ratio) -> float | None:
        one, two = (ratio.value(counts) for counts in self.sides)
        return two - one if one is not None and two is not None else None


def _names(articles: Sequence[Mapping[str, float]]) -> list[str]:
    return sorted({name for counts in articles for name in counts})


def _total(articles: Sequence[Mapping[str, float]], names: Sequence[str]) -> dict[str, float]:
    return {name: sum(counts.get(name, 0) for counts in articles) for name in names}


def _drawn(articles: Sequence[Mapping[str, float]], names: Sequence[str]) -> Iterator[dict[str, float]]:
    """Yield added-up counts of as many articles, drawn with replacement; always the same draws for as many articles."""
    chance = random.Random(SEED)  # noqa: S311 -- no secret, and the same for everybody
    columns = {name: [counts.get(name, 0) for counts in articles] for name in names}
    everybody = range(len(articles))
    for _ in range(RESAMPLES):
        drawn = chance.choices(everybody, k=len(articles))
        yield {name: sum(map(column.__getitem__, drawn)) for name, column in columns.items()}


def _swapped(
    first: Sequence[Mapping[str, float]], second: Sequence[Mapping[str, float]], names: Sequence[str]
) -> Iterator[_Pair]:
    """Yield both sides' counts with the two sides of each article swapped or not, as a coin falls."""
    chance = random.Random(SEED)  # noqa: S311 -- no secret, and the same for everybody
    one, two = _total(first, names), _total(second, names)
    gains = {name: [b.get(name, 0) - a.get(name, 0) for a, b in zip(first, second, strict=True)] for name in names}
    for _ in range(RESAMPLES):
        coins = [chance.random() < 0.5 for _ in first]  # noqa: PLR2004 -- a coin
        moved = {name: sum(compress(column, coins)) for name, column in gains.items()}
        yield _Pair([{n: one[n] + moved[n] for n in names}, {n: two[n] - moved[n] for n in names}])


def _interval(samples: Iterator[float]) -> tuple[float, float]:
    """Return what 95 % of the samples lie between."""
    found = sorted(samples)
    if not found:
        return 0.0, 0.0
    edge = int(0.025 * len(found))
    return found[edge], found[-1 - edge]

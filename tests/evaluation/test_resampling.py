from __future__ import annotations

import random
from collections import Counter

import pytest

from summarizer.evaluation.resampling import differences, figures


def articles(share: float, count: int = 60) -> list[Counter[str]]:
    chance = random.Random(7)  # noqa: S311 -- the same for everybody
    return [
        Counter({"false": 10, "false accepted": sum(chance.random() < share for _ in range(10))}) for _ in range(count)
    ]


def test_an_interval_holds_its_figure_and_shrinks_with_more_articles():
    (few,) = figures(articles(0.7, 15))
    (many,) = figures(articles(0.7, 600))
    for figure in (few, many):
        assert figure.low < figure.value < figure.high
    assert many.high - many.low < (few.high - few.low) / 3
    assert (many.name, many.count) == ("false.accepted", 6000)


def test_it_is_the_same_every_time():
    assert figures(articles(0.5)) == figures(articles(0.5))


def test_articles_are_weighed_by_what_they_hold():
    small = Counter({"false": 1, "false accepted": 1})
    large = Counter({"false": 99, "false accepted": 0})
    assert figures([small, large])[0].value == pytest.approx(0.01)


def test_what_nobody_looked_for_is_no_figure():
    assert figures([Counter({"false": 0})]) == ()


def test_a_clear_difference_is_told_from_chance():
    (clear,) = differences(articles(0.5), articles(0.8))
    assert clear.value > 0.2
    assert clear.low > 0
    assert clear.p < 0.01
    chance = random.Random(3)  # noqa: S311 -- likewise
    second = [
        Counter({"false": 10, "false accepted": one["false accepted"] + chance.choice((-1, 1))})
        for one in articles(0.5)
    ]
    (none,) = differences(articles(0.5), second)
    assert none.p > 0.05


def test_the_same_twice_is_no_difference():
    (same,) = differences(articles(0.5), articles(0.5))
    assert (same.value, same.low, same.high, same.p) == (0, 0, 0, 1)


def test_times_are_not_tested():
    assert differences([Counter({"seconds": 2, "articles": 1})], [Counter({"seconds": 1, "articles": 1})]) == ()

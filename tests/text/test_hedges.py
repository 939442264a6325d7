from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.hedges import hedges


def kinds(text, language="en"):
    return [(text[h.start : h.end], h.kind) for h in hedges(text, language)]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The dam may leak.", ("may", "possible")),
        ("The dam probably leaks.", ("probably", "probable")),
        ("The study suggests it leaks.", ("suggests", "probable")),
        ("He allegedly opened it.", ("allegedly", "alleged")),
        ("They must leave.", ("must", "certain")),
    ],
)
def test_a_hedge_has_its_class(text, hedge):
    assert kinds(text) == [hedge]


def test_a_month_is_no_hedge():
    assert kinds("It opened in May.") == []


def test_bounds_of_numbers_are_left_to_the_numbers():
    assert kinds("About 40 boats sank.") == []


def test_a_hedge_bears_on_its_clause():
    (hedge,) = hedges("The dam may leak, but the road holds.", "en")
    assert len(hedge.reach) == 1
    assert len(hedge.before) == 1


def test_german_hedges():
    assert kinds("Der Damm könnte vermutlich brechen.", "de") == [("könnte", "possible"), ("vermutlich", "probable")]


@given(st.text(), st.sampled_from(["en", "de", "fr"]))
def test_any_text_gives_places_inside_it(text, language):
    for hedge in hedges(text, language):
        assert 0 <= hedge.start < hedge.end <= len(text)

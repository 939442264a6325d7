from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.numbers import numbers


def found(text, language="en"):
    return [(text[n.span.start : n.span.end], n.values, n.unit) for n in numbers(text, language)]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("2,500,000 eels", (2_500_000,), ""),
        ("2.5 million eels", (2_500_000,), ""),
        ("$4.2m", (4_200_000,), "$"),
        ("£8.4 million", (8_400_000,), "£"),
        ("31 million dollars", (31_000_000,), "$"),
        ("9 percent", (9,), "%"),
        ("9 per cent", (9,), "%"),
        ("14%", (14,), "%"),
        ("1.2 percentage points", (1.2,), "pp"),
        ("1.2 kilometres", (1.2,), "km"),
        ("a 60-day truce", (60,), "d"),
        ("twenty-five", (25,), ""),
        ("two hundred and five", (205,), ""),
        ("a dozen", (12,), ""),
        ("half a million", (500_000,), ""),
        ("two-thirds", (2 / 3,), ""),
        ("a quarter", (0.25,), ""),
        ("the third ferry", (3,), "th"),
        ("the 21st ferry", (21,), "th"),
        ("10 to 12 km", (10, 12), "km"),
        ("10–12 km", (10, 12), "km"),
        ("four or five days", (4, 5), "d"),
        ("between 5 and 7 percent", (5, 7), "%"),
        ("6 p.m.", (18 * 60,), "clock"),
        ("6.20am", (6 * 60 + 20,), "clock"),
    ],
)
def test_a_number_is_read_whole(text, values, unit):
    (number,) = numbers(text, "en")
    assert number.values == pytest.approx(values)
    assert number.unit == unit


def test_from_one_to_another_is_two_numbers():
    assert [n.values for n in numbers("It rose from 9 to 14 percent.", "en")] == [(9,), (14,)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 40 boats", "approximate"),
        ("up to 40 boats", "at most"),
        ("no more than 40 boats", "at most"),
        ("at least $40", "at least"),
        ("more than 40 boats", "at least"),
        ("40 boats or more", ""),
        ("40 at most", "at most"),
        ("at least 40, or at most 90 boats", "at least"),
        ("below the 40 boats expected", ""),
        ("40 or more boats", "at least"),
        ("40 boats", ""),
    ],
)
def test_a_bound_belongs_to_its_number(text, bound):
    assert numbers(text, "en")[0].bound == bound


def test_what_is_counted_follows():
    assert numbers("12 soldiers", "en")[0].nouns != numbers("12 civilians", "en")[0].nouns


def test_a_letter_and_digit_word_is_no_number():
    assert found("MI5 and an agent") == []


def test_german_numbers_swap_comma_and_point():
    assert found("2.300 Menschen zahlten 4,2 Millionen Euro, 12 Prozent und fünfundzwanzig Tage.", "de") == [
        ("2.300", (2300,), ""),
        ("4,2 Millionen Euro", (4_200_000,), "€"),
        ("12 Prozent", (12,), "%"),
        ("fünfundzwanzig Tage", (25,), "d"),
    ]


@given(st.text(alphabet=st.characters(codec=None)), st.sampled_from(["en", "de", "und"]))
def test_any_text_gives_spans_inside_it(text, language):
    for number in numbers(text, language):
        assert 0 <= number.span.start < number.span.end <= len(text)


@given(st.integers(min_value=1, max_value=10**9))
def test_grouping_does_not_change_a_value(value):
    assert numbers(f"{value:,} eels", "en")[0].values == (value,)

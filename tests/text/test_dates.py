from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.dates import dates

TUESDAY = "2024-10-15"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 14 October 2024", "2024-10-14"),
        ("on October 14, 2024", "2024-10-14"),
        ("on Oct. 14", "2024-10-14"),
        ("on the 14th of October", "2024-10-14"),
        ("in March 2015", "2015-03"),
        ("in 2015", "2015"),
        ("since 1997", "1997"),
        ("on 2025-08-15", "2025-08-15"),
        ("on Sunday", "2024-10-13"),
        ("yesterday", "2024-10-14"),
        ("next year", "2025"),
        ("last month", "2024-09"),
        ("It will open on Thursday", "2024-10-17"),
    ],
)
def test_a_date_is_worked_out_at_the_precision_given(text, iso):
    (date,) = dates(text, "en", TUESDAY)
    assert date.iso == iso


def test_nothing_is_invented_without_a_day_of_publication():
    (date,) = dates("on Sunday", "en")
    assert (date.iso, date.weekday) == (None, 6)
    (date,) = dates("on 9 March", "en")
    assert (date.iso, date.month, date.day) == (None, 3, 9)


def test_a_name_or_verb_is_no_month():
    assert dates("May said they may march.", "en", TUESDAY) == ()
    assert [d.iso for d in dates("They met in May.", "en", TUESDAY)] == ["2024-05"]


def test_a_count_is_no_year():
    assert dates("They sold 2015 tickets.", "en", TUESDAY) == ()


def test_german_dates():
    read = dates("Am 3. Oktober 2024, am 15.08.2025, gestern, im Mai und bis Juni 24 Sensoren.", "de", TUESDAY)
    assert [date.iso for date in read] == ["2024-10-03", "2025-08-15", "2024-10-14", "2024-05", "2024-06"]


def test_an_impossible_day_is_left_out():
    assert [date.iso for date in dates("on 31 February 2024", "en")] == ["2024-02"]


def test_french_and_spanish_dates_have_small_months():
    french = dates("Le 1er mars 2025, en avril 2024, mardi.", "fr", TUESDAY)
    spanish = dates("El 4 de noviembre de 2025, en abril de 2024, ayer.", "es", TUESDAY)
    assert [(d.year, d.month, d.day) for d in french[:2]] == [(2025, 3, 1), (2024, 4, None)]
    assert [(d.year, d.month, d.day) for d in spanish[:2]] == [(2025, 11, 4), (2024, 4, None)]
    assert len(french) == len(spanish) == 3


@given(st.text(), st.sampled_from(["en", "de", "und"]), st.sampled_from([None, "2024", "2024-10", TUESDAY, "no"]))
def test_any_text_gives_spans_inside_it(text, language, published):
    for date in dates(text, language, published):
        assert 0 <= date.span.start < date.span.end <= len(text)

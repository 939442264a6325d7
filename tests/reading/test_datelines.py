from __future__ import annotations

import pytest

from summarizer.reading.datelines import date_in, is_date_line
from summarizer.text.languages import rules


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-10-14T08:00:00Z", "2024-10-14"),
        ("14.10.2024", "2024-10-14"),
        ("10/25/2024", "2024-10-25"),
        ("25/10/2024", "2024-10-25"),
        ("03/04/2024", "2024"),
        ("October 14th, 2024", "2024-10-14"),
        ("14 Oct 2024", "2024-10-14"),
        ("October 2024", "2024-10"),
        ("2024年10月14日", "2024-10-14"),
        ("31 February 2024", "2024-02"),
        ("in 2024", None),
    ],
)
def test_dates_at_their_precision(text: str, iso: str | None) -> None:
    assert date_in(text, rules("en")) == iso


def test_only_a_line_with_nothing_else_is_a_date_line() -> None:
    english = rules("en")
    assert is_date_line("Last updated on Tuesday, Oct. 14, 2024 at 9:05 p.m. EDT", english)
    assert not is_date_line("The yard was sold on 14 October 2024 to a man from the islands.", english)

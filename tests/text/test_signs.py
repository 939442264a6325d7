from __future__ import annotations

import pytest

from summarizer.models.article import Span
from summarizer.text.languages import rules
from summarizer.text.signs import opening, signs


def judged(text: str) -> list[tuple[str, bool, bool]]:
    found = signs(text, Span(start=0, end=len(text)), rules("en"))
    return [(text[sign.start : sign.end], sign.opens, sign.closes) for sign in found]


def test_a_straight_mark_is_judged_by_its_neighbours() -> None:
    assert judged('She said "no" (again).') == [('"', True, False), ('"', False, True)]


def test_a_low_mark_only_opens_and_a_corner_only_closes() -> None:
    assert judged("„x」") == [("„", True, False), ("」", False, True)]


@pytest.mark.parametrize("text", ["O’Brae", "the ’90s", "’em", "rock 'n' roll", "5' 10\"", "the workers' hall"])
def test_what_is_no_quotation_mark_is_left_out(text: str) -> None:
    assert judged(text) == []


def test_the_sign_a_paragraph_starts_with() -> None:
    assert opening("“Yes", Span(start=0, end=4)) == "double"
    assert opening("Yes", Span(start=0, end=3)) is None

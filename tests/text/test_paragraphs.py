from __future__ import annotations

import pytest

from summarizer.models.article import Span
from summarizer.text.paragraphs import paragraphs


def split(text: str, furniture: tuple[Span, ...] = ()) -> list[str]:
    return [span.of(text) for span in paragraphs(text, furniture)]


@pytest.mark.parametrize(
    "border", ["\n\n", "\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\n\xa0\n", "\n \t\n\u200b\n"]
)
def test_every_kind_of_line_border_parts_paragraphs(border: str) -> None:
    first = "The first paragraph is so long that nobody can have wrapped it by hand at such a width, " * 2
    assert split(f"{first.strip()}{border}Second.{border}") == [first.strip(), "Second."]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "The ferry left the harbour of Port Lindow before\n"
        "dawn with forty people on board and a cargo of\n"
        "barley, salt and letters for the outer islands.\n"
        "\n"
        "It was seen again on Thursday, some ninety miles\n"
        "to the north, with nobody at the wheel.\n"
    )
    assert [paragraph.count("\n") for paragraph in split(text)] == [2, 1]


def test_short_lines_under_each_other_stay_apart() -> None:
    text = "By Ida Marsh\nNorthern Wire\n3 May 2021\n\n" + "A long line that goes on and on beyond any width. " * 5
    assert split(text)[:3] == ["By Ida Marsh", "Northern Wire", "3 May 2021"]


def test_blanks_list_marks_and_rules_are_not_part_of_a_paragraph() -> None:
    assert split("\u200b  # Title \x00\n\n* * *\n\n- One\n\n> Two\u202c\n\n----\n") == ["Title", "One", "Two"]


def test_furniture_is_cut_out() -> None:
    text = "Body one.\n\nRead more\n\nBody two. Share"
    start, share = text.index("Read"), text.index("Share")
    holes = (Span(start=start, end=start + 9), Span(start=share, end=len(text)))
    assert split(text, holes) == ["Body one.", "Body two."]

from __future__ import annotations

import pytest

from summarizer.reading.head import head

BODY = "The yard at Lindow Quay was sold on Monday for nine million crowns, its manager said. " * 2


@pytest.mark.parametrize(
    ("lines", "authors", "published"),
    [
        ("By Ida Marsh\nNorthern Wire\nOct. 14, 2024", ("Ida Marsh",), "2024-10-14"),
        ("By Ida Marsh and Bo Tarn\n\nAugust 6, 2025", ("Ida Marsh", "Bo Tarn"), "2025-08-06"),
        ("By Ida Marsh, court reporter\nTuesday 20 June 2023", ("Ida Marsh",), "2023-06-20"),
        ("By Ida van der Marsh | 2024-10-14", ("Ida van der Marsh",), "2024-10-14"),
        ("Published 7 March 2025 at 18:40", (), "2025-03-07"),
        ("March 2025", (), "2025-03"),
    ],
)
def test_byline_and_date(lines: str, authors: tuple[str, ...], published: str) -> None:
    text = f"Yard sold in a day\n\n{lines}\n\n{BODY}"
    said = head(text, "en")
    assert (said.title, said.authors, said.published) == ("Yard sold in a day", authors, published)
    assert "\n".join(span.of(text) for span in said.furniture) == lines.replace("\n\n", "\n")


def test_german() -> None:
    said = head(f"Werft verkauft\n\nVon Ida Marsch\n20. März 2025\n\n{BODY}", "de")
    assert (said.title, said.authors, said.published) == ("Werft verkauft", ("Ida Marsch",), "2025-03-20")


def test_a_dateline_with_a_year_dates_the_article_and_stays_in_it() -> None:
    said = head(f"Yard sold\n\nLINDOW, 14 October 2024 (NW) — {BODY}", "en")
    assert said.published == "2024-10-14"
    assert said.furniture == ()


@pytest.mark.parametrize("first", ["The yard was sold.", "By Ida Marsh", BODY, "3 May 2024"])
def test_what_is_no_title(first: str) -> None:
    assert head(f"{first}\n\n{BODY}", "en").title is None


@pytest.mark.parametrize(
    "title", ["Who bought the yard?", "Yard “sold.”"[:-2] + "”", "Fenn will not meet with the U.S.", "# A heading"]
)
def test_what_is_a_title(title: str) -> None:
    assert head(f"{title}\n\n{BODY}", "en").title == title.removeprefix("# ")


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    text = f"Yard sold\n\nBy Monday the yard was empty.\n\nBy noon\n\n{BODY}"
    assert head(text, "en").furniture == ()

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer.models.extraction import Extraction, Point, Provenance, Rejected, Summary
from summarizer.rendering import Look, render

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("width", [24, 40, 60, 80, 140, 400])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(extraction: Extraction, width: int) -> None:
    for line in render(extraction, "text", Look(width=width)).splitlines():
        assert cell_len(line) <= min(width, 100)
        assert line == line.rstrip()


def test_colour_changes_nothing_but_colour(extraction: Extraction) -> None:
    plain = render(extraction, "text", Look(colour=False))
    coloured = render(extraction, "text", Look(colour=True))
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert ESCAPE.sub("", coloured) == plain


def test_ascii_is_all_ascii_and_no_wider(extraction: Extraction) -> None:
    longer = extraction.model_copy(update={"summary": Summary(headline="Fuel at 2 €… " * 9)})
    shown = render(longer, "text", Look(ascii=True, colour=True, width=60))
    assert shown.isascii()
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 58
    assert '"We have known this for years,"' in shown


def test_everything_is_there_with_its_place(extraction: Extraction) -> None:
    shown = " ".join(render(extraction, "text", Look(width=100)).split())
    assert shown.startswith("Ostrand loses its quarry Quarry at Ostrand to close Jon Aune · 2025-03-04 · English")
    assert "1 Some 140 people work there. [102–129] word for word" in shown
    assert "2 The quarry will close in 2031 with 140 jobs. [28–101] The quarry at Ostrand" in shown
    assert "Ilse Tamm predicted The quarry at Ostrand will close in 2031. 2031 [28–101]" in shown
    assert "The article itself asserted Some 140 people work there." in shown
    assert "direct · “she said” · [132–161] [174–200]" in shown
    assert "speaker disputed: The model says the company." in shown
    assert "No speaker named" in shown
    assert "× claim Some 410 people work there. number unsupported: The article says 140, not 410." in shown
    assert shown.endswith("gpt-test · 2 requests · 2,431 tokens in (1,024 cached), 412 out · $0.0014")


def test_claims_of_one_claimant_stand_together(extraction: Extraction) -> None:
    shown = render(extraction, "text", Look(sections=("claims",)))
    assert shown.count("\n  Ilse Tamm\n") == 1
    assert shown.index("known this for years") < shown.index("The article itself")


def test_an_offline_result_names_its_engine(extraction: Extraction) -> None:
    made = Provenance(engine="offline", version="0.1.0", created="2025-03-05T10:00:00Z")
    shown = render(extraction.model_copy(update={"provenance": made}), "text")
    assert shown.endswith("  offline engine · no model asked · summarizer 0.1.0\n")


def test_an_unknown_price_is_not_zero(extraction: Extraction) -> None:
    made = extraction.provenance.model_copy(update={"cost": None})
    assert "price unknown" in render(extraction.model_copy(update={"provenance": made}), "text")


def test_an_empty_section_says_so(extraction: Extraction) -> None:
    empty = extraction.model_copy(
        update={"claims": (), "quotes": (), "rejected": (), "summary": Summary(headline="Bare")}
    )
    shown = render(empty, "text")
    assert shown.count("none found") == 3
    assert "REJECTED" not in shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(hostile=st.text(st.characters(codec=None), min_size=1, max_size=60))
def test_hostile_text_cannot_leave_its_line(extraction: Extraction, hostile: str) -> None:
    points = (Point(text=f"{hostile}\x1b[2J\r\u202e", evidence=extraction.summary.points[0].evidence),)
    marked = extraction.model_copy(update={"summary": Summary(headline=hostile, points=points)})
    shown = render(marked, "text", Look(width=60))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert all(cell_len(line) <= 60 for line in shown.split("\n"))


def test_a_rejected_item_without_text_says_what_it_pointed_at(extraction: Extraction) -> None:
    finding = extraction.rejected[0].findings[0]
    pointed = Rejected(kind="quote", item={"marks": [4, 5], "speaker": "Jo Lee", "text": None}, findings=(finding,))
    shown = render(extraction.model_copy(update={"rejected": (pointed,)}), "text")
    assert "× quote  quotation 4, 5, by Jo Lee" in shown

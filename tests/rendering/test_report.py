from __future__ import annotations

import pytest

from summarizer.models.article import Article, Span
from summarizer.models.extraction import Finding, Speaker
from summarizer.models.report import CheckedQuote, CheckedSentence, Report
from summarizer.rendering import Look, render

TEXT = "The quarry will close in 2031, Ilse Tamm said. “We have known this for years,” she said."
WRITTEN = "The quarry closes in 2032. “We have \x1b[31mknown <b>this</b> for decades,” Tamm said. Share this!"


@pytest.fixture
def report() -> Report:
    def article(text: str, source: str, *furniture: Span) -> Article:
        return Article(id=Article.identify(text), source=source, text=text, language="en", furniture=furniture)

    evidence = Span(start=0, end=46)
    return Report(
        article=article(TEXT, "quarry.txt"),
        text=article(WRITTEN, "notes.txt", Span(start=len(WRITTEN) - 11, end=len(WRITTEN))),
        sentences=(
            CheckedSentence(
                text=WRITTEN[:26],
                span=Span(start=0, end=26),
                evidence=(evidence,),
                findings=(Finding(code="date_not_found", message="The sentences say 2031, not 2032."),),
            ),
            CheckedSentence(
                text="Ilse Tamm owns it.", span=Span(start=27, end=45), evidence=(evidence,), added=("owns",)
            ),
        ),
        quotes=(
            CheckedQuote(
                text="We have \x1b[31mknown <b>this</b> for decades,",
                span=Span(start=28, end=70),
                verdict="altered",
                found=Span(start=48, end=76),
                speaker="Tamm",
                article_speaker=Speaker(name="Ilse Tamm"),
                findings=(Finding(code="quote_altered", message="The article says “years”, not “decades”."),),
            ),
        ),
        version="0.1.0",
        created="2025-03-05T10:00:00Z",
    )


@pytest.mark.parametrize("shape", ["text", "markdown"])
def test_it_says_what_holds_what_does_not_and_what_was_left_out(report, shape):
    shown = " ".join(render(report, shape).split())
    for words in (
        "2 of 3 do not hold",
        "date not found",
        "quote altered",
        "Share this!",
        "owns",
        "Ilse Tamm",
        "altered",
    ):
        assert words in shown
    assert "can still be false" in shown
    assert "\x1b" not in shown


def test_markup_of_the_text_is_no_markup_of_ours(report):
    assert "<b>" not in render(report, "markdown")


def test_json_can_be_read_back(report):
    assert Report.model_validate_json(render(report, "json")) == report


@pytest.mark.parametrize("width", [30, 80, 200])
def test_lines_fit(report, width):
    assert all(len(line) <= width for line in render(report, "text", Look(width=width)).splitlines())


def test_without_colour_a_cross_tells(report):
    assert "×   1  The quarry closes" in render(report, "text")
    assert render(report, "text", Look(ascii=True)).isascii()

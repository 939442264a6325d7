"""A report for a person at a terminal. Called by `render`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from summarizer.rendering import checked, wording
from summarizer.rendering.harmless import harmless
from summarizer.rendering.page import ACCENT, BAD, GOOD, QUIET, TITLE, UNKNOWN, Page

if TYPE_CHECKING:
    from summarizer.models.report import CheckedQuote, CheckedSentence, Report
    from summarizer.rendering.look import Look

_ASIDE: Final = 7
"""Columns before a sentence: a cross if it does not hold, its number, gaps."""
_VERDICT: Final = 11
"""Columns before a quotation: how it stands in the article."""


def report_page(report: Report, look: Look) -> str:
    """Return `report` laid out for `look.width` columns; lines have no trailing spaces."""
    page = _Report(report.article.text, look)
    page.head(report)
    page.heading("Sentences", len(report.sentences))
    for number, sentence in enumerate(report.sentences, 1):
        page.sentence(number, sentence)
    page.heading("Quotations", len(report.quotes))
    for quote in report.quotes:
        page.quote(quote)
    page.foot(report)
    return page.finish()


class _Report(Page):
    """The page of one report."""

    def head(self, report: Report) -> None:
        """Show what was checked against what, how it went, and what of the text was not looked at."""
        self.block(Text(checked.result(report).capitalize(), TITLE))
        self.flow(checked.sources(report))
        for span in report.text.furniture:
            left = f"left out, being no part of the text: {wording.place(span)} {harmless(span.of(report.text.text))}"
            self.block(Text(left, QUIET))
        self.rule()

    def sentence(self, number: int, sentence: CheckedSentence) -> None:
        """Show a sentence, what speaks against it and what it rests on."""
        sign = Text("  " if sentence.holds else "× ", BAD)
        self.block(Text(harmless(sentence.text)), lead=Text.assemble(sign, (f"{number:>3}  ", ACCENT)))
        for finding in sentence.findings:
            self.block(self.finding(finding), lead=Text(" " * _ASIDE))
        if wording.verbatim(sentence.text, sentence.evidence, self.text):
            self.block(Text(f"{wording.places(sentence.evidence)} word for word", QUIET), lead=Text(" " * _ASIDE))
        else:
            for span in sentence.evidence:
                self.excerpt(span, _ASIDE)
        if sentence.added:
            self.block(Text(checked.added(sentence), UNKNOWN), lead=Text(" " * _ASIDE))
        self.gap()

    def quote(self, quote: CheckedQuote) -> None:
        """Show a quotation, how it stands in the article, and who says it in both."""
        lead = Text(quote.verdict.ljust(_VERDICT), GOOD if quote.holds else BAD)
        self.block(Text(f"“{harmless(quote.text)}”"), lead=lead)
        for finding in quote.findings:
            self.block(self.finding(finding), lead=Text(" " * _VERDICT))
        self.flow(checked.speakers(quote), lead=Text(" " * _VERDICT))
        if quote.verdict == "altered" and quote.found is not None:
            self.excerpt(quote.found, _VERDICT)
        self.gap()

    def foot(self, report: Report) -> None:
        """Show the counts, and what no such check can see."""
        self.rule()
        self.flow(checked.counts(report))
        self.block(Text(checked.CAVEAT, QUIET))

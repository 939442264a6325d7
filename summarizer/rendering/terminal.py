"""The result for a person at a terminal. Called by `render`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from summarizer.rendering import wording
from summarizer.rendering.harmless import harmless
from summarizer.rendering.page import ACCENT, BAD, NAME, QUIET, TITLE, UNKNOWN, Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Span
    from summarizer.models.extraction import Claim, Extraction, Quote, Rejected
    from summarizer.rendering.look import Look

_ASIDE: Final = 14
"""Columns before the text of a claim: the margin, its modality or date, a gap."""


def terminal(extraction: Extraction, look: Look) -> str:
    """Return `extraction` laid out for `look.width` columns; lines have no trailing spaces."""
    page = _Extraction(extraction.article.text, look)
    page.head(extraction)
    if "summary" in look.sections:
        page.summary(extraction)
    if "claims" in look.sections:
        page.claims(extraction.claims)
    if "quotes" in look.sections:
        page.quotes(extraction.quotes)
    page.rejected(extraction.rejected)
    page.foot(extraction)
    return page.finish()


class _Extraction(Page):
    """The page of one result."""

    def head(self, extraction: Extraction) -> None:
        """Show the headline and where it comes from."""
        self.block(Text(harmless(extraction.summary.headline) or "Untitled", TITLE))
        title = harmless(extraction.article.title or "")
        if title and title != harmless(extraction.summary.headline):
            self.block(Text(title, QUIET))
        self.flow(wording.byline(extraction.article))
        self.rule()

    def summary(self, extraction: Extraction) -> None:
        """Show the points, numbered, each with its evidence underneath."""
        points = extraction.summary.points
        self.heading("Summary", len(points) if not points else None)
        for number, point in enumerate(points, start=1):
            self.block(Text(harmless(point.text)), lead=Text(f"{number:>2}  ", ACCENT))
            self._evidence(point.text, point.evidence, indent=4)
            self.gap()

    def claims(self, claims: Sequence[Claim]) -> None:
        """Show the claims under who makes them."""
        self.heading("Claims", len(claims))
        for name, group in wording.by_claimant(claims).items():
            self.block(Text(wording.claimant(name), NAME))
            for claim in group:
                self._claim(claim)
                self.gap()

    def _claim(self, claim: Claim) -> None:
        """Show modality and date in a column of their own, the claim and its evidence beside them."""
        beside = [Text(claim.modality, QUIET if claim.modality == "asserted" else TITLE)]
        if claim.when:
            beside.append(Text(harmless(claim.when), ACCENT))
        start = len(self.lines)
        self.block(Text(harmless(claim.text)), lead=Text(" " * _ASIDE))
        self._evidence(claim.text, claim.evidence, _ASIDE)
        for line, aside in enumerate(beside, start):
            rest = self.lines[line][_ASIDE:]
            aside.set_length(_ASIDE - 3)
            self.lines[line] = Text.assemble("  ", aside, " ", rest)

    def quotes(self, quotes: Sequence[Quote]) -> None:
        """Show the quotations in the article's order under who speaks."""
        self.heading("Quotations", len(quotes))
        for person, run in wording.by_speaker(quotes):
            heading = Text.assemble((wording.speaker(person), NAME if person else UNKNOWN))
            if person and person.role and harmless(person.role) != harmless(person.name):
                heading.append(", " + harmless(person.role), QUIET)
            self.block(heading)
            for index, quote in enumerate(run):
                if index:
                    self.block(Text(), lead=Text("  │", ACCENT))
                self._quote(quote)
            self.gap()

    def _quote(self, quote: Quote) -> None:
        bar = Text("  │ ", ACCENT)
        self.block(Text(wording.quoted(quote, self.text)), lead=bar, again=bar)
        said = wording.attribution(quote, self.text)
        about = [quote.kind, f"“{said}”" if said else "", wording.places(quote.spans)]
        self.flow([part for part in about if part], lead=bar)
        for finding in quote.findings:
            self.block(self.finding(finding), lead=bar, again=bar)

    def rejected(self, rejected: Sequence[Rejected]) -> None:
        """Show what was not let through, and why."""
        if not rejected:
            return
        self.heading("Rejected", len(rejected), "kept out: the article does not bear it out")
        for item in rejected:
            self.block(Text(wording.told(item)), lead=Text(f"× {item.kind:<6} ", BAD))
            for finding in item.findings:
                self.block(self.finding(finding), lead=Text(" " * 9))
                for span in finding.spans[:1]:
                    self.excerpt(span, indent=9)
            self.gap()

    def foot(self, extraction: Extraction) -> None:
        """Show engine, model, requests, tokens and cost."""
        self.rule()
        self.flow(wording.engine(extraction))

    def _evidence(self, text: str, evidence: Sequence[Span], indent: int) -> None:
        """Show the sentences an item rests on, one line each; only the place when they are the item itself."""
        if wording.verbatim(text, evidence, self.text):
            self.block(Text(f"{wording.places(evidence)} word for word", QUIET), lead=Text(" " * indent))
            return
        for span in evidence:
            self.excerpt(span, indent)

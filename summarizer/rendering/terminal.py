"""The result for a person at a terminal. Called by `render`; the only module that needs rich."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from summarizer.rendering import wording
from summarizer.rendering.harmless import ascii_only, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Span
    from summarizer.models.extraction import Claim, Extraction, Finding, Quote, Rejected
    from summarizer.rendering.look import Look

_MEASURE: Final = 96
"""Longer lines are hard to read, however wide the terminal."""
_NARROWEST: Final = 24
_ASIDE: Final = 14
"""Columns before the text of a claim: the margin, its modality or date, a gap."""

# Few styles, and none that vanishes on a light or a dark ground: the terminal's own colours, bold, dim.
_TITLE: Final = "bold"
_HEADING: Final = "bold"
_NAME: Final = "bold cyan"
_UNKNOWN: Final = "italic"
_QUIET: Final = "dim"
_ACCENT: Final = "cyan"
_BAD: Final = "red"


def terminal(extraction: Extraction, look: Look) -> str:
    """Return `extraction` laid out for `look.width` columns; lines have no trailing spaces."""
    page = _Page(extraction.article.text, look)
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


class _Page:
    """Lines collected from top to bottom, wrapped to the measure, with a margin on the left."""

    def __init__(self, text: str, look: Look) -> None:
        self._text = text
        self._look = look
        self._margin = 2 if look.width > 2 * _NARROWEST else 0
        self._width = max(_NARROWEST, min(look.width - 2 * self._margin, _MEASURE))
        self._console = Console(
            file=io.StringIO(),
            force_terminal=look.colour and not look.ascii,
            color_system="standard" if look.colour and not look.ascii else None,
            no_color=not look.colour or look.ascii,
            width=look.width + self._margin + _NARROWEST,
            legacy_windows=False,
        )
        self._lines: list[Text] = [Text()]

    def head(self, extraction: Extraction) -> None:
        """Show the headline and where it comes from."""
        self._block(Text(harmless(extraction.summary.headline) or "Untitled", _TITLE))
        title = harmless(extraction.article.title or "")
        if title and title != harmless(extraction.summary.headline):
            self._block(Text(title, _QUIET))
        self._flow(wording.byline(extraction.article))
        self._rule()

    def summary(self, extraction: Extraction) -> None:
        """Show the points, numbered, each with its evidence underneath."""
        points = extraction.summary.points
        self._heading("Summary", len(points) if not points else None)
        for number, point in enumerate(points, start=1):
            self._block(Text(harmless(point.text)), lead=Text(f"{number:>2}  ", _ACCENT))
            self._evidence(point.text, point.evidence, indent=4)
            self._gap()

    def claims(self, claims: Sequence[Claim]) -> None:
        """Show the claims under who makes them."""
        self._heading("Claims", len(claims))
        for name, group in wording.by_claimant(claims).items():
            self._block(Text(wording.claimant(name), _NAME))
            for claim in group:
                self._claim(claim)
                self._gap()

    def _claim(self, claim: Claim) -> None:
        """Show modality and date in a column of their own, the claim and its evidence beside them."""
        beside = [Text(claim.modality, _QUIET if claim.modality == "asserted" else _TITLE)]
        if claim.when:
            beside.append(Text(harmless(claim.when), _ACCENT))
        start = len(self._lines)
        self._block(Text(harmless(claim.text)), lead=Text(" " * _ASIDE))
        self._evidence(claim.text, claim.evidence, _ASIDE)
        for line, aside in enumerate(beside, start):
            rest = self._lines[line][_ASIDE:]
            aside.set_length(_ASIDE - 3)
            self._lines[line] = Text.assemble("  ", aside, " ", rest)

    def quotes(self, quotes: Sequence[Quote]) -> None:
        """Show the quotations in the article's order under who speaks."""
        self._heading("Quotations", len(quotes))
        for person, run in wording.by_speaker(quotes):
            heading = Text.assemble((wording.speaker(person), _NAME if person else _UNKNOWN))
            if person and person.role and harmless(person.role) != harmless(person.name):
                heading.append(", " + harmless(person.role), _QUIET)
            self._block(heading)
            for index, quote in enumerate(run):
                if index:
                    self._block(Text(), lead=Text("  │", _ACCENT))
                self._quote(quote)
            self._gap()

    def _quote(self, quote: Quote) -> None:
        bar = Text("  │ ", _ACCENT)
        self._block(Text(wording.quoted(quote, self._text)), lead=bar, again=bar)
        said = wording.attribution(quote, self._text)
        about = [quote.kind, f"“{said}”" if said else "", wording.places(quote.spans)]
        self._flow([part for part in about if part], lead=bar)
        for finding in quote.findings:
            self._block(self._finding(finding), lead=bar, again=bar)

    def rejected(self, rejected: Sequence[Rejected]) -> None:
        """Show what was not let through, and why."""
        if not rejected:
            return
        self._heading("Rejected", len(rejected), "kept out: the article does not bear it out")
        for item in rejected:
            self._block(Text(wording.told(item)), lead=Text(f"× {item.kind:<6} ", _BAD))
            for finding in item.findings:
                self._block(self._finding(finding), lead=Text(" " * 9))
                for span in finding.spans[:1]:
                    self._excerpt(span, indent=9)
            self._gap()

    def foot(self, extraction: Extraction) -> None:
        """Show engine, model, requests, tokens and cost."""
        self._rule()
        self._flow(wording.engine(extraction))

    def finish(self) -> str:
        """Return all lines as one string."""
        margin = " " * self._margin
        for line in self._lines:
            line.rstrip()
            self._console.print(
                Text.assemble(margin, line) if line.plain else line, soft_wrap=True, highlight=False, markup=False
            )
        stream = self._console.file
        assert isinstance(stream, io.StringIO)  # noqa: S101 - made in __init__
        return ascii_only(stream.getvalue()) if self._look.ascii else stream.getvalue()

    def _heading(self, word: str, count: int | None, remark: str = "") -> None:
        heading = Text.assemble((word.upper(), _HEADING))
        if count is not None:
            heading.append(f"  {count or 'none found'}", _QUIET)
        if remark:
            heading.append(f"  {remark}", _QUIET)
        self._gap()
        if not self._lines[-2].plain.startswith("─"):
            self._lines.append(Text())
        self._block(heading)
        self._gap()

    def _evidence(self, text: str, evidence: Sequence[Span], indent: int) -> None:
        """Show the sentences an item rests on, one line each; only the place when they are the item itself."""
        if wording.verbatim(text, evidence, self._text):
            self._block(Text(f"{wording.places(evidence)} word for word", _QUIET), lead=Text(" " * indent))
            return
        for span in evidence:
            self._excerpt(span, indent)

    def _excerpt(self, span: Span, indent: int) -> None:
        """Show a place and as much of what stands there as fits on its line."""
        there = f"{' ' * indent}{wording.place(span)} {harmless(span.of(self._text))}"
        if self._look.ascii:
            self._lines.append(Text(_cut(ascii_only(there), self._width, "...")))
        else:
            self._lines.append(Text(_cut(there, self._width, "…"), _QUIET))

    def _finding(self, finding: Finding) -> Text:
        return Text.assemble((f"{wording.what_was_wrong(finding.code)}: ", _BAD), harmless(finding.message))

    def _flow(self, parts: Sequence[str], lead: Text | None = None) -> None:
        """Show a few parts on a line behind `lead`, and those that do not fit on lines of their own."""
        lead = lead or Text()
        line = ""
        for part in parts:
            longer = f"{line} · {part}" if line else part
            if line and cell_len(lead.plain + longer) > self._width:
                self._block(Text(line, _QUIET), lead=lead, again=lead)
                longer = part
            line = longer
        self._block(Text(line, _QUIET), lead=lead, again=lead)

    def _rule(self) -> None:
        self._lines.append(Text("─" * self._width, _QUIET))

    def _gap(self) -> None:
        """Leave one line empty, unless one is."""
        if self._lines[-1].plain:
            self._lines.append(Text())

    def _block(self, text: Text, *, lead: Text | None = None, again: Text | None = None) -> None:
        """Add `text` wrapped; `lead` before its first line, `again` (or blanks as wide) before the others."""
        lead = lead or Text()
        again = again or Text(" " * cell_len(lead.plain))
        if self._look.ascii:
            text = Text(ascii_only(text.plain))
        lines = text.wrap(self._console, self._width - cell_len(lead.plain)) or [Text()]
        for index, line in enumerate(lines):
            line.rstrip()
            self._lines.append(Text.assemble(again if index else lead, line))


def _cut(text: str, room: int, ellipsis: str) -> str:
    """Return `text` in at most `room` columns, with an ellipsis at the end when it was longer."""
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, room - len(ellipsis)).rstrip() + ellipsis

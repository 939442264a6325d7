"""A page for a person at a terminal: lines wrapped to a measure, headings, places of an article. For its kinds."""

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
    from summarizer.models.extraction import Finding
    from summarizer.rendering.look import Look

_MEASURE: Final = 96
"""Longer lines are hard to read, however wide the terminal."""
_NARROWEST: Final = 24

# Few styles, and none that vanishes on a light or a dark ground: the terminal's own colours, bold, dim.
TITLE: Final = "bold"
HEADING: Final = "bold"
NAME: Final = "bold cyan"
UNKNOWN: Final = "italic"
QUIET: Final = "dim"
ACCENT: Final = "cyan"
GOOD: Final = "green"
BAD: Final = "red"


class Page:
    """Lines collected from top to bottom, wrapped to the measure, with a margin on the left."""

    def __init__(self, text: str, look: Look) -> None:
        self.text = text
        self._look = look
        self._margin = 2 if look.width > 2 * _NARROWEST else 0
        self.width = max(_NARROWEST, min(look.width - 2 * self._margin, _MEASURE))
        self._console = Console(
            file=io.StringIO(),
            force_terminal=look.colour and not look.ascii,
            color_system="standard" if look.colour and not look.ascii else None,
            no_color=not look.colour or look.ascii,
            width=look.width + self._margin + _NARROWEST,
            legacy_windows=False,
        )
        self.lines: list[Text] = [Text()]

    def finish(self) -> str:
        """Return all lines as one string."""
        margin = " " * self._margin
        for line in self.lines:
            line.rstrip()
            self._console.print(
                Text.assemble(margin, line) if line.plain else line, soft_wrap=True, highlight=False, markup=False
            )
        stream = self._console.file
        assert isinstance(stream, io.StringIO)  # noqa: S101 - made in __init__
        return ascii_only(stream.getvalue()) if self._look.ascii else stream.getvalue()

    def heading(self, word: str, count: int | None, remark: str = "") -> None:
        """Show what follows, how many of it there are unless `count` is None, and a remark."""
        heading = Text.assemble((word.upper(), HEADING))
        if count is not None:
            heading.append(f"  {count or 'none found'}", QUIET)
        if remark:
            heading.append(f"  {remark}", QUIET)
        self.gap()
        if not self.lines[-2].plain.startswith("─"):
            self.lines.append(Text())
        self.block(heading)
        self.gap()

    def excerpt(self, span: Span, indent: int) -> None:
        """Show a place and as much of what stands there as fits on its line."""
        there = f"{' ' * indent}{wording.place(span)} {harmless(span.of(self.text))}"
        if self._look.ascii:
            self.lines.append(Text(_cut(ascii_only(there), self.width, "...")))
        else:
            self.lines.append(Text(_cut(there, self.width, "…"), QUIET))

    def finding(self, finding: Finding) -> Text:
        """Return one reason against an item."""
        return Text.assemble((f"{wording.what_was_wrong(finding.code)}: ", BAD), harmless(finding.message))

    def flow(self, parts: Sequence[str], lead: Text | None = None) -> None:
        """Show a few parts on a line behind `lead`, and those that do not fit on lines of their own."""
        lead = lead or Text()
        line = ""
        for part in parts:
            longer = f"{line} · {part}" if line else part
            if line and cell_len(lead.plain + longer) > self.width:
                self.block(Text(line, QUIET), lead=lead, again=lead)
                longer = part
            line = longer
        self.block(Text(line, QUIET), lead=lead, again=lead)

    def rule(self) -> None:
        """Draw a line across."""
        self.lines.append(Text("─" * self.width, QUIET))

    def gap(self) -> None:
        """Leave one line empty, unless one is."""
        if self.lines[-1].plain:
            self.lines.append(Text())

    def block(self, text: Text, *, lead: Text | None = None, again: Text | None = None) -> None:
        """Add `text` wrapped; `lead` before its first line, `again` (or blanks as wide) before the others."""
        lead = lead or Text()
        again = again or Text(" " * cell_len(lead.plain))
        if self._look.ascii:
            text = Text(ascii_only(text.plain))
        lines = text.wrap(self._console, self.width - cell_len(lead.plain)) or [Text()]
        for index, line in enumerate(lines):
            line.rstrip()
            self.lines.append(Text.assemble(again if index else lead, line))


def _cut(text: str, room: int, ellipsis: str) -> str:
    """Return `text` in at most `room` columns, with an ellipsis at the end when it was longer."""
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, room - len(ellipsis)).rstrip() + ellipsis

"""An evaluation for a person at a terminal. Called by `render`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from summarizer.rendering import scored
from summarizer.rendering.harmless import harmless
from summarizer.rendering.page import ACCENT, BAD, NAME, QUIET, TITLE, Page

if TYPE_CHECKING:
    from summarizer.models.evaluation import Evaluation, Miss, Side
    from summarizer.rendering.look import Look

_LABEL: Final = 36
"""Columns of a label, at most."""
_CELLS: Final[dict[int, tuple[int, ...]]] = {3: (8, 17, 8), 5: (8, 8, 8, 17, 7)}
"""Number of cells in a row -> their columns."""


def evaluation_page(evaluation: Evaluation, look: Look) -> str:
    """Return `evaluation` laid out as a table; lines have no trailing spaces."""
    page = _Evaluation("", look)
    page.head(evaluation)
    page.table(evaluation)
    for side in evaluation.sides:
        page.failed(side)
        page.misses(side)
    page.foot(evaluation)
    return page.finish()


class _Evaluation(Page):
    """The page of one evaluation."""

    def head(self, evaluation: Evaluation) -> None:
        """Show which models were evaluated against what."""
        self.block(Text(" against ".join(map(scored.side, evaluation.sides)), TITLE))
        self.flow(scored.about(evaluation))
        self.rule()
        self.gap()

    def table(self, evaluation: Evaluation) -> None:
        """Show the figures in columns under headings."""
        self.row("", scored.columns(evaluation), QUIET)
        for heading, rows in scored.rows(evaluation):
            self.gap()
            self.block(Text(heading.upper(), NAME))
            for label, *cells in rows:
                self.row(label, cells)

    def row(self, label: str, cells: list[str], style: str = "") -> None:
        """Show one line of the table; its cells end at the same column in every line."""
        widths = _CELLS[len(cells)]
        room = max(0, min(_LABEL, self.width - sum(widths)))
        aligned = "".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        self.block(Text.assemble(f"{label:<{room}}"[: max(room, len(label))], (aligned, style)))

    def failed(self, side: Side) -> None:
        """Show the articles that could not be evaluated."""
        if side.failed:
            self.heading("Failed", len(side.failed), scored.side(side))
        for unread in side.failed:
            self.block(Text.assemble((f"{harmless(unread.article)}: ", BAD), harmless(unread.message)))

    def misses(self, side: Side) -> None:
        """Show each miss with its sentence, under the figure it counts against."""
        if side.misses:
            self.heading("Misses", len(side.misses), scored.side(side))
        last = ""
        for miss in sorted(side.misses, key=lambda miss: miss.figure):
            if miss.figure != last:
                self.gap()
                self.block(Text(miss.figure, NAME))
                last = miss.figure
            self._miss(miss)

    def _miss(self, miss: Miss) -> None:
        self.block(Text(harmless(miss.message)), lead=Text("  × ", BAD))
        place = f"[{miss.span.start}–{miss.span.end}] " if miss.span else ""
        lead = Text("    ")
        self.block(Text.assemble((harmless(miss.article), ACCENT), " ", (place, QUIET)), lead=lead, again=lead)
        if miss.sentence:
            self.block(Text(harmless(miss.sentence), QUIET), lead=lead, again=lead)

    def foot(self, evaluation: Evaluation) -> None:
        """Show how intervals were made."""
        self.gap()
        self.rule()
        self.block(Text(scored.method(evaluation), QUIET))

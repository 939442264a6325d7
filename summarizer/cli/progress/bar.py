"""Progress on a terminal: a bar with what has come of it below, gone when the run has ended."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from rich.cells import cell_len
from rich.console import Console, Group
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from summarizer.cli.progress.lines import FAILURES_TOLD
from summarizer.cli.progress.pace import Pace
from summarizer.cli.progress.wording import explained, lasting, so_far, speed
from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from rich.console import RenderableType

    from summarizer.batch.tally import Outcome, Tally
    from summarizer.models.last_run import LastRun

_REFRESHES: Final = 4
"""A second; between them, articles cost nothing."""
_WIDEST: Final = 100


class Bar:
    """Show on a terminal how a run goes."""

    def __init__(self, stream: TextIO, limit: int | None) -> None:
        self._console = Console(file=_Unbreakable(stream), highlight=False)  # type: ignore[arg-type]
        self._pace = Pace(limit)
        self._live: Live | None = None
        self._tally: Tally | None = None
        self._stopping: str | None = None

    def begin(self, tally: Tally, results: Path, model: str) -> None:
        """Say where results go, and who is asked; from now on the bar is there."""
        self._console.print(Text(f"{model} · results go to {harmless(str(results))}"), soft_wrap=True)
        self._tally = tally
        self._live = Live(
            console=self._console,
            get_renderable=self._render,
            refresh_per_second=_REFRESHES,
            transient=True,
            redirect_stdout=False,
        )
        self._live.start()

    def article(self, name: str, outcome: Outcome, reason: str | None, tally: Tally) -> None:
        """Say above the bar what failed, as long as it is not too much."""
        if outcome == "failed" and tally.failed <= FAILURES_TOLD:
            self._console.print(Text.assemble(("×", "red"), f" {explained(name, reason)}"))

    def stopping(self, reason: str, tally: Tally) -> None:
        """Have the bar say what is being waited for."""
        self._stopping = reason

    def end(self, last: LastRun) -> None:
        """Take the bar away."""
        self.close()

    def close(self) -> None:
        """Take the bar away, whatever happened; the cursor is there again."""
        if self._live is not None:
            self._live.stop()

    def _render(self) -> RenderableType:
        tally = self._tally
        if tally is None:
            return Text()
        self._pace.look(tally)
        width = min(self._console.width - 1, _WIDEST)
        lines: list[RenderableType] = [self._bar(tally, width), *_packed(self._parts(tally), width)]
        if self._stopping is not None:
            waiting = f"Stopping: {harmless(self._stopping)}. Waiting for {tally.in_flight:,} under way"
            lines.append(Text(f"{waiting}; Ctrl-C once more stops at once.", "yellow"))
        return Group(*lines)

    def _bar(self, tally: Tally, width: int) -> Table:
        """Return the bar, and how many there are of how many."""
        total, left = self._pace.total(tally), self._pace.left(tally)
        grid = Table.grid(padding=(0, 2), pad_edge=False)
        grid.width = width
        grid.add_column(ratio=1)
        grid.add_column(no_wrap=True, justify="right")
        bar = ProgressBar(total=total or None, completed=tally.seen, pulse=not total)
        ending = f" · {lasting(left)} left" if left is not None else ""
        grid.add_row(bar, Text(f"{tally.seen:,} of {total:,}{ending}" if total is not None else f"{tally.seen:,}"))
        return grid

    def _parts(self, tally: Tally) -> list[Text]:
        parts = [Text(part, "red" if part.endswith("failed") else "") for part in so_far(tally)]
        if self._pace.rate is not None:
            parts.append(Text(speed(self._pace.rate)))
        return parts


def _packed(parts: list[Text], width: int) -> list[Text]:
    """Put parts onto lines of at most `width`, none of them broken."""
    lines: list[Text] = []
    for part in parts:
        if lines and cell_len(lines[-1].plain) + len(" · ") + cell_len(part.plain) <= width:
            lines[-1].append(" · ").append_text(part)
        else:
            lines.append(part)
    return lines


class _Unbreakable:
    """A terminal that may be closed under us: then nothing is shown any more, and the run goes on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError:
            self._give_up()
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError:
            self._give_up()

    def _give_up(self) -> None:
        """Let nowhere take the terminal's place, so that what is left in buffers harms nobody at exit."""
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

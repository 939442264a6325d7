"""How a rendering looks: format, width, colour, which sections. Filled in by whoever calls `render`."""

from __future__ import annotations

from typing import Final, Literal

from summarizer.models.base import Frozen

Format = Literal["text", "json", "markdown"]
Section = Literal["summary", "claims", "quotes"]

SECTIONS: Final[tuple[Section, ...]] = ("summary", "claims", "quotes")


class Look(Frozen):
    """How a rendering looks; `width`, `colour` and `ascii` are for text, `compact` for JSON."""

    width: int = 80
    """Columns there are; lines of prose end well before they are hard to read."""
    colour: bool = False
    ascii: bool = False
    """Only ASCII and no colour, for terminals that show nothing else."""
    compact: bool = False
    """All on one line, for JSON Lines."""
    sections: tuple[Section, ...] = SECTIONS
    """What was asked for: only these are shown, and said to be empty when they are. JSON has them all."""

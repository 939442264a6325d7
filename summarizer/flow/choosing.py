"""Sub-flow: let the model choose the summary among the points of all parts. It writes nothing, so nothing gets in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import ModelError
from summarizer.parsing import parse_choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.flow.steps import Ledger, Steps
    from summarizer.models.extraction import Point
    from summarizer.prompting import Prompts


def choose(prompts: Prompts, points: Sequence[Point], most: int, ledger: Ledger) -> Steps[tuple[Point, ...]]:
    """Let the model choose the summary among the points of all parts."""
    (answer,) = yield from ledger.ask([prompts.join(points, most)])
    keep = [] if isinstance(answer, ModelError) else parse_choice(answer.text, len(points))
    chosen = sorted(keep[:most]) or _spread(len(points), most)
    return tuple(points[number - 1] for number in chosen)


def _spread(count: int, most: int) -> list[int]:
    """Return `most` numbers from 1 to `count`, evenly apart: what is left when nobody chose."""
    return [1 + index * count // most for index in range(min(most, count))]

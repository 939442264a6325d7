"""An evaluation as Markdown. Called by `render`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering import scored
from summarizer.rendering.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.evaluation import Evaluation, Side


def evaluation_markdown(evaluation: Evaluation) -> str:
    """Return `evaluation` as Markdown: one table, then what failed and what was missed."""
    title = escaped(" against ".join(map(scored.side, evaluation.sides)))
    lines = [f"# {title}", "", " · ".join(map(escaped, scored.about(evaluation))), "", *_table(evaluation)]
    for side in evaluation.sides:
        lines += _rest(side)
    return "\n".join([*lines, scored.method(evaluation)]) + "\n"


def _table(evaluation: Evaluation) -> Iterator[str]:
    columns = scored.columns(evaluation)
    yield f"| | {' | '.join(columns)} |"
    yield f"|---|{'---:|' * len(columns)}"
    for heading, rows in scored.rows(evaluation):
        yield f"| **{heading}** |{' |' * len(columns)}"
        for row in rows:
            yield f"| {' | '.join(row)} |"
    yield ""


def _rest(side: Side) -> Iterator[str]:
    if side.failed:
        yield from (f"## Failed: {escaped(scored.side(side))}", "")
        for unread in side.failed:
            yield f"- {escaped(unread.article)}: {escaped(unread.message)}"
        yield ""
    if side.misses:
        yield from (f"## Misses: {escaped(scored.side(side))}", "")
        for miss in sorted(side.misses, key=lambda miss: miss.figure):
            yield f"- `{miss.figure}` {escaped(miss.article)}: {escaped(miss.message)}"
            if miss.sentence:
                yield f"  > {escaped(miss.sentence)}"
        yield ""

"""What an evaluation says in the same words as text and as Markdown: the names of figures, their values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.evaluation import Difference, Evaluation, Figure, Side

GROUPS: Final[dict[str, dict[str, str]]] = {
    "Quotations": {
        "quotes.precision": "precision",
        "quotes.recall": "recall",
        "quotes.f1": "F1",
        "quotes_and_speakers.f1": "F1 of quotation and speaker",
    },
    "Speakers right, of quotations found": {
        "speakers.all": "all",
        "speakers.name": "named",
        "speakers.pronoun": "pronouns",
        "speakers.nominal": "nouns",
        "speakers.full": "full name",
        "speakers.resolved": "full name, not written there",
    },
    "Indirect and mixed speech": {
        "reported.precision": "precision",
        "reported.recall": "recall",
        "reported.f1": "F1",
    },
    "Indirect and mixed speech made claims": {
        "claims.precision": "precision",
        "claims.recall": "recall",
        "claims.f1": "F1",
    },
    "Facts": {
        "facts.found": "required facts stated",
        "evidence.right": "with the right evidence",
        "false.accepted": "false statements let through",
    },
    "Summary": {
        "rouge.1": "ROUGE-1",
        "rouge.2": "ROUGE-2",
        "rouge.l": "ROUGE-L",
        "summary.words": "words in full",
    },
    "The first three sentences instead": {
        "first_sentences.1": "ROUGE-1",
        "first_sentences.2": "ROUGE-2",
        "first_sentences.l": "ROUGE-L",
    },
    "Effort per article": {
        "tokens.input": "tokens in",
        "tokens.output": "tokens out",
        "cost": "cost, $",
        "seconds": "seconds",
        "words_per_second": "words per second",
    },
}
"""Headings, and under each the figures with what they are called."""

_SUMMARIES: Final = ("Summary", "The first three sentences instead")
_SHARES: Final = GROUPS.keys() - {*_SUMMARIES, "Effort per article"}
_ROUGE: Final = [name for heading in _SUMMARIES for name, label in GROUPS[heading].items() if "ROUGE" in label]
_FRACTIONS: Final = {"cost": 4, "seconds": 3, **dict.fromkeys(_ROUGE, 3)}
"""Digits after the point; others have none."""


def side(one: Side) -> str:
    """Return a model's name, with its prompts if they are not ours."""
    return harmless(f"{one.model} with {one.prompts}" if one.prompts else one.model)


def about(evaluation: Evaluation) -> list[str]:
    """Return what was evaluated against, and how many articles that is."""
    count = evaluation.articles
    failed = [
        f"{len(one.failed)} failed with {side(one)}" if len(evaluation.sides) > 1 else f"{len(one.failed)} failed"
        for one in evaluation.sides
    ]
    return [*map(harmless, evaluation.gold), f"{count} article{'' if count == 1 else 's'}", *failed]


def method(evaluation: Evaluation) -> str:
    """Return how intervals and tests were made."""
    intervals = f"95 % intervals: bootstrap over articles, {evaluation.resamples:,} resamples, seed {evaluation.seed}."
    test = " p: paired permutation test over the articles both did." if len(evaluation.sides) > 1 else ""
    return intervals + test


def number(name: str, value: float, *, sign: bool = False) -> str:
    """Return a figure as people read it: shares in per cent, the rest with as many digits as tell something."""
    plus = "+" if sign else ""
    if any(name in figures for group, figures in GROUPS.items() if group in _SHARES):
        return f"{100 * value:{plus}.1f}"
    return f"{value:{plus},.{_FRACTIONS.get(name, 0)}f}"


def interval(figure: Figure | Difference, *, sign: bool = False) -> str:
    """Return what a figure lies between."""
    return f"{number(figure.name, figure.low, sign=sign)} … {number(figure.name, figure.high, sign=sign)}"


def chance(p: float) -> str:
    """Return a p as people read it."""
    return f"{p:.3f}" if p >= 0.001 else "<0.001"  # noqa: PLR2004 -- as far as a thousand resamples tell


def rows(evaluation: Evaluation) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each heading with its rows: a label and its cells."""
    sides = [{figure.name: figure for figure in one.figures} for one in evaluation.sides]
    differences = {difference.name: difference for difference in evaluation.differences}
    for heading, labels in GROUPS.items():
        found = [
            [label, *_cells(name, [one.get(name) for one in sides], differences.get(name))]
            for name, label in labels.items()
            if any(name in one for one in sides)
        ]
        if found:
            yield heading, found


def columns(evaluation: Evaluation) -> list[str]:
    """Return the headings of the cells."""
    if len(evaluation.sides) == 1:
        return ["value", "95 % interval", "of"]
    return ["first", "second", "change", "95 % interval", "p"]


def _cells(name: str, figures: list[Figure | None], difference: Difference | None) -> list[str]:
    values = [number(name, figure.value) if figure else "" for figure in figures]
    if len(figures) == 1:
        figure = figures[0]
        return [*values, interval(figure), f"{figure.count:,}"] if figure else ["", "", ""]
    if difference is None:
        return [*values, "", "", ""]
    gap = number(name, difference.value, sign=True)
    return [*values, gap, interval(difference, sign=True), chance(difference.p)]

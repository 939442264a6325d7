"""Words that turn or weaken what comes after them, and how far they reach. Called by negation and hedges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.text.languages import Language
    from summarizer.text.words import Word

REACH: Final = 10
"""How many content words a negation or hedge reaches at most."""

_BORDERS: Final = frozenset(",.;:!?()[]—–…")
_MARKS: Final = frozenset('"“”„‘’»«')


class Operator(NamedTuple):
    """A negation or hedge."""

    kind: str
    """`not`, `negative` (a verb such as "denied"), `weak`, or the class of a hedge."""
    start: int
    end: int
    first: int
    """Index of its first word; `after` is the index after its last."""
    after: int
    reach: tuple[str, ...]
    """Stems of the content words it bears on, nearest first."""
    before: tuple[str, ...]
    """Stems of the content words before it in its clause, nearest first."""


def operator(kind: str, found: Sequence[Word], first: int, after: int, language: Language) -> Operator:
    """Return the operator made of the words `first` up to `after`."""
    return Operator(
        kind,
        found[first].start,
        found[after - 1].end,
        first,
        after,
        _reach(found, range(after, len(found)), language),
        _reach(found, range(first - 1, -1, -1), language),
    )


def _reach(found: Sequence[Word], indexes: range, language: Language) -> tuple[str, ...]:
    stems: list[str] = []
    for index in indexes:
        word = found[index]
        if word.low in _MARKS and not stems:
            continue
        if word.low in _BORDERS or word.low in _MARKS or word.low in language.breaks:
            break
        if not word.stem or word.low in language.auxiliaries or word.low.endswith("n't"):
            continue
        stems.append(word.stem)
        if len(stems) == REACH:
            break
    return tuple(stems)

"""Find the phrases of a word list in a text, longest first. Called by the finders beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.text.words import Word


class Phrase(NamedTuple):
    """A phrase found: the first word and the one after the last, by index, and the phrase as listed."""

    first: int
    after: int
    text: str


Table = dict[str, list[tuple[str, ...]]]


def phrases(found: Sequence[Word], table: Table) -> list[Phrase]:
    """Return the phrases of `table` in a text, in order, not overlapping, the longest at each place."""
    result = []
    at = 0
    while at < len(found):
        for words in table.get(found[at].low, ()):
            size = len(words)
            if size == 1 or tuple(word.low for word in found[at : at + size]) == words:
                result.append(Phrase(at, at + size, " ".join(words)))
                at += size - 1
                break
        at += 1
    return result


@cache
def table(listed: frozenset[str]) -> Table:
    """Return phrases by their first word, the longest first."""
    return _table(listed)


def _table(listed: Iterable[str]) -> Table:
    result: Table = {}
    for phrase in sorted(listed, key=lambda p: (-p.count(" "), p)):
        words = tuple(phrase.split())
        result.setdefault(words[0], []).append(words)
    return result

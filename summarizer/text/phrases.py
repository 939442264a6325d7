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


Table = dict[str, list[tuple[list[str], str]]]
"""First word -> the words of each phrase that begins with it, and the phrase."""


def phrases(found: Sequence[Word], table: Table) -> list[Phrase]:
    """Return the phrases of `table` in a text, in order, not overlapping, the longest at each place."""
    result: list[Phrase] = []
    after = 0
    for at in [index for index, word in enumerate(found) if word.low in table]:
        if at < after:
            continue
        for words, phrase in table[found[at].low]:
            size = len(words)
            if size == 1 or [word.low for word in found[at : at + size]] == words:
                after = at + size
                result.append(Phrase(at, after, phrase))
                break
    return result


@cache
def table(listed: frozenset[str]) -> Table:
    """Return phrases by their first word, the longest first."""
    return _table(listed)


def _table(listed: Iterable[str]) -> Table:
    result: Table = {}
    for phrase in sorted(listed, key=lambda p: (-p.count(" "), p)):
        words = phrase.split()
        result.setdefault(words[0], []).append((words, " ".join(words)))
    return result

"""ROUGE-1, ROUGE-2 and ROUGE-L of a summary: Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004.

F1 over lower-cased words with Porter's stems, as the paper's package does with `-m`; of several references the mean.
ROUGE-L is that of summaries (section 3.2): the union of what each sentence shares in order with each of the reference.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.evaluation.porter import porter

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD: Final = re.compile(r"[^\W_]+")
_STEMMED: Final = 4
"""Letters; words shorter than this are compared as they are."""


class Rouge(NamedTuple):
    """F1 of single words, of pairs of words, and of the longest common subsequences."""

    one: float
    two: float
    longest: float


def rouge(summary: Sequence[str], references: Sequence[Sequence[str]]) -> Rouge:
    """Return the mean ROUGE of a summary against each reference, all as lists of sentences; 0 without references."""
    own = [_words(sentence) for sentence in summary]
    scores = [_against(own, [_words(sentence) for sentence in reference]) for reference in references]
    return Rouge(*(sum(values) / len(scores) for values in zip(*scores, strict=True))) if scores else Rouge(0, 0, 0)


def _words(sentence: str) -> list[str]:
    return [porter(word) if len(word) >= _STEMMED else word for word in _WORD.findall(sentence.lower())]


def _against(own: list[list[str]], other: list[list[str]]) -> Rouge:
    flat, theirs = list(chain(*own)), list(chain(*other))
    pairs, their_pairs = list(pairwise(flat)), list(pairwise(theirs))
    return Rouge(
        _f1((Counter(flat) & Counter(theirs)).total(), len(flat), len(theirs)),
        _f1((Counter(pairs) & Counter(their_pairs)).total(), len(pairs), len(their_pairs)),
        _f1(_in_order(own, other), len(flat), len(theirs)),
    )


def _in_order(own: list[list[str]], other: list[list[str]]) -> int:
    """Count the words of a reference that its sentences share in order with any of ours, none more often than we have.

    A word that we have once counts once, in whichever sentence of the reference it is met.
    """
    left = Counter(word for sentence in own for word in sentence)
    count = 0
    for theirs in other:
        for index in sorted(set[int]().union(*(_subsequence(theirs, sentence) for sentence in own))):
            if left[theirs[index]]:
                left[theirs[index]] -= 1
                count += 1
    return count


def _subsequence(theirs: Sequence[str], ours: Sequence[str]) -> set[int]:
    """Return the indexes in `theirs` of a longest common subsequence."""
    table = [[0] * (len(ours) + 1)]
    for word in theirs:
        row, last = [0], table[-1]
        for index, own in enumerate(ours):
            row.append(last[index] + 1 if word == own else max(last[index + 1], row[index]))
        table.append(row)
    found: set[int] = set()
    at, index = len(theirs), len(ours)
    while at and index:
        if theirs[at - 1] == ours[index - 1]:
            found.add(at - 1)
            at, index = at - 1, index - 1
        elif table[at - 1][index] >= table[at][index - 1]:
            at -= 1
        else:
            index -= 1
    return found


def _f1(shared: int, own: int, other: int) -> float:
    return 2 * shared / (own + other) if own + other else 0.0

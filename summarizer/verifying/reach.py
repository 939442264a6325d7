"""How the words that a negation or hedge bears on are used in another text. For negation and hedges."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarizer.text.scopes import Operator
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage

_FURTHER = 4
_TWO = 2
_MUCH = 3
_ADVERB = "l"
"""Stems of adverbs in -ly and of few other words end so."""


class Use(NamedTuple):
    """Words of an operator's reach that another text uses."""

    stems: tuple[str, ...]
    at: int
    """Index of the word in that text."""


def used(operator: Operator, text: Passage) -> Use | None:
    """Return how `text` uses what the operator bears on: the word after it, an adverb left aside."""
    if text.language.verb_last:
        shared = tuple(stem for stem in (*operator.reach, *operator.before[:2]) if stem in text.places)
        whole = bool(operator.reach) and operator.reach[-1] in shared
        return _use(shared[:1], operator, text) if len(shared) >= (_TWO if whole else _MUCH) else None
    for stem in (operator.reach or operator.before[:1])[:_TWO]:
        if stem in text.places:
            return _use((stem,), operator, text)
        if not stem.endswith(_ADVERB):
            return None
    return None


def _use(stems: tuple[str, ...], operator: Operator, text: Passage) -> Use:
    around = {*operator.reach, *operator.before}
    return Use(stems, max(text.places[stems[0]], key=lambda index: len(around & text.near(index))))


def same_matter(use: Use, item: Passage, operator: Operator) -> bool:
    """Tell whether the item speaks of what the operator bears on, and does not merely use one word of it."""
    further = set(operator.reach[1:5]) - set(use.stems)
    before = set(operator.before[:5])
    shared = before & item.all_stems
    return bool(further & item.all_stems) or len(shared) >= (_MUCH if further else min(1, len(before)))


def closer(use: Use, item: Passage, operator: Operator, home: Passage, evidence: Evidence) -> bool:
    """Tell whether the item's words go back to another place of the evidence, where the operator does not reach.

    The words around the item's use are compared with those around each place; the operator's own must fit best.
    """
    stem = use.stems[0]
    if not operator.reach:
        return False
    around = item.near(use.at)
    own = 0
    best = -1
    for passage in evidence.passages:
        for index in passage.places.get(stem, ()):
            score = len(around & passage.near(index))
            if passage is home and passage.words[index].start >= operator.end and score >= own:
                own = score
            elif not reached(passage, index):
                best = max(best, score)
    return best > own


def reached(passage: Passage, index: int) -> bool:
    """Tell whether a negation or hedge of the text bears on its word `index`."""
    stem = passage.words[index].stem
    return any(
        operator.first < index and stem in operator.reach[:_FURTHER]
        for operator in (*passage.negations, *passage.hedges)
    )

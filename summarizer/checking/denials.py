"""A denial of the article that a sentence drops, in other words: "does not plan to change" and "intends to change".

Verification asks for the very verb that is denied. Here most of what the denial bears on is enough, whatever the verb.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.text.languages import rules
from summarizer.text.negation import negations_in
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Outline
    from summarizer.text.scopes import Operator

_REACH: Final = 6
"""Content words after a denial that it bears on."""
_SHARED: Final = 2
_SHARE: Final = 0.5
_SHARED_ELSEWHERE: Final = 3
_SHARE_ELSEWHERE: Final = 0.75
"""In a sentence that is not among the evidence, more of the denial must be met with."""
_CONTEXT: Final = 6
"""Words of the article shown with a denial."""


class Denials:
    """The denials of an article's sentences."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._language = rules(outline.article.language)
        self._found: dict[int, tuple[Operator, ...]] = {}

    def lost(self, text: str, evidence: Sequence[int], likely: Sequence[int]) -> Finding | None:
        """Return the denial of the evidence, or of another likely sentence, that a text says without denying it.

        Where verbs stand last, as in German, what a denial bears on is not told by order: there is none.
        """
        if self._language.verb_last:
            return None
        own = words(text, self._language.code)
        stems = {word.stem for word in own if word.stem}
        denied = {stem for op in negations_in(own, self._language) for stem in op.reach or op.before}
        for number in dict.fromkeys((*evidence, *likely)):
            inside = number in evidence
            for operator in self._of(number):
                reach = operator.reach[:_REACH]
                together = any(map(stems.issuperset, pairwise(reach)))
                shared = {stem for stem in reach if together and stem in stems}
                enough = len(shared) >= (_SHARED if inside else _SHARED_ELSEWHERE)
                share = (_SHARE if inside else _SHARE_ELSEWHERE) * len(reach)
                if enough and len(shared) >= share and not shared & denied:
                    return self._finding(operator)
        return None

    def _of(self, number: int) -> tuple[Operator, ...]:
        if number not in self._found:
            sentence = self._outline.sentences[number - 1].span
            found = words(self._outline.sentence(number), self._language.code, sentence.start)
            question = bool(found) and found[-1].low == "?"
            strong = (op for op in negations_in(found, self._language) if op.kind != "weak" and not question)
            self._found[number] = tuple(strong)
        return self._found[number]

    def _finding(self, operator: Operator) -> Finding:
        text = self._outline.article.text
        before = text.rfind(" ", 0, max(operator.start - 1, 0)) + 1
        said = " ".join(text[before : operator.end + 60].split()[:_CONTEXT])
        message = f"The article says “{said}…”; the sentence leaves the denial out."
        return Finding(code="negation_lost", message=message, spans=(Span(start=operator.start, end=operator.end),))

"""The clauses of a text with what each denies, so that a denial is compared with the clause most like its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.checking.denials import Denial
    from summarizer.text.languages import Language
    from summarizer.text.words import Word

_BORDERS: Final = frozenset(",.;:!?()[]…–—“”„«»")
_HEADS: Final = 2


class Clause(NamedTuple):
    """The words between two borders."""

    stems: frozenset[str]
    """Of its content words and names."""
    denied: tuple[Denial, ...]

    @property
    def heads(self) -> frozenset[str]:
        """What its outright denials bear on."""
        return frozenset(head for denial in self.denied if denial.strong for head in denial.clause[:_HEADS])


def clauses(
    found: Sequence[Word], denied: Sequence[Denial], language: Language, same: Callable[[str], str]
) -> list[Clause]:
    """Return the clauses of a text."""
    light = language.function_words | language.auxiliaries
    result: list[Clause] = []
    words: list[Word] = []
    for word in (*found, None):
        if word is not None and word.low not in _BORDERS and word.low not in language.breaks:
            words.append(word)
            continue
        if words:
            own = tuple(one for one in denied if words[0].start <= one.start < words[-1].end)
            stems = frozenset(same(w.stem) or w.stem for w in words if w.stem and w.low not in light)
            result.append(Clause(stems, own))
        words = []
    return result

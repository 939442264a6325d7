"""Find what a text says with less than full weight: "may", "likely", "allegedly", "wants to". Called by verifying.

Bounds of numbers ("about", "at least") are hedges too; `numbers` ties them to their number.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from summarizer.text.languages import Language, rules
from summarizer.text.phrases import Phrase, Table, phrases, table
from summarizer.text.scopes import Operator, operator
from summarizer.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

BOUNDS: Final = frozenset({"approximate", "at most", "at least"})
"""Classes that bear on a number."""


def hedges(text: str, language: str) -> tuple[Operator, ...]:
    """Return the hedges of a text, bounds of numbers left out, with what they bear on."""
    return hedges_in(words(text, language), rules(language))


def hedges_in(
    found: Sequence[Word], language: Language, phrased: Sequence[Phrase] | None = None
) -> tuple[Operator, ...]:
    """Return the hedges among words that are cut already, `phrased` being its hedge phrases if they are known."""
    return tuple(
        operator(kind, found, phrase.first, phrase.after, language)
        for phrase in (hedge_phrases(found, language) if phrased is None else phrased)
        if (kind := language.hedges[phrase.text]) not in BOUNDS and not _is_month(found, phrase, language)
    )


def hedge_phrases(found: Sequence[Word], language: Language) -> list[Phrase]:
    """Return every hedge and bound among the words, as listed."""
    return phrases(found, _listed(language.code)) if language.hedges else []


def _is_month(found: Sequence[Word], phrase: Phrase, language: Language) -> bool:
    word = found[phrase.first]
    return word.low in language.months and word.text[0].isupper() and phrase.first > 0


@cache
def _listed(code: str) -> Table:
    language = rules(code)
    return table(frozenset(language.hedges))

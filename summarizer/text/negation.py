"""Find what a text denies: "not", "no", "without", "failed to", "unable". Called by verifying."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from summarizer.text.languages import Language, rules
from summarizer.text.phrases import Table, phrases, table
from summarizer.text.scopes import Operator, operator
from summarizer.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTRACTED: Final = "n't"


def negations(text: str, language: str) -> tuple[Operator, ...]:
    """Return the negations of a text with what they bear on."""
    return negations_in(words(text, language), rules(language))


def negations_in(found: Sequence[Word], language: Language) -> tuple[Operator, ...]:
    """Return the negations among words that are cut already."""
    if not language.negations:
        return ()
    result = []
    harmless = language.not_negating
    for phrase in phrases(found, _listed(language.code)):
        if phrase.text in harmless:
            continue
        kind = "not" if phrase.text in language.negations else _kind(phrase.text, language)
        result.append(operator(kind, found, phrase.first, phrase.after, language))
    contracted = [index for index, word in enumerate(found) if word.low.endswith(_CONTRACTED)]
    result.extend(operator("not", found, index, index + 1, language) for index in contracted)
    result.sort(key=lambda found: found.start)
    return tuple(result)


def _kind(word: str, language: Language) -> str:
    return "negative" if word in language.negative_words else "weak"


@cache
def _listed(code: str) -> Table:
    language = rules(code)
    return table(language.negations | language.negative_words | language.weak_negatives | language.not_negating)

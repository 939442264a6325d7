"""How an article names a speaker: by name, by a pronoun, or by a noun such as "the minister"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.text.languages import rules
from summarizer.text.words import words

if TYPE_CHECKING:
    from summarizer.evaluation.cases import Kind

_PRONOUN_WORDS = 2
"""Words of "he himself"."""


def kind(mention: str, language: str, name: str | None = None) -> Kind:
    """Return the kind of a mention; `name` is the speaker's name where it is known.

    Without it, a mention is a name when a capital word of it is no title, office or first word of a noun phrase; where
    every noun has a capital letter, when two capital words stand together that are neither.
    """
    known = rules(language)
    found = [word for word in words(mention, language) if word.stem]
    if not found:
        return "none"
    pronouns = known.pronouns.keys() | known.possessives.keys()
    if len(found) <= _PRONOUN_WORDS and found[0].low in pronouns:
        return "pronoun"
    if name is not None:
        return (
            "name" if {word.low for word in words(name, language) if word.stem} & {w.low for w in found} else "nominal"
        )
    capital = [
        index
        for index, word in enumerate(found)
        if word.text[0].isupper() and word.low not in known.titles | known.roles | known.determiners
    ]
    if not known.nouns_capital:
        return "name" if capital else "nominal"
    together = any(b - a == 1 for a, b in pairwise(capital))
    return "name" if together or (len(found) == 1 and capital) else "nominal"

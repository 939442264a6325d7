"""A verb of saying told from the noun or the adjective spelt like it. Called by `attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.frames import is_possessive
from summarizer.offline.phrases import is_participle, is_source

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_SUBJECT: Final = 5
"""Words between a quotation and the verb after it, at most: "…," the letter to Lee read."""
_BEFORE: Final = 8
"""Tokens before a verb at the end of its clause among which its "es" stands."""
_CLAUSE: Final = 30
"""Tokens after a verb among which its second part stands."""


def is_verb(frame: Frame, index: int, language: Language) -> bool:  # noqa: PLR0911 -- one rule a line
    """Tell a verb of saying from the noun or the adjective that is spelt like it."""
    words = frame.words
    before = words[index - 1] if index else ""
    if language.nouns_capital:
        return _is_small(frame, index, before, language)
    settled = _settled(frame, index, before, language)
    if settled is not None:
        return settled
    if before in language.clause_words:
        called = index > 1 and words[index - 2] in language.quoting_verbs
        return not (called and words[index] in language.noun_like)
    if words[index] in language.noun_like and not _takes_verb(frame, index, language):
        return False
    if before in language.determiners or is_possessive(before):
        return False
    if before in language.adjectival and words[index] in language.noun_like:
        return False
    if before in language.prepositions and before != language.infinitive and not is_participle(words[index], language):
        return False
    passive = before in language.passives or (
        before in language.before_verbs and index > 1 and words[index - 2] in language.passives
    )
    if passive and not is_participle(words[index], language):
        return not language.agents.isdisjoint(words[index + 1 : index + 8])
    return True


def _is_small(frame: Frame, index: int, before: str, language: Language) -> bool:
    """Tell a verb by its small letter: not "der Bericht", nor "die erwartete Flut", nor "gab" without its "bekannt"."""
    word = frame.words[index]
    if index in frame.capitals or index in frame.by_token:
        return False
    attributive = before in language.determiners and before not in language.it and index + 1 in frame.capitals
    if attributive or (before in language.prepositions and before != language.infinitive):
        return False
    if word in language.putting:
        return language.putting[word] in frame.words[max(0, index - _BEFORE) : index + 2]
    if word in language.separable and not _has_second_part(frame, index, language):
        return word in language.quoting_verbs and bool(frame.quotes)
    return word in language.cue_verbs or bool(frame.quotes)


def _has_second_part(frame: Frame, index: int, language: Language) -> bool:
    """Tell whether a clause ends with the second part of its verb: "teilte die Werft am Montag mit"."""
    words, parts = frame.words, language.separable[frame.words[index]]
    if not parts.isdisjoint(words[max(0, index - 1) : index]):
        return True  # "wie die Werft bekannt gab"
    for token in range(index + 1, min(len(words), index + _CLAUSE)):
        follows = words[token + 1] if token + 1 < len(words) else "."
        if words[token] in parts and (not follows[0].isalnum() or follows in language.coordinations):
            return True
    return False


def _settled(frame: Frame, index: int, before: str, language: Language) -> bool | None:
    """Tell what a name, a hearer or the word after a verb settles: "jury told", "puts it", "reads:"."""
    words = frame.words
    after = words[index + 1] if index + 1 < len(words) else ""
    if index in frame.by_token or (
        before in language.hearers and words[index] in language.hearing and _ends(frame, index)
    ):
        return False
    if words[index] in language.known:
        return after in language.agents
    if words[index] in language.putting:
        return after == language.putting[words[index]]
    if words[index] in language.quote_only:
        ends = _ends(frame, index) and any(map(frame.quote_at, range(max(0, index - _SUBJECT), index)))
        return ends or frame.quote_at(index + 1) or frame.quote_at(index - 1) or after in (":", ",")
    return None


def _ends(frame: Frame, index: int) -> bool:
    """Tell whether no word follows: "jury told" is no jury speaking."""
    return index + 1 == len(frame.words) or not frame.words[index + 1][0].isalnum()


def _takes_verb(frame: Frame, index: int, language: Language) -> bool:
    """Tell whether the word before can have a verb after it: a pronoun, "to", a name, officials in the plural."""
    left = index - 1
    while left >= 0 and (frame.words[left] in language.before_verbs or frame.words[left].endswith("ly")):
        left -= 1
    if left < 0:
        return False
    word = frame.words[left]
    if word == language.infinitive or word in language.relatives or left < index - 1 or word in ("i", "we", "you"):
        return True
    found = frame.by_token.get(left)
    singular = frame.words[index].endswith("s")
    if found is not None:
        return found.kind == "pronoun" or (singular and not is_possessive(word))
    if frame.quote_at(left):
        return True
    return is_source(word, language) and word.endswith("s") != singular

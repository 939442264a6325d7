"""Whether words stand alone, or lean on sentences around them. Called by `claims`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language
    from summarizer.text.names import Name

_SOON: Final = 5
_LATER: Final = 14
"""Words before "it" or "they" that may name what it is, with and without a noun among them."""


def leans(frame: Frame, first: int, last: int, language: Language, *, after: Name | None = None) -> bool:
    """Tell whether tokens `first` up to `last` lean on others: a pronoun with nobody before it, "also", "this", "we".

    `after` is the person named right before them.
    """
    words = frame.words
    exists = words[first] in language.expletives and first + 1 < last and words[first + 1] in language.before_verbs
    if words[first] in language.leaning or (words[first] in language.openings and not exists):
        return True
    genders: set[str | None] = {after.gender} if after is not None and after.kind == "person" else set()
    things = False
    for index in range(first, last):
        word = words[index]
        found = frame.by_token.get(index)
        if found is not None and found.name is not None:
            things = things or found.name.kind in ("organisation", "other")
            if found.name.kind == "person":
                genders.add(found.name.gender)
        elif word in language.first_person or word in language.relative_days or _is_near(words, index, language):
            return True
        elif word in language.determiners and word not in language.clause_words and word not in language.possessives:
            things = True
        elif _points_back(word, index - first, genders, language, things=things):
            return True
    return False


def _is_near(words: list[str], index: int, language: Language) -> bool:
    """Tell whether a time is told from another: "this week", "that year", "the day before", "of that"."""
    word, following = words[index], words[index + 1] if index + 1 < len(words) else ""
    if following in language.periods and (word in language.relative_terms or word in language.clause_words):
        return True
    if word in language.clause_words:
        return index > 0 and words[index - 1] in language.prepositions
    day = word in language.periods or word in language.units
    definite = index > 0 and words[index - 1] in language.definite
    return day and definite and following in language.aftertimes and not _goes_on(words, index)


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether what came after follows: "the day before the strike"."""
    return index + 2 < len(words) and words[index + 2][0].isalnum()


def _points_back(word: str, place: int, genders: set[str | None], language: Language, *, things: bool) -> bool:
    """Tell whether a word stands for somebody or something that was not named before it."""
    gender = language.pronouns.get(word) or language.possessives.get(word)
    if gender in ("m", "f"):
        return not ({gender, None} & genders)
    if word in language.pronouns or word in language.leaning:
        return place < (_SOON if things else _LATER)
    return False

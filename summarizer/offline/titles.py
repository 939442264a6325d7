"""Marks that nobody said: titles, nicknames, terms in scare quotes. Called by `speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.frames import is_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Mark
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_TITLE_WORDS: Final = 12
_TERM_WORDS: Final = 3
_SMALL: Final = 3
"""Letters of a word that stays small in a title."""


def is_title(  # noqa: PLR0911 -- one sign a line
    text: str, mark: Mark, frame: Frame, attributions: Sequence[Attribution], language: Language
) -> bool:
    """Tell whether a mark is the title of a work or a mere term rather than words somebody said.

    Told from its capitals, and from the words around it ("the show", "known as", "so-called").
    """
    inside = mark.span.of(text).strip()
    words = inside.split()
    token = frame.token_of(mark)
    if not words or len(words) > _TITLE_WORDS or frame.only_quotes():
        return False
    before = frame.words[token - 1] if token else ""
    if before == ":":
        return False
    if before == "=" or before in language.naming or (len(words) == 1 and _is_nickname(frame, token)):
        return True
    covered = any(a.covers(token) and not (a.before and token > a.token) for a in attributions)
    if not any(map(str.isalpha, inside)) or (before in language.so_called and len(words) <= _TERM_WORDS):
        return not covered
    capital = not language.nouns_capital and capitalised(words)
    if covered or (capital and _names_work(frame, token, language)):
        return capital and _names_work(frame, token, language)
    if _is_work(frame, token, language) and not _is_sentence(inside, language):
        return True
    if language.nouns_capital:
        told = words[0][0].islower() and not language.subjunctives.isdisjoint(frame.words)
        return len(words) <= _TERM_WORDS and not told
    if capital and inside[-1] not in "!?":
        return _has_place(frame, token, language)
    return _is_term(frame, token, words, language)


def _is_nickname(frame: Frame, token: int) -> bool:
    """Tell whether a mark stands inside a name: C.L. "Butch" Otter."""
    before, after = frame.by_token.get(token - 1), frame.by_token.get(token + 1)
    given = (
        token > 0
        and (before is not None or frame.words[token - 1] == ".")
        and frame.at[token][0] - frame.at[token - 1][1] <= 1
    )
    return given and after is not None and after.name is not None


def capitalised(words: Sequence[str]) -> bool:
    """Tell whether words are written as in a title."""
    long = [word for word in words if len(word) > _SMALL or word is words[0]]
    return all(word.lstrip("“‘'\"([#@")[:1].isupper() or not word[0].isalpha() for word in long)


def _names_work(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether the words beside a title say what it is: "the show", "on CNN's", "podcast"."""
    words = frame.words
    before = words[token - 1] if token else ""
    if before in (",", *language.genitives) and token > 1:
        before = words[token - 2]
    if before in language.works or (
        is_possessive(before) and words[max(0, token - 3) : token] and _on(frame, token, language)
    ):
        return True
    return any(word in language.works for word in words[token + 1 : token + 3])


def _is_work(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether a work is named right before its title: "the paper “X”", "The paper, “X”, appears"."""
    words = frame.words
    if words[token - 1] == "," and words[token + 1 : token + 2] == [","]:
        return token > 1 and words[token - 2] in language.works
    return token > 0 and words[token - 1] in language.works


def _on(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether a preposition stands before the owner of a title: "on Fox News channel's"."""
    return any(word in language.prepositions for word in frame.words[max(0, token - 4) : token - 1])


def _has_place(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether capital words stand where a title does: as a subject, or right after "in"."""
    words = frame.words
    before = words[token - 1] if token else ";"
    after = words[token + 1] if token + 1 < len(words) else "."
    if before in (";", ".") and (after in language.verbs or after.endswith("s")):
        return True
    return before in language.place_words or (before in language.determiners and after[0].isalpha())


def _is_term(frame: Frame, token: int, inside: Sequence[str], language: Language) -> bool:
    """Tell whether a few quoted words stand before a noun like an adjective, in a sentence where nobody speaks."""
    words = frame.words
    if len(inside) > _TERM_WORDS or token + 1 >= len(words) or token == 0 or not inside[-1][-1].isalnum():
        return False
    after = words[token + 1]
    return (
        after.isalpha()
        and after not in language.function_words
        and (words[token - 1] in language.determiners or is_possessive(words[token - 1]))
    )


def _is_sentence(inside: str, language: Language) -> bool:
    return any(word in language.verbs for word in inside.lower().split())

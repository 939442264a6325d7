"""Marks that nobody said: titles, nicknames, terms in scare quotes. Called by `speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Mark
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_TITLE_WORDS: Final = 9
_TERM_WORDS: Final = 3


def is_title(  # noqa: PLR0911 -- one sign a line
    text: str, mark: Mark, frame: Frame, attributions: Sequence[Attribution], language: Language
) -> bool:
    """Tell whether a mark is the title of a work or a mere term rather than words somebody said.

    Told from its capitals, and from the words around it ("the show", "known as", "so-called").
    """
    inside = mark.span.of(text).strip()
    words = inside.split()
    token = frame.token_of(mark)
    if not words or len(words) > _TITLE_WORDS or frame.only_quotes() or any(a.covers(token) for a in attributions):
        return False
    before = frame.words[token - 1] if token else ""
    if before == ":":
        return False
    if not any(map(str.isalpha, inside)) or (before in language.so_called and len(words) <= _TERM_WORDS):
        return True
    if before in language.works and not _is_sentence(inside, language):
        return True
    if language.nouns_capital:
        return len(words) <= _TERM_WORDS
    if inside[-1] in ".!?":
        return False
    long = [word for word in words if len(word) > 3 or word is words[0]]  # noqa: PLR2004 -- small words stay small in titles
    return all(word.lstrip("“‘'\"([#@")[:1].isupper() or not word[0].isalpha() for word in long)


def _is_sentence(inside: str, language: Language) -> bool:
    return any(word in language.verbs for word in inside.lower().split())

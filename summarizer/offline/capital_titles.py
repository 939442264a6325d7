"""Marks that nobody said, where every noun has a capital letter, so that capitals do not tell a title.

Called by `titles`. What gives a title away is what stands before it: the noun for a work ("der Film „X“"), an article
("die „X“ berichtete"), a hyphen after it ("„X“-Bewegung").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_TERM_WORDS: Final = 3
_NAME_WORDS: Final = 9
_SMALL: Final = 3
"""Letters of a word that stays small in a title."""


def is_named(  # noqa: PLR0911 -- one sign a line
    inside: str, frame: Frame, token: int, attributions: Sequence[Attribution], language: Language
) -> bool:
    """Tell whether a mark is a title or a term: by the words beside it, whether or not somebody speaks there."""
    words = inside.split()
    if any(a.source is not None and a.source.first <= token <= a.source.last for a in attributions):
        return True
    if frame.words[token + 1 : token + 2] == ["-"] and frame.at[token + 1][0] == frame.at[token][1]:
        return True
    before = frame.words[token - 1] if token else ""
    if before in language.naming:
        return True
    states = inside[-1] in ".!?" or (len(words) > _TERM_WORDS and _is_sentence(words, language))
    over = [a for a in attributions if a.covers(token)]
    beside = any(a.clause and a.word not in language.cue_phrases and _is_beside(frame, a.token, token) for a in over)
    if not states and _follows_work(frame, token, language) and (beside or not over):
        return True
    if over:
        return beside and not states and _is_paper(frame, token, words, language)
    if not language.subjunctives.isdisjoint(frame.words) or not any(map(str.isalpha, inside)):
        return False
    if len(words) <= _TERM_WORDS and inside[-1] not in "!?":
        return True
    adjective = token > 1 and before.endswith(language.adjective_endings) and token - 1 not in frame.capitals
    led = before in language.determiners or (adjective and frame.words[token - 2] in language.determiners)
    return led and not states and len(words) <= _NAME_WORDS and not words[0][0].islower()


def _follows_work(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether the noun right before is one for works, papers or places: "der Tageszeitung „X“"."""
    if not token or token - 1 not in frame.capitals:
        return False
    word = frame.words[token - 1]
    return word.endswith(tuple(language.works)) or word.removesuffix("s").endswith(tuple(language.works))


def _is_beside(frame: Frame, cue: int, token: int) -> bool:
    """Tell whether a mark stands in the clause of a cue, before what is said begins."""
    return cue < token and not any(word in (",", ":") for word in frame.words[cue + 1 : token])


def _is_paper(frame: Frame, token: int, inside: Sequence[str], language: Language) -> bool:
    """Tell whether somebody speaks to a paper or in one: "in der „X“", "sagte der „X“"."""
    words = frame.words
    definite = language.definite | language.obliques
    if token < 2 or words[token - 1] not in language.determiners & definite or words[token - 2] in language.obliques:  # noqa: PLR2004 -- an article, and what is before
        return False
    capital = all(word[0].isupper() or len(word) <= _SMALL for word in inside)
    before = words[token - 2]
    return (
        capital
        and len(inside) <= _NAME_WORDS
        and (before in language.places or before in language.meeting or before not in language.prepositions)
    )


def _is_sentence(inside: Sequence[str], language: Language) -> bool:
    return any(word.lower() in language.verbs for word in inside)

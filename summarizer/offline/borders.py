"""Where what somebody says ends because the sentence goes on in another voice. Called by `extents`.

A clause ("said that …") runs on to the end of its sentence unless something speaks against it; the object of a verb
such as "backed" or "wants" ends at the first sign of a new clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.cues import is_verb
from summarizer.offline.phrases import is_participle, is_past

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

DASHES: Final = frozenset("—–-")
ENDS: Final = frozenset(".?!")
_ITEM: Final = 8
"""Words of an item of a list, at most."""


def ending(frame: Frame, start: int, cue: int, language: Language, *, clause: bool) -> int:
    """Return the token after the last one of what is said from `start` on, after a cue."""
    return min(_voice_ends(frame, start, cue, language, clause=clause), _main_begins(frame, start, cue, language))


def leads(frame: Frame, language: Language) -> bool:
    """Tell whether a sentence begins with what leads up to its main clause: "On Sunday,", "While Lee says so,"."""
    first = word_at(frame, frame.words[0] in language.coordinations)
    told = first in language.cue_verbs and first.endswith(language.past)
    return told or first in language.prepositions or first in language.subordinators or is_participle(first, language)


def word_at(frame: Frame, token: int) -> str:
    """Return a token's word; nothing where the frame has no such token."""
    return frame.words[token] if 0 <= token < len(frame.words) else ""


def tells(word: str, language: Language) -> bool:
    """Tell whether a word can be a cue."""
    return word in language.cue_verbs or word in language.stances


def _main_begins(frame: Frame, start: int, cue: int, language: Language) -> int:
    """Return where the main clause begins after a subordinate one with the cue: "While Lee says it holds, others …"."""
    words = frame.words
    if word_at(frame, words[0] in language.coordinations) not in language.subordinators or "," in words[:cue]:
        return len(words)
    return next((i for i in range(start + 1, len(words)) if words[i] == ","), len(words))


def _voice_ends(frame: Frame, start: int, cue: int, language: Language, *, clause: bool) -> int:
    """Return the token at which the sentence goes on in another voice, or ends."""
    words = frame.words
    last = len(words)
    dashes = [token for token in range(start + 1, last) if _is_dash(frame, token)]
    for token in range(start + 1, last):
        word = words[token]
        if word == ";" or (word in ENDS and token == last - 1) or dashes == [token]:
            return token
        if word == "," and _ends_at_comma(frame, token, cue, language, clause=clause):
            return token
        if word in language.coordinations and _ends_at_and(frame, token, cue, language, clause=clause):
            return token
        if not clause and word in language.weekdays:
            return token
    return last


def _is_dash(frame: Frame, token: int) -> bool:
    """Tell whether a dash begins here that stands apart from the word before it."""
    return (
        frame.words[token] in DASHES
        and frame.words[token - 1] not in DASHES
        and frame.at[token][0] > frame.at[token - 1][1]
    )


def _ends_at_comma(frame: Frame, comma: int, cue: int, language: Language, *, clause: bool) -> bool:
    word, second = word_at(frame, comma + 1), word_at(frame, comma + 2)
    if word in language.relatives or f"{word} {second}" in language.cue_phrases:
        return not clause or word not in language.relatives
    if word in language.contrasts:
        return second not in language.clause_words
    if word in language.coordinations:
        own = second in language.pronouns or second in language.verbs
        return _is_parallel(frame, cue, comma + 2, language) or (own and not clause)
    if word.endswith("ly"):
        word = second
    if is_participle(word, language) and word not in language.prepositions:
        return tells(word, language) or (not clause and not _lists(frame, comma, language))
    if clause:
        return word in language.indefinites and "," not in frame.words[comma + 1 :]
    return _opens_clause(word, language) and not _lists(frame, comma, language)


def _lists(frame: Frame, comma: int, language: Language) -> bool:
    """Tell whether a comma stands in a list: "backed the dam, its builder and the mill"."""
    for word in frame.words[comma + 1 : comma + 1 + _ITEM]:
        if word in language.coordinations:
            return True
        if word in language.verbs or word in language.pronouns or tells(word, language):
            return False
    return False


def _opens_clause(word: str, language: Language) -> bool:
    """Tell whether a word after a comma begins a clause of its own, or says something more of what is before."""
    return (
        word in language.pronouns
        or word in language.verbs
        or word in language.determiners
        or word in language.conjunctions
        or word in language.subordinators
        or word in language.expletives
        or tells(word, language)
        or word.endswith(language.past)
    )


def _ends_at_and(frame: Frame, token: int, cue: int, language: Language, *, clause: bool) -> bool:
    own = word_at(frame, token + 1) in language.verbs
    return _is_parallel(frame, cue, token + 1, language) or (own and not clause)


def _is_parallel(frame: Frame, cue: int, token: int, language: Language) -> bool:
    """Tell whether a second cue goes with the first: "said that it holds and promised"."""
    word = word_at(frame, token)
    if word.endswith("ly") or word in language.before_verbs:
        token, word = token + 1, word_at(frame, token + 1)
    same = tells(word, language) and _form(word, language) == _form(frame.words[cue], language)
    return same and is_verb(frame, token, language)


def _form(word: str, language: Language) -> str:
    if is_past(word, language):
        return "past"
    if is_participle(word, language):
        return language.participle
    return word[-1:] if word.endswith(language.plural) else ""

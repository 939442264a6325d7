"""Which words are what is said, before a cue, after it or around it. Called by `attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.frames import QUOTE
from summarizer.offline.phrases import STOPS, is_participle

if TYPE_CHECKING:
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

_BESIDE: Final = 2
"""Tokens between a cue and the quotation it stands at: a comma, or "that"."""
_FAR: Final = 8
"""Words between a cue and what is said, at most."""
_REACH: Final = 20
"""Tokens after a cue among which what is said begins."""
_PARENTHESIS: Final = 45
"""Words between a source and its cue, at most."""


def content(  # noqa: C901 -- one rule a line
    frame: Frame, index: int, source: Candidate | None, language: Language, *, inverted: bool
) -> tuple[bool, tuple[tuple[int, int], ...]]:
    """Return whether what is said stands before the cue, and the tokens of it."""
    words = frame.words
    last = _verb_ends(frame, max(index, source.last) if inverted and source is not None else index, language)
    begins = index if inverted or source is None or source.first > index else min(source.first, index)
    while begins > 0 and words[begins - 1] not in STOPS and not frame.quote_at(begins - 1):
        begins -= 1
    near = range(last + 1, min(len(words), last + _REACH))
    rest = [i for i in near if words[i][0].isalnum() or i in frame.quotes]
    ahead = _ahead(frame, begins, last, language)
    if ahead and not inverted:
        apart = frame.quote_at(begins - 1) or not is_participle(words[index], language)
        ahead = apart and source is not None and _near_start(frame, source, begins, index, language)
    if ahead and last + 1 < len(words) and words[last + 1] == "," and begins > 1 and not frame.quote_at(begins - 1):
        aside = is_aside(frame, last + 2, language)
        return True, ((0, begins),) if aside else ((0, begins), (last + 2, len(words)))
    clause = next((i for i in rest if _opens_content(frame, i, last, language)), None)
    quoted = ahead and frame.quote_at(begins - 1)
    later = any(i > last for i in frame.quotes)
    if quoted and not later:
        return True, ((0, begins),)
    far = clause is None or clause - last > _FAR * 2
    governs = words[index] in language.cue_verbs or not later
    if ahead and far and not quoted and governs and not (rest and _states(frame, rest, language)):
        return True, ((0, begins),)
    start = last + 1
    if clause is not None and clause - start <= _FAR * 2:
        start = clause + (words[clause] in language.clause_words)
    elif words[index] in language.addressing and start < len(words) and start in frame.by_token:
        start = frame.by_token[start].last + 1
    while start < len(words) and words[start] in (",", ":"):
        start += 1
    end = next((i for i in range(start, len(words)) if words[i] == ";"), len(words))
    if quoted:
        return True, ((0, begins), (start, end))
    if language.verb_second and not any(word[0].isalnum() or word[0] == QUOTE for word in words[start:end]):
        return False, ((_clause_start(frame, index), index),)  # "hat er „das Werk“ genannt"
    return False, ((start, end),)


def _clause_start(frame: Frame, index: int) -> int:
    while index > 0 and frame.words[index - 1] not in (";", ":", ".", "—", "–"):
        index -= 1
    return index


def is_aside(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether what follows a source and a comma is about the source: "said Lee, a farmer", "said Lee, adding"."""
    if token >= len(frame.words):
        return False
    word = frame.words[token]
    determiner = word in language.determiners and word not in language.clause_words
    own = determiner or word in language.relatives or word[0].isdigit()
    return own or (word in language.cue_verbs and is_participle(word, language))


def _verb_ends(frame: Frame, last: int, language: Language) -> int:
    """Return the token of a verb's second part where it has one: "stellte Lee fest,"."""
    words = frame.words
    separate = last + 2 < len(words) and words[last + 1] in language.particles and words[last + 2] in STOPS
    return last + separate


def _ahead(frame: Frame, begins: int, last: int, language: Language) -> bool:
    """Tell whether what is said may stand before the clause of the cue: "…," she said, but not "…" because she said."""
    words = frame.words
    if not begins or not (frame.quote_at(begins - 1) or words[begins - 1] in (",", "—", "–")):
        return False
    if words[begins - 1] in ("—", "–") and not any(word in language.verbs for word in words[: begins - 1]):
        return frame.quote_at(begins - 2)
    announces = words[last + 1 : last + 2] == [":"] and frame.quote_at(last + 2) and not frame.quote_at(0)
    return words[begins] not in language.subordinators and not announces


def _near_start(frame: Frame, source: Candidate, begins: int, cue: int, language: Language) -> bool:
    """Tell whether a clause that begins at a token is a source with its cue and no other verb before."""
    if not begins <= source.first <= begins + _FAR or cue - source.last > _PARENTHESIS:
        return False
    between = frame.words[begins : source.first]
    if language.verb_second:  # the auxiliary of the cue: "hatte Lee gestern gesagt"
        between = between[1:]
    return not any(word in language.before_verbs or word in language.cue_verbs for word in between)


def _opens_content(frame: Frame, token: int, last: int, language: Language) -> bool:
    """Tell whether what is said begins here: at "that", or at a quotation right after the cue or a colon."""
    before = frame.words[token - 1]
    if frame.quote_at(token):
        return token - last <= _BESIDE + 1 or before in (":", ",")
    if frame.words[token] not in language.clause_words or before in language.prepositions:
        return False
    return not any(
        (word in language.verbs or word in language.cue_verbs) and not _governs(frame.words[index - 1], language)
        for index, word in enumerate(frame.words[last + 1 : token], last + 1)
    )


def _governs(word: str, language: Language) -> bool:
    """Tell whether no verb follows a word: "with state news agency"."""
    return word in language.prepositions or word in language.determiners


def _states(frame: Frame, rest: list[int], language: Language) -> bool:
    """Tell whether the words after a cue are a clause with a subject and a verb of its own."""
    first = rest[0]
    if frame.words[first] in language.prepositions or frame.words[first] in language.conjunctions:
        return False
    return any(frame.words[i] in language.verbs or frame.words[i] in language.before_verbs for i in rest[1:12])

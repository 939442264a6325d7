"""The subject of a verb of saying: before it, after it, or of the clause it shares. Called by `attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.clause_subjects import absolute, announced, antecedent, inverted_subject, subject
from summarizer.offline.frames import is_possessive
from summarizer.offline.phrases import (
    STOPS,
    before_parenthesis,
    ending_at,
    is_participle,
    is_past,
    phrase_from,
    starting_at,
)
from summarizer.offline.verb_second import clause_subject, second

if TYPE_CHECKING:
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

_AGENT: Final = 7
"""Tokens after a passive among which its doer is."""


def source(
    frame: Frame, index: int, shared: Candidate | None, language: Language
) -> tuple[Candidate | None, bool, bool]:
    """Return the source of a cue verb, whether it stands right beside it, and whether after it."""
    if language.verb_second:
        return second(frame, index, shared, language)
    return _by_order(frame, index, shared, language)


def _by_order(
    frame: Frame, index: int, shared: Candidate | None, language: Language
) -> tuple[Candidate | None, bool, bool]:
    words = frame.words
    left = index - 1
    while left >= 0 and (words[left] in language.before_verbs or words[left].endswith("ly")):
        left -= 1
    by = _agent_after(frame, index, left, language)
    if by is not None:
        return starting_at(frame, by + 1, language), True, False
    participle = is_participle(words[index], language)
    after = None if participle else _after(frame, index, left, language)
    if after is not None:
        return after, True, True
    if left < 0:
        return announced(frame, index) if participle else None, False, False
    found = _related(frame, index, left, language)
    if found is not None:
        return found, True, False
    if participle:
        return _of_participle(frame, index, left, shared, language), False, False
    found = _beside(frame, left, language)
    return (found, True, False) if found is not None else (_shared(frame, index, left, shared, language), False, False)


def _agent_after(frame: Frame, index: int, left: int, language: Language) -> int | None:
    """Return the token before the doer of a passive: "claimed by Lee", "was called “a drain” by Lee"."""
    passive = any(frame.words[i] in language.passives for i in range(max(0, left), index))
    for token in range(index + 1, min(index + (_AGENT if passive else 1), len(frame.words) - 1) + 1):
        if frame.words[token] in language.agents:
            return token
        if frame.words[token] in STOPS:
            break
    return None


def _of_participle(
    frame: Frame, index: int, left: int, shared: Candidate | None, language: Language
) -> Candidate | None:
    """Return the subject of a participle: "a hat" reading, with "Lee" saying, else that of the clause."""
    shown = ending_at(frame, left, language) if frame.words[index] in language.quote_only else None
    return shown or absolute(frame, left, language) or subject(frame, index, shared, language)


def _related(frame: Frame, index: int, left: int, language: Language) -> Candidate | None:
    """Return whom the relative pronoun before a verb stands for: "Lee, who said", "Lee, who in May said"."""
    words = frame.words
    if left > 1 and words[left - 1] in language.prepositions and words[left - 2] in language.relatives:
        left -= 2
    if words[left] in language.relatives or words[left] in language.clause_words:
        return antecedent(frame, left, language, adjacent=left == index - 1)
    return None


def _beside(frame: Frame, left: int, language: Language) -> Candidate | None:
    """Return who is named right before a verb, or before the comma there."""
    if frame.words[left] == language.infinitive or frame.words[left] in language.conjunctions or frame.quote_at(left):
        return None
    if frame.words[left] in STOPS:
        return before_parenthesis(frame, left, language)
    return ending_at(frame, left, language)


def _shared(frame: Frame, index: int, left: int, shared: Candidate | None, language: Language) -> Candidate | None:
    """Return the subject that a verb has in common with the one before it."""
    found = _of_verb(frame, left - 1, language) if frame.words[left] in language.coordinations else None
    return found or subject(frame, index, shared, language)


def _of_verb(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return the subject right before a verb: of "I laughed and said", "I"."""
    if index < 1 or not is_past(frame.words[index], language):
        return None
    found = frame.by_token.get(index - 1)
    return None if found is None or is_possessive(frame.words[index - 1]) else found


def _after(frame: Frame, index: int, left: int, language: Language) -> Candidate | None:
    """Return the subject after its verb, where the words before leave room for one there: "…," said Ann Lee."""
    words = frame.words
    quoted = left >= 0 and frame.quote_at(left)
    comma = left >= 0 and words[left] in STOPS
    opens = left < 0 or quoted or comma or (language.verb_second and words[left] in language.conjunctions)
    if words[index] not in language.cue_verbs or not (opens or language.verb_second):
        return None
    if words[index] in language.putting or (words[index] in language.addressing and not quoted):
        return None
    after = inverted_subject(frame, index, language)
    if (
        after is None
        and quoted
        and left == index - 1
        and index + 1 < len(words)
        and words[index + 1] in language.determiners
        and words[index + 1] not in language.clause_words
    ):
        after = phrase_from(frame, index + 1, language)
    if after is None:
        return None
    bare = after.kind == "nominal" and words[after.first] not in language.determiners
    if comma and not language.verb_second and not frame.quote_at(left - 1):
        aside = after.kind == "nominal" and before_parenthesis(frame, left, language) is not None
        if bare or aside:
            return None
    near = None if opens else ending_at(frame, left, language)
    if near is None or (near.first > 0 and words[near.first - 1] in language.prepositions):
        return after
    return None


def subject_before(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return the subject of the clause before a token, for want of a cue."""
    if language.verb_second:
        return clause_subject(frame, token, language)
    return _of_coordinate(frame, token, language) or subject(frame, token, None, language)


def _of_coordinate(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return the subject that follows a comma or a quotation and "and" or "while": "…, while Lee loves “Rope”"."""
    words = frame.words
    for start in range(token - 1, 1, -1):
        if words[start] not in language.subordinators and words[start] not in language.coordinations:
            continue
        if words[start - 1] == "," or frame.quote_at(start - 1):
            found = starting_at(frame, start + 1, language)
            return found if found is not None and found.last < token - 1 else None
    return None


def subject_after(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return who is named right at a token."""
    return starting_at(frame, token, language)

"""The subject of a verb of saying: before it, after it, or of the clause it shares. Called by `attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.offline.phrases import (
    STOPS,
    absolute,
    announced,
    antecedent,
    before_parenthesis,
    ending_at,
    inverted_subject,
    is_participle,
    phrase_from,
    starting_at,
    subject,
)
from summarizer.offline.verb_second import second

if TYPE_CHECKING:
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language


def source(
    frame: Frame, index: int, shared: Candidate | None, language: Language
) -> tuple[Candidate | None, bool, bool]:
    """Return the source of a cue verb, whether it stands right beside it, and whether after it."""
    if language.verb_second and (found := second(frame, index, language)) is not None:
        return found[0], True, found[1]
    return _by_order(frame, index, shared, language)


def _by_order(  # noqa: PLR0911 -- one order of words a line
    frame: Frame, index: int, shared: Candidate | None, language: Language
) -> tuple[Candidate | None, bool, bool]:
    words = frame.words
    left = index - 1
    while left >= 0 and (words[left] in language.before_verbs or words[left].endswith("ly")):
        left -= 1
    if index + 1 < len(words) and words[index + 1] in language.agents:
        return starting_at(frame, index + 2, language), True, False
    participle = is_participle(words[index], language)
    after = None if participle else _after(frame, index, left, language)
    if after is not None:
        return after, True, True
    if left < 0:
        return announced(frame, index) if participle else None, False, False
    if words[left] in language.relatives or words[left] in language.clause_words:
        found = antecedent(frame, left, language, adjacent=left == index - 1)
        if found is not None:
            return found, True, False
    if participle:
        return (
            absolute(frame, left, language) or subject(frame, index, shared, language),
            False,
            False,
        )
    if words[left] == language.infinitive or words[left] in language.conjunctions or frame.quote_at(left):
        return subject(frame, index, shared, language), False, False
    found = before_parenthesis(frame, left, language) if words[left] in STOPS else ending_at(frame, left, language)
    if found is not None:
        return found, True, False
    return subject(frame, index, shared, language), False, False


def _after(frame: Frame, index: int, left: int, language: Language) -> Candidate | None:
    """Return the subject after its verb, where the words before leave room for one there: "…," said Ann Lee."""
    words = frame.words
    quoted = left >= 0 and frame.quote_at(left)
    comma = left >= 0 and words[left] in STOPS
    opens = left < 0 or quoted or comma or words[left] in language.conjunctions
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
        and words[index + 1] in language.determiners - language.clause_words
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
    return subject(frame, token, None, language)


def subject_after(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return who is named right at a token."""
    return starting_at(frame, token, language)

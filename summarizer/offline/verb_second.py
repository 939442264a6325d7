"""The subject where the verb is the second part of its clause, and a participle its last word. Called by `sources`.

"Gestern sagte Lee", "Lee sagte gestern" and "Lee hat gestern gesagt" all have Lee for their subject: it stands before
the finite verb or right after it, and an article in the dative or a preposition tells what is no subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.offline.phrases import STOPS, before_parenthesis, ending_at, phrase_from, starting_at

if TYPE_CHECKING:
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language


def finite(frame: Frame, index: int, language: Language) -> int:
    """Return the token of the auxiliary of a participle at the end of its clause, else the verb itself."""
    words = frame.words
    follows = words[index + 1] if index + 1 < len(words) else "."
    if follows[0].isalnum():
        return index
    for token in range(index - 1, -1, -1):
        if words[token] in STOPS or frame.quote_at(token) or words[token] in language.clause_words:
            break
        if words[token] in language.perfects:
            return token
    return index


def second(frame: Frame, index: int, language: Language) -> tuple[Candidate, bool] | None:
    """Return the subject of the finite verb at a token, and whether it follows; None when neither side has one."""
    verb = finite(frame, index, language)
    if verb and frame.words[verb - 1] in language.coordinations:
        return None
    after = _following(frame, verb, language)
    before = _preceding(frame, verb, language)
    if after is None:
        return None if before is None or verb == index else (before, False)
    person = after.name is not None and after.name.kind == "person"
    if before is None or (_is_sure(after, frame, language) and not _is_sure(before, frame, language)):
        return after, verb == index
    subject = before.name is not None or before.kind == "pronoun"
    return (after, verb == index) if person and not subject else (before, False)


def _following(frame: Frame, verb: int, language: Language) -> Candidate | None:
    """Return the noun phrase or pronoun right after a verb, if it can be its subject."""
    words, token = frame.words, verb + 1
    while token < len(words) and (words[token] in language.reflexives or words[token] in language.indefinite):
        token += 1
    if token + 1 < len(words) and words[token] in language.impersonals and words[token + 1] in language.places:
        return starting_at(frame, token + 2, language) or phrase_from(frame, token + 2, language)
    if token >= len(words) or words[token] in language.obliques or words[token] in language.prepositions:
        return None
    found = starting_at(frame, token, language)
    if found is None and verb and words[token] in language.determiners and _closes(frame, verb):
        return phrase_from(frame, token, language)
    return found


def _closes(frame: Frame, verb: int) -> bool:
    """Tell whether a quotation ends right before a verb."""
    return frame.quote_at(verb - 1) or (frame.words[verb - 1] == "," and frame.quote_at(verb - 2))


def _preceding(frame: Frame, verb: int, language: Language) -> Candidate | None:
    """Return the noun phrase that ends right before a verb, if it can be its subject."""
    words, left = frame.words, verb - 1
    while left >= 0 and words[left] in language.before_verbs:
        left -= 1
    if left < 0 or frame.quote_at(left):
        return None
    found = before_parenthesis(frame, left, language) if words[left] in STOPS else ending_at(frame, left, language)
    if found is None or words[found.first] in language.obliques:
        return None
    outside = words[found.first - 1] if found.first else ""
    return None if outside in language.obliques or outside in language.prepositions else found


def _is_sure(found: Candidate, frame: Frame, language: Language) -> bool:
    """Tell whether a candidate is a pronoun in the nominative or a name without an article that may be a dative."""
    if found.kind == "pronoun":
        return language.pronouns[frame.words[found.first]] == "m"
    return False

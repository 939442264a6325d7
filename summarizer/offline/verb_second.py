"""The subject where the verb is the second part of its clause, and a participle its last word. Called by `sources`.

"Gestern sagte Lee", "Lee sagte gestern" and "Lee hat gestern gesagt" all have Lee for their subject: it is what stands
before the finite verb, or else what follows it; "wie Lee gestern sagte" has it after its first word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.constituents import Phrase, ending, phrase_at
from summarizer.offline.phrases import STOPS, is_source

if TYPE_CHECKING:
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

_CLAUSE: Final = 40
"""Tokens of a clause that are looked at."""
_BEFORE: Final = 3
"""Words between a noun and the comma before its relative pronoun, at most: a verb."""
_MIDDLE: Final = 14
"""Tokens after a verb among which its subject begins."""


def second(  # noqa: PLR0911 -- one kind of clause a line
    frame: Frame, index: int, shared: Candidate | None, language: Language
) -> tuple[Candidate | None, bool, bool]:
    """Return the subject of the verb at a token, whether it stands at the verb, and whether after it."""
    verb, passive = _finite(frame, index, language)
    if frame.words[index] in language.relaying:
        return _relayed(frame, index, verb, passive=passive, language=language), True, not passive
    if index and frame.words[index - 1] == language.infinitive:
        return _first(frame, index, language), False, False
    if passive:
        return _agent(frame, verb, index, language), True, False
    opens = _opening(frame, index, language) if _is_last(frame, index, language) else None
    if opens is not None:
        return _in_clause(frame, opens, index, language), True, False
    if verb > 1 and frame.words[verb - 1] in language.coordinations:
        after = _following(frame, verb, language)
        if after is not None and (after.person or language.pronouns.get(after.head) == "m"):
            return after.who, True, verb == index
        return shared or _first(frame, verb, language), False, False
    return _in_main_clause(frame, index, verb, language)


def _relayed(frame: Frame, index: int, verb: int, *, passive: bool, language: Language) -> Candidate | None:
    """Return whose words are passed on: "Lee wird zitiert", "die Zeitung zitiert einen Zeugen"."""
    if passive:
        return _in_main_clause(frame, index, verb, language)[0]
    found = phrase_at(frame, index + 1, language)
    if found is None or frame.words[found.first] in language.prepositions:
        return _in_main_clause(frame, index, verb, language)[0]
    return found.who


def _in_main_clause(frame: Frame, index: int, verb: int, language: Language) -> tuple[Candidate | None, bool, bool]:
    """Return the subject before or after the finite verb, as `second` does."""
    before, after = _preceding(frame, verb, language), _following(frame, verb, language)
    if before is not None and (after is None or not _is_rather(after, before, frame, verb, language)):
        return (before.who, True, False) if not before.vague else (None, False, False)
    if after is None:
        return _document(frame, verb, language), True, False
    return after.who, True, verb == index


def clause_subject(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return the first phrase before a token that can be a subject, in its part of the sentence."""
    start = next((t + 1 for t in range(token - 2, 0, -1) if frame.words[t] in (":", ";")), 0)
    found = _first(frame, token, language, start=start)
    return found if found is not None and found.last < token else None


def _finite(frame: Frame, index: int, language: Language) -> tuple[int, bool]:
    """Return the token of the auxiliary of a verb at the end of its clause, else its own; and whether it is passive."""
    words = frame.words
    follows = words[index + 1] if index + 1 < len(words) else "."
    if follows in language.passives or follows in language.verbs:
        return index, follows in language.passives and not words[index].endswith(language.past)
    if follows[0].isalnum() and words[index] not in language.participles:
        return index, False
    for token in range(index - 1, max(-1, index - _CLAUSE), -1):
        if words[token] in STOPS or words[token] in language.clause_words:
            break
        if words[token] in language.passives and not words[index].endswith(language.past):
            return token, True
        if words[token] in language.verbs:
            return token, False
    return index, False


def _agent(frame: Frame, verb: int, index: int, language: Language) -> Candidate | None:
    """Return the doer of a passive: "wurde von der Werft bestätigt"."""
    start = min(verb, index)
    while start > 0 and frame.words[start - 1] not in STOPS:
        start -= 1
    for token in range(start, max(verb, index)):
        if frame.words[token] in language.doers:
            found = phrase_at(frame, token, language)
            return found.who if found is not None else None
    return None


def _is_last(frame: Frame, index: int, language: Language) -> bool:
    """Tell whether a verb ends its clause, but for its auxiliaries."""
    token = index + 1
    while token < len(frame.words) and (
        frame.words[token] in language.verbs or frame.words[token] in language.passives
    ):
        token += 1
    return (
        token == len(frame.words) or not frame.words[token][0].isalnum() or frame.words[token] in language.coordinations
    )


def _opening(frame: Frame, index: int, language: Language) -> int | None:
    """Return the token of the word that begins the clause a verb ends: "dass", "wie", a relative pronoun."""
    words = frame.words
    if _follows_clause(frame, index, language):
        return None
    for token in range(index - 1, max(-1, index - _CLAUSE), -1):
        word = words[token]
        opens = token == 0 or words[token - 1] in STOPS or words[token - 1] in language.coordinations
        if opens and (word in language.clause_words or word in language.clause_openers):
            return token
        before = token - 1 - (words[token - 1] in language.prepositions)
        if before >= 0 and words[before] == "," and word in language.relative_articles:
            found = phrase_at(frame, token, language)
            if found is None or found.last == token or (found.last + 1 < index and words[found.last + 1] != ","):
                return token
        if word in (";", ":") or frame.quote_at(token):
            return None
    return None


def _follows_clause(frame: Frame, index: int, language: Language) -> bool:
    """Tell whether a clause between commas ends right before a verb: "Der Mann, der dort wohnt, sagte"."""
    words = frame.words
    if not index or words[index - 1] != ",":
        return False
    comma = next((t for t in range(index - 2, max(-1, index - _CLAUSE), -1) if words[t] == ","), None)
    if comma is None:
        return False
    first = words[comma + 1 + (words[comma + 1] in language.prepositions)]
    return first in language.relative_articles or first in language.clause_openers or first in language.clause_words


def _in_clause(frame: Frame, opens: int, index: int, language: Language) -> Candidate | None:
    """Return the subject of a clause that ends with its verb."""
    words = frame.words
    inside = _first(frame, index, language, start=opens + 1)
    relative = words[opens] in language.relative_articles and words[opens] not in language.clause_words
    if not relative or (inside is not None and (words[opens] in language.obliques or inside.kind != "nominal")):
        return inside
    comma = opens - 1 - (words[opens - 1] in language.prepositions)
    for last in range(comma - 1, max(-1, comma - 1 - _BEFORE), -1):
        found = ending(frame, last, language)
        if found is not None:
            return found.who
    return None


def _first(frame: Frame, stop: int, language: Language, start: int = 0) -> Candidate | None:
    """Return the first phrase between two tokens that can be a subject."""
    token = start
    while token < stop:
        found = phrase_at(frame, token, language)
        if found is None:
            token += 1
            continue
        if not found.oblique and not found.vague and found.last < stop and not _is_time(found, language):
            return found.who
        token = max(found.last, token) + 1
    return None


def _preceding(frame: Frame, verb: int, language: Language) -> Phrase | None:
    """Return the phrase before a finite verb, if that is all there is before it in its clause."""
    words, start = frame.words, verb
    while start > 0 and verb - start < _CLAUSE and not _is_border(frame, start - 1):
        start -= 1
    starts = [start, *(token + 1 for token in range(start, verb - 1) if words[token] == ",")]
    for begin in starts:
        token = begin
        while (found := phrase_at(frame, token, language)) is None and token < verb and _opens(words[token], language):
            token += 1
        if found is None or found.last >= verb:
            continue
        if _reaches(frame, found.last + 1, verb, language):
            return None if found.oblique or _is_time(found, language) else found
    return None


def _opens(word: str, language: Language) -> bool:
    return word in language.coordinations or word in language.openings


def _is_border(frame: Frame, token: int) -> bool:
    if frame.quote_at(token):
        return token - 1 not in frame.capitals
    return frame.words[token] in (":", ";", ".", "—", "–", "?", "!")


def _reaches(frame: Frame, token: int, verb: int, language: Language) -> bool:
    """Tell whether only what belongs to a phrase stands between it and the verb: "in Ire", ", der dort wohnt,"."""
    words = frame.words
    while token < verb:
        if words[token] == ",":
            if token == verb - 1:
                return words[token - 1] != ","
            after = token + 1 + (words[token + 1] in language.prepositions)
            return words[after] in language.relative_articles and words[verb - 1] == ","
        found = phrase_at(frame, token, language) if words[token] in language.prepositions else None
        if found is not None and found.last < verb:
            token = found.last + 1
        elif words[token] in language.verbs or words[token] in language.cue_verbs or words[token] in language.pronouns:
            return False
        else:
            token += 1
    return True


def _document(frame: Frame, verb: int, language: Language) -> Candidate | None:
    """Return where something is said by nobody: "In dem Brief heißt es"."""
    token = verb - 1
    while token > 0 and frame.words[token - 1] not in STOPS and not frame.quote_at(token - 1):
        token -= 1
    found = phrase_at(frame, token, language) if frame.words[token] in language.places else None
    return found.who if found is not None and found.last < verb else None


def _following(frame: Frame, verb: int, language: Language) -> Phrase | None:
    """Return the first phrase after a verb, within its clause, that can be its subject."""
    words, token = frame.words, verb + 1
    while token < min(len(words), verb + _MIDDLE) and words[token] not in STOPS and not frame.quote_at(token):
        if (
            words[token] in language.impersonals
            and words[token + 1 : token + 2]
            and words[token + 1] in language.places
        ):
            return phrase_at(frame, token + 1, language)
        found = phrase_at(frame, token, language)
        if found is None:
            token += 1
            continue
        if not (found.oblique or found.vague or _is_time(found, language)):
            return found
        token = found.last + 1
    return None


def _is_rather(after: Phrase, before: Phrase, frame: Frame, verb: int, language: Language) -> bool:
    """Tell whether the phrase after a verb is the subject rather than the one before it, which is its object then."""
    if before.vague:
        return True
    comma = frame.words[verb - 1] == ","
    speaks = before.person or before.who.kind == "pronoun" or is_source(before.head, language)
    if before.first == 0 and speaks:
        return after.person and not before.person and before.who.kind != "pronoun" and comma
    certain = after.person or after.head in language.pronouns
    near = after.first - verb <= 2  # noqa: PLR2004 -- an adverb between
    if comma and near:
        return certain or after.who.kind == "name" or is_source(after.head, language)
    return certain and near and not speaks


def _is_time(found: Phrase, language: Language) -> bool:
    head = found.head
    return (
        head in language.months
        or head in language.weekdays
        or head in language.periods
        or head in language.relative_days
    )

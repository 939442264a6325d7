"""The subject of a clause, wherever it stands: at its beginning, after its verb, before a relative pronoun.

Called by `sources`, and by `attributions` for where a sentence begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.offline.frames import QUOTE, Candidate, is_possessive
from summarizer.offline.phrases import (
    FAR,
    PARENTHESIS,
    STOPS,
    beginning,
    ending_at,
    is_participle,
    is_source,
    nominal,
    starting_at,
)

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_DATELINE: Final = 12
"""Tokens of a dateline, at most."""
_DASHES: Final = frozenset("—–-")


def opening(frame: Frame) -> int:
    """Return the token where a sentence begins, after its dateline: "OSTRAND, May 4 (CWS) — "."""
    near = range(1, min(_DATELINE, len(frame.words) - 1))
    return next((i + 1 for i in near if frame.words[i] in _DASHES and frame.words[i - 1] == ")"), 0)


def subject(frame: Frame, index: int, before: Candidate | None, language: Language) -> Candidate | None:
    """Return the subject of the clause a verb shares: "Lee smiled and said", "Lee left, saying"."""
    words = frame.words
    if before is not None and before.first < index:
        return before
    start = opening(frame)
    opens = words[start] if start < len(words) else ""
    if opens in language.prepositions or opens in language.conjunctions or is_participle(opens, language):
        start = next((i + 1 for i in range(start, min(index, PARENTHESIS)) if words[i] == ","), start)
    options = [c for c in frame.candidates if start <= c.first < index and not is_possessive(words[c.last])]
    options = [c for c in options if c.first == 0 or words[c.first - 1] not in language.prepositions] or options
    others = [c for c in options if c.kind != "pronoun" or words[c.first] not in language.first_person]
    options = others or options
    office = _office_before(frame, start, min(options[0].first if options else index, index), language)
    if office is not None:
        return office
    for option in options:
        if option.kind == "pronoun" or (option.name is not None and option.name.kind in ("person", "organisation")):
            return option
    for token in range(start, min(index, start + FAR * 3)):
        if is_source(words[token], language) and not (token and words[token - 1] in language.prepositions):
            first = token
            while first > start and words[first - 1][0].isalnum() and words[first] not in language.determiners:
                if words[first - 1] in language.prepositions:
                    break
                first -= 1
            return nominal(frame, first, token)
    return options[0] if options else None


def _office_before(frame: Frame, start: int, end: int, language: Language) -> Candidate | None:
    """Return the group or office that begins a clause before any name: "Several groups told Lee"."""
    words = frame.words
    for token in range(start, min(end - 1, start + FAR)):
        if words[token] in STOPS or words[token] in language.prepositions or words[token] in language.cue_verbs:
            return None
        if is_source(words[token], language) and not is_source(words[token + 1], language):
            return nominal(frame, start, token)
    return None


def antecedent(frame: Frame, relative: int, language: Language, *, adjacent: bool) -> Candidate | None:
    """Return whom a relative pronoun takes up, its span reaching up to the pronoun: "Lee, who"."""
    last = relative - 2 if relative and frame.words[relative - 1] in (",", "—", "–", "-") else relative - 1
    if last >= 0 and frame.words[last] in language.coordinations:
        return None
    found = frame.by_token.get(last)
    if found is None:
        found = ending_at(frame, last, language)
    if found is None and last == relative - 1 >= 0 and frame.words[last][0].isalpha() and adjacent:
        found = nominal(frame, last, last)
    if found is None:
        return None
    span = Span(start=found.span.start, end=frame.at[relative][1])
    return Candidate(found.first, found.last, found.kind, span, found.name)


def absolute(frame: Frame, left: int, language: Language) -> Candidate | None:
    """Return the subject of "with Lee saying": a name between a preposition and a participle."""
    found = frame.by_token.get(left)
    if found is None:
        found = _of_with(frame, left, language) or ending_at(frame, left, language)
    if found is None or is_possessive(frame.words[left]) or not found.first:
        return None
    first = found.first if found.name is None else beginning(frame, found.first, found.last, language)
    before = frame.words[first - 1] if first else ""
    person = found.name is not None and found.name.kind == "person"
    return found if before in language.absolutes or (person and before in language.prepositions) else None


def _of_with(frame: Frame, last: int, language: Language) -> Candidate | None:
    """Return the words between "with" and a participle, however they are put: "with one of the signs reading"."""
    if not frame.words[last][0].isalnum():
        return None
    for first in range(last, max(0, last - FAR), -1):
        before = frame.words[first - 1]
        if before in language.absolutes and before in language.prepositions:
            return nominal(frame, first, last)
        if before in STOPS or before in language.conjunctions or frame.quote_at(first - 1):
            return None
    return None


def announced(frame: Frame, index: int) -> Candidate | None:
    """Return the subject that follows an opening participle: "Conceding the point, he said"."""
    for found in frame.candidates:
        before = found.first - 1
        if found.name is not None and found.name.kind in ("place", "other"):
            continue
        if found.first > index + 1 and (frame.quote_at(before) or frame.words[before] == ","):
            return found
    return next((c for c in frame.candidates if c.first > index and c.kind == "pronoun"), None)


def inverted_subject(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return the subject right after its verb ("said Ann Lee"), unless that begins the clause that is said."""
    words = frame.words
    after = index + 1
    while after < len(words) and (words[after] in language.indefinite or words[after].endswith("ly")):
        after += 1
    found = starting_at(frame, after, language)
    if found is None:
        return None
    follows = words[found.last + 1] if found.last + 1 < len(words) else "."
    if follows[0] == QUOTE and not frame.quote_at(index - 1):
        return None
    if follows in language.before_verbs or follows in language.cue_verbs or follows in language.verbs:
        return found if language.verb_second and found.kind != "nominal" else None
    return found

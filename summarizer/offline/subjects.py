"""Whose verb a cue of reported speech is, where a quotation's rules look too near or too far. Called by `reporting`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.offline.attributions import shared
from summarizer.offline.borders import word_at
from summarizer.offline.frames import Candidate
from summarizer.offline.phrases import STOPS, before_parenthesis, is_participle
from summarizer.offline.sources import source as find_source

if TYPE_CHECKING:
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_MOST: Final = 10
"""Words of a subject that is neither a name nor an office: "almost half of the voters"."""


def subject(
    frame: Frame, cue: int, said: Attribution | None, before: Attribution | None, language: Language
) -> Candidate | None:
    """Return whose verb a cue is; `said` is what is known of it, `before` the attribution of the cue before it."""
    found: Candidate | None
    if said is not None and said.source is not None:
        found = said.source
    else:
        found, _, inverted = find_source(frame, cue, shared(before), language)
        if found is not None and found.first > cue and not inverted:
            return None
    if found is not None:
        found = _before(frame, found, cue, language)
        found = _outside(frame, found, cue)
    if found is None or _is_no_source(frame, found, language) or _is_far(frame, found, cue):
        found = _phrase_before(frame, cue, language) or found
    return None if found is None or _is_no_source(frame, found, language) else found


def _before(frame: Frame, found: Candidate, cue: int, language: Language) -> Candidate:
    """Return who stands before the comma if who follows the cue begins what is said: "Lee, a farmer, said Ire will"."""
    if found.first < cue or frame.words[max(0, cue - 1)] != "," or frame.quote_at(cue - 2):
        return found
    follows = frame.words[found.last + 1] if found.last + 1 < len(frame.words) else "."
    ends = not follows[0].isalnum() or follows in language.coordinations or follows in language.prepositions
    return found if ends else before_parenthesis(frame, cue - 1, language) or found


def _outside(frame: Frame, found: Candidate, cue: int) -> Candidate:
    """Return the next who is named after a name in brackets: of "OSTRAND (CWS) - Lee met voters and said", Lee."""
    around = (word_at(frame, found.first - 1), word_at(frame, found.last + 1))
    if around != ("(", ")"):
        return found
    named = (c for c in frame.candidates if found.last < c.first < cue)
    return next((c for c in named if c.name is None or c.name.kind in ("person", "organisation")), found)


def _is_far(frame: Frame, found: Candidate, cue: int) -> bool:
    """Tell whether a stop lies between an office and a cue, so that the words right before that may be the subject."""
    return found.kind == "nominal" and any(word in STOPS for word in frame.words[found.last + 1 : cue])


def _is_no_source(frame: Frame, found: Candidate, language: Language) -> bool:
    """Tell whether words that were taken for a noun phrase are none: they have a verb, or a preposition leads them."""
    words = frame.words[found.first : found.last + 1]
    return found.kind == "nominal" and (words[0] in language.prepositions or not language.verbs.isdisjoint(words[1:]))


def _phrase_before(frame: Frame, cue: int, language: Language) -> Candidate | None:
    """Return the words before a verb, up to the border of its clause: "almost half of the voters said"."""
    words = frame.words
    last = cue - 1
    while last >= 0 and (words[last] in language.before_verbs or words[last].endswith("ly")):
        last -= 1
    first = last + 1
    while first > 0 and not _is_border(words[first - 1], language) and not frame.quote_at(first - 1):
        first -= 1
    inner = words[first : last + 1]
    if not 0 < len(inner) <= _MOST or not inner[-1][0].isalnum() or is_participle(words[cue], language):
        return None
    if inner[-1] in language.prepositions or inner[0] in language.prepositions or inner[0] in language.expletives:
        return None
    if any(word in language.verbs or word in language.cue_verbs or word in language.relatives for word in inner):
        return None
    return Candidate(first, last, "nominal", Span(start=frame.at[first][0], end=frame.at[last][1]))


def _is_border(word: str, language: Language) -> bool:
    return (
        word in STOPS
        or word in language.coordinations
        or word in language.clause_words
        or word in language.subordinators
    )

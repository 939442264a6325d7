"""Who a cue phrase names where nouns have capital letters. Called by `attributions`.

"Laut Lee", "so Lee", "Lee zufolge"; and, with a noun of saying in between, "nach Angaben der Werft", "nach ihren
Angaben", "ihrer Meinung nach", "nach Lees Angaben".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.article import Span
from summarizer.offline.constituents import Phrase, ending, phrase_at, titled_at
from summarizer.offline.frames import Candidate

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language


def reporter(frame: Frame, index: int, phrase: str, language: Language) -> Candidate | None:
    """Return who is named beside a cue phrase of one word; None when it is none: "nach dem Regen"."""
    before = ending(frame, index - 1, language) if phrase in language.postpositions else None
    told = before is not None and before.head.endswith(language.reporting_nouns)
    found = before if told or phrase not in language.reporting else None
    if phrase in language.reporting or phrase not in language.postpositions:
        found = found or phrase_at(frame, index + 1, language) or titled_at(frame, index + 1)
    if found is None:
        return None
    if found.head.endswith(language.reporting_nouns):
        return _owner(frame, found, language)
    return None if phrase in language.reporting else found.who


def _owner(frame: Frame, found: Phrase, language: Language) -> Candidate:
    """Return whose account it is: "Angaben der Werft", "Angaben von Lee", "ihren Angaben", "Lees Angaben"."""
    words = frame.words
    noun = next(t for t in range(found.last, found.first - 1, -1) if words[t] == found.head)
    follows = words[noun + 1] if noun + 1 < len(words) else "."
    owner = phrase_at(frame, noun + 1, language) if follows in language.genitive_articles | language.doers else None
    if owner is not None:
        return owner.who
    for token in range(found.first, noun):
        named = frame.by_token.get(token)
        if named is not None and named.kind == "name":
            return named
        if words[token] in language.possessives:
            return Candidate(token, token, "pronoun", Span(start=frame.at[token][0], end=frame.at[token][1]))
    return found.who

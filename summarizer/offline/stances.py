"""What somebody thinks or wants where no verb says so: "is confident that", "Lee's call for", "was praised by Lee".

Called by `reporting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from summarizer.models.article import Span
from summarizer.offline.attributions import Attribution, owner, shared
from summarizer.offline.extents import after
from summarizer.offline.phrases import STOPS, ending_at, is_participle, is_past, phrase_from, starting_at
from summarizer.offline.sources import source as find_source

if TYPE_CHECKING:
    from summarizer.models.draft import Modality
    from summarizer.offline.extents import Ranges
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

_AGENT: Final = 8
"""Words between a passive and its doer, at most."""
_MADE: Final = 5
"""Words between a verb and the noun that it makes: "made an urgent public call for"."""


def made(frame: Frame, token: int, source: Candidate, content: Ranges, language: Language) -> Attribution:
    """Return the attribution of a cue with its source and what is said."""
    between = frame.words[source.last + 1 : token]
    beside = all(word in language.before_verbs or word.endswith("ly") for word in between)
    word = frame.words[token]
    return Attribution(
        frame=frame,
        cue=Span(start=frame.at[token][0], end=frame.at[token][1]),
        token=token,
        word=word,
        modality=cast("Modality", language.cue_verbs.get(word, "opinion")),
        source=source,
        direct=source.last < token and beside,
        before=bool(content) and content[0][0] < token,
        content=content,
        clause=True,
    )


def passive(frame: Frame, token: int, language: Language) -> tuple[Candidate, Ranges] | None:
    """Return who did what a verb says in the passive, and to what: "The plan was praised by Lee"."""
    words = frame.words
    left = _auxiliary(frame, token, language)
    if left < 1 or words[left] not in language.passives or is_participle(words[token], language):
        return None
    near = range(token + 1, min(token + _AGENT, len(words)))
    agent = next((i for i in near if words[i] in language.agents), None)
    if agent is None:
        return None
    source = starting_at(frame, agent + 1, language) or phrase_from(frame, agent + 1, language)
    first = left
    while first > 0 and not _ends_subject(words[first - 1], language) and not frame.quote_at(first - 1):
        first -= 1
    return (source, ((first, left),)) if source is not None and first < left else None


def adjective(frame: Frame, token: int, before: Attribution | None, language: Language) -> Attribution | None:
    """Read "Lee is confident that" and "Lee made it clear that"."""
    words = frame.words
    left = _auxiliary(frame, token, language)
    follows = words[token + 1] if token + 1 < len(words) else ""
    if left < 0 or words[left] not in language.copulas:
        return None
    if follows not in language.prepositions and follows not in language.clause_words:
        return None
    while left > 0 and (
        words[left] in language.copulas or words[left] in language.before_verbs or words[left].endswith("ly")
    ):
        left -= 1
    source = ending_at(frame, left, language) or find_source(frame, token, shared(before), language)[0]
    if source is None or language.pronouns.get(words[source.first]) == "n":
        return None
    start = token + 1 + (follows != language.infinitive)
    return made(frame, token, source, after(frame, start, language, cue=token, clause=False), language)


def noun(frame: Frame, token: int, before: Attribution | None, language: Language) -> Attribution | None:
    """Read "Lee's call for" and "Lee made a call for"."""
    follows = frame.words[token + 1] if token + 1 < len(frame.words) else ""
    if follows not in language.clause_words and follows not in language.topical - {language.infinitive}:
        return None
    source = owner(frame, token, language) or _maker(frame, token, before, language)
    if source is None:
        return None
    return made(frame, token, source, after(frame, token + 2, language, cue=token, clause=False), language)


def _auxiliary(frame: Frame, token: int, language: Language) -> int:
    """Return the token of the verb that a participle or adjective goes with, adverbs passed over."""
    left = token - 1
    while left >= 0 and (
        frame.words[left].endswith("ly")
        or frame.words[left] in language.degrees
        or frame.words[left] in language.negations
    ):
        left -= 1
    return left


def _ends_subject(word: str, language: Language) -> bool:
    return word in STOPS or word in language.coordinations or word in language.relatives


def _maker(frame: Frame, token: int, before: Attribution | None, language: Language) -> Candidate | None:
    """Return the subject of the verb whose object a noun is: "Lee made a call for"."""
    words = frame.words
    left = token - 1
    while left > 0 and token - left < _MADE and words[left] not in language.determiners and words[left][0].isalpha():
        if words[left] in language.prepositions:
            return None
        left -= 1
    verb = words[left - 1] if left > 0 and words[left] in language.determiners else ""
    if not verb or not (is_past(verb, language) or verb in language.verbs or is_participle(verb, language)):
        return None
    return find_source(frame, left - 1, shared(before), language)[0]

"""Which of several attributions a quotation belongs to. Called by `speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.phrases import is_participle, is_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_CALLED: Final = 5
"""Tokens before a quotation among which is the verb that it completes."""

_PASSIVE: Final = 2
"""Words before a participle among which "is" makes it a passive: "is being called", "is now called"."""


def covering(
    token: int, attributions: Sequence[Attribution], language: Language, *, comma: bool = False
) -> Attribution | None:
    """Return the attribution a quotation belongs to: the cue beside it, else the one that is not itself reported.

    After a quotation that ends in a comma its cue follows: in `Lee said "we won," Kern reported`, it is Kern's report.
    """
    holding = [a for a in attributions if a.source is not None and a.covers(token) and not _only_names(a, language)]
    if not holding:
        return None
    holding = [
        a for a in holding if not a.unsaid(language) or not any(b.clause and b.covers(a.token) for b in holding)
    ] or holding
    beside = [a for a in holding if a.beside(token)]
    if comma and (after := [a for a in beside if a.clause and a.before and a.token > token]):
        return min(after, key=lambda a: a.token)
    if beside:
        return min(beside, key=lambda a: (not a.clause, abs(a.token - token)))
    opening = [a for a in holding if _opens_clause(a, holding, language)]
    outer = outermost(holding)
    own = [a for a in holding if a in opening or a in outer]
    return min(own or holding, key=lambda a: (not a.clause and a not in opening, abs(a.token - token)))


def _only_names(attribution: Attribution, language: Language) -> bool:
    """Tell whether a verb only says what the thing before it is called: "a band called", "a plan called"."""
    source, words = attribution.source, attribution.frame.words
    if source is None or source.kind != "nominal" or attribution.clause or not attribution.direct:
        return False
    thing = words[source.first] in language.indefinites and not is_source(words[source.last], language)
    return thing and source.last == attribution.token - 1


def outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions that are not themselves reported by another."""
    return [a for a in attributions if not any(b is not a and b.clause and b.covers(a.token) for b in attributions)]


def _opens_clause(attribution: Attribution, others: Sequence[Attribution], language: Language) -> bool:
    """Tell whether a source and its verb follow a comma: a clause of its own, in nobody's words.

    After "According to Lee," it is in Lee's.
    """
    source, words = attribution.source, attribution.frame.words
    if source is None or source.last > attribution.token:
        return False
    participle = is_participle(attribution.word, language)
    beside = source.last == attribution.token - 1
    first = attribution.token if participle and not beside else source.first
    while first > 1 and _precedes(words[first - 1], language, beside=beside):
        first -= 1
    if participle:
        return attribution.clause and words[first - 1] == ","
    if not attribution.direct or first < 2 or words[first - 1] != "," or words[first - 2] in language.clause_words:  # noqa: PLR2004 -- a word and a comma
        return False
    return not any(other.source is not None and other.source.last == first - 2 for other in others)


def _precedes(word: str, language: Language, *, beside: bool) -> bool:
    """Tell whether a word may stand between a comma and a source; `beside` its verb also "with" and an office."""
    if word in language.determiners or word in language.subordinators:
        return True
    return beside and (word in language.absolutes or word in language.roles)


def called(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether the words before a quotation say that it is said, but not by whom: "known as", "is called a"."""
    for index in range(token - 1, max(0, token - _CALLED), -1):
        word = frame.words[index]
        if word in language.quoting_verbs or word in language.cue_verbs or word in language.known:
            near = frame.words[max(0, index - _PASSIVE) : index]
            known = word in language.known and (index + 1 == token or frame.words[index + 1] in language.prepositions)
            return known or any(before in language.passives for before in near)
        if not word[0].isalpha():
            return False
    return False


def heard(frame: Frame, language: Language) -> bool:
    """Tell whether a sentence only gives who heard what was said: "jury told", "a court has heard"."""
    for index, word in enumerate(frame.words):
        if word in language.hearers:
            after = next((w for w in frame.words[index + 1 : index + 3] if w not in language.before_verbs), "")
            if after in language.hearing:
                return True
    return False

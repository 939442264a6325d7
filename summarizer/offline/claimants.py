"""Who makes a claim, and whether anything was said at all. Called by `claims`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.phrases import STOPS, is_source

if TYPE_CHECKING:
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language
    from summarizer.text.names import Name

_NEAR: Final = 4
"""Words between a source and the "it" that stands for it, at most."""


def claimant(source: Candidate, name: Name | None, text: str, language: Language) -> str | None:
    """Return who makes a claim: a name in full, else the noun phrase without its article; None for anybody."""
    if name is not None:
        speaks = name.kind == "person" or (name.kind == "organisation" and source.kind != "pronoun")
        return name.full if speaks else None
    if source.kind != "nominal":
        return None
    words = source.span.of(text).split()
    article = words[0].lower() if words else ""
    endings: tuple[str, ...] = ()
    while len(words) > 1 and words[0].lower() in language.determiners:
        endings = language.genitive_endings.get(words[0].lower(), ())
        words = words[1:]
    ending = next((end for end in endings if words[-1].endswith(end)), "")
    words[-1:] = [word.removesuffix(ending) for word in words[-1:]]
    low = [word.lower() for word in words]
    low = low[: next((i for i in range(1, len(low)) if low[i] in language.determiners), len(low))]
    words = words[: len(low)]
    if not words or not is_source(low[-1], language) or _leans(low[0], language):
        return None
    anybody = low[-1] in language.gendered and article in language.indefinites
    unnamed = low[0] in language.negative_people or low[0] in language.relatives
    return None if unnamed or anybody else " ".join(words)


def unsaid(frame: Frame, attribution: Attribution, source: Candidate, language: Language) -> bool:
    """Tell whether nothing is said: "has not said", "declined to say", "asked who"."""
    near = attribution.token
    while near > max(0, attribution.token - 4) and frame.words[near - 1] not in STOPS:
        near -= 1
    between = frame.words[near : attribution.token]
    if source.last < attribution.token:
        between = frame.words[source.last + 1 : attribution.token]
    after = frame.words[attribution.token + 1 : attribution.token + 2]
    if after and (after[0] in language.questions or after[0] in language.agents):
        return True
    if attribution.unsaid(language):
        return True
    return any(word in language.negations or word in language.negative_words for word in between)


def stands_for(frame: Frame, first: int, source: Candidate, language: Language) -> bool:
    """Tell whether "it" or "they" right at the start of what is said is the company or the officials who say it."""
    words = frame.words
    sign = language.pronouns.get(words[first])
    if sign not in ("n", "pl") or source.last > first or not source.last < first <= source.last + _NEAR:
        return False
    organisation = source.name is not None and source.name.kind == "organisation"
    plural = words[source.last].endswith(language.plural or ("\0",))
    fits = organisation or (source.kind == "nominal" and plural == (sign == "pl"))
    return fits and words[first + 1] in language.acting


def _leans(word: str, language: Language) -> bool:
    return word in language.pronouns or word in language.possessives or word in language.leaning
